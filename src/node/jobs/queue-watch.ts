import type { Logger } from '../../bot/logger.ts';

/** Whether somebody paused the queue of posts, with a dashboard for one: then nothing leaves it, and nothing fails. */
export type QueueWatch = {
  /** That it is paused, in words; `undefined` where it is not. */
  trouble(): string | undefined;
  stop(): void;
};

/** Milliseconds between looks: less than the 15 s within which such a thing is to be noticed. */
const LOOK_EVERY = 5_000;

/** Looks at once and again and again. Says so in one line when it begins, with what resumes it, and in one when it is over. */
export function watchQueue(isQueuePaused: () => Promise<boolean>, logger: Logger): QueueWatch {
  let isPaused = false;
  const look = async (): Promise<void> => {
    // While Redis can't be asked, that is said elsewhere, and nothing is known to have changed.
    const present = await isQueuePaused().catch(() => isPaused);
    if (present === isPaused) return;
    isPaused = present;
    if (!isPaused) logger.info('queue.resumed');
    else {
      const reason =
        'the queue of posts is paused: resume it where it was paused, or by HDEL {verbatim}:post:meta paused';
      logger.error('queue.paused', { reason });
    }
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY).unref();
  return {
    trouble: () => (isPaused ? 'the queue of posts is paused' : undefined),
    stop: () => clearInterval(timer),
  };
}
