import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { stemmer as stemEnglish } from 'stemmer';
import { IS_MARKED, inCommonLetters, withoutMarks } from '../text/common-letters.ts';
import { foldWord } from '../text/romanization.ts';
import { stemTurkic } from './turkic.ts';

/** Longer words are not real words: they are cut to this length first (UTF-16 units). */
const MAX_WORD = 32;

/** A shorter word has no endings. */
export const MIN_STEMMED = 3;

/** Fewer letters that are left of a word without its marks, or in an alphabet that is not its own, are too often another word. */
const MIN_UNMARKED = 4;
const MIN_COMMON = 5;

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Is the word written in Cyrillic letters? */
export function isCyrillic(word: string): boolean {
  return CYRILLIC.test(word);
}

/** The word as it is compared first: in lower case, without accents that readers leave out, `ё` as `е`. */
export function plainForm(word: string): string {
  return word.slice(0, MAX_WORD).toLowerCase().replaceAll('ё', 'е');
}

/**
 * The stems of a plain word, the surest first: as English or Russian; as one of the Turkic languages in the word's own letters,
 * as typed without marks, and in the letters that all of them have in common. Each says whose it is, since a stem of one
 * language is a word of another. `language` is the word's, if it is known.
 */
export function stemsOf(word: string, language?: string): readonly string[] {
  if (language === 'en') return [`en:${stemEnglish(word)}`];
  const turkic = stemTurkic(word);
  if (language === 'ru') return [`ru:${stemRussian(word)}`, `tu:${turkic}`];
  const stems = [`tu:${turkic}`];
  stems.push(`un:${withoutMarks(turkic.length >= MIN_UNMARKED ? turkic : word)}`);
  const common = inCommonLetters(turkic);
  if (common.length >= MIN_COMMON) stems.push(`co:${common}`);
  if (language !== undefined || IS_MARKED.test(word)) return stems;
  return [isCyrillic(word) ? `ru:${stemRussian(word)}` : `en:${stemEnglish(word)}`, ...stems];
}

/** What a fold changes; most English words have none of it, and folding is slow. */
const FOLDS = /[^a-z\d]|[jqwy]|dzh|gh|kh|ii|ie/u;

/** The Latin spelling of a name in any script: `Назарбаев` and `Nazarbayev` become the same. */
export function latinForm(word: string): string {
  return `la:${FOLDS.test(word) ? foldWord(word) : word}`;
}
