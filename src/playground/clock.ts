/** The playground's own time: it goes on at the pace of the real one, and can be moved ahead, never back. */
export type PlaygroundClock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** To that time, in milliseconds since 1970; one that is past already changes nothing. */
  advanceTo(epochMs: number): void;
  /** By as many milliseconds; a negative number changes nothing. */
  advanceBy(milliseconds: number): void;
};

/** Begins at the real time. */
export function createPlaygroundClock(realNow: () => number): PlaygroundClock {
  let aheadMs = 0;
  const now = () => realNow() + aheadMs;
  const advanceBy = (milliseconds: number): void => {
    aheadMs += Math.max(0, milliseconds);
  };
  return { now, advanceBy, advanceTo: (epochMs) => advanceBy(epochMs - now()) };
}
