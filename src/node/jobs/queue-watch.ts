import type { Logger } from '../../bot/logger.ts';

/** Whether somebody paused the queue of posts, for example in a dashboard: then no post leaves it, and nothing fails. */
export type QueueWatch = {
  /** Says in words that it is paused; otherwise `undefined`. */
  trouble(): string | undefined;
  stop(): void;
};

/** The pause between checks (milliseconds): less than the 15 s within which a pause must be noticed. */
const LOOK_EVERY_MS = 5_000;

/**
 * Checks at once and then regularly. Logs one line when a pause begins, with the command that ends it, and one when it
 * is over.
 */
export function watchQueue(isQueuePaused: () => Promise<boolean>, logger: Logger): QueueWatch {
  let isPaused = false;
  const look = async (): Promise<void> => {
    // If Redis can't be asked, that is logged elsewhere, and the state counts as unchanged.
    const present = await isQueuePaused().catch(() => isPaused);
    if (present === isPaused) return;
    isPaused = present;
    if (!isPaused) logger.info('queue.resumed');
    else {
      const reason =
        'the queue of posts is paused: resume it where it was paused, or with HDEL {verbatim}:post:meta paused';
      logger.error('queue.paused', { reason });
    }
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return {
    trouble: () => (isPaused ? 'the queue of posts is paused' : undefined),
    stop: () => clearInterval(timer),
  };
}
