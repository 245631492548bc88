import type { Interval } from './lateness.ts';

/**
 * When somebody last looked for what is due, and when nobody did, for all processes together and by the program's
 * clock. It tells "the pace made it wait" from "nobody was there".
 */
export type Heartbeat = {
  /** Milliseconds since 1970; `undefined` where none is kept, as before the first tick of all. */
  readonly at?: number;
  /** The oldest first. */
  readonly gaps: readonly Interval[];
};

/** Milliseconds without a beat from which on nobody was there. A tick ends a batch every second, and in seconds at worst. */
export const LONGEST_PAUSE = 60_000;

/** Days for which gaps are kept: one more than slots are. */
export const GAPS_KEPT_DAYS = 8;

/** The most gaps that are kept, so that a program that is restarted again and again does not fill Redis. */
export const MOST_GAPS = 100;

const GAPS_KEPT = GAPS_KEPT_DAYS * 24 * 60 * 60_000;

/** The heartbeat after a beat. One that lies in the future was by a clock that was ahead, and its gaps are no gaps. */
export function beat(before: Heartbeat, now: number): Heartbeat {
  const past = before.gaps.filter(({ to }) => to > now - GAPS_KEPT && to <= now + LONGEST_PAUSE);
  return { at: now, gaps: joinGaps([...past, ...openGap(before, now)]).slice(-MOST_GAPS) };
}

/** When nobody was there, the time since the last beat included. */
export function absences(heartbeat: Heartbeat, now: number): readonly Interval[] {
  return [...heartbeat.gaps, ...openGap(heartbeat, now)];
}

/** Whether the last beat was by a clock that was ahead: what was decided by it may be wrong. */
export function isClockBack({ at }: Heartbeat, now: number): boolean {
  return at !== undefined && at > now + LONGEST_PAUSE;
}

/** `AT FROM-TO,FROM-TO`, in milliseconds to the base of 36. */
export function writeHeartbeat({ at, gaps }: Heartbeat): string {
  const intervals = gaps.map(({ from, to }) => `${from.toString(36)}-${to.toString(36)}`);
  return `${at?.toString(36) ?? ''} ${intervals.join(',')}`;
}

/** Reads what `writeHeartbeat` wrote; of anything else, what can be read. */
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

/** Without any beat, nobody was there before now. */
function openGap({ at }: Heartbeat, now: number): readonly Interval[] {
  if (at === undefined) return [{ from: now - GAPS_KEPT, to: now }];
  return now - at > LONGEST_PAUSE ? [{ from: at, to: now }] : [];
}

/** Gaps that adjoin are one. */
function joinGaps(gaps: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  for (const gap of gaps) {
    const last = result.at(-1);
    if (last === undefined || gap.from > last.to) result.push(gap);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, gap.to) };
  }
  return result;
}
