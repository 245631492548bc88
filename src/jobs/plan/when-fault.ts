import { editDistance } from '../../content/text/edit-distance.ts';
import type { Named } from './cadence.ts';
import type { Item } from './when-items.ts';
import { WORDS_FOR_DAYS, withoutMarks } from './when-lookup.ts';
import { type KnownZones, offsetOf, zonesAlike, zonesCalled } from './zones.ts';

/** Why a WHEN was not understood. */
export type WhenFault =
  /** A word that is not part of a WHEN. */
  | 'word'
  /** It looks like a time, but is not one from 00:00 to 23:59. */
  | 'time'
  | 'too-many-times'
  /** `every` without one of the hours that divide a day. */
  | 'hours'
  /** Almost the name of a day. */
  | 'day'
  /** `weekly` without a day. */
  | 'weekly'
  /** It looks like a zone, but is not an IANA name. */
  | 'zone'
  /** Days that would have times of their own: all days have the same ones. */
  | 'apart'
  /** It repeats or contradicts an earlier part. */
  | 'twice';

/**
 * A WHEN that was not understood. `word` is the part, 60 characters at most; `proposed` are meanings of the whole that a person may
 * choose from.
 */
export type NotUnderstood = {
  readonly kind: 'fault';
  readonly fault: WhenFault;
  readonly word: string;
  readonly proposed: readonly Named[];
};

/** Words that may be a zone's name; `length`: how many they are. */
export type ZoneGuess = { readonly word: string; readonly zones: readonly string[]; readonly length: number };

const MAX_WORD_SHOWN = 60;

/** How many words in a row are tried as one zone's name: `Port of Spain`. */
const MAX_WORDS_IN_ZONE = 4;

/** A shorter word with a changed letter is another word; a word longer than the second number can have two typos. */
const MIN_TYPO = 5;
const MIN_WITH_TWO = 7;

/** Guesses what an unknown word in a WHEN may mean, from it and the few unknown words after it. */
export function explain(items: readonly Item[], at: number, zones: KnownZones | undefined): ZoneGuess | NotUnderstood {
  const word = items[at]?.written ?? '';
  const few = items.slice(at, at + MAX_WORDS_IN_ZONE);
  const known = few.findIndex(({ kind }) => kind !== 'unknown');
  const run = (known === -1 ? few : few.slice(0, known)).map(({ written }) => written);
  const phrases = run.map((_, end) => ({ word: run.slice(0, end + 1).join(' '), length: end + 1 })).toReversed();
  const guess = (find: typeof zonesCalled): ZoneGuess | undefined =>
    phrases
      .map((phrase) => ({ ...phrase, zones: find(phrase.word, zones) }))
      .find((guessed) => guessed.zones.length > 0);
  const called = guess(zonesCalled);
  if (called !== undefined) return called;
  if (isNearlyDay(withoutMarks(word))) return fault('day', word);
  return guess(zonesAlike) ?? fault(word.includes('/') || offsetOf(word) !== undefined ? 'zone' : 'word', word);
}

function isNearlyDay(word: string): boolean {
  if (word.length < MIN_TYPO) return false;
  const limit = word.length < MIN_WITH_TWO ? 1 : 2;
  return WORDS_FOR_DAYS.some((name) => name.length >= MIN_TYPO && editDistance(word, name, limit) <= limit);
}

/** A fault with the word that it is about, shortened if it is long. */
export function fault(kind: WhenFault, word: string, proposed: readonly Named[] = []): NotUnderstood {
  // Drop half a character at the cut; replace one that was in the input.
  const shown = word
    .slice(0, MAX_WORD_SHOWN)
    .replace(/\p{Surrogate}$/u, '')
    .toWellFormed();
  return { kind: 'fault', fault: kind, word: shown, proposed };
}
