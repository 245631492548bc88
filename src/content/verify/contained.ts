import type { Token } from '../text/tokens.ts';
import { ELLIPSIS, EMOJI } from './given-text.ts';
import type { GivenWords } from './given-words.ts';
import { isNegation } from './negations.ts';
import type { OwnText } from './own-text.ts';
import { isDenialLeftOut } from './pieces.ts';
import type { Run } from './runs.ts';

/** Words in a row that are a quotation though they are no whole sentence and stand in no marks. */
const FEWEST_UNMARKED = 8;

/** Own words before or behind a quotation from which on, without a sign between, they are no change of it. */
const FEWEST_OWN = 3;

/** The same behind a comma, and where more own words stand around. */
const FEWEST_PARTED = 2;

/** So many own words are somebody's own sentence, however little of the statement's is missing there. */
const FEWEST_SURELY_OWN = 6;

/** Letters of a word that tells more than its language; beside few words the others count too. */
const TELLING_LETTERS = 4;

/** A run that is shorter may be chance; words next to it say nothing about a change. */
const FEWEST_TELLING = 4;

/** Signs between somebody's own words and a quotation. */
const DIVIDERS: ReadonlySet<string> = new Set(':;.!?…"\'-()[]\n');

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

/** Other words at one side of a quotation, as `isFree` weighs them. */
type Beside = {
  /** All of them up to the next quotation, as they stand. */
  readonly others: readonly Token[];
  /** Those next to it, the nearest first, as far as no sign divides them. */
  readonly clause: readonly Token[];
  /** The statement's own words there, to the end of the sentence, the nearest first. */
  readonly missing: readonly Token[];
  readonly isDivided: boolean;
  readonly isBehindComma: boolean;
  /** The word next to it is a "not" that stands alone between two signs. */
  readonly isDenial: boolean;
};

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

function besideBefore(run: Run, quoted: readonly Run[], given: GivenWords, own: OwnText): Beside {
  const from = quoted.reduce((end, { given: at, length }) => (at < run.given ? at + length : end), 0);
  const clause: Token[] = [];
  for (let word = run.given - 1; word >= from; word -= 1) {
    if (isDivider(given.signsBefore(word + 1))) break;
    clause.push(given.words[word] as Token);
  }
  const signs = given.signsBefore(run.given);
  const sentence = own.sentenceOf(run.own);
  const missing = sentence === undefined ? [] : own.words.slice(sentence.from, run.own).toReversed();
  const others = given.words.slice(from, run.given);
  const isDenial = isNegation(others.at(-1)?.loose) && isAlone(run.given - 1, given);
  return { others, clause, missing, isDivided: isDivider(signs), isBehindComma: hasComma(signs), isDenial };
}

function besideBehind(run: Run, quoted: readonly Run[], given: GivenWords, own: OwnText): Beside {
  const end = run.given + run.length;
  const to = quoted.find(({ given: at }) => at >= end)?.given ?? given.words.length;
  const clause: Token[] = [];
  for (let word = end; word < to; word += 1) {
    if (isDivider(given.signsBefore(word))) break;
    clause.push(given.words[word] as Token);
  }
  const signs = given.signsBefore(end);
  const last = run.own + run.length;
  const sentence = own.sentenceOf(last - 1);
  const missing = sentence === undefined ? [] : own.words.slice(last, sentence.to);
  const others = given.words.slice(end, to);
  const isDenial = isNegation(others[0]?.loose) && isAlone(end, given);
  return { others, clause, missing, isDivided: isDivider(signs), isBehindComma: hasComma(signs), isDenial };
}

/**
 * Whether words at one side are somebody's own, and no change of the quotation: a sign divides them, or they are enough, deny
 * nothing, and have nothing in common with the statement's words there. A word or two in the place of others change it.
 * `isAmongOwn`: at the other side it stands in somebody's own words.
 */
function isFree({ others, clause, missing, isDivided, isBehindComma, isDenial }: Beside, isAmongOwn: boolean): boolean {
  if (others.length === 0) return true;
  // "Not. The people demand …", "… today (not) we see" deny it, whatever the signs.
  if (isDenial) return false;
  if (isDivided) return true;
  const isShort = clause.length <= FEWEST_OWN;
  if (clause.slice(0, isShort ? FEWEST_OWN : 1).some(({ loose }) => isNegation(loose))) return false;
  if (missing.length === 0) {
    return clause.length >= FEWEST_OWN || (isBehindComma && (isAmongOwn || clause.length >= FEWEST_PARTED));
  }
  if (clause.length < FEWEST_PARTED || isNegation(missing[0]?.loose)) return false;
  // Of two words, none may be the sentence's: "who will | put up with corruption" leaves out a "not".
  const isNear = (_: Token, at: number) => clause.length <= FEWEST_PARTED || at < clause.length + FEWEST_OWN;
  const near = new Set(missing.filter(isNear).map(({ loose }) => loose));
  if (clause.some(({ loose }) => near.has(loose) && (loose.length >= TELLING_LETTERS || isShort))) return false;
  if (clause.length >= FEWEST_SURELY_OWN) return true;
  if (clause.length >= FEWEST_OWN) return isBehindComma || missing.length >= FEWEST_OWN;
  if (isBehindComma) return missing.length > clause.length;
  return (isAmongOwn || others.length >= FEWEST_OWN) && missing.length > clause.length + FEWEST_PARTED;
}

/** Whether signs, or the ends of the text, stand before and behind a word. */
function isAlone(word: number, { words, signsBefore }: GivenWords): boolean {
  const isEnd = (at: number): boolean => at <= 0 || at >= words.length || signsBefore(at).length > 0;
  return isEnd(word) && isEnd(word + 1);
}

function hasComma(signs: readonly Token[]): boolean {
  return signs.some(({ key }) => key === ',');
}

function isDivider(signs: readonly Token[]): boolean {
  return signs.some(({ key }) => DIVIDERS.has(key) || EMOJI.test(key));
}

function startsSentence({ own: at }: Run, own: OwnText): boolean {
  return own.sentenceOf(at)?.from === at;
}

function endsSentence({ own: at, length }: Run, own: OwnText): boolean {
  return own.sentenceOf(at + length - 1)?.to === at + length;
}
