import { DAY_PARTS } from './day-parts.ts';
import { fault, type NotUnderstood } from './when-fault.ts';
import type { Item } from './when-items.ts';
import { isWord, peek, type Reading } from './when-reading.ts';

export type Clock = Extract<Item, { kind: 'number' | 'time' }>;

type Measured = {
  /** How many items say it. */
  readonly length: number;
  readonly hour: number;
  readonly minute: number;
  readonly hasUnit: boolean;
};

/**
 * The hour and the minute, which may be two items or more: `9 00`, `18 ч 30`, `18ч30м`. A number of days or minutes is no time, and
 * of two numbers that may be either an hour with minutes or two hours none is guessed.
 */
export function measure(reading: Reading, clock: Clock): Measured | NotUnderstood {
  const next = peek(reading, 1);
  const both = `${clock.written} ${next?.written}`;
  const hasUnit = isWord(next, 'hour', 'minute');
  if (clock.kind === 'time') return { hour: clock.hour, minute: clock.minute, length: hasUnit ? 2 : 1, hasUnit: false };
  if (isWord(next, 'minute') || (isWord(next, 'day') && !isTimeOfEachDay(reading))) return fault('time', both);
  const length = isWord(next, 'hour') ? 2 : 1;
  const whole = { hour: clock.number, hasUnit: length === 2 };
  const [minutes, unit] = [peek(reading, length), peek(reading, length + 1)];
  if (!isInMinutes(minutes) || isWord(unit, 'hour')) return { ...whole, minute: 0, length };
  const isCertain = isWord(unit, 'minute') || minutes.number === 0 || minutes.number > 23 || whole.hasUnit;
  if (!isCertain && !areMinutes(reading, clock.number, minutes.number)) return fault('time', both);
  return { ...whole, minute: minutes.number, hasUnit: false, length: length + (isWord(unit, 'minute') ? 2 : 1) };
}

/** Two digits right behind the hour. */
function isInMinutes(item: Item | undefined): item is Extract<Item, { kind: 'number' }> {
  return item?.kind === 'number' && item.digits === 2 && item.isListed !== true;
}

/** Whether `20 15` is a time: nobody lists hours backwards, and `8 15 вечера` is one time. Three numbers are a list of something. */
function areMinutes(reading: Reading, hour: number, minutes: number): boolean {
  const [before, behind] = [peek(reading, -1), peek(reading, 2)];
  if (before?.kind === 'number' || behind?.kind === 'number' || minutes % 5 !== 0) return false;
  return minutes < hour || (hour <= 12 && (reading.part !== undefined || isWord(behind, ...DAY_PARTS)));
}

/** `сағат 9 күн сайын`. */
function isTimeOfEachDay(reading: Reading): boolean {
  return isWord(peek(reading, -1), 'passed', 'hour') && isWord(peek(reading, 2), 'each');
}
