import { APOSTROPHES } from '../text/apostrophes.ts';
import { foldName } from '../text/romanization.ts';

/** A word of a text as names are made of: what hyphens join is one. */
export type Unit = {
  readonly written: string;
  /** Its normal form (romanization.ts), and those of its parts. */
  readonly folded: string;
  readonly parts: readonly string[];
  readonly isCapital: boolean;
  /** Only white space divides it from the one before. */
  readonly follows: boolean;
  /** It is a hashtag, in which words may be glued: `#prayforalmaty`. */
  readonly isTag: boolean;
};

/** A text's words beyond this many are not looked at. */
const MAX_UNITS = 24;

const HYPHENS = '\\-‐‑–—';
const HYPHEN = new RegExp(`[${HYPHENS}]`, 'u');
const UNIT = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:[${HYPHENS}${APOSTROPHES}][\\p{L}\\p{N}\\p{M}]+)*`, 'gu');

const POSSESSIVE = new RegExp(`[${APOSTROPHES}]s$`, 'iu');

/** Where a word begins within a hashtag: `#AlmatyOnFire`, `#Aktau2022`. */
const INSIDE_TAG = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/** Cuts a text into the words that names are made of. Linear in the text's length. */
export function unitsIn(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let end = 0;
  for (const match of text.matchAll(UNIT)) {
    if (units.length >= MAX_UNITS) break;
    const isTag = text[match.index - 1] === '#';
    const isNext = units.length > 0 && /^[\s_]*$/u.test(text.slice(end, match.index));
    for (const [index, written] of (isTag ? match[0].split(INSIDE_TAG) : [match[0]]).entries()) {
      const parts = (written.endsWith('s') ? written.replace(POSSESSIVE, '') : written).split(HYPHEN).map(foldName);
      const isCapital = /^\p{Lu}/u.test(written);
      units.push({ written, folded: parts.join(''), parts, isCapital, follows: index > 0 || isNext, isTag });
    }
    end = match.index + match[0].length;
  }
  return units;
}
