import { editDistance } from '../text/edit-distance.ts';
import { bitsIn, lettersOf } from '../text/letters.ts';
import { isPlausible } from './plausible-slip.ts';

/** Finds the known words that a misspelt word may mean. */
export type Typos = {
  /** The closest known words, four at most; none if all are too far away. */
  closest(word: string): readonly string[];
};

/** From this many letters on, one typo leaves a word recognisable; from the second number on, two. */
const ONE_TYPO = 4;
const TWO_TYPOS = 9;
/** Russian and Kazakh words are long by their endings. */
const TWO_TYPOS_IN_CYRILLIC = 12;
const CYRILLIC = /\p{Script=Cyrillic}/u;

const MAX_ANSWERS = 4;

/** A known word, and what is compared of it. */
type Known = { readonly word: string; readonly sound: string };

/** Words, and which letters each has, side by side: most are ruled out by these alone. */
type Group = { readonly masks: Int32Array; readonly words: readonly Known[] };

/**
 * Compares with the known words that begin alike and are about as long: their letters first, which is cheap and rules out
 * nearly all.
 */
export function createTypos(words: Iterable<string>): Typos {
  const known = Array.from(words, (word): Known => ({ word, sound: soundOf(word) })).filter(
    ({ word }) => word.length >= ONE_TYPO,
  );
  const byFirst = groupBy(known, 0);
  const bySecond = groupBy(known, 1);
  return {
    closest(word) {
      if (word.length < ONE_TYPO || /\d/u.test(word)) return [];
      const sound = soundOf(word);
      const letters = lettersOf(sound);
      const most = sound.length < (CYRILLIC.test(word) ? TWO_TYPOS_IN_CYRILLIC : TWO_TYPOS) ? 1 : 2;
      let smallest = most;
      let found: string[] = [];
      const compareAll = (group: Group | undefined): void => {
        if (group === undefined) return;
        const { masks, words: others } = group;
        for (let at = 0; at < masks.length; at += 1) {
          // A typo adds a letter, removes one, or both.
          if (bitsIn(letters ^ (masks[at] ?? 0)) <= 2 * smallest) compare(others[at]);
        }
      };
      const compare = (other: Known | undefined): void => {
        if (other === undefined) return;
        const distance = editDistance(sound, other.sound, smallest);
        if (distance > smallest || (distance > 0 && !isPlausible(sound, other.sound))) return;
        if (distance < smallest) found = [];
        smallest = distance;
        if (!found.includes(other.word)) found.push(other.word);
      };
      for (let length = sound.length - most; length <= sound.length + most; length += 1) {
        // People rarely get a word's first letter wrong: it is there, in the second place, left out, or has one before it.
        compareAll(byFirst.get(keyOf(sound, 0, length)));
        compareAll(bySecond.get(keyOf(sound, 0, length)));
        compareAll(byFirst.get(keyOf(sound, 1, length)));
      }
      return found.slice(0, MAX_ANSWERS);
    },
  };
}

/** By the letter at a place and the length. */
function groupBy(known: readonly Known[], at: number): ReadonlyMap<number, Group> {
  const groups = Map.groupBy(known, ({ sound }) => keyOf(sound, at, sound.length));
  return new Map(
    Array.from(groups, ([key, words]) => [
      key,
      { masks: Int32Array.from(words, ({ sound }) => lettersOf(sound)), words },
    ]),
  );
}

/** The letter at a place of a word, and how long the word is, in one number. */
function keyOf(sound: string, at: number, length: number): number {
  return sound.charCodeAt(at) * 64 + length;
}

/** A word as it sounds, roughly: letters that are written for one another become one, and doubled ones single. */
function soundOf(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('ch', 'k')
    .replace(/[cq]/gu, 'k')
    .replaceAll('y', 'i')
    .replace(/(.)\1+/gu, '$1');
}
