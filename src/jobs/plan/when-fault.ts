import { editDistance } from '../../content/text/edit-distance.ts';
import { DAY_SETS, DAYS } from './day-names.ts';
import { offsetOf, proposeZones } from './zones.ts';

/** Why a WHEN was not understood. */
export type WhenFault =
  /** A word that is not part of a WHEN. */
  | 'word'
  /** It looks like a time, but is not one from 00:00 to 23:59. */
  | 'time'
  | 'too-many-times'
  /** `every` without one of the hours that divide a day. */
  | 'hours'
  /** Almost the name of a day, or `weekly` without one. */
  | 'day'
  /** It looks like a zone, but is not an IANA name. */
  | 'zone'
  /** It repeats or contradicts an earlier part. */
  | 'twice';

/** A WHEN that was not understood. `word` is the part, 60 characters at most; `zones` are possible meanings. */
export type NotUnderstood = {
  readonly kind: 'fault';
  readonly fault: WhenFault;
  readonly word: string;
  readonly zones: readonly string[];
};

const MAX_WORD_SHOWN = 60;

/** How many words in a row are tried as one zone's name: `Port of Spain Trinidad`. */
const MAX_WORDS_IN_ZONE = 4;

/** A shorter word with a changed letter is another word; a word longer than the second number can have two typos. */
const MIN_TYPO = 5;
const MIN_WITH_TWO = 7;

/** Guesses what an unknown word in a WHEN may mean, from it and the few unknown words after it. */
export function explain(words: readonly string[], index: number, offered: readonly string[]): NotUnderstood {
  const word = words[index] ?? '';
  if (isNearlyDay(word.toLowerCase())) return fault('day', word);
  const few = words.slice(index, index + MAX_WORDS_IN_ZONE);
  const known = few.findIndex((each, position) => position > 0 && isKnown(each));
  const run = known === -1 ? few : few.slice(0, known);
  for (const phrase of phrasesOf(run)) {
    const zones = proposeZones(phrase, offered);
    if (zones.length > 0) return fault('zone', phrase, zones);
  }
  return fault(word.includes('/') || offsetOf(word) !== undefined ? 'zone' : 'word', word);
}

function isNearlyDay(lower: string): boolean {
  if (lower.length < MIN_TYPO) return false;
  const limit = lower.length < MIN_WITH_TWO ? 1 : 2;
  return [...DAY_SETS.keys(), ...DAYS.keys(), 'weekly'].some(
    (name) => name.length >= MIN_TYPO && editDistance(lower, name, limit) <= limit,
  );
}

function isKnown(word: string): boolean {
  const lower = word.toLowerCase();
  return DAY_SETS.has(lower) || DAYS.has(lower) || lower === 'weekly' || lower === 'every' || /^\d/u.test(word);
}

/** Sequences of the words, the longest first: `New York`, `New`, `York`. */
function phrasesOf(words: readonly string[]): readonly string[] {
  return words
    .flatMap((_, start) => words.slice(start).map((_, length) => words.slice(start, start + length + 1)))
    .toSorted((one, other) => other.length - one.length)
    .map((phrase) => phrase.join(' '));
}

/** A fault with the word that it is about, shortened if it is long. */
export function fault(kind: WhenFault, word: string, zones: readonly string[] = []): NotUnderstood {
  // Drop half a character at the cut; replace one that was in the input.
  const shown = word
    .slice(0, MAX_WORD_SHOWN)
    .replace(/\p{Surrogate}$/u, '')
    .toWellFormed();
  return { kind: 'fault', fault: kind, word: shown, zones };
}
