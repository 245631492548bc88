import { APOSTROPHES } from '../text/apostrophes.ts';
import { plainForm } from './stems.ts';

/** A word of a text in its plain form, with its position (UTF-16 units). */
export type Word = { readonly plain: string; readonly start: number; readonly end: number };

const WORD = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:[${APOSTROPHES}][\\p{L}\\p{N}\\p{M}]+)*`, 'gu');
const POSSESSIVE = new RegExp(`[${APOSTROPHES}]s$`, 'iu');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const HAS_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'u');
const MARK = /\p{M}/u;
/** Neither marks nor apostrophes: most words of every language. */
const PLAIN_ALREADY = /^[a-z0-9а-яёәіңғүұқөһўҳ]+$/iu;

/** Cuts a text into words, the first `most` of them; hyphens divide, and `people’s` is `people`. Linear in the text's length. */
export function wordsIn(text: string, most = Number.POSITIVE_INFINITY): readonly Word[] {
  const words: Word[] = [];
  // Not `matchAll`, which makes a regular expression of its own for every text.
  WORD.lastIndex = 0;
  while (words.length < most) {
    const match = WORD.exec(text);
    if (match === null) break;
    const [written] = match;
    words.push({ plain: plainOf(written), start: match.index, end: match.index + written.length });
  }
  return words;
}

function plainOf(written: string): string {
  if (PLAIN_ALREADY.test(written)) return plainForm(written);
  const whole = MARK.test(written) ? written.normalize('NFC') : written;
  return plainForm(HAS_APOSTROPHE.test(whole) ? whole.replace(POSSESSIVE, '').replace(APOSTROPHE, '') : whole);
}
