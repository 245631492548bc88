import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, type Processor, Worker, type WorkerOptions } from 'bullmq';

/**
 * How long a worker without jobs waits in one Redis command (seconds). It is shorter than a connection can owe an answer, so each
 * wait also shows that its connection is alive.
 */
const MAX_WAIT_S = 3;

/**
 * The pause before a worker asks again after Redis refused it a job (milliseconds). BullMQ would ask thousands of times
 * a second.
 */
const AFTER_REFUSAL_MS = 1_000;

/** Waits for this many milliseconds, or until the signal aborts; it may reject then. */
type Pause = (milliseconds: number, stop: AbortSignal) => Promise<unknown>;

/**
 * BullMQ's worker, but it detects a dead connection as quickly as our other clients, and asks a refusing Redis only
 * once a second.
 */
export class BriefWorker extends Worker {
  readonly #stop = new AbortController();

  readonly #pause: Pause;

  constructor(
    queue: string,
    processor: Processor,
    options: WorkerOptions,
    pause: Pause = (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
  ) {
    super(queue, processor, { ...options, drainDelay: MAX_WAIT_S });
    this.#pause = pause;
    this.once('closing', () => this.#stop.abort());
  }

  /** BullMQ uses `drainDelay` if there are no delayed jobs; otherwise it uses this. */
  override get maximumBlockTimeout(): number {
    return MAX_WAIT_S;
  }

  /** BullMQ passes no milliseconds if Redis did not let it wait for a job: that is a refusal, too. */
  override async delay(milliseconds?: number, stop?: Parameters<Worker['delay']>[1]): Promise<void> {
    if (milliseconds !== undefined) await super.delay(milliseconds, stop);
    else await this.#pause(AFTER_REFUSAL_MS, this.#stop.signal).catch(() => {});
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
