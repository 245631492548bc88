import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { stemmer as stemEnglish } from 'stemmer';
import { foldWord } from '../text/romanization.ts';
import { stemKazakh } from './kazakh.ts';

/** Longer words are not real words: they are cut to this length first (UTF-16 units). */
const MAX_WORD = 32;

/** A shorter word has no endings. */
export const MIN_STEMMED = 3;

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Is the word written in Russian's or Kazakh's letters? */
export function isCyrillic(word: string): boolean {
  return CYRILLIC.test(word);
}

/** The word as it is compared first: in lower case, without accents that readers leave out, `ё` as `е`. */
export function plainForm(word: string): string {
  return word.slice(0, MAX_WORD).toLowerCase().replaceAll('ё', 'е');
}

/**
 * The stems of a plain word, one for each language that writes so. Each says whose it is, since a stem of one language is a
 * word of another.
 */
export function stemsOf(word: string): readonly string[] {
  return isCyrillic(word) ? [`ru:${stemRussian(word)}`, `kk:${stemKazakh(word)}`] : [`en:${stemEnglish(word)}`];
}

/** What a fold changes; most English words have none of it, and folding is slow. */
const FOLDS = /[^a-z\d]|[jqwy]|dzh|gh|kh|ii|ie/u;

/** The Latin spelling of a name in any script: `Назарбаев` and `Nazarbayev` become the same. */
export function latinForm(word: string): string {
  return `la:${FOLDS.test(word) ? foldWord(word) : word}`;
}
