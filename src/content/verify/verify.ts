import type { Statement } from '../document/statement.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { visible } from '../text/visible.ts';
import { createAttributionReader, type Origin } from './attribution.ts';
import { readGiven } from './given-text.ts';
import { createLanguageGuess } from './language-guess.ts';
import { findLookAlikes } from './look-alikes.ts';
import { isNegation } from './negations.ts';
import { blank } from './notes.ts';
import { readOwnText } from './own-text.ts';
import { createQuotationJudge } from './quotation-judge.ts';
import type { Verification } from './verdict.ts';

export type Verifier = (given: string) => Verification;

/** What is written around quotations of a document; see `OwnWriting`. */
export type Surroundings = {
  readonly lines: RegExp;
} & Origin;

/** The longest text of a Telegram message (characters); the rest is ignored. */
export const MAX_GIVEN = 4_096;

const NO_SURROUNDINGS: Surroundings = { lines: /(?!)/gu, names: [], day: undefined, titles: [] };

/**
 * A verifier of texts against the statement. `surroundingsOf` is called when it is first needed. Time grows with the length
 * of the text, which is capped.
 */
export function createVerifier(
  statement: Statement,
  surroundingsOf: () => Surroundings = () => NO_SURROUNDINGS,
): Verifier {
  let judge: Verifier | undefined;
  return (given) => {
    const text = given.slice(0, MAX_GIVEN);
    const seen = visible(text);
    if (seen.trim() === '') return { kind: 'nothing-to-verify' };
    judge ??= createJudge(statement, surroundingsOf());
    const verdict = judge(seen);
    return verdict.kind === 'altered' && seen !== text ? { ...verdict, changed: [] } : verdict;
  };
}

function createJudge(statement: Statement, surroundings: Surroundings): Verifier {
  const own = readOwnText(statement);
  const vocabulary = new Set(own.tokens.map(({ loose }) => loose));
  const isKnown = (loose: string): boolean => vocabulary.has(loose);
  const isNumbered = statement.sections.some(({ sentences }) =>
    sentences.some(({ text }) => /^\d{1,3}[.)]/u.test(text)),
  );
  const attribution = createAttributionReader(surroundings);
  const isForeign = createLanguageGuess(own.words);
  const judge = createQuotationJudge(own, attribution);
  return (seen) => {
    const exact = judge.exact(tokenize(seen));
    if (exact !== undefined) return exact;
    if (seen.trim().replace(/^[—–-]\s*/u, '') === statement.attribution) return HEADING;
    const text = seen.replace(surroundings.lines, blank);
    const { tokens, letters } = findLookAlikes(readGiven(text, { isKnown, isNumbered }), isKnown);
    const inner = attribution.strip(text, tokens);
    const found =
      (letters.length === 0
        ? (judge.exact(tokens, seen) ?? judge.exact(inner, seen) ?? judge.exact(withoutLastTag(text, tokens), seen))
        : undefined) ?? judge.otherwise({ text, tokens: inner, letters });
    if (found !== undefined) return found;
    return { kind: 'absent', why: isForeign(tokens) ? 'other-language' : 'not-there' };
  };
}

/** The attribution alone is the document's heading in another order. */
const HEADING: Verification = { kind: 'exact', parts: [], times: 1, caseDiffers: false };

/**
 * Without a single hashtag or mention behind the last word, which would be one of the sentence's words if that went on: as
 * if a quotation ended there with a full stop.
 */
function withoutLastTag(text: string, tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  if (last === undefined || isNegation(last.loose) || !/[#@]/u.test(text[last.start - 1] ?? '')) return [];
  const before = tokens.slice(0, -1).filter(({ key }) => key !== '@');
  return [
    ...before,
    { ...last, key: '.', loose: '.', isWord: false },
    { ...last, key: '"', loose: '"', isWord: false },
  ];
}
