import type { Token } from '../text/tokens.ts';
import type { GivenWords } from './given-words.ts';
import { isNegation } from './negations.ts';
import type { OwnText } from './own-text.ts';
import type { Run } from './runs.ts';

/** Words in a row that are a quotation though they are no whole sentence and stand in no marks. */
const FEWEST_UNMARKED = 8;

/** Own words before or behind a quotation from which on, without a sign between, they are no change of it. */
const FEWEST_OWN = 3;
const FEWEST_OWN_AT_A_PART = 2;

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
  if (isChanged) return [];
  const quoted = runs.filter((run) => isQuotation(run, own));
  const isFreed = (run: Run) => isFreeBefore(run, quoted, given, own) && isFreeBehind(run, quoted, given, own);
  return quoted.every(isFreed) ? quoted : [];
}

/** Whether a run is one by its length alone, and in the text rather than in the heading. */
export function isQuotation(run: Run, own: OwnText): boolean {
  if (own.sentenceOf(run.own) === undefined) return false;
  return run.length >= FEWEST_UNMARKED || hasWholeSentence(run, own);
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
  if (own.sentenceOf(run.own)?.section !== own.sentenceOf(next.own)?.section) return false;
  const areWhole = startsSentence(next, own) && endsSentence(run, own);
  const isDivided = isDivider(given.signsBefore(run.given + run.length)) && isDivider(given.signsBefore(next.given));
  return !(areWhole && isDivided && (between === 0 || between >= FEWEST_OWN));
}

function isFreeBefore(run: Run, quoted: readonly Run[], given: GivenWords, own: OwnText): boolean {
  const from = quoted.reduce((end, { given: at, length }) => (at < run.given ? at + length : end), 0);
  const clause: Token[] = [];
  for (let word = run.given - 1; word >= from; word -= 1) {
    if (isDivider(given.signsBefore(word + 1))) break;
    clause.push(given.words[word] as Token);
  }
  const isDivided = isDivider(given.signsBefore(run.given));
  const others = given.words.slice(from, run.given);
  const sentence = own.sentenceOf(run.own);
  const missing = sentence === undefined ? [] : own.words.slice(sentence.from, run.own);
  return isFree(others, clause, isDivided, missing.toReversed());
}

function isFreeBehind(run: Run, quoted: readonly Run[], given: GivenWords, own: OwnText): boolean {
  const end = run.given + run.length;
  const to = quoted.find(({ given: at }) => at >= end)?.given ?? given.words.length;
  const clause: Token[] = [];
  for (let word = end; word < to; word += 1) {
    if (isDivider(given.signsBefore(word))) break;
    clause.push(given.words[word] as Token);
  }
  const last = run.own + run.length;
  const sentence = own.sentenceOf(last - 1);
  const missing = sentence === undefined ? [] : own.words.slice(last, sentence.to);
  return isFree(given.words.slice(end, to), clause, isDivider(given.signsBefore(end)), missing);
}

/**
 * Whether other words leave a quotation as it is. `clause` are those next to it, the nearest first, as far as no sign divides
 * them; `missing` are the statement's own there, also the nearest first.
 */
function isFree(
  others: readonly Token[],
  clause: readonly Token[],
  isDivided: boolean,
  missing: readonly Token[],
): boolean {
  if (others.length === 0) return true;
  // "Not. The people demand …" denies it, whatever the signs.
  if (others.length < FEWEST_OWN && others.some(({ loose }) => isNegation(loose))) return false;
  if (isDivided) return true;
  if (clause.slice(0, FEWEST_OWN).some(({ loose }) => isNegation(loose))) return false;
  if (missing.length === 0) return clause.length >= FEWEST_OWN;
  if (clause.length < FEWEST_OWN_AT_A_PART || isNegation(missing[0]?.loose)) return false;
  const isShort = clause.length <= FEWEST_OWN;
  const near = new Set((isShort ? missing : missing.slice(0, clause.length + FEWEST_OWN)).map(({ loose }) => loose));
  const isAlike = clause.some(({ loose }) => near.has(loose) && (loose.length >= TELLING_LETTERS || isShort));
  return missing.length > clause.length + FEWEST_OWN_AT_A_PART && !isAlike;
}

function isDivider(signs: readonly Token[]): boolean {
  return signs.some(({ key }) => DIVIDERS.has(key));
}

function startsSentence({ own: at }: Run, own: OwnText): boolean {
  return own.sentenceOf(at)?.from === at;
}

function endsSentence({ own: at, length }: Run, own: OwnText): boolean {
  return own.sentenceOf(at + length - 1)?.to === at + length;
}
