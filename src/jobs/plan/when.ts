import type { Cadence } from './cadence.ts';
import { DAY_SETS, DAYS, EVERY_DAY, SHORT_DAYS } from './day-names.ts';
import { explain, fault, type NotUnderstood } from './when-fault.ts';
import { canonicalZone } from './zones.ts';

/** The parts of a cadence that a WHEN names; what it does not name stays as it is, or is taken from `defaultCadence`. */
export type Named = Partial<Cadence>;

/** What a person's WHEN means. */
export type WhenResult = { readonly kind: 'named'; readonly named: Named } | NotUnderstood;

/** How many times a day a person can list, from the contract. */
export const MAX_TIMES = 6;

/** The N of `every Nh`: the divisors of a day, so that every day has the same times. From the contract. */
export const EVERY_HOURS: readonly number[] = [1, 2, 3, 4, 6, 8, 12];

/** What a new subscription's WHEN leaves out is taken from here, in the document's zone: `daily 09:00 Asia/Almaty`. */
export function defaultCadence(zone: string): Cadence {
  return { days: EVERY_DAY, times: [9 * 60], zone };
}

const MINUTES_IN_DAY = 24 * 60;

/** Splits at white space and commas; `UTC + 5` stays one word. It looks at each character once, except those of `utc`. */
const WORD = /(?:utc|gmt|msk|мск)\s*[+\-−–]\s*\d[\d:]*|[^\s,]+/giu;
const TIME = /^(\d{1,2})[:.](\d{2})$/u;
const HOURS = /^(\d{1,3})(h|hours?)?$/u;
const HOUR_UNIT = /^(?:h|hours?)$/u;

/** What has been read so far. */
type Draft = {
  days: readonly number[];
  /** Whether `days` came from one word for several days, to which nothing can be added. */
  daySet: boolean;
  weekly: boolean;
  times: readonly number[];
  every: boolean;
  zone: string | undefined;
  readonly offered: readonly string[];
};

/**
 * Reads a WHEN: DAYS TIMES ZONE or `every Nh ZONE`, in any order and any case, each part once. Commas, spaces or both
 * can separate days and times; `9:00` and `9.30` are times. A zone is accepted only by its IANA name; anything else
 * that looks like one is a fault with proposals, first those of the zones that are offered anyway. Takes any text in
 * linear time and never throws.
 */
export function parseWhen(text: string, offered: readonly string[] = []): WhenResult {
  const words = text.match(WORD) ?? [];
  const draft: Draft = { days: [], daySet: false, weekly: false, times: [], every: false, zone: undefined, offered };
  for (let index = 0; index < words.length; ) {
    const read = readWord(draft, words, index);
    if (typeof read !== 'number') return read;
    index += read;
  }
  if (draft.weekly && draft.days.length === 0) return fault('day', 'weekly');
  return { kind: 'named', named: partsOf(draft) };
}

/** The canonical WHEN of parts from `parseWhen`, which parses it into the same parts. */
export function formatWhen({ days, times, zone }: Named): string {
  const hours =
    days?.length === EVERY_DAY.length &&
    EVERY_HOURS.find((each) => times !== undefined && isSame(times, everyHours(each)));
  const parts = hours ? [`every ${hours}h`] : [days && formatDays(days), times?.map(formatTime).join(',')];
  return [...parts, zone].filter((part) => part !== undefined).join(' ');
}

/** `540` is `09:00`. */
export function formatTime(time: number): string {
  return [Math.floor(time / 60), time % 60].map((number) => String(number).padStart(2, '0')).join(':');
}

function formatDays(days: readonly number[]): string {
  for (const [word, set] of DAY_SETS) if (isSame(days, set)) return word;
  const names = days.map((day) => SHORT_DAYS[day - 1] ?? '').join(',');
  return days.length === 1 ? `weekly ${names}` : names;
}

/** Adds one part to the draft and returns its number of words, or what is wrong with it. */
function readWord(draft: Draft, words: readonly string[], index: number): number | NotUnderstood {
  const word = words[index] ?? '';
  const lower = word.toLowerCase();
  const set = DAY_SETS.get(lower);
  const day = DAYS.get(lower);
  if (set !== undefined || day !== undefined || lower === 'weekly') {
    if (draft.every || draft.daySet || (set !== undefined && (draft.days.length > 0 || draft.weekly))) {
      return fault('twice', word);
    }
    if (lower === 'weekly' && draft.weekly) return fault('twice', word);
    draft.weekly ||= lower === 'weekly';
    draft.daySet = set !== undefined;
    draft.days = set ?? (day === undefined ? draft.days : insert(draft.days, day));
    return 1;
  }
  if (lower.startsWith('every')) return readEvery(draft, words, index);
  if (/^\d/u.test(word)) return readTime(draft, word);
  const zone = canonicalZone(word);
  if (zone === undefined) return explain(words, index, draft.offered);
  if (draft.zone !== undefined) return fault('twice', word);
  draft.zone = zone;
  return 1;
}

/** `every 6h`, and also `every 6 hours` and `every6h`. */
function readEvery(draft: Draft, words: readonly string[], index: number): number | NotUnderstood {
  const first = words[index] ?? '';
  const attached = first.slice('every'.length);
  const number = attached === '' ? (words[index + 1] ?? '') : attached;
  const written = attached === '' ? `${first} ${number}`.trim() : first;
  const [match, hours, unit] = HOURS.exec(number.toLowerCase()) ?? [];
  const afterNumber = attached === '' ? index + 2 : index + 1;
  const unitApart =
    match !== undefined && unit === undefined && HOUR_UNIT.test(words[afterNumber]?.toLowerCase() ?? '');
  if (match === undefined && attached !== '') return explain(words, index, draft.offered);
  if (!EVERY_HOURS.includes(Number(hours)) || (unit === undefined && !unitApart)) return fault('hours', written);
  if (draft.every || draft.daySet || draft.weekly || draft.days.length > 0 || draft.times.length > 0) {
    return fault('twice', written);
  }
  draft.every = true;
  draft.times = everyHours(Number(hours));
  return afterNumber - index + (unitApart ? 1 : 0);
}

function readTime(draft: Draft, word: string): number | NotUnderstood {
  const [, hour, minute] = TIME.exec(word) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) {
    return fault(HOURS.exec(word.toLowerCase())?.[2] === undefined ? 'time' : 'hours', word);
  }
  if (draft.every) return fault('twice', word);
  draft.times = insert(draft.times, Number(hour) * 60 + Number(minute));
  return draft.times.length > MAX_TIMES ? fault('too-many-times', word) : 1;
}

function partsOf({ days, times, every, zone }: Draft): Named {
  return {
    ...(every ? { days: EVERY_DAY } : days.length > 0 && { days }),
    ...(times.length > 0 && { times }),
    ...(zone !== undefined && { zone }),
  };
}

function everyHours(hours: number): readonly number[] {
  return Array.from({ length: MINUTES_IN_DAY / (hours * 60) }, (_, index) => index * hours * 60);
}

/** Adds a number to a sorted list, unless it is in it. */
function insert(numbers: readonly number[], number: number): readonly number[] {
  return numbers.includes(number) ? numbers : [...numbers, number].toSorted((one, other) => one - other);
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
