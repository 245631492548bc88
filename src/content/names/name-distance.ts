import { bitsIn, lettersOf } from '../text/letters.ts';

/**
 * How far two names in their normal form (romanization.ts) are apart, in tenths of an ordinary typo, by what people confuse: a
 * slip between letters that sound or look alike costs less than another letter, a doubled letter less than a new one. 0 is
 * the same name. Optimal string alignment, in O(from × to); Infinity once it must exceed `limit`, or where one is longer
 * than any name (LONGEST).
 */
export function nameDistance(from: string, to: string, limit: number): number {
  const { length: rows } = from;
  const { length: columns } = to;
  const reach = Math.floor(limit / MIN_COST);
  if (Math.abs(rows - columns) > reach || Math.max(rows, columns) > MAX_NAME) return Number.POSITIVE_INFINITY;
  if (leastDistance(lettersOf(from), lettersOf(to)) > limit) return Number.POSITIVE_INFINITY;
  let [beforePrevious, previous, current] = ROWS;
  previous[0] = 0;
  for (let column = 1; column <= columns; column += 1) {
    GAPS[column] = gapCost(to, column - 1);
    previous[column] = at(previous, column - 1) + at(GAPS, column);
  }
  let smallestBefore = 0;
  for (let row = 1; row <= rows; row += 1) {
    const letter = from.charCodeAt(row - 1);
    const letterBefore = from.charCodeAt(row - 2);
    const gap = gapCost(from, row - 1);
    // Further from the diagonal than gaps can lead within the limit, all is too far.
    const first = Math.max(1, row - reach);
    const last = Math.min(columns, row + reach);
    current[first - 1] = first === 1 ? at(previous, 0) + gap : FAR;
    if (last < columns) current[last + 1] = FAR;
    let smallest = at(current, first - 1);
    for (let column = first; column <= last; column += 1) {
      const other = to.charCodeAt(column - 1);
      let cost = at(previous, column - 1) + changeCost(letter, other, row === 1 && column === 1);
      cost = Math.min(cost, at(previous, column) + gap, at(current, column - 1) + at(GAPS, column));
      if (letter !== other && row > 1 && letter === to.charCodeAt(column - 2) && letterBefore === other) {
        cost = Math.min(cost, at(beforePrevious, column - 2) + SWAP);
      }
      current[column] = cost;
      if (cost < smallest) smallest = cost;
    }
    // Two letters that changed places reach over a row.
    if (smallest > limit && smallestBefore > limit) return Number.POSITIVE_INFINITY;
    smallestBefore = smallest;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  const distance = at(previous, columns);
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

/** What it costs at least to come from some letters to others: a letter that is gone and one that is new may be one slip. */
function leastDistance(one: number, other: number): number {
  return ALIKE * Math.max(bitsIn(one & ~other), bitsIn(other & ~one));
}

/** Letters of the longest name that is measured. */
const MAX_NAME = 63;

/** More than any distance between names. */
const FAR = 10_000;

/**
 * Three rows of the alignment and the costs of the second name's gaps: nothing is allocated for each of the many names
 * that a look-up measures.
 */
const ROWS: [Int32Array, Int32Array, Int32Array] = [row(), row(), row()];
const GAPS = row();

function row(): Int32Array {
  return new Int32Array(MAX_NAME + 2);
}

function at(cells: Int32Array, index: number): number {
  return cells[index] ?? 0;
}

const ORDINARY = 10;
const SWAP = 8;
const VOWEL_GAP = 7;
const DOUBLED = 3;
const SILENT_GAP = 4;
const MIN_COST = 3;
const ALIKE = 4;
const VOWELS_APART = 6;

/** The cost of a different first letter, which people usually get right, and of one that is confused. */
const FIRST_LETTER = 2;
const FIRST_ALIKE = 1.5;

const VOWELS = codesOf('aeiou');
const H = 'h'.charCodeAt(0);

/** Letters that transliterations, dialects and hurried ears take for one another. */
const CONFUSED =
  'ao oa ei ie ou uo ui iu ae ea kg gk kh hk gh hg sz zs dt td bp pb vu uv vf fv nm mn kc ck sc cs'.split(' ');

/** The codes of the letters of the normal form; what it keeps of other scripts lies beyond. */
const LETTERS = 128;
const CHANGES = changes();

function changes(): Int32Array {
  const costs = new Int32Array(LETTERS * LETTERS).fill(ORDINARY);
  for (const one of VOWELS) for (const other of VOWELS) costs[one * LETTERS + other] = VOWELS_APART;
  for (const [one = 0, other = 0] of CONFUSED.map((pair) => [...codesOf(pair)])) costs[one * LETTERS + other] = ALIKE;
  return costs;
}

function codesOf(letters: string): ReadonlySet<number> {
  return new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));
}

/** The cost of a letter that only one of the two has. */
function gapCost(name: string, index: number): number {
  const letter = name.charCodeAt(index);
  if (isDigit(letter)) return FAR;
  if (letter === name.charCodeAt(index - 1) || letter === name.charCodeAt(index + 1)) return DOUBLED;
  // `sh` and `s`, `gh` and `g`: the h of a transliteration.
  if (letter === H && index > 0) return SILENT_GAP;
  return VOWELS.has(letter) && index > 0 ? VOWEL_GAP : ORDINARY;
}

/** A number is not a typo: Алматы-2 is something else. */
function isDigit(letter: number): boolean {
  return letter >= 48 && letter <= 57;
}

function changeCost(one: number, other: number, isFirst: boolean): number {
  if (one === other) return 0;
  if (isDigit(one) || isDigit(other)) return FAR;
  const cost = one < LETTERS && other < LETTERS ? at(CHANGES, one * LETTERS + other) : ORDINARY;
  if (!isFirst) return cost;
  return cost * (cost === ALIKE ? FIRST_ALIKE : FIRST_LETTER);
}
