import type { Token } from '../text/tokens.ts';
import { ELLIPSIS } from './given-text.ts';
import { isNegation } from './negations.ts';
import type { OwnText } from './own-text.ts';
import type { Run } from './runs.ts';

/** Words that must be left out, or said again, for a seam without dots: fewer are an alteration. */
const FEWEST_LEFT_OUT = 2;

/**
 * Whether a text that consists of runs and nothing else is pieced together of true parts, or altered.
 *
 * A part is three words or more, or a whole sentence of two, or two with dots around them. What is left out between two parts of one sentence must be two words or more, or be marked
 * by dots: one missing word is an alteration. And no seam may cut a part off from a negation: "to make every effort to
 * avoid bloodshed, not | to use weapons" says the contrary of its second part. A question mark between parts is
 * nobody's quotation.
 */
export function arePieces(
  runs: readonly Run[],
  own: OwnText,
  signsBefore: (word: number) => readonly Token[],
): boolean {
  return runs.every((run, index) => {
    if (own.sentenceOf(run.own) === undefined) return false;
    const next = runs[index + 1];
    return next === undefined || isHonestSeam(run, next, own, signsBefore(next.given));
  });
}

function isHonestSeam(run: Run, next: Run, own: OwnText, signs: readonly Token[]): boolean {
  const end = run.own + run.length;
  const gap = next.own - end;
  const shared = sharedBefore(run, next, own);
  const isMarked = signs.some(({ key }) => key === ELLIPSIS);
  if (Math.abs(gap) < FEWEST_LEFT_OUT && !(gap === 1 && isMarked)) return false;
  if (signs.some(({ key }) => key === '?')) return false;
  // Words that both parts have may belong to either: the seam is before any of them.
  for (let back = 0; back <= shared; back += 1) {
    const [cut, begin] = [end - back, next.own - back];
    if (isNegation(own.words[cut]?.loose) && areJoined(own, cut - 1)) return false;
    if (isNegation(own.words[begin - 1]?.loose) && areJoined(own, begin - 1)) return false;
  }
  return true;
}

/** Whether two words of the statement are next to each other with no sign between them. */
function areJoined(own: OwnText, first: number): boolean {
  const [one, other] = [own.words[first], own.words[first + 1]];
  return one !== undefined && other !== undefined && own.text.slice(one.end, other.start).trim() === '';
}

/** How many of a run's last words stand in the statement before the next run, too. */
function sharedBefore(run: Run, next: Run, own: OwnText): number {
  let shared = 0;
  while (shared < run.length) {
    const [one, other] = [own.words[run.own + run.length - 1 - shared], own.words[next.own - 1 - shared]];
    if (one === undefined || one.loose !== other?.loose) break;
    shared += 1;
  }
  return shared;
}
