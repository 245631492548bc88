import { type DayPart, hourIn, isDayPart } from './day-parts.ts';
import { addTime, EVERY_HOURS, setEvery } from './when-draft.ts';
import { fault, type NotUnderstood } from './when-fault.ts';
import type { Item } from './when-items.ts';
import { dayOf, isClock, isWord, peek, type Reading } from './when-reading.ts';

type Clock = Extract<Item, { kind: 'number' | 'time' }>;

/** Reads a time of day with what belongs to it: `9`, `9 утра`, `18 ч 30 мин`, `кешкі 6`; or `6 сағат сайын`. */
export function readClock(reading: Reading, clock: Clock): NotUnderstood | undefined {
  const { written } = clock;
  if (clock.kind === 'number' && isWord(peek(reading, 1), 'hour') && isWord(peek(reading, 2), 'each')) {
    const both = `${written} ${peek(reading, 2)?.written}`;
    reading.at += 3;
    return setEvery(reading.draft, clock.number, both);
  }
  const { length, hour, minute, hasUnit } = measure(reading, clock);
  if (hour > 23 || minute > 59) return fault('time', written);
  const isTwelve = clock.kind === 'number' && hour === 12;
  const behind = partBehind(reading, length, isTwelve);
  const part = behind ?? reading.part;
  if (part === undefined && hasUnit && isHowOften(reading, hour)) return fault('hours', written);
  const meant = part === undefined ? hour : hourIn(part.value, hour);
  if (meant === undefined) return fault('time', [written, part?.written].join(' ').trim());
  reading.isPartFirst ??= reading.part !== undefined;
  reading.part = undefined;
  reading.at += behind?.length ?? length;
  reading.clockEnd = reading.at;
  return addTime(reading.draft, meant * 60 + minute, written);
}

type Measured = {
  /** How many items say it. */
  readonly length: number;
  readonly hour: number;
  readonly minute: number;
  readonly hasUnit: boolean;
};

/** The hour and the minute, which may be two items or more: `9 00`, `18 ч 30`, `18ч30м`. */
function measure(reading: Reading, clock: Clock): Measured {
  const next = peek(reading, 1);
  const hasUnit = isWord(next, 'hour', 'minute');
  if (clock.kind === 'time') return { ...clock, length: hasUnit ? 2 : 1, hasUnit: false };
  const length = isWord(next, 'hour') ? 2 : 1;
  const [minutes, unit] = [peek(reading, length), peek(reading, length + 1)];
  const isMinutes =
    minutes?.kind === 'number' &&
    minutes.digits === 2 &&
    !isWord(unit, 'hour') &&
    (isWord(unit, 'minute') || minutes.number === 0 || minutes.number > 23);
  const whole = { hour: clock.number, hasUnit: length === 2 };
  if (!isMinutes) return { ...whole, minute: 0, length };
  return { ...whole, minute: minutes.number, hasUnit: false, length: length + (isWord(unit, 'minute') ? 2 : 1) };
}

/**
 * The part of the day behind a time, and where it ends; a word without a meaning may stand between: `8 o’clock in the evening`.
 * Between two times it may belong to either: then as the first one did.
 */
function partBehind(
  reading: Reading,
  length: number,
  isTwelve: boolean,
): { readonly value: DayPart; readonly written: string; readonly length: number } | undefined {
  const isApart = isWord(peek(reading, length), 'passed') && !isBeforeClock(reading, length + 2);
  const at = isApart ? length + 1 : length;
  const item = peek(reading, at);
  if (item?.kind !== 'word') return undefined;
  const { meaning, written } = item;
  const behind = { written, length: at + 1 };
  if (isTwelve && meaning === 'noon') return { value: 'pm', ...behind };
  if (isTwelve && meaning === 'midnight') return { value: 'am', ...behind };
  if (!isDayPart(meaning)) return undefined;
  const isBefore = reading.part !== undefined || (reading.isPartFirst === true && isBeforeClock(reading, at + 1));
  return isBefore && !isWord(item, 'am', 'pm') ? undefined : { value: meaning, ...behind };
}

/** Whether a time comes there: `в 6`, `сағат 6`. */
function isBeforeClock(reading: Reading, ahead: number): boolean {
  const isPassed = isWord(peek(reading, ahead), 'passed', 'hour');
  return isClock(peek(reading, isPassed ? ahead + 1 : ahead));
}

/** Whether `6 h` may be how often: nothing else says that it is a time. */
function isHowOften({ items, at }: Reading, hour: number): boolean {
  if (!EVERY_HOURS.includes(hour) || isWord(items[at - 1], 'passed', 'hour')) return false;
  return !items.some(
    (item) => dayOf(item) !== undefined || isWord(item, 'daily', 'weekdays', 'weekends', 'weekly', 'day'),
  );
}
