import { editDistance } from './edit-distance.ts';
import type { Token } from './tokens.ts';

/** What one token is worth where another stands. */
const MATCH = 4;
const SIGN_MATCH = 1;
/** A word that was changed in a letter or two still shows where the text comes from. */
const ALIKE = 2;
const UNLIKE = -2;

/** Every token of one text against every token of another, worked out once. */
export type Similarity = {
  /** For each given token, where its row begins in `scores`; for each own token, its place in a row. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly scores: Int8Array;
};

/** Letters of a word from which on it may differ in no more of them. */
const LONGEST_COUNTED = 24;

/** Letters for each of which a word may differ in one and still be alike. */
const LETTERS_PER_SLIP = 4;

/** Compares each word with each other word once, letter by letter only where length and letters allow for it. */
export function compareTokens(given: readonly Token[], own: readonly Token[]): Similarity {
  const [givenForms, ownForms] = [distinct(given), distinct(own)];
  const width = ownForms.forms.length;
  const scores = new Int8Array(givenForms.forms.length * width).fill(UNLIKE);
  for (const [row, one] of givenForms.forms.entries()) {
    const same = ownForms.places.get(one.loose);
    if (same !== undefined) scores[row * width + same] = one.isWord ? MATCH : SIGN_MATCH;
    if (!one.isWord) continue;
    for (const [column, other] of ownForms.forms.entries()) {
      if (column !== same && areAlike(one, other)) scores[row * width + column] = ALIKE;
    }
  }
  return { rows: givenForms.numbers.map((row) => row * width), columns: ownForms.numbers, scores };
}

/** A token without its case, and which letters it has. */
type Word = { readonly loose: string; readonly isWord: boolean; readonly letters: number };

/** The different forms of a text's tokens, and which of them each token has. */
function distinct(tokens: readonly Token[]) {
  const forms: Word[] = [];
  const places = new Map<string, number>();
  const numbers = new Int32Array(tokens.length);
  for (const [index, { loose, isWord }] of tokens.entries()) {
    let place = places.get(loose);
    if (place === undefined) {
      place = forms.push({ loose, isWord, letters: lettersOf(loose) }) - 1;
      places.set(loose, place);
    }
    numbers[index] = place;
  }
  return { forms, places, numbers };
}

function areAlike(one: Word, other: Word): boolean {
  if (!other.isWord) return false;
  const [length, otherLength] = [one.loose.length, other.loose.length];
  const limit = Math.floor(Math.min(length, otherLength, LONGEST_COUNTED) / LETTERS_PER_SLIP);
  if (limit === 0 || Math.abs(length - otherLength) > limit) return false;
  // Each slip brings in one letter at most, and takes one away.
  if (count(one.letters & ~other.letters) > limit || count(other.letters & ~one.letters) > limit) return false;
  return editDistance(one.loose, other.loose, limit) <= limit;
}

/** A set of letters in 32 bits; letters that share a bit count as the same. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** How many bits are set. */
function count(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
