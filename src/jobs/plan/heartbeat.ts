import type { Interval } from './lateness.ts';

/**
 * When a process last looked for due slots, and when none did, for all processes together and by the program's clock. It
 * distinguishes "the pace made it wait" from "no process was running".
 */
export type Heartbeat = {
  /** Milliseconds since 1970; `undefined` if none is stored, as before the very first tick. */
  readonly at?: number;
  /** The oldest first. */
  readonly gaps: readonly Interval[];
};

/**
 * How long without a beat until it counts as a gap (milliseconds). A tick ends a batch every second, or every few
 * seconds at worst.
 */
const MAX_PAUSE_MS = 60_000;

/** How long gaps are kept (days): one day longer than slots. */
export const GAPS_KEPT_DAYS = 8;

/** The most gaps that are kept, so that a program that keeps restarting does not fill Redis. */
export const MAX_GAPS = 100;

const GAPS_KEPT = GAPS_KEPT_DAYS * 24 * 60 * 60_000;

/** The heartbeat after a beat. If the previous beat is in the future, its clock was ahead, and its gaps don't count. */
export function beat(before: Heartbeat, now: number): Heartbeat {
  const past = before.gaps.filter(({ to }) => to > now - GAPS_KEPT && to <= now + MAX_PAUSE_MS);
  return { at: now, gaps: joinGaps([...past, ...openGap(before, now)]).slice(-MAX_GAPS) };
}

/** The gaps, including the time since the last beat. */
export function absences(heartbeat: Heartbeat, now: number): readonly Interval[] {
  return [...heartbeat.gaps, ...openGap(heartbeat, now)];
}

/** Whether the last beat came from a clock that was ahead: decisions made with it may be wrong. */
export function isClockBack({ at }: Heartbeat, now: number): boolean {
  return at !== undefined && at > now + MAX_PAUSE_MS;
}

/** `AT FROM-TO,FROM-TO`, in milliseconds in base 36. */
export function writeHeartbeat({ at, gaps }: Heartbeat): string {
  const intervals = gaps.map(({ from, to }) => `${from.toString(36)}-${to.toString(36)}`);
  return `${at?.toString(36) ?? ''} ${intervals.join(',')}`;
}

/** Reads the output of `writeHeartbeat`; of any other text, the parts that it can read. */
export function readHeartbeat(text: string | null): Heartbeat {
  const [at = '', gaps = ''] = (text ?? '').split(' ');
  const beatAt = Number.parseInt(at, 36);
  const intervals = gaps.split(',').flatMap((gap) => {
    const [from = '', to = ''] = gap.split('-');
    const interval = { from: Number.parseInt(from, 36), to: Number.parseInt(to, 36) };
    return interval.to > interval.from ? [interval] : [];
  });
  return { ...(Number.isNaN(beatAt) ? {} : { at: beatAt }), gaps: intervals };
}

/** Without any beat, all time before now is a gap. */
function openGap({ at }: Heartbeat, now: number): readonly Interval[] {
  if (at === undefined) return [{ from: now - GAPS_KEPT, to: now }];
  return now - at > MAX_PAUSE_MS ? [{ from: at, to: now }] : [];
}

/** Merges adjacent gaps. */
function joinGaps(gaps: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  for (const gap of gaps) {
    const last = result.at(-1);
    if (last === undefined || gap.from > last.to) result.push(gap);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, gap.to) };
  }
  return result;
}
