/** A gate that lets sends pass no faster than a rate, in order of arrival. */
export type Spacing = {
  pass(): Promise<void>;
};

/**
 * The window in which at most the rate plus one, or plus one per cent, can pass (milliseconds); with a margin for
 * delays after the gate.
 */
const WINDOW_MS = 1_010;

/** How much faster than the rate it can go while it makes up for a stall. */
const CATCH_UP = 1.25;

/**
 * Spaces sends by two rules. No window of a second contains more than the rate plus one, or plus one per cent. Within it, sends pass
 * evenly, at most a quarter faster than the rate while they make up for a stall of this process, and never in a burst. Its callers
 * already keep to the rate on average.
 *
 * `monotonic` is a clock that never goes back (milliseconds).
 */
export function createSpacing(perSecond: number, monotonic: () => number): Spacing {
  const most = perSecond + Math.max(1, Math.floor(perSecond / 100));
  const interval = 1_000 / perSecond / CATCH_UP;
  const capacity = Math.max(1, perSecond / 100);
  const passed: number[] = Array.from({ length: most }, () => Number.NEGATIVE_INFINITY);
  const waiting: (() => void)[] = [];
  let oldest = 0;
  let tokens = capacity;
  let filledAt = monotonic();
  let isScheduled = false;

  /** Milliseconds until the next may pass; 0 for now. */
  const untilNext = (now: number): number => {
    tokens = Math.min(capacity, tokens + (now - filledAt) / interval);
    filledAt = now;
    const untilToken = tokens >= 1 ? 0 : (1 - tokens) * interval;
    return Math.max(untilToken, (passed[oldest] ?? 0) + WINDOW_MS - now, 0);
  };

  const letPass = (): void => {
    isScheduled = false;
    const now = monotonic();
    let wait = untilNext(now);
    while (waiting.length > 0 && wait === 0) {
      tokens -= 1;
      passed[oldest] = now;
      oldest = (oldest + 1) % most;
      waiting.shift()?.();
      wait = untilNext(now);
    }
    if (waiting.length === 0) return;
    isScheduled = true;
    setTimeout(letPass, wait);
  };

  return {
    pass: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (!isScheduled) letPass();
      }),
  };
}
