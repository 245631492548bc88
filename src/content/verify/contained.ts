import type { Token } from '../text/tokens.ts';
import { besideBefore, besideBehind, FEWEST_OWN, isDivider, isFree, TELLING_LETTERS } from './beside.ts';
import { ELLIPSIS } from './given-text.ts';
import type { GivenWords } from './given-words.ts';
import type { OwnText } from './own-text.ts';
import { isDenialLeftOut } from './pieces.ts';
import type { Run } from './runs.ts';

/** Words in a row that are a quotation though they are no whole sentence and stand in no marks. */
const FEWEST_UNMARKED = 8;

/** A run that is shorter may be chance; words next to it say nothing about a change. */
const FEWEST_TELLING = 4;

/**
 * The runs of a text that are quotations among other words: a whole sentence of the statement, or eight words in a row.
 * Nothing if other words change a run instead: they stand where the statement goes on otherwise, between two runs that
 * follow each other there, or deny it. Such a text is altered.
 */
export function findContained(runs: readonly Run[], given: GivenWords, own: OwnText): readonly Run[] {
  const telling = runs.filter(({ length }) => length >= FEWEST_TELLING);
  const isChanged = telling.some((run, index) => {
    const next = telling[index + 1];
    return next !== undefined && areOne(run, next, given, own);
  });
  if (isChanged || runs.some((run, index) => isDenied(run, runs[index + 1], given, own))) return [];
  const quoted = runs.filter((run) => isQuotation(run, own));
  return quoted.every((run) => isFreed(run, quoted, given, own)) ? quoted : [];
}

/** Whether a run is one by its length alone. */
export function isQuotation(run: Run, own: OwnText): boolean {
  const words = own.words.slice(run.own, run.own + run.length).flatMap(({ key }) => key.split('-'));
  return words.length >= FEWEST_UNMARKED || hasWholeSentence(run, own);
}

function hasWholeSentence({ own: at, length }: Run, own: OwnText): boolean {
  for (let word = at; word < at + length; ) {
    const sentence = own.sentenceOf(word);
    if (sentence === undefined) return false;
    if (sentence.from >= at && sentence.to <= at + length) return true;
    word = sentence.to;
  }
  return false;
}

/** Whether the words between two runs stand in the place of others, or were added: the runs follow each other in one section. */
function areOne(run: Run, next: Run, given: GivenWords, own: OwnText): boolean {
  const between = next.given - run.given - run.length;
  const gap = next.own - run.own - run.length;
  if (gap <= -FEWEST_OWN || gap > between + FEWEST_UNMARKED) return false;
  if (own.sentenceOf(run.own + run.length - 1)?.section !== own.sentenceOf(next.own)?.section) return false;
  const areWhole = startsSentence(next, own) && endsSentence(run, own);
  const isDivided = isDivider(given.signsBefore(run.given + run.length)) && isDivider(given.signsBefore(next.given));
  return !(areWhole && isDivided && (between === 0 || between >= FEWEST_OWN));
}

/** Whether a run and the one next to it leave out a "not" between them, and no dots say so. */
function isDenied(run: Run, next: Run | undefined, given: GivenWords, own: OwnText): boolean {
  if (next === undefined || next.given - run.given - run.length >= FEWEST_OWN) return false;
  const isMarked = given.signsBefore(next.given).some(({ key }) => key === ELLIPSIS);
  return !isMarked && isDenialLeftOut(run, next, own, given.words);
}

/** Whether the words around a quotation leave it as it is. */
function isFreed(run: Run, quoted: readonly Run[], given: GivenWords, own: OwnText): boolean {
  const [before, behind] = [besideBefore(run, quoted, given, own), besideBehind(run, quoted, given, own)];
  if (own.sentenceOf(run.own) === undefined) return !isOfHeading([...before.others, ...behind.others], own);
  return isFree(before, behind.others.length >= FEWEST_OWN) && isFree(behind, before.others.length >= FEWEST_OWN);
}

/** Whether words are those of the heading too: there, one name in the place of another changes it. */
function isOfHeading(others: readonly Token[], own: OwnText): boolean {
  const heading = new Set(own.words.flatMap(({ loose }, at) => (own.sentenceOf(at) === undefined ? [loose] : [])));
  return (
    others.length < FEWEST_OWN || others.some(({ loose }) => loose.length >= TELLING_LETTERS && heading.has(loose))
  );
}

function startsSentence({ own: at }: Run, own: OwnText): boolean {
  return own.sentenceOf(at)?.from === at;
}

function endsSentence({ own: at, length }: Run, own: OwnText): boolean {
  return own.sentenceOf(at + length - 1)?.to === at + length;
}
