import { nameDistance } from './name-distance.ts';
import { createNearIndex } from './near-index.ts';

/** How well a word of the text fits one that was typed, from 0 to 1. */
export type Fitting = { readonly term: string; readonly fit: number };

/** The words of a text, by what somebody may type for them. Every look-up costs by the word's length and what is alike, not by the text. */
export type Vocabulary = {
  /** The terms of words that begin so: while somebody types. */
  beginning(prefix: string): readonly Fitting[];
  /** The terms of words that are a typo away. */
  alike(word: string): readonly Fitting[];
};

/** What a word that is still in the typing, or mistyped, weighs against one that is there. */
const BEGINNING_FIT = 0.8;
const TYPO_FIT = 0.7;

/** Words in their normal form (spelling.ts), each with its term: the stem under which it is found. */
export function createVocabulary(terms: ReadonlyMap<string, string>): Vocabulary {
  const sorted = [...terms.keys()].toSorted();
  const near = createNearIndex(sorted);
  const termAt = (index: number): string => terms.get(sorted[index] ?? '') ?? '';

  /** The first word that is not before the prefix. */
  const firstFrom = (prefix: string): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    beginning(prefix) {
      const found: Fitting[] = [];
      for (let index = firstFrom(prefix); sorted[index]?.startsWith(prefix) === true; index += 1) {
        found.push({ term: termAt(index), fit: BEGINNING_FIT });
      }
      return found;
    },
    alike(word) {
      if (typosAllowed(word.length) === 0) return [];
      return near.candidates(word).flatMap((index) => {
        const known = sorted[index] ?? '';
        const limit = typosAllowed(Math.min(word.length, known.length));
        const distance = nameDistance(word, known, limit);
        return distance > limit ? [] : [{ term: termAt(index), fit: TYPO_FIT - distance / 100 }];
      });
    },
  };
}

/** How far a typo may lead (nameDistance), by the letters of the shorter word: of few, another letter makes another word. */
function typosAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 5) return 5;
  if (length < 6) return 9;
  return length < 8 ? 11 : 20;
}
