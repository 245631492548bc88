/** A stretch of time (milliseconds since 1970), its end not included. */
export type Interval = { readonly from: number; readonly to: number };

/** A slot that nobody tended to for longer than this since its time is too late (milliseconds). */
export const TOO_LATE = 30 * 60_000;

/**
 * Whether a slot is not to be posted any more: since its time nobody was there, or nothing could be sent to it, for more
 * than half an hour (`away`). What waits for its turn while the program works is never too late.
 */
export function isTooLate(slotTime: number, now: number, away: readonly Interval[]): boolean {
  return absence({ from: slotTime, to: now }, away) > TOO_LATE;
}

/** How much of a stretch is covered by others, which may overlap (milliseconds). */
export function absence({ from, to }: Interval, away: readonly Interval[]): number {
  let covered = 0;
  let reached = from;
  for (const gap of away.toSorted((one, other) => one.from - other.from)) {
    const begin = Math.max(reached, gap.from);
    const end = Math.min(to, gap.to);
    if (end <= begin) continue;
    covered += end - begin;
    reached = end;
  }
  return covered;
}
