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

/** Compares with each known word that begins alike: their letters first, which is cheap and rules out nearly all. */
export function createTypos(words: Iterable<string>): Typos {
  const known = Array.from(words, (word) => ({ word, sound: soundOf(word) }))
    .filter(({ word }) => word.length >= ONE_TYPO)
    .map((each) => ({ ...each, letters: lettersOf(each.sound) }));
  const byFirst = Map.groupBy(known, ({ sound }) => sound[0]);
  const bySecond = Map.groupBy(known, ({ sound }) => sound[1]);
  /** People rarely get a word's first letter wrong: it is there, in the second place, left out, or has one before it. */
  const beginningAlike = (sound: string) =>
    new Set([...(byFirst.get(sound[0]) ?? []), ...(bySecond.get(sound[0]) ?? []), ...(byFirst.get(sound[1]) ?? [])]);
  return {
    closest(word) {
      if (word.length < ONE_TYPO || /\d/u.test(word)) return [];
      const sound = soundOf(word);
      const letters = lettersOf(sound);
      let smallest = sound.length < (CYRILLIC.test(word) ? TWO_TYPOS_IN_CYRILLIC : TWO_TYPOS) ? 1 : 2;
      let found: string[] = [];
      for (const other of beginningAlike(sound)) {
        // A typo adds a letter, removes one, or both.
        if (bitsIn(letters ^ other.letters) > 2 * smallest) continue;
        const distance = editDistance(sound, other.sound, smallest);
        if (distance > smallest || (distance > 0 && !isPlausible(sound, other.sound))) continue;
        if (distance < smallest) found = [];
        smallest = distance;
        found.push(other.word);
      }
      return found.slice(0, MAX_ANSWERS);
    },
  };
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
