import { nameDistance } from './name-distance.ts';

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

/** So many words at most are measured for one that was mistyped: those that share the most with it. */
const MOST_MEASURED = 40;

/** Words in their normal form (spelling.ts), each with its term: the stem under which it is found. */
export function createVocabulary(terms: ReadonlyMap<string, string>): Vocabulary {
  const sorted = [...terms.keys()].toSorted();
  const byTrigram = new Map<string, number[]>();
  for (const [index, word] of sorted.entries()) {
    for (const trigram of trigramsOf(word)) {
      const known = byTrigram.get(trigram);
      if (known === undefined) byTrigram.set(trigram, [index]);
      else known.push(index);
    }
  }
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
      const shared = new Map<number, number>();
      for (const trigram of trigramsOf(word)) {
        for (const index of byTrigram.get(trigram) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
      }
      return [...shared]
        .filter(([index]) => Math.abs((sorted[index] ?? '').length - word.length) <= 2)
        .toSorted(([, one], [, other]) => other - one)
        .slice(0, MOST_MEASURED)
        .flatMap(([index]) => {
          const known = sorted[index] ?? '';
          const shorter = Math.min(word.length, known.length);
          const limit = typosAllowed(shorter);
          const distance = nameDistance(word, known, limit);
          return distance > limit ? [] : [{ term: termAt(index), fit: TYPO_FIT - distance / 10 }];
        });
    },
  };
}

/** How far a typo may lead (nameDistance), by the letters of the shorter word: of few, another letter makes another word. */
function typosAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 5) return 0.5;
  if (length < 6) return 0.9;
  return length < 8 ? 1.1 : 2;
}

/** Three letters in a row, its ends marked. */
function trigramsOf(word: string): ReadonlySet<string> {
  const marked = `^${word}$`;
  return new Set(Array.from({ length: Math.max(0, marked.length - 2) }, (_, at) => marked.slice(at, at + 3)));
}
