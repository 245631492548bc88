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

/** A known word, what is compared of it, and which letters that has. */
type Known = { readonly word: string; readonly sound: string; readonly letters: number };

/**
 * Compares with the known words that begin alike and are about as long: their letters first, which is cheap and rules out
 * nearly all.
 */
export function createTypos(words: Iterable<string>): Typos {
  const known = Array.from(words, (word): Omit<Known, 'letters'> => ({ word, sound: soundOf(word) }))
    .filter(({ word }) => word.length >= ONE_TYPO)
    .map((each): Known => ({ ...each, letters: lettersOf(each.sound) }));
  const byFirst = Map.groupBy(known, ({ sound }) => keyOf(sound, 0, sound.length));
  const bySecond = Map.groupBy(known, ({ sound }) => keyOf(sound, 1, sound.length));
  return {
    closest(word) {
      if (word.length < ONE_TYPO || /\d/u.test(word)) return [];
      const sound = soundOf(word);
      const letters = lettersOf(sound);
      const most = sound.length < (CYRILLIC.test(word) ? TWO_TYPOS_IN_CYRILLIC : TWO_TYPOS) ? 1 : 2;
      let smallest = most;
      let found: string[] = [];
      const compare = (other: Known): void => {
        // A typo adds a letter, removes one, or both.
        if (bitsIn(letters ^ other.letters) > 2 * smallest) return;
        const distance = editDistance(sound, other.sound, smallest);
        if (distance > smallest || (distance > 0 && !isPlausible(sound, other.sound))) return;
        if (distance < smallest) found = [];
        smallest = distance;
        if (!found.includes(other.word)) found.push(other.word);
      };
      for (let length = sound.length - most; length <= sound.length + most; length += 1) {
        // People rarely get a word's first letter wrong: it is there, in the second place, left out, or has one before it.
        byFirst.get(keyOf(sound, 0, length))?.forEach(compare);
        bySecond.get(keyOf(sound, 0, length))?.forEach(compare);
        byFirst.get(keyOf(sound, 1, length))?.forEach(compare);
      }
      return found.slice(0, MAX_ANSWERS);
    },
  };
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
