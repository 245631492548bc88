import type { Token } from '../text/tokens.ts';
import { createComparison, type Similarity } from './similarity.ts';

/** A step through two texts: a token of both, of the given text only, or of the statement only (indices into the token lists). */
export type Step =
  | { readonly kind: 'same'; readonly given: number; readonly own: number }
  | { readonly kind: 'added'; readonly given: number }
  | { readonly kind: 'missing'; readonly own: number };

const GAP = -1;

const DIAGONAL = 0;
const SKIP_GIVEN = 1;
const SKIP_OWN = 2;

/** Aligns a given text with our own. */
export type Aligner = (given: readonly Token[]) => readonly Step[];

/**
 * Made once for our own text. Gives the best alignment of the whole given text with some stretch of the statement
 * (semi-global: what stands before and after the stretch costs nothing). Time and memory grow with the product of both
 * lengths, a few nanoseconds for each pair: cap the given one first.
 */
export function createAligner(own: readonly Token[]): Aligner {
  const compare = createComparison(own);
  return (given) => align(given, own, compare(given));
}

function align(given: readonly Token[], own: readonly Token[], { rows, columns, scores }: Similarity): readonly Step[] {
  const width = own.length + 1;
  const moves = new Uint8Array((given.length + 1) * width);
  let previous = new Int32Array(width);
  let current = new Int32Array(width);
  for (let row = 1; row <= given.length; row += 1) {
    const scoresAt = rows[row - 1] ?? 0;
    const movesAt = row * width;
    let best = row * GAP;
    let diagonal = previous[0] ?? 0;
    current[0] = best;
    moves[movesAt] = SKIP_GIVEN;
    for (let column = 1; column < width; column += 1) {
      const above = previous[column] ?? 0;
      const same = diagonal + (scores[scoresAt + (columns[column - 1] ?? 0)] ?? 0);
      const skipGiven = above + GAP;
      const skipOwn = best + GAP;
      let move = DIAGONAL;
      best = same;
      if (skipGiven > best) {
        best = skipGiven;
        move = SKIP_GIVEN;
      }
      if (skipOwn > best) {
        best = skipOwn;
        move = SKIP_OWN;
      }
      current[column] = best;
      moves[movesAt + column] = move;
      diagonal = above;
    }
    [previous, current] = [current, previous];
  }
  return walkBack(given, own, moves, previous.indexOf(Math.max(...previous)));
}

/** Capitals apart; a word that only looks like another one is none. */
function isSame(given: Token | undefined, own: Token | undefined): boolean {
  return given !== undefined && given.loose === own?.loose && given.key.toLowerCase() === given.loose;
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
      if (isSame(given[row], own[column])) steps.push({ kind: 'same', given: row, own: column });
      else steps.push({ kind: 'added', given: row }, { kind: 'missing', own: column });
    }
  }
  return steps.reverse();
}
