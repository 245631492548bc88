import { type Course, comingPassage, comingPassages, withCome } from '../../content/document/course.ts';
import type { Passage, Statement } from '../../content/document/statement.ts';
import { nextSlots, slotsBetween } from '../../jobs/plan/cadence.ts';
import { isTooLate } from '../../jobs/plan/lateness.ts';
import { type EndedSlot, millisecondsOf, minuteOf, type Subscription } from '../../jobs/plan/subscription.ts';
import { courseOf } from '../../jobs/plan/turns.ts';

/** A future slot: its minute since 1970, and what it posts; nothing if it is skipped. */
export type ComingSlot = {
  readonly minute: number;
  readonly passage?: Passage;
  /** It is due, and not sent yet. */
  readonly isWaiting?: true;
};

/** How long slots are stored (minutes). */
const SLOTS_KEPT_MINUTES = 7 * 24 * 60;

/** More slots than `every 1h` has in the time for which they are kept. */
const MAX_SLOTS = 24 * 8;

/**
 * The next slots as they will be, if nothing changes: the one that waits, and so many after it, or fewer if it ends before. One
 * that is skipped leaves its passage to the one after it. While Telegram makes the chat wait, only the latest is not in vain.
 */
export function comingSlots(
  statement: Statement,
  subscription: Subscription,
  now: number,
  count: number,
): readonly ComingSlot[] {
  const { cadence, skips, open, wait } = subscription;
  const later = nextSlots(cadence, Math.max(now, wait?.until ?? now), count).map(minuteOf);
  const minutes = [...heldSlots(subscription, now), ...later];
  const passages = comingPassages(statement, nextCourse(statement, subscription), minutes.length).values();
  const coming: ComingSlot[] = [];
  for (const minute of minutes) {
    const { value: passage } = skips.includes(minute) ? {} : passages.next();
    if (passage === undefined && !skips.includes(minute)) break;
    coming.push({ minute, ...(passage && { passage }), ...(minute === open ? { isWaiting: true } : {}) });
  }
  return coming;
}

/** The waiting slot: the open one, or the latest before Telegram lets the chat receive it; none that will be too late. */
function heldSlots({ cadence, skips, open, wait }: Subscription, now: number): readonly number[] {
  const waiting = open === undefined ? [] : [open];
  if (wait === undefined || wait.until <= now) return waiting;
  const meanwhile = slotsBetween(cadence, now + 1, wait.until + 1, MAX_SLOTS).map(minuteOf);
  const latest = [...waiting, ...meanwhile.filter((minute) => !skips.includes(minute))].at(-1);
  if (latest === undefined) return [];
  return isTooLate(millisecondsOf(latest), wait.until, [{ from: wait.from, to: wait.until }]) ? [] : [latest];
}

/** What the next post quotes; nothing if all has come, and was to come once. */
export function nextPassage(statement: Statement, subscription: Subscription): Passage | undefined {
  return comingPassages(statement, nextCourse(statement, subscription), 1)[0];
}

/** The minutes of all slots that may still be stored, the latest last. */
export function pastMinutes({ cadence, last, asked = [] }: Subscription, now: number): readonly number[] {
  const from = millisecondsOf(minuteOf(now) - SLOTS_KEPT_MINUTES);
  const regular = slotsBetween(cadence, from, now + 1, MAX_SLOTS).map(minuteOf);
  const others = [...asked, ...(last === undefined ? [] : [last.minute])];
  return [...new Set([...regular, ...others])].toSorted((a, b) => a - b);
}

/** The slots that ended, the latest first; the very last one is known for longer than the others. */
export function endedSlots({ last }: Subscription, kept: readonly EndedSlot[]): readonly EndedSlot[] {
  const isMissing = last !== undefined && !kept.some(({ minute }) => minute === last.minute);
  return [...kept, ...(isMissing ? [last] : [])].toSorted((a, b) => b.minute - a.minute);
}

/** The one that is being sent will have moved it on. */
function nextCourse(statement: Statement, subscription: Subscription): Course {
  const course = courseOf(subscription);
  if (subscription.flight === undefined) return course;
  const coming = comingPassage(statement, course);
  return coming.kind === 'over' ? course : withCome(course, coming);
}
