import type { Address } from './address.ts';
import { align, type Step } from './alignment.ts';
import type { Statement } from './statement.ts';
import { type Token, tokenize } from './tokens.ts';

/** A stretch of a comparison: in both texts, only in the statement, or only in the given text. */
export type Difference = { readonly kind: 'same' | 'missing' | 'added'; readonly text: string };

/** Whether a text stands in the statement, and where. An empty list of addresses: in its date or its signatories. */
export type Verdict =
  | {
      readonly kind: 'exact';
      readonly addresses: readonly Address[];
      /** How often the text stands there; the addresses are those of the first. */
      readonly times: number;
      readonly caseDiffers: boolean;
    }
  | { readonly kind: 'altered'; readonly addresses: readonly Address[]; readonly differences: readonly Difference[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'nothing-to-verify' };

export type Verifier = (given: string) => Verdict;

/** The longest text that a Telegram message can hold (characters); what comes after is not looked at. */
const LONGEST = 4_096;

/** At least this many words, and this share of the given ones, must stand in the statement to call the text altered. */
const FEWEST_COMMON_WORDS = 3;
const LEAST_COMMON_SHARE = 0.6;

export function createVerifier(statement: Statement): Verifier {
  const own = tokenize(statement.text);
  return (given) => {
    const text = given.slice(0, LONGEST);
    const tokens = withoutOuterSigns(tokenize(text));
    if (tokens.length === 0) return { kind: 'nothing-to-verify' };
    return findExact(statement, own, tokens) ?? compare(statement, own, text, tokens);
  };
}

/** Quotation marks around a quotation, and the full stop that ends it, are the quoting person's. */
function withoutOuterSigns(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ isWord }) => isWord);
  const last = tokens.findLastIndex(({ isWord }) => isWord);
  return first === -1 ? [] : tokens.slice(first, last + 1);
}

function findExact(statement: Statement, own: readonly Token[], given: readonly Token[]): Verdict | undefined {
  for (const form of ['key', 'loose'] as const) {
    const starts = occurrences(own, given, form);
    const [start] = starts;
    if (start === undefined) continue;
    return {
      kind: 'exact',
      addresses: addressesOf(statement, own.slice(start, start + given.length)),
      times: starts.length,
      caseDiffers: form === 'loose',
    };
  }
  return undefined;
}

/** Where the given tokens stand as they are, by the text between two separators that no token can hold. */
function occurrences(own: readonly Token[], given: readonly Token[], form: 'key' | 'loose'): readonly number[] {
  const joined = ` ${own.map((token) => token[form]).join(' ')} `;
  const wanted = ` ${given.map((token) => token[form]).join(' ')} `;
  const starts: number[] = [];
  for (let at = joined.indexOf(wanted); at !== -1; at = joined.indexOf(wanted, at + 1)) {
    starts.push(joined.slice(0, at + 1).split(' ').length - 2);
  }
  return starts;
}

function compare(statement: Statement, own: readonly Token[], text: string, given: readonly Token[]): Verdict {
  const steps = align(given, own);
  const common = steps.flatMap((step) => (step.kind === 'same' ? (own[step.own] ?? []) : []));
  const commonWords = common.filter(({ isWord }) => isWord).length;
  const givenWords = given.filter(({ isWord }) => isWord).length;
  if (commonWords < FEWEST_COMMON_WORDS || commonWords < LEAST_COMMON_SHARE * givenWords) return { kind: 'absent' };
  return {
    kind: 'altered',
    addresses: addressesOf(statement, common),
    differences: differencesOf(steps, { text, tokens: given }, { text: statement.text, tokens: own }),
  };
}

type Side = { readonly text: string; readonly tokens: readonly Token[] };

/** Neighbouring steps of one kind become one stretch, with the characters and spaces of the text it comes from. */
function differencesOf(steps: readonly Step[], given: Side, own: Side): readonly Difference[] {
  const stretches: { kind: Difference['kind']; side: Side; from: number; to: number }[] = [];
  for (const step of steps) {
    const [side, at] = step.kind === 'added' ? [given, step.given] : [own, step.own];
    const last = stretches.at(-1);
    if (last?.kind === step.kind && last.to === at - 1) last.to = at;
    else stretches.push({ kind: step.kind, side, from: at, to: at });
  }
  return stretches.map(({ kind, side, from, to }) => ({
    kind,
    text: side.text.slice(side.tokens[from]?.start, side.tokens[to]?.end),
  }));
}

/** The addresses of the sentences that the tokens stand in, one for each section: the whole one where all are there. */
function addressesOf(statement: Statement, tokens: readonly Token[]): readonly Address[] {
  const found: Address[] = [];
  let sectionStart = 0;
  for (const section of statement.sections) {
    sectionStart = statement.text.indexOf(section.text, sectionStart);
    const touched: number[] = [];
    let start = sectionStart;
    for (const { number, text, separator } of section.sentences) {
      const end = start + text.length;
      const from = start;
      if (tokens.some((token) => token.start < end && token.end > from)) touched.push(number);
      start = end + separator.length;
    }
    const [from, to] = [touched[0], touched.at(-1)];
    if (from === undefined || to === undefined) continue;
    const whole = touched.length === section.sentences.length;
    found.push(
      whole ? { kind: 'section', section: section.number } : { kind: 'sentences', section: section.number, from, to },
    );
  }
  return found;
}
