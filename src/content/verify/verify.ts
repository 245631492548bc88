import { type Address, formatAddress } from '../document/address.ts';
import type { Statement } from '../document/statement.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { visible } from '../text/visible.ts';
import { type Difference, differencesOf, type Side } from './differences.ts';
import { createLocator, type Locator } from './locator.ts';
import { createStretches, type Stretches } from './stretches.ts';
import { createTokenIndex, FORMS, joinTokens, type TokenIndex } from './token-index.ts';

/** Whether a text occurs in the statement, and where. An empty list of addresses means in its heading. */
export type Verification =
  | {
      readonly kind: 'exact';
      readonly addresses: readonly Address[];
      /** How often the text occurs; the addresses are those of the first occurrence. */
      readonly times: number;
      readonly caseDiffers: boolean;
      /** Its sentences occur separately, not one after the other. */
      readonly isApart: boolean;
    }
  | { readonly kind: 'altered'; readonly addresses: readonly Address[]; readonly differences: readonly Difference[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'nothing-to-verify' };

export type Verifier = (given: string) => Verification;

/** The longest text of a Telegram message (characters); the rest is ignored. */
export const MAX_GIVEN = 4_096;

/** At least this many words, and this share of the given ones, must be in the statement for the text to count as altered. */
const FEWEST_COMMON_WORDS = 3;
const MIN_COMMON_SHARE = 0.6;

/** Where one sentence of a given text ends and the next begins, or a line. */
const BETWEEN_SENTENCES = /(?<=[.!?…]['"’”»)\]]?)\s+|\n+/u;

/** The heading is part of it, too. */
const HEADING: Verification = { kind: 'exact', addresses: [], times: 1, caseDiffers: false, isApart: false };

/** A verifier of texts against the statement. Time grows with the length of the text, which is capped. */
export function createVerifier(statement: Statement): Verifier {
  const own = tokenize(statement.text);
  const indexes = FORMS.map((form) => createTokenIndex(own, form));
  const wholes = wholeSentences(statement);
  const stretches = createStretches(own);
  const locate = createLocator(statement);
  const { attribution } = statement;
  return (given) => {
    const seen = visible(given.slice(0, MAX_GIVEN));
    const text = withoutAttribution(seen, attribution);
    const all = tokenize(text);
    const tokens = withoutQuotationMarks(all);
    // Whose words they are, and no words.
    if (!tokens.some(({ isWord }) => isWord)) return text === seen ? { kind: 'nothing-to-verify' } : HEADING;
    const exact = findExact(locate, own, indexes, tokens);
    if (exact !== undefined) return exact;
    const stopped = findExact(locate, own, indexes, withoutQuotationMarks(withoutFullStop(tokens)));
    if (stopped !== undefined && !isStopQuoted(all)) return stopped;
    const fewest = stopped === undefined ? FEWEST_COMMON_WORDS : 1;
    return findApart(wholes, text) ?? compare(statement, locate, stretches, { text, tokens }, fewest);
  };
}

/** The text without a trailing attribution. */
function withoutAttribution(text: string, attribution: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(attribution) ? trimmed.slice(0, -attribution.length) : text;
}

/** What people put around a quotation: quotation marks, brackets, an ellipsis, a dash before the attribution. */
const AROUND = new Set(['"', "'", '(', ')', '[', ']', '…', '-']);

/** The text without these. Other punctuation counts as a difference: a question is not the sentence that it asks about. */
function withoutQuotationMarks(tokens: readonly Token[]): readonly Token[] {
  const isInside = ({ key }: Token) => !AROUND.has(key);
  return tokens.slice(tokens.findIndex(isInside), tokens.findLastIndex(isInside) + 1);
}

/** The exact place of a text. */
function findExact(
  locate: Locator,
  own: readonly Token[],
  indexes: readonly TokenIndex[],
  given: readonly Token[],
): Verification | undefined {
  for (const index of indexes) {
    const starts = index.occurrences(given);
    const [start] = starts;
    if (start === undefined) continue;
    return {
      kind: 'exact',
      addresses: locate(own.slice(start, start + given.length)),
      times: starts.length,
      caseDiffers: index.form === 'loose',
      isApart: false,
    };
  }
  return undefined;
}

/** The full stop after a fragment, which may be the quoting person's own, or the three dots of an ellipsis. */
function withoutFullStop(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(0, tokens.findLastIndex(({ key }) => key !== '.') + 1);
}

/** Whether a full stop is inside the closing quotation mark, where it claims that the sentence ends there. */
function isStopQuoted(tokens: readonly Token[]): boolean {
  const end = tokens.findLastIndex(({ key }) => isMark(key) || !AROUND.has(key)) + 1;
  const [before, last, mark = ''] = tokens.slice(Math.max(0, end - 3), end).map(({ key }) => key);
  return isMark(mark) && last === '.' && before !== '.';
}

function isMark(key: string): boolean {
  return key === '"' || key === "'";
}

/** The sentences of the statement by their tokens, without the full stop. */
type Wholes = ReadonlyMap<string, Address>;

function wholeSentences(statement: Statement): Wholes {
  return new Map(
    statement.sections.flatMap(({ number: section, sentences }) =>
      sentences.flatMap(({ number, text }) =>
        FORMS.map((form): [string, Address] => [
          joinTokens(withoutFullStop(tokenize(text)), form),
          { kind: 'sentences', section, from: number, to: number },
        ]),
      ),
    ),
  );
}

/**
 * Sentences of the statement that do not follow one another there. Each must be whole: parts of sentences may be put
 * together to anything.
 */
function findApart(wholes: Wholes, text: string): Verification | undefined {
  const parts = text
    .split(BETWEEN_SENTENCES)
    .map((part) => withoutFullStop(withoutQuotationMarks(tokenize(part))))
    .filter((tokens) => tokens.some(({ isWord }) => isWord));
  if (parts.length < 2) return undefined;
  const found = new Map<string, Address>();
  let caseDiffers = false;
  for (const part of parts) {
    const asWritten = wholes.get(joinTokens(part, 'key'));
    const address = asWritten ?? wholes.get(joinTokens(part, 'loose'));
    if (address === undefined) return undefined;
    caseDiffers ||= asWritten === undefined;
    found.set(formatAddress(address), address);
  }
  return { kind: 'exact', addresses: [...found.values()], times: 1, caseDiffers, isApart: true };
}

function compare(
  statement: Statement,
  locate: Locator,
  stretches: Stretches,
  given: Side,
  fewest: number,
): Verification {
  const givenWords = given.tokens.filter(({ isWord }) => isWord);
  const isEnough = (count: number) => count >= fewest && count >= MIN_COMMON_SHARE * givenWords.length;
  // Cheap, and it spares the alignment of texts that have nothing in common with the statement.
  const { tokens: own, common: most, align } = stretches(givenWords);
  if (!isEnough(most)) return { kind: 'absent' };
  const steps = align(given.tokens);
  const common = steps.flatMap((step) => (step.kind === 'same' ? (own[step.own] ?? []) : []));
  if (!isEnough(common.filter(({ isWord }) => isWord).length)) return { kind: 'absent' };
  return {
    kind: 'altered',
    addresses: locate(common),
    differences: differencesOf(steps, given, { text: statement.text, tokens: own }),
  };
}
