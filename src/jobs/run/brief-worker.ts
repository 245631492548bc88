import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, type Processor, Worker, type WorkerOptions } from 'bullmq';

/**
 * Seconds for which a worker without jobs waits within one command of Redis. Less than a connection may owe an answer: so
 * each wait also shows that its connection lives.
 */
const LONGEST_WAIT = 3;

/** Milliseconds before a worker asks again after Redis refused it a job. BullMQ would ask at once, thousands of times a second. */
const AFTER_REFUSAL = 1_000;

/** Waits for so many milliseconds, or until the signal comes; may reject then. */
type Pause = (milliseconds: number, stop: AbortSignal) => Promise<unknown>;

/** BullMQ's worker, whose own connection is found dead as soon as any other, and which asks a Redis that refuses once a second. */
export class BriefWorker extends Worker {
  readonly #stop = new AbortController();

  readonly #pause: Pause;

  constructor(
    queue: string,
    processor: Processor,
    options: WorkerOptions,
    pause: Pause = (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
  ) {
    super(queue, processor, { ...options, drainDelay: LONGEST_WAIT });
    this.#pause = pause;
    this.once('closing', () => this.#stop.abort());
  }

  /** Without jobs that are to be tried later, BullMQ goes by `drainDelay`; with them, by this. */
  override get maximumBlockTimeout(): number {
    return LONGEST_WAIT;
  }

  /** BullMQ gives no milliseconds where Redis did not let it wait for a job: that is a refusal, too. */
  override async delay(milliseconds?: number, stop?: Parameters<Worker['delay']>[1]): Promise<void> {
    if (milliseconds !== undefined) await super.delay(milliseconds, stop);
    else await this.#pause(AFTER_REFUSAL, this.#stop.signal).catch(() => {});
  }

  /** Fetches a job. BullMQ tries again as soon as it rejects. */
  protected override async moveToActive(token: string, name?: string): Promise<Job> {
    try {
      return await super.moveToActive(token, name);
    } catch (error) {
      await this.delay();
      throw error;
    }
  }
}
