/** A stretch of time (milliseconds since 1970), its end not included. */
export type Interval = { readonly from: number; readonly to: number };

/** A slot is late that is sent longer than this after its time; it is too late where it was also not tended to for that long (milliseconds). */
export const TOO_LATE = 30 * 60_000;

/**
 * Whether a slot is not to be posted any more: more than half an hour has passed since its time, and for more than half
 * an hour of that nobody was there or nothing could be sent (`away`). What waits for its turn while the program works
 * is never too late.
 */
export function isTooLate(slotTime: number, now: number, away: readonly Interval[]): boolean {
  return now - slotTime > TOO_LATE && absence({ from: slotTime, to: now }, away) > TOO_LATE;
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
