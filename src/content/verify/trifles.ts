import type { Token } from '../text/tokens.ts';
import type { OwnText } from './own-text.ts';

/** How often a word occurs from which on it is no sign of this text. */
const OFTEN = 3;

/** A name that occurs this often is what the whole text is about. */
const OFTEN_FOR_A_NAME = 5;

/** Longer texts are quotations whatever their words. */
const MAX_WORDS = 2;

/** What a rare name weighs, and two rare words together. */
const FEWEST_WEIGHT = 2;

/** Letters of a word from which on it is probably no small one of the language. */
const FEWEST_LETTERS = 4;

/**
 * Made once for the statement. Tells whether words are too few and too common to be a quotation, though they occur: `power`,
 * `of the`. One rare name is enough (`Almaty`), or two rare words (`puppet successor`).
 */
export function createTrifles({ words, sentenceOf }: OwnText): (given: readonly Token[]) => boolean {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  for (const [index, { key, loose }] of words.entries()) {
    counts.set(loose, (counts.get(loose) ?? 0) + 1);
    const sentence = sentenceOf(index);
    const isInside = sentence === undefined || sentence.from !== index;
    if (isInside && key !== loose) names.add(loose);
  }
  const weightOf = (loose: string): number => {
    const count = counts.get(loose) ?? 0;
    if (names.has(loose) && count < OFTEN_FOR_A_NAME) return FEWEST_WEIGHT;
    if (count >= OFTEN || loose.length < FEWEST_LETTERS) return 0;
    return loose.includes('-') ? FEWEST_WEIGHT : 1;
  };
  return (given) => {
    const own = given.filter(({ isWord }) => isWord);
    if (own.length > MAX_WORDS) return false;
    const weight = own.reduce((sum, { loose }) => sum + weightOf(loose), 0);
    return weight < FEWEST_WEIGHT;
  };
}
