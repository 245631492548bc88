import type { Token } from '../text/tokens.ts';
import { EMOJI } from './given-text.ts';
import type { GivenWords } from './given-words.ts';
import { isNegation } from './negations.ts';
import type { OwnText } from './own-text.ts';
import type { Run } from './runs.ts';

/** Own words before or behind a quotation from which on, without a sign between, they are no change of it. */
export const FEWEST_OWN = 3;

/** The same behind a comma, and where more own words stand around. */
const FEWEST_PARTED = 2;

/** So many own words are somebody's own sentence, however little of the statement's is missing there. */
const FEWEST_SURELY_OWN = 6;

/** Letters of a word that tells more than its language; beside few words the others count too. */
export const TELLING_LETTERS = 4;

/** Signs between somebody's own words and a quotation. */
const DIVIDERS: ReadonlySet<string> = new Set(':;.!?…"\'-()[]\n');

/** Other words at one side of a quotation, as `isFree` weighs them. */
export type Beside = {
  /** All of them up to the next quotation, as they stand. */
  readonly others: readonly Token[];
  /** Those next to it, the nearest first, as far as no sign divides them. */
  readonly clause: readonly Token[];
  /** The statement's own words there, to the end of the sentence, the nearest first. */
  readonly missing: readonly Token[];
  readonly isDivided: boolean;
  readonly isBehindComma: boolean;
  readonly isBehind: boolean;
  /** The word next to it is a "not" that stands alone between two signs. */
  readonly isDenial: boolean;
};

/** The words before a quotation, back to the one before it. */
export function besideBefore(run: Run, quoted: readonly Run[], given: GivenWords, own: OwnText): Beside {
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
  return {
    others,
    clause,
    missing,
    isDivided: isDivider(signs),
    isBehindComma: hasComma(signs),
    isBehind: false,
    isDenial,
  };
}

/** The words behind a quotation, up to the next one. */
export function besideBehind(run: Run, quoted: readonly Run[], given: GivenWords, own: OwnText): Beside {
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
  return {
    others,
    clause,
    missing,
    isDivided: isDivider(signs),
    isBehindComma: hasComma(signs),
    isBehind: true,
    isDenial,
  };
}

/**
 * Whether words at one side are somebody's own, and no change of the quotation: a sign divides them, or they are enough, deny
 * nothing, and have nothing in common with the statement's words there. A word or two in the place of others change it.
 * `isAmongOwn`: at the other side it stands in somebody's own words.
 */
export function isFree(
  { others, clause, missing, isDivided, isBehindComma, isBehind, isDenial }: Beside,
  isAmongOwn: boolean,
): boolean {
  if (others.length === 0) return true;
  // "Not. The people demand …", "… today (not) we see" deny it, whatever the signs.
  if (isDenial) return false;
  if (isDivided) return true;
  const isShort = clause.length <= FEWEST_OWN;
  const isComplete = missing.length === 0 && isBehind && clause.length >= FEWEST_OWN;
  if (clause.slice(0, isShort && !isComplete ? FEWEST_OWN : 1).some(({ loose }) => isNegation(loose))) return false;
  if (missing.length === 0) {
    return clause.length >= FEWEST_OWN || (isBehindComma && (isAmongOwn || clause.length >= FEWEST_PARTED));
  }
  if (clause.length < FEWEST_PARTED || isNegation(missing[0]?.loose)) return false;
  // Of two words, none may be the sentence's: "who will | put up with corruption" leaves out a "not".
  const isNear = (_: Token, at: number) => clause.length <= FEWEST_PARTED || at < clause.length + FEWEST_OWN;
  const near = missing.filter(isNear).map(({ loose }) => loose);
  const shared = clause.flatMap(({ loose }, at) =>
    near.includes(loose) && (loose.length >= TELLING_LETTERS || isShort) ? [near.indexOf(loose) - at] : [],
  );
  // One word that both have, far from its place, is chance.
  const isChance = shared.length === 1 && clause.length >= FEWEST_OWN && Math.abs(shared[0] ?? 0) >= FEWEST_OWN;
  if (shared.length > 0 && !isChance) return false;
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

/** Whether signs part somebody’s own words from a quotation. */
export function isDivider(signs: readonly Token[]): boolean {
  return signs.some(({ key }) => DIVIDERS.has(key) || EMOJI.test(key));
}
