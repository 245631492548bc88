import type { Named } from './cadence.ts';
import { DAY_PARTS, type DayPart, isDayPart } from './day-parts.ts';
import { readClock } from './when-clock.ts';
import {
  addDays,
  addTime,
  emptyDraft,
  finishDraft,
  guessZone,
  setDays,
  setEvery,
  setWeekly,
  setZone,
} from './when-draft.ts';
import { explain, fault, type NotUnderstood } from './when-fault.ts';
import type { Item } from './when-items.ts';
import { dayOf, isClock, isTwelve, isWord, peek, type Reading } from './when-reading.ts';
import { type KnownZones, zoneNamed } from './zones.ts';

const NOON = 12 * 60;

type Word = Extract<Item, { kind: 'word' }>;

/** Reads the parts of a WHEN one after the other, up to the first that is not understood. */
export function readItems(items: readonly Item[], zones: KnownZones | undefined): Named | NotUnderstood {
  const reading: Reading = { items, at: 0, draft: emptyDraft(), days: [] };
  for (let item = items[0]; item !== undefined; item = peek(reading, 0)) {
    const wrong = readItem(reading, item, zones);
    if (wrong !== undefined) return wrong;
  }
  const { draft, opened, part } = reading;
  if (opened !== undefined) return fault('word', opened);
  if (part !== undefined) return fault('time', part.written);
  const named = finishDraft(draft);
  const isNothing = items.length > 0 && Object.keys(named).length === 0;
  return isNothing ? fault('word', items.map(({ written }) => written).join(' ')) : named;
}

/** Reads an item with what belongs to it, and goes on behind it. Returns what is wrong with it. */
function readItem(reading: Reading, item: Item, zones: KnownZones | undefined): NotUnderstood | undefined {
  const { draft } = reading;
  switch (item.kind) {
    case 'word':
      return readWord(reading, item);
    case 'number':
    case 'time':
      return readClock(reading, item);
    case 'dash':
      return readTo(reading, item);
    case 'no-time':
      return fault('time', item.written);
    case 'unknown': {
      const zone = zoneNamed(item.written);
      reading.at += zone === undefined ? 0 : 1;
      if (zone !== undefined) return setZone(draft, zone, item.written);
      const guess = explain(reading.items, reading.at, zones);
      if ('kind' in guess) return guess;
      reading.at += guess.length;
      return guessZone(draft, guess.zones, guess.word);
    }
  }
}

function readWord(reading: Reading, word: Word): NotUnderstood | undefined {
  const { draft } = reading;
  const { meaning, written } = word;
  const [previous, next] = [peek(reading, -1), peek(reading, 1)];
  const day = dayOf(word);
  if (day !== undefined) return readDay(reading, word, day);
  if (isDayPart(meaning)) return readPart(reading, meaning, written);
  if (meaning === 'every') return readEvery(reading, written);
  if (meaning === 'to') return readTo(reading, word);
  if (meaning === 'until') return readUntil(reading, written);
  reading.at += 1;
  switch (meaning) {
    case 'daily':
    case 'weekdays':
    case 'weekends':
      return setDays(draft, meaning, written);
    case 'weekly':
      return setWeekly(draft, written);
    case 'hourly':
      return setEvery(draft, 1, written);
    case 'hour':
      return isWord(next, 'each') ? setEvery(draft, 1, written) : undefined;
    case 'day':
      // `күн сайын`, but not `дүйсенбі күні сайын`.
      return isWord(next, 'each') && dayOf(previous) === undefined ? setDays(draft, 'daily', written) : undefined;
    case 'each':
      return previous?.kind === 'word' ? undefined : fault('word', written);
    case 'noon':
    case 'midnight':
      return readTwelve(reading, meaning, written);
    case 'from':
      if (dayOf(next) !== undefined) reading.opened = `${written} ${next?.written}`;
      return undefined;
    default:
      return undefined;
  }
}

/** Noon or midnight, which `12` behind it may say once more; another hour there says something else. */
function readTwelve(reading: Reading, meaning: 'noon' | 'midnight', written: string): NotUnderstood | undefined {
  const { draft } = reading;
  const next = peek(reading, 0);
  // The bot's own cards say that the hours count from midnight.
  if (meaning === 'midnight' && draft.isEvery) return undefined;
  if (next !== undefined && next.isListed !== true) {
    if (isTwelve(next)) reading.at += 1;
    else if (next.kind === 'number' && !isWord(peek(reading, 1), ...DAY_PARTS))
      return fault('time', `${written} ${next.written}`);
  }
  return addTime(draft, meaning === 'noon' ? NOON : 0, written);
}

/** A day of the week, alone or as an end of a range. */
function readDay(reading: Reading, { written, bound }: Word, day: number): NotUnderstood | undefined {
  const [previous] = reading.days;
  const from = reading.rangeFrom ?? (bound === 'until' ? previous : undefined);
  reading.at += 1;
  reading.days = [day, ...reading.days.slice(0, 1)];
  reading.rangeFrom = bound === 'from' ? day : undefined;
  if (from !== undefined || bound === 'from') reading.opened = bound === 'from' ? written : undefined;
  return addDays(reading.draft, from ?? day, day, written);
}

/** `to` or a dash: between two days it makes a range; between two times it means nothing that can be done. */
function readTo(reading: Reading, { written }: Item): NotUnderstood | undefined {
  const [previous, next] = [peek(reading, -1), peek(reading, 1)];
  if (reading.clockEnd === reading.at && isClock(next)) {
    return fault('time', `${previous?.written} ${written} ${next?.written}`.trim());
  }
  // `до 9`; behind a dash a time is one of a list.
  if (isWord(peek(reading, 0), 'to') && isClock(next)) return fault('time', `${written} ${next?.written}`);
  const from = dayOf(previous);
  if (from !== undefined && dayOf(next) !== undefined && !isListed(reading)) reading.rangeFrom = from;
  reading.at += 1;
  return undefined;
}

/** Whether the dash is one of several between days, which list them: `mon-wed-fri`. */
function isListed(reading: Reading): boolean {
  return [2, -2].some((ahead) => {
    const isDash = peek(reading, ahead)?.kind === 'dash';
    return isDash && dayOf(peek(reading, ahead + Math.sign(ahead))) !== undefined;
  });
}

/** Behind the last day of a range: `дүйсенбі жұмаға дейін`. The first day's ending may have made the range already. */
function readUntil(reading: Reading, written: string): NotUnderstood | undefined {
  const [day, before] = reading.days;
  if (day === undefined || before === undefined || dayOf(peek(reading, -1)) === undefined)
    return fault('word', written);
  reading.at += 1;
  return addDays(reading.draft, before, day, written);
}

/** A part of the day that stands before its time. */
function readPart(reading: Reading, value: DayPart, written: string): NotUnderstood | undefined {
  if (reading.part !== undefined) return fault('twice', written);
  reading.at += 1;
  reading.part = { value, written };
  return isWord(peek(reading, 0), 'each') ? setDays(reading.draft, 'daily', written) : undefined;
}

/** `every 6 h`, `every hour`, `every day`, `every morning`; before a day of the week it says nothing. */
function readEvery(reading: Reading, written: string): NotUnderstood | undefined {
  const { draft } = reading;
  const next = peek(reading, 1);
  const both = [written, next?.written ?? ''].join(' ').trim();
  if (next?.kind === 'number' && isWord(peek(reading, 2), 'hour')) {
    reading.at += 3;
    return setEvery(draft, next.number, both);
  }
  if (next?.kind !== 'word' || isWord(next, 'minute', 'passed', 'every', 'each', 'from', 'to'))
    return fault('hours', both);
  reading.at += 1;
  if (next.meaning === 'hour') {
    reading.at += 1;
    return setEvery(draft, 1, both);
  }
  if (next.meaning === 'day') {
    reading.at += 1;
    return setDays(draft, 'daily', both);
  }
  return isDayPart(next.meaning) || isWord(next, 'noon', 'midnight') ? setDays(draft, 'daily', both) : undefined;
}
