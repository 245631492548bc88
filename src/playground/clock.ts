/** The playground's own clock: it runs at the pace of the real one, and can be moved ahead, never back. */
export type PlaygroundClock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves it to this time, in milliseconds since 1970; a time in the past changes nothing. */
  advanceTo(epochMs: number): void;
  /** Moves it by this many milliseconds; a negative number changes nothing. */
  advanceBy(milliseconds: number): void;
};

/** Starts at the real time. */
export function createPlaygroundClock(realNow: () => number): PlaygroundClock {
  let aheadMs = 0;
  const now = () => realNow() + aheadMs;
  const advanceBy = (milliseconds: number): void => {
    aheadMs += Math.max(0, milliseconds);
  };
  return { now, advanceBy, advanceTo: (epochMs) => advanceBy(epochMs - now()) };
}
