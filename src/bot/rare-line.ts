import type { Logger } from './logger.ts';

/** Milliseconds between two lines about the same thing. */
const PAUSE = 60_000;

/**
 * A warning about what may come thousands of times a second, from outside: written at once, and then once a minute at
 * most, with how often it came since the line before. `monotonic`: milliseconds of a clock that only goes forward.
 */
export function createRareLine(logger: Logger, event: string, monotonic: () => number): () => void {
  let count = 0;
  let writtenAt = Number.NEGATIVE_INFINITY;
  return () => {
    count += 1;
    if (monotonic() - writtenAt < PAUSE) return;
    writtenAt = monotonic();
    logger.warn(event, { count });
    count = 0;
  };
}
