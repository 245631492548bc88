import type { Statement } from '../document/statement.ts';
import { gradually } from '../text/gradually.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { visible } from '../text/visible.ts';
import { findAddresses } from './addresses.ts';
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

/** As much of a sentence as a verdict is rehearsed with (characters). */
const MAX_REHEARSED = 100;

/** Finds what is written around quotations, in steps. */
export type SurroundingsFinder = () => Generator<void, Surroundings>;

/** A verifier that is built when it is first needed. */
export type GradualVerifier = {
  readonly verify: Verifier;
  /** Builds it in steps of a few milliseconds, and rehearses each kind of verdict, of which the first takes long. */
  prepare(): Generator<void, void>;
};

/** A verifier of texts against the statement. Time grows with the length of the text, which is capped. */
export function createVerifier(statement: Statement, findSurroundings: SurroundingsFinder = findNone): GradualVerifier {
  const judge = gradually(() => buildJudge(statement, findSurroundings));
  return {
    verify(given) {
      const text = given.slice(0, MAX_GIVEN);
      const seen = visible(text);
      if (seen.trim() === '') return { kind: 'nothing-to-verify' };
      const verdict = judge.get()(seen);
      return verdict.kind === 'altered' && seen !== text ? { ...verdict, changed: [] } : verdict;
    },
    *prepare() {
      yield* judge.steps();
      for (const text of rehearsals(statement)) {
        judge.get()(text);
        yield;
      }
    },
  };
}

// biome-ignore lint/correctness/useYield: nothing is found at once
function* findNone(): Generator<void, Surroundings> {
  return { lines: /(?!)/gu, names: [], day: undefined, titles: [] };
}

/** A sentence as it is, with its words in another order, without one of them, and beside others. */
function rehearsals({ sections }: Statement): readonly string[] {
  const text = sections[0]?.sentences[0]?.text.slice(0, MAX_REHEARSED) ?? '';
  const words = text.split(' ');
  const mixed = words.toReversed().join(' ');
  return [text, mixed, mixed, words.toSpliced(2, 1).join(' '), `${mixed} ${text}`].filter((each) => each.trim() !== '');
}

function* buildJudge(statement: Statement, findSurroundings: SurroundingsFinder): Generator<void, Verifier> {
  const surroundings = yield* findSurroundings();
  const own = readOwnText(statement);
  yield;
  const vocabulary = new Set(own.tokens.map(({ loose }) => loose));
  const isKnown = (loose: string): boolean => vocabulary.has(loose);
  const isNumbered = statement.sections.some(({ sentences }) =>
    sentences.some(({ text }) => /^\d{1,3}[.)]/u.test(text)),
  );
  const attribution = createAttributionReader(surroundings);
  yield;
  // The long expressions are compiled when they first meet a text, for Latin letters and for others.
  for (const text of ['a', 'а']) {
    attribution.blankDates(text);
    yield;
    findAddresses(text);
    yield;
  }
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
