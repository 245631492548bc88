import { editDistance } from '../text/edit-distance.ts';
import type { Token } from '../text/tokens.ts';

/** The score of one token in the place of another. */
const MATCH = 4;
const SIGN_MATCH = 1;
/** A word with one or two changed letters still shows where the text comes from. */
const ALIKE = 2;
const UNLIKE = -2;

/** Every token of a given text against every token of our own. */
export type Similarity = {
  /** For each given token, the start of its row in `scores`; for each own token, its place in a row. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly scores: Int8Array;
};

/** Compares a given text with our own. */
export type Comparison = (given: readonly Token[]) => Similarity;

/** Letters of a word from which on it may differ in no more of them. */
const MAX_COUNTED = 24;

/** Letters for each of which a word may differ in one and still be alike. */
const LETTERS_PER_SLIP = 4;

/**
 * Made once for our own text, whose words are compared with each other beforehand. Of a given text only words that are
 * none of them are compared, each once, letter by letter only where length and letters allow for it.
 */
export function createComparison(own: readonly Token[]): Comparison {
  const { forms, places, numbers: columns } = distinct(own, new Map());
  const width = forms.length;
  const ownScores = scoresOf(forms, forms);
  return (given) => {
    const { forms: others, numbers } = distinct(given, places);
    const scores = new Int8Array((width + others.length) * width);
    scores.set(ownScores);
    scores.set(scoresOf(others, forms), ownScores.length);
    return { rows: numbers.map((number) => number * width), columns, scores };
  };
}

function scoresOf(given: readonly Word[], own: readonly Word[]): Int8Array {
  const scores = new Int8Array(given.length * own.length).fill(UNLIKE);
  let at = 0;
  for (const one of given) {
    for (const other of own) {
      if (one.loose === other.loose) scores[at] = one.isWord ? MATCH : SIGN_MATCH;
      else if (one.isWord && areAlike(one, other)) scores[at] = ALIKE;
      at += 1;
    }
  }
  return scores;
}

/** A token without its case, and which letters it has. */
type Word = { readonly loose: string; readonly isWord: boolean; readonly letters: number };

/** The forms of a text's tokens that are not known yet, numbered on from those that are, and the number of each token's. */
function distinct(tokens: readonly Token[], known: ReadonlyMap<string, number>) {
  const forms: Word[] = [];
  const places = new Map<string, number>();
  const numbers = new Int32Array(tokens.length);
  for (const [index, { loose, isWord }] of tokens.entries()) {
    let place = known.get(loose) ?? places.get(loose);
    if (place === undefined) {
      place = known.size + forms.push({ loose, isWord, letters: lettersOf(loose) }) - 1;
      places.set(loose, place);
    }
    numbers[index] = place;
  }
  return { forms, places, numbers };
}

function areAlike(one: Word, other: Word): boolean {
  if (!other.isWord) return false;
  const [length, otherLength] = [one.loose.length, other.loose.length];
  const limit = Math.floor(Math.min(length, otherLength, MAX_COUNTED) / LETTERS_PER_SLIP);
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
