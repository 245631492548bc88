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
};

/** A text's words beyond this many are not looked at. */
const MAX_UNITS = 24;

const HYPHENS = '\\-‐‑–—';
const HYPHEN = new RegExp(`[${HYPHENS}]`, 'u');
const UNIT = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:[${HYPHENS}${APOSTROPHES}][\\p{L}\\p{N}\\p{M}]+)*`, 'gu');

/** Cuts a text into the words that names are made of. Linear in the text's length. */
export function unitsIn(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let end = 0;
  for (const match of text.matchAll(UNIT)) {
    if (units.length >= MAX_UNITS) break;
    const [written] = match;
    const parts = written.split(HYPHEN).map(foldName);
    const follows = units.length > 0 && text.slice(end, match.index).trim() === '';
    units.push({ written, folded: parts.join(''), parts, isCapital: /^\p{Lu}/u.test(written), follows });
    end = match.index + written.length;
  }
  return units;
}
