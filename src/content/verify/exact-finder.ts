import type { Token } from '../text/tokens.ts';
import type { OwnText } from './own-text.ts';
import { createTokenIndex, FORMS } from './token-index.ts';

/**
 * Where a text stands word for word: the indexes of its first token, how many tokens it has there, and whether its capitals
 * differ.
 */
export type Occurrences = {
  readonly starts: readonly number[];
  readonly length: number;
  readonly caseDiffers: boolean;
};

/** Finds tokens, signs between them included. */
export type ExactFinder = (tokens: readonly Token[]) => Occurrences | undefined;

/** Words before the last item of a list. */
const JOINERS: ReadonlySet<string> = new Set('and or и или және не мен же va yoki we ýa'.split(' '));

/**
 * Made once for the statement. Two signs are typography: brackets may be square, and between the single words of a list, or
 * before its "and", commas may be missing: `killed imprisoned or expelled`. A comma between parts of a sentence is more than that.
 */
export function createExactFinder({ tokens: own, words }: OwnText): ExactFinder {
  const plain = own.map(withRoundBracket);
  const indexes = FORMS.map((form) => createTokenIndex(plain, form));
  const byWords = FORMS.map((form) => createTokenIndex(words, form));
  const places = own.flatMap(({ isWord }, at) => (isWord ? [at] : []));
  /** How many tokens the given ones are there, list commas between them included. */
  const lengthAt = (start: number, given: readonly Token[]): number | undefined => {
    let at = start;
    for (const { loose } of given) {
      if (plain[at]?.loose !== loose && isListComma(own, at)) at += 1;
      if (plain[at]?.loose !== loose) return undefined;
      at += 1;
    }
    return at - start;
  };
  return (given) => {
    const tokens = given.map(withRoundBracket);
    for (const index of indexes) {
      const starts = index.occurrences(tokens);
      if (starts.length > 0) return { starts, length: tokens.length, caseDiffers: index.form === 'loose' };
    }
    const givenWords = tokens.filter(({ isWord }) => isWord);
    if (givenWords.length < FEWEST_IN_LIST || tokens[0]?.isWord !== true) return undefined;
    for (const index of byWords) {
      const starts = index.occurrences(givenWords).map((word) => places[word] ?? 0);
      const start = starts.find((at) => lengthAt(at, tokens) !== undefined);
      const length = start === undefined ? undefined : lengthAt(start, tokens);
      if (start !== undefined && length !== undefined) {
        return { starts: [start], length, caseDiffers: index.form === 'loose' };
      }
    }
    return undefined;
  };
}

/** Words that show that commas are those of a list. */
const FEWEST_IN_LIST = 3;

const ROUND: ReadonlyMap<string, string> = new Map([
  ['[', '('],
  [']', ')'],
]);

function withRoundBracket(token: Token): Token {
  const round = ROUND.get(token.key);
  return round === undefined ? token : { ...token, key: round, loose: round };
}

/** Whether a comma stands before "and", or before or behind an item of one word with a comma, "and" or a bracket on its other side. */
function isListComma(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== ',') return false;
  const [before, next, behind] = [tokens[at - 2], tokens[at + 1], tokens[at + 2]];
  if (next === undefined || behind === undefined) return false;
  const isNextEnd = behind.key === ',' || behind.key === ')' || JOINERS.has(behind.loose);
  return JOINERS.has(next.loose) || isNextEnd || before?.key === ',';
}
