import type { DayPart } from './day-parts.ts';
import type { Draft } from './when-draft.ts';
import type { Item } from './when-items.ts';
import { type Meaning, WEEK } from './when-words.ts';

/** A WHEN while it is read. */
export type Reading = {
  readonly items: readonly Item[];
  /** The item that is read next. */
  at: number;
  readonly draft: Draft;
  /** The days read last. */
  days: readonly number[];
  /** The first day of a range whose last day comes next. */
  rangeFrom?: number | undefined;
  /** The words that began a range. */
  opened?: string | undefined;
  /** A part of the day before its time. */
  part?: { readonly value: DayPart; readonly written: string } | undefined;
  /** Whether parts of the day stand before their times, as in Turkic languages. */
  isPartFirst?: boolean;
  /** Where the time read last ended. */
  clockEnd?: number;
  /** A time with a part of the day, which holds for the times listed behind it: `вечером в 9 и 10`. */
  led?: Led | undefined;
};

/** The part of the day, the minute of that time, how it is written, and where it ends. */
export type Led = {
  readonly part: DayPart;
  readonly minute: number;
  readonly kind: 'number' | 'time';
  readonly written: string;
  readonly end: number;
};

/** The item that many places after the present one. */
export function peek({ items, at }: Reading, ahead: number): Item | undefined {
  return items[at + ahead];
}

/** Whether it is a word of one of these meanings; `passed` are those too that list. */
export function isWord(item: Item | undefined, ...meanings: readonly Meaning[]): boolean {
  if (item?.kind !== 'word') return false;
  return meanings.includes(item.meaning) || (item.meaning === 'and' && meanings.includes('passed'));
}

export function isClock(item: Item | undefined): boolean {
  return item?.kind === 'number' || item?.kind === 'time';
}

/** `12` and `12:00`, which are noon or midnight. */
export function isTwelve(item: Item): boolean {
  return item.kind === 'number' ? item.number === 12 : item.kind === 'time' && item.hour === 12 && item.minute === 0;
}

/** 1 for Monday; `undefined` for what is not a day of the week. */
export function dayOf(item: Item | undefined): number | undefined {
  const week: readonly Meaning[] = WEEK;
  const day = item?.kind === 'word' ? week.indexOf(item.meaning) : -1;
  return day === -1 ? undefined : day + 1;
}
