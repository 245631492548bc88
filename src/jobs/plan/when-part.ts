import { type DayPart, hourIn, isDayPart } from './day-parts.ts';
import { MAX_TIMES } from './when-draft.ts';
import { type Clock, measure } from './when-measure.ts';
import { isClock, isTwelve, isWord, type Led, peek, type Reading } from './when-reading.ts';

const MINUTES_IN_DAY = 24 * 60;

/** A part of the day behind a time; `length`: how many items the time has together with it. */
type Behind = { readonly value: DayPart; readonly written: string; readonly length: number };

/**
 * The part of the day behind a time, and where it ends; a word without a meaning may stand between: `8 o’clock in the evening`.
 * Between two times it may belong to either: then as the first one did.
 */
export function partBehind(reading: Reading, clock: Clock, length: number): Behind | undefined {
  const isApart = isWord(peek(reading, length), 'passed') && !isBeforeClock(reading, length + 2);
  const at = isApart ? length + 1 : length;
  const item = peek(reading, at);
  if (item?.kind !== 'word') return undefined;
  const { meaning, written } = item;
  const behind = { written, length: at + 1 };
  if (meaning === 'noon' || meaning === 'midnight')
    return isTwelve(clock) ? { value: meaning === 'noon' ? 'pm' : 'am', ...behind } : undefined;
  if (!isDayPart(meaning)) return undefined;
  const isBefore = reading.part !== undefined || (reading.isPartFirst === true && isBeforeClock(reading, at + 1));
  return isBefore && !isWord(item, 'am', 'pm') ? undefined : { value: meaning, ...behind };
}

/** Whether a time comes there: `в 6`, `сағат 6`. */
function isBeforeClock(reading: Reading, ahead: number): boolean {
  const isPassed = isWord(peek(reading, ahead), 'passed', 'hour');
  return isClock(peek(reading, isPassed ? ahead + 1 : ahead));
}

/** An hour that was meant together with others; or the words that leave open which hour it is. */
type Shared = { readonly hour: number } | { readonly unclear: string };

/**
 * The hour that is meant in a list with one part of the day for all: `8 и 9 вечера`, `вечером в 9 и 10`. Times are listed in their
 * order: `9 и 6 вечера` leaves open whether nine is in the morning. `undefined`: it is in no such list.
 */
export function sharedHour(reading: Reading, clock: Clock, length: number, hour: number): Shared | undefined {
  if (hour < 1 || hour > 12 || clock.written.startsWith('0')) return undefined;
  const last = lastInList(reading, clock, length);
  const minute = clock.kind === 'time' ? clock.minute : 0;
  if (last !== undefined) {
    const meant = hourIn(last.part, hour);
    const isInOrder = meant !== undefined && inOrder(meant * 60 + minute, last) < inOrder(last.minute, last);
    return isInOrder ? { hour: meant } : { unclear: last.written };
  }
  const { led } = reading;
  if (led === undefined || led.kind !== clock.kind || hour === 12 || !isListedBehind(reading, led)) return undefined;
  const meant = hourIn(led.part, hour);
  if (meant === undefined) return undefined;
  const isInOrder = inOrder(meant * 60 + minute, led) > inOrder(led.minute, led);
  return isInOrder ? { hour: meant } : { unclear: `${led.written} ${clock.written}` };
}

/** The last of the times listed from here on, if a part of the day is behind it and behind none before. */
function lastInList(reading: Reading, clock: Clock, length: number): Led | undefined {
  let at = reading.at + length;
  for (let count = 1; count < MAX_TIMES; count += 1) {
    while (isWord(reading.items[at], 'passed')) at += 1;
    const item = reading.items[at];
    if (item === undefined || !isClock(item) || item.kind !== clock.kind) return undefined;
    const there = { ...reading, at };
    const measured = measure(there, item);
    if ('kind' in measured) return undefined;
    const behind = partBehind(there, item, measured.length);
    at += behind?.length ?? measured.length;
    if (behind === undefined) continue;
    const hour = hourIn(behind.value, measured.hour);
    if (hour === undefined || isWord(reading.items[at - 1], 'noon', 'midnight')) return undefined;
    const written = reading.items.slice(reading.at, at).map((each) => each.written);
    return {
      part: behind.value,
      minute: hour * 60 + measured.minute,
      kind: clock.kind,
      written: written.join(' '),
      end: at,
    };
  }
  return undefined;
}

function isListedBehind({ items, at }: Reading, { end }: Led): boolean {
  return items.slice(end, at).every((item) => isWord(item, 'passed'));
}

/** Midnight ends an evening. */
function inOrder(minute: number, { part }: Led): number {
  return minute < 60 && (part === 'evening' || part === 'night') ? minute + MINUTES_IN_DAY : minute;
}
