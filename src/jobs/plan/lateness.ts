/** A stretch of time (milliseconds since 1970), without its end. */
export type Interval = { readonly from: number; readonly to: number };

/** A slot is too late if nobody has worked on it for longer than this since its time (milliseconds). */
export const TOO_LATE_MS = 30 * 60_000;

/**
 * Whether a slot must not be posted any more: since its time, no process was running, or nothing could be sent to its chat, for
 * more than half an hour (`away`). A slot that waits for its turn while the program works is never too late.
 */
export function isTooLate(slotTime: number, now: number, away: readonly Interval[]): boolean {
  return absence({ from: slotTime, to: now }, away) > TOO_LATE_MS;
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
