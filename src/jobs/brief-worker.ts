import { type Processor, Worker, type WorkerOptions } from 'bullmq';

/**
 * Seconds for which a worker without jobs waits within one command of Redis. Less than a connection may owe an answer: so
 * each wait also shows that its connection lives.
 */
const LONGEST_WAIT = 3;

/** BullMQ's worker, whose own connection is found dead as soon as any other. */
export class BriefWorker extends Worker {
  constructor(queue: string, processor: Processor, options: WorkerOptions) {
    super(queue, processor, { ...options, drainDelay: LONGEST_WAIT });
  }

  /** Without jobs that are to be tried later, BullMQ goes by `drainDelay`; with them, by this. */
  override get maximumBlockTimeout(): number {
    return LONGEST_WAIT;
  }
}
