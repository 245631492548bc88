import type { Token } from '../text/tokens.ts';
import { createAlteredFinder, type GivenText } from './altered.ts';
import type { AttributionReader } from './attribution.ts';
import { findContained, isQuotation } from './contained.ts';
import { coreOf } from './core.ts';
import { createExactFinder } from './exact-finder.ts';
import { hasLineEnd, readWords, sentencesIn } from './given-words.ts';
import { checkOutside } from './outside.ts';
import type { OwnText, Part } from './own-text.ts';
import { arePieces } from './pieces.ts';
import { findQuoted, outside } from './quoted.ts';
import { createRunFinder, type Run } from './runs.ts';
import { createTrifles } from './trifles.ts';
import type { Verification } from './verdict.ts';

/** Judges the tokens of a text that was freed of what is around it. */
export type QuotationJudge = {
  /**
   * Exact, or too little to be a quotation; nothing if it is neither. `seen` is the text with all that was taken off: what names
   * another passage only contains this one.
   */
  exact(tokens: readonly Token[], seen?: string): Verification | undefined;
  /** Any other verdict but `absent`. */
  otherwise(given: GivenText): Verification | undefined;
};

/** Made once for a statement. The attribution reader tells whether words outside of quotation marks only say whose they are. */
export function createQuotationJudge(own: OwnText, attribution: AttributionReader): QuotationJudge {
  const find = createExactFinder(own);
  const findRuns = createRunFinder(own);
  const isTrifle = createTrifles(own);
  const altered = createAlteredFinder(own, find);

  const exact: QuotationJudge['exact'] = (given, seen) => {
    const { tokens, claim } = coreOf(given);
    if (tokens.length === 0) return undefined;
    const occurrences = find(tokens);
    if (occurrences === undefined || (claim !== undefined && find([...tokens, claim]) === undefined)) return undefined;
    const { starts, length, caseDiffers } = occurrences;
    const words = tokens.filter(({ isWord }) => isWord);
    const isLeftAsItIs = seen === undefined ? undefined : checkOutside(seen, words, attribution.blankDates);
    const fitting = starts.find((start) => isLeftAsItIs?.((word) => own.sentenceOf(own.wordAt(start) + word)) ?? true);
    const start = fitting ?? starts[0] ?? 0;
    if (isTrifle(tokens) && !isLine(own, start, length)) return { kind: 'absent', why: 'too-little' };
    const parts = own.partsOf(own.tokens.slice(start, start + length));
    return fitting === undefined
      ? { kind: 'contains', parts }
      : { kind: 'exact', parts, times: starts.length, caseDiffers };
  };

  const contains = (runs: readonly Run[]): Verification | undefined =>
    runs.length === 0 ? undefined : { kind: 'contains', parts: partsOf(runs) };

  const partsOf = (runs: readonly Run[]): readonly Part[] =>
    runs.flatMap(({ own: at, length }) => own.partsOf(own.words.slice(at, at + length)));

  const pieced = ({ text, tokens }: GivenText): Verification | undefined => {
    const given = readWords(text, tokens);
    const runs = findRuns(given);
    if (runs.length < 2 || coreOf(tokens).claim?.key === '?') return undefined;
    const covered = runs.reduce((sum, { length }) => sum + length, 0);
    return covered === given.words.length && arePieces(runs, own, given)
      ? { kind: 'pieced', parts: partsOf(runs) }
      : undefined;
  };

  /** What quotation marks in a text hold, if that is the statement's. */
  const quoted = (given: GivenText): Verification | undefined => {
    const stretches = findQuoted(given.tokens);
    const others = outside(given.tokens, stretches);
    if (others.length === 0) return undefined;
    const found = stretches.flatMap(({ from, to }) => {
      const { tokens } = coreOf(given.tokens.slice(from, to));
      const inside = { ...given, tokens };
      const verdict = exact(tokens) ?? pieced(inside) ?? altered.whole(inside);
      return verdict === undefined || verdict.kind === 'absent' ? [] : verdict;
    });
    const parts = found.flatMap((verdict) => ('parts' in verdict ? verdict.parts : []));
    const [only] = found;
    if (parts.length === 0 || only === undefined) return undefined;
    const changed = found.find(({ kind }) => kind === 'altered');
    if (changed !== undefined) return changed;
    if (found.length < stretches.length || !others.every((words) => attribution.isAttribution(given.text, words)))
      return { kind: 'contains', parts };
    return found.length === 1 ? only : { kind: 'pieced', parts };
  };

  return {
    exact,
    otherwise(given) {
      const words = readWords(given.text, given.tokens);
      const runs = findRuns(words);
      if (given.letters.length > 0) return altered.anywhere(given, words, runs);
      const certain = pieced(given) ?? quoted(given);
      if (certain !== undefined) return certain;
      const contained = findContained(runs, words, own);
      const stretches = contained.map(words.tokensOf);
      const isMore = contained.some(({ length }) => length < words.words.length);
      if (!isMore || stretches.some((stretch) => find(stretch) === undefined)) {
        // A whole sentence is never denied, whatever the words next to it.
        return altered.anywhere(given, words, runs) ?? contains(runs.filter((run) => isQuotation(run, own)));
      }
      const quotedTokens = new Set(stretches.flat());
      const others = sentencesIn(given.text, given.tokens).filter(
        (sentence) => !sentence.some((token) => quotedTokens.has(token)),
      );
      return altered.sentence(given, others) ?? contains(contained);
    },
  };
}

/** Whether tokens are a whole line of the statement: a heading, or a sentence of one word. */
function isLine({ text, tokens }: OwnText, start: number, length: number): boolean {
  const [before, first, last, after] = [start - 1, start, start + length - 1, start + length].map((at) => tokens[at]);
  const isBegin = before === undefined || (first !== undefined && hasLineEnd(text, before, first));
  return isBegin && (after === undefined || (last !== undefined && hasLineEnd(text, last, after)));
}
