import type { Logger } from './logger.ts';

/** Milliseconds between two lines about the same thing. */
const PAUSE_MS = 60_000;

/**
 * A warning about something that outsiders can cause thousands of times a second. It is written at once, and then at most once
 * a minute, with the count since the previous line. `monotonic`: milliseconds of a clock that only goes forward.
 */
export function createRareLine(logger: Logger, event: string, monotonic: () => number): () => void {
  let count = 0;
  let writtenAt = Number.NEGATIVE_INFINITY;
  return () => {
    count += 1;
    if (monotonic() - writtenAt < PAUSE_MS) return;
    writtenAt = monotonic();
    logger.warn(event, { count });
    count = 0;
  };
}
