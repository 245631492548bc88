/** A gate that lets things pass no faster than a rate, in the order in which they came. */
export type Spacing = {
  pass(): Promise<void>;
};

/**
 * A token bucket that holds next to nothing: what comes late because of a stall leaves spaced, never in a burst. In any
 * second no more pass than the rate and one, or one per cent of it. What a stall costs beyond that is lost.
 *
 * `monotonic` is a clock that never goes back (milliseconds).
 */
export function createSpacing(perSecond: number, monotonic: () => number): Spacing {
  const interval = 1_000 / perSecond;
  const capacity = Math.max(1.9, perSecond / 100 + 0.9);
  const waiting: (() => void)[] = [];
  let tokens = capacity;
  let filledAt = monotonic();
  let isScheduled = false;

  const letPass = (): void => {
    isScheduled = false;
    const now = monotonic();
    tokens = Math.min(capacity, tokens + (now - filledAt) / interval);
    filledAt = now;
    while (waiting.length > 0 && tokens >= 1) {
      tokens -= 1;
      waiting.shift()?.();
    }
    if (waiting.length === 0) return;
    isScheduled = true;
    setTimeout(letPass, (1 - tokens) * interval);
  };

  return {
    pass: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (!isScheduled) letPass();
      }),
  };
}
