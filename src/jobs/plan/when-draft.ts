import type { Named } from './cadence.ts';
import { DAY_SETS, EVERY_DAY } from './day-sets.ts';
import { fault, type NotUnderstood } from './when-fault.ts';

/** How many times a day a person can list, from the contract. */
export const MAX_TIMES = 6;

/** The N of `every Nh`: the divisors of a day, so that every day has the same times. From the contract. */
export const EVERY_HOURS: readonly number[] = [1, 2, 3, 4, 6, 8, 12];

const MINUTES_IN_DAY = 24 * 60;
const DAYS_IN_WEEK = 7;

/** A part of what is read, as the person wrote it. */
type Written<Value> = { readonly value: Value; readonly written: string };

/** What has been read so far of a WHEN. Each function adds a part, or returns what is wrong with it. */
export type Draft = {
  days: readonly number[];
  /** Whether `days` came from one word for several days, to which nothing can be added. */
  isSet: boolean;
  weekly?: string;
  times: readonly number[];
  /** Whether times were read behind days: other days behind them would have times of their own. */
  isTimed: boolean;
  isEvery: boolean;
  zone?: string;
  /** How many names of a zone were guessed. */
  names: number;
  /** Words that may be a zone's name. */
  guess?: Written<readonly string[]>;
};

export function emptyDraft(): Draft {
  return { days: [], isSet: false, times: [], isTimed: false, isEvery: false, names: 0 };
}

/** Adds the days from one to another, in the order of the week, which has no end: Friday to Monday is four days. */
export function addDays(draft: Draft, from: number, to: number, written: string): NotUnderstood | undefined {
  if (draft.isTimed) return fault('apart', written);
  if (draft.isEvery || draft.isSet) return fault('twice', written);
  const count = ((to - from + DAYS_IN_WEEK) % DAYS_IN_WEEK) + 1;
  for (let ahead = 0; ahead < count; ahead += 1)
    draft.days = insert(draft.days, ((from - 1 + ahead) % DAYS_IN_WEEK) + 1);
  return undefined;
}

export function setDays(draft: Draft, set: keyof typeof DAY_SETS, written: string): NotUnderstood | undefined {
  if (draft.isTimed) return fault('apart', written);
  if (draft.isEvery || draft.isSet || draft.days.length > 0 || draft.weekly !== undefined)
    return fault('twice', written);
  draft.isSet = true;
  draft.days = DAY_SETS[set];
  return undefined;
}

export function setWeekly(draft: Draft, written: string): NotUnderstood | undefined {
  if (draft.isEvery || draft.isSet || draft.weekly !== undefined) return fault('twice', written);
  draft.weekly = written;
  return undefined;
}

export function setEvery(draft: Draft, hours: number, written: string): NotUnderstood | undefined {
  if (!EVERY_HOURS.includes(hours)) return fault('hours', written);
  const { isEvery, isSet, weekly, days, times } = draft;
  if (isEvery || isSet || weekly !== undefined || days.length > 0 || times.length > 0) return fault('twice', written);
  draft.isEvery = true;
  draft.times = everyHours(hours);
  return undefined;
}

/** `minute` after midnight. */
export function addTime(draft: Draft, minute: number, written: string): NotUnderstood | undefined {
  if (draft.isEvery) return fault('twice', written);
  draft.times = insert(draft.times, minute);
  draft.isTimed = draft.days.length > 0;
  return draft.times.length > MAX_TIMES ? fault('too-many-times', written) : undefined;
}

export function setZone(draft: Draft, zone: string, written: string): NotUnderstood | undefined {
  if (draft.zone !== undefined || draft.guess !== undefined) return fault('twice', written);
  draft.zone = zone;
  return undefined;
}

/** Nobody names a zone by more names. */
const MAX_NAMES = 3;

/** Names of the same zone can stand side by side: Moscow, Russia. */
export function guessZone(draft: Draft, zones: readonly string[], written: string): NotUnderstood | undefined {
  const { guess } = draft;
  draft.names += 1;
  if (draft.names > MAX_NAMES) return fault('twice', written);
  const both = guess === undefined ? zones : guess.value.filter((zone) => zones.includes(zone));
  if (draft.zone !== undefined || both.length === 0) return fault('twice', written);
  draft.guess = { value: both, written: guess === undefined ? written : `${guess.written} ${written}` };
  return undefined;
}

/** The parts that were named, or what is missing. */
export function finishDraft({ days, weekly, times, isEvery, zone, guess }: Draft): Named | NotUnderstood {
  if (weekly !== undefined && days.length === 0) return fault('weekly', weekly);
  const named: Named = {
    ...(isEvery ? { days: EVERY_DAY } : days.length > 0 && { days }),
    ...(times.length > 0 && { times }),
    ...(zone !== undefined && { zone }),
  };
  if (guess === undefined) return named;
  return fault(
    'zone',
    guess.written,
    guess.value.map((each) => ({ ...named, zone: each })),
  );
}

/** The times of `every Nh`, from midnight on. */
export function everyHours(hours: number): readonly number[] {
  return Array.from({ length: MINUTES_IN_DAY / (hours * 60) }, (_, index) => index * hours * 60);
}

/** Adds a number to a sorted list, unless it is in it. */
function insert(numbers: readonly number[], number: number): readonly number[] {
  return numbers.includes(number) ? numbers : [...numbers, number].toSorted((one, other) => one - other);
}
