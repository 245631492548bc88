import { APOSTROPHES } from './apostrophes.ts';
import { HYPHENS } from './hyphens.ts';

/** A word or punctuation mark of a text, with its position (UTF-16 units). */
export type Token = {
  /** The compared form: typographic variants of letters, quotation marks, dashes and apostrophes are the same. */
  readonly key: string;
  /** The key without its case. */
  readonly loose: string;
  readonly isWord: boolean;
  readonly start: number;
  readonly end: number;
};

/** Each of these signs is one UTF-16 unit, so that positions stay the same. Some apostrophes count as letters in Unicode. */
const SINGLE_QUOTES = new RegExp(`[${APOSTROPHES}‚‹›]`, 'gu');
const DOUBLE_QUOTES = /[“”„‟«»″＂「」『』〝〞]/gu;
/** All but the long dash, which stands between words. */
const HYPHEN = new RegExp(`[${HYPHENS.replace('—', '')}]`, 'gu');

/** A word with its inner apostrophes and hyphens, or any other single character except white space. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}\p{M}]+)*|\S/gu;

const WORD = /[\p{L}\p{N}]/u;

/** Cuts a text into words and signs. White space of every kind only divides. Linear in the text's length. */
export function tokenize(text: string): readonly Token[] {
  const unified = text.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(HYPHEN, '-');
  return Array.from(unified.matchAll(TOKEN), ({ 0: found, index }) => {
    const isWord = WORD.test(found);
    // A long dash divides words, and is the same sign as a short one.
    const key = isWord ? found.normalize('NFKC') : found === '—' ? '-' : found;
    return { key, loose: key.toLowerCase(), isWord, start: index, end: index + found.length };
  });
}
