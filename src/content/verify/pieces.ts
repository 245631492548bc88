import type { Token } from '../text/tokens.ts';
import { ELLIPSIS } from './given-text.ts';
import type { GivenWords } from './given-words.ts';
import { isNegation } from './negations.ts';
import type { OwnText } from './own-text.ts';
import type { Run } from './runs.ts';

/** Words that must be left out, or said again, for a seam without dots: fewer are an alteration. */
const FEWEST_LEFT_OUT = 2;

/** Words in a row that show where the text goes on but for one word. */
const FEWEST_AROUND = 3;

/**
 * Whether a text that consists of runs and nothing else is pieced together of true parts, or altered.
 *
 * A part is three words or more, a whole sentence of two, or two words with dots around them. Between two parts of one
 * sentence two words or more must be left out, or dots must say so: one word that is missing, added or changed is an
 * alteration, also where it stands in such words elsewhere. And no seam may cut a part off from a negation: "to make every effort
 * to avoid bloodshed, not | to use weapons" says the contrary of its second part. A question mark between parts is
 * nobody's quotation.
 */
export function arePieces(runs: readonly Run[], own: OwnText, { words, signsBefore }: GivenWords): boolean {
  return runs.every((run, index) => {
    if (own.sentenceOf(run.own) === undefined) return false;
    const next = runs[index + 1];
    if (next === undefined) return true;
    const signs = signsBefore(next.given);
    if (!isHonestSeam(run, next, own, signs)) return false;
    return isMarked(signs) || !(isSlip(run, next, own.words, words) || isDenialLeftOut(run, next, own, words));
  });
}

function isMarked(signs: readonly Token[]): boolean {
  return signs.some(({ key }) => key === ELLIPSIS);
}

/** Whether one of two runs goes on in the other one but for a single word, which is missing, added or another one. */
function isSlip(run: Run, next: Run, own: readonly Token[], given: readonly Token[]): boolean {
  const isSame = (ownAt: number, givenAt: number, step: 1 | -1): boolean => {
    for (let word = 0; word < FEWEST_AROUND; word += 1) {
      const [one, other] = [own[ownAt + step * word], given[givenAt + step * word]];
      // At an end of the text, two words are enough.
      if (other === undefined) return word === FEWEST_AROUND - 1;
      if (one?.loose !== other.loose) return false;
    }
    return true;
  };
  return SLIPS.some(
    ([ofOwn, ofGiven]) =>
      isSame(next.own - 1 - ofOwn, next.given - 1 - ofGiven, -1) ||
      isSame(run.own + run.length + ofOwn, next.given + ofGiven, 1),
  );
}

/**
 * Whether a run goes on in the next one as its sentence does, but without a "not" a few words before that: "who | do not know |
 * fear", "the interests of | individuals but not | the people".
 */
export function isDenialLeftOut(run: Run, next: Run, own: OwnText, given: readonly Token[]): boolean {
  const isDenied = (from: number, to: number): boolean =>
    from < to && own.words.slice(Math.max(from, to - DENIED_WORDS), to).some(({ loose }) => isNegation(loose));
  let [end, at] = [run.own + run.length, next.given];
  const sentence = own.sentenceOf(end - 1);
  if (sentence !== undefined && sentence === own.sentenceOf(next.own) && isDenied(end, next.own)) return true;
  while (at < given.length && own.words[end]?.loose === given[at]?.loose) [end, at] = [end + 1, at + 1];
  for (let to = end + 1; at < given.length && to <= end + DENIED_WORDS && own.sentenceOf(to) === sentence; to += 1) {
    const isNext = [0, 1].every((word) => given[at + word] === undefined || isSameWord(own, to, given, at, word));
    if (isNext && isDenied(end, to)) return true;
  }
  return false;
}

function isSameWord(own: OwnText, to: number, given: readonly Token[], at: number, word: number): boolean {
  return own.words[to + word]?.loose === given[at + word]?.loose;
}

/** Words behind a "not" that it may be about. */
const DENIED_WORDS = 3;

/** Words of the statement and of the text that are passed over. */
const SLIPS = [
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

function isHonestSeam(run: Run, next: Run, own: OwnText, signs: readonly Token[]): boolean {
  const end = run.own + run.length;
  const gap = next.own - end;
  const shared = sharedBefore(run, next, own);
  if (Math.abs(gap) < FEWEST_LEFT_OUT && !(gap === 1 && isMarked(signs))) return false;
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
