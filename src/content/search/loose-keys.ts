import { inCommonLetters } from '../text/common-letters.ts';
import { stemTurkic } from './turkic.ts';
import { wordsIn } from './words.ts';

/**
 * The first `most` words of a text, each without endings of the Turkic languages and in letters that all alphabets have:
 * `қойған`, `қойғандар` and `qoygan` become the same. For short lists of known phrases only, because different words can
 * become the same too.
 *
 *     looseKeysIn('Кім қол қойған?', 8) // as of 'kim qol qoygandar'
 */
export function looseKeysIn(text: string, most: number): readonly string[] {
  return wordsIn(text, most).map(({ plain }) => inCommonLetters(stemTurkic(plain)));
}
