import { editDistance } from './edit-distance.ts';
import type { Token } from './tokens.ts';

/** A step through two texts: a token of both, of the given text only, or of the statement only (indices into the token lists). */
export type Step =
  | { readonly kind: 'same'; readonly given: number; readonly own: number }
  | { readonly kind: 'added'; readonly given: number }
  | { readonly kind: 'missing'; readonly own: number };

const MATCH = 4;
const SIGN_MATCH = 1;
/** A word that was changed in a letter or two still shows where the text comes from. */
const ALIKE = 2;
const GAP = -1;

const DIAGONAL = 0;
const SKIP_GIVEN = 1;
const SKIP_OWN = 2;

/**
 * The best alignment of the whole given text with some stretch of the statement (semi-global: what stands before and
 * after the stretch costs nothing). Time and memory grow with the product of both lengths; cap the given one first.
 */
export function align(given: readonly Token[], own: readonly Token[]): readonly Step[] {
  const width = own.length + 1;
  const moves = new Uint8Array((given.length + 1) * width);
  const similarity = createSimilarity();
  let previous = new Int32Array(width);
  for (let row = 1; row <= given.length; row += 1) {
    const current = new Int32Array(width);
    current[0] = row * GAP;
    moves[row * width] = SKIP_GIVEN;
    for (let column = 1; column < width; column += 1) {
      const diagonal = (previous[column - 1] ?? 0) + similarity(given[row - 1], own[column - 1]);
      const skipGiven = (previous[column] ?? 0) + GAP;
      const skipOwn = (current[column - 1] ?? 0) + GAP;
      const best = Math.max(diagonal, skipGiven, skipOwn);
      current[column] = best;
      moves[row * width + column] = best === diagonal ? DIAGONAL : best === skipGiven ? SKIP_GIVEN : SKIP_OWN;
    }
    previous = current;
  }
  return walkBack(given, own, moves, previous.indexOf(Math.max(...previous)));
}

function walkBack(given: readonly Token[], own: readonly Token[], moves: Uint8Array, end: number): readonly Step[] {
  const width = own.length + 1;
  const steps: Step[] = [];
  let row = given.length;
  let column = end;
  while (row > 0) {
    const move = column === 0 ? SKIP_GIVEN : moves[row * width + column];
    if (move === SKIP_OWN) {
      column -= 1;
      steps.push({ kind: 'missing', own: column });
    } else if (move === SKIP_GIVEN) {
      row -= 1;
      steps.push({ kind: 'added', given: row });
    } else {
      row -= 1;
      column -= 1;
      if (given[row]?.key === own[column]?.key) steps.push({ kind: 'same', given: row, own: column });
      else steps.push({ kind: 'added', given: row }, { kind: 'missing', own: column });
    }
  }
  return steps.reverse();
}

/** The score of two tokens standing for one another; word pairs are compared letter by letter once. */
function createSimilarity(): (given: Token | undefined, own: Token | undefined) => number {
  const known = new Map<string, number>();
  return (given, own) => {
    if (given === undefined || own === undefined) return 2 * GAP;
    if (given.loose === own.loose) return given.isWord ? MATCH : SIGN_MATCH;
    if (!given.isWord || !own.isWord) return 2 * GAP;
    const pair = `${given.loose} ${own.loose}`;
    const score = known.get(pair) ?? (areAlike(given.loose, own.loose) ? ALIKE : 2 * GAP);
    known.set(pair, score);
    return score;
  };
}

function areAlike(one: string, other: string): boolean {
  const limit = Math.floor(Math.min(one.length, other.length, 24) / 4);
  return limit > 0 && editDistance(one, other, limit) <= limit;
}
