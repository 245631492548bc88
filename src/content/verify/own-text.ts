import type { Address } from '../document/address.ts';
import type { Statement } from '../document/statement.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** A part of a text (UTF-16 units). */
export type Span = { readonly start: number; readonly end: number };

/** A sentence by its words: the index of its first one, and of the first one behind it. */
export type OwnSentence = {
  readonly section: number;
  readonly number: number;
  readonly from: number;
  readonly to: number;
};

/** A passage of the statement that has quoted words. Which ones, in the passage's own text; none where it is quoted as a whole. */
export type Part = { readonly address: Address; readonly marks: readonly Span[] };

/** The document's text as quotations are compared with it. */
export type OwnText = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The tokens that are words. */
  readonly words: readonly Token[];
  /** The sentence of a word by its index among the words; none in the heading of the document or of a section. */
  sentenceOf(word: number): OwnSentence | undefined;
  /** The index among the words of a token by its index among all; of a sign, that of the word before. */
  wordAt(token: number): number;
  /**
   * The passages where the tokens stand, at most one for each section: the sentences, or the whole section if all of its
   * sentences have some, or if the tokens are its heading. Empty in the document's heading.
   */
  partsOf(tokens: readonly Token[]): readonly Part[];
};

/** Made once for a document. */
export function readOwnText(statement: Statement): OwnText {
  const { text } = statement;
  const tokens = tokenize(text);
  const words = tokens.filter(({ isWord }) => isWord);
  const wordAt: number[] = [];
  for (const { isWord } of tokens) wordAt.push((wordAt.at(-1) ?? -1) + (isWord ? 1 : 0));
  const sections = rangesOf(statement);
  const sentences = new Array<OwnSentence | undefined>(words.length).fill(undefined);
  // Sentences stand in the order of their words, so each word is looked at once or twice, however long the text is.
  let from = 0;
  for (const { number, ranges } of sections) {
    for (const [index, range] of ranges.entries()) {
      while ((words[from]?.end ?? range.end) <= range.start) from += 1;
      let to = from;
      while ((words[to]?.start ?? range.end) < range.end) to += 1;
      sentences.fill({ section: number, number: index + 1, from, to }, from, to);
    }
  }
  return {
    text,
    tokens,
    words,
    sentenceOf: (word) => sentences[word],
    wordAt: (token) => wordAt[token] ?? 0,
    partsOf: (own) => sections.flatMap((section) => partIn(section, own)),
  };
}

type SectionRanges = {
  readonly number: number;
  readonly all: Span;
  readonly words: Span;
  readonly ranges: readonly Span[];
};

/** Where sections and sentences stand in the document's text. */
function rangesOf(statement: Statement): readonly SectionRanges[] {
  let end = statement.heading.reduce((at, line) => statement.text.indexOf(line, at) + line.length, 0);
  return statement.sections.map(({ number, heading, text, sentences }) => {
    const block = heading === undefined ? text : `${heading}\n${text}`;
    const start = statement.text.indexOf(block, end);
    end = start + block.length;
    let at = end - text.length;
    const ranges = sentences.map(({ text: words, separator }): Span => {
      const range = { start: at, end: at + words.length };
      at = range.end + separator.length;
      return range;
    });
    return { number, all: { start, end }, words: { start: end - text.length, end }, ranges };
  });
}

function partIn({ number, all, words, ranges }: SectionRanges, tokens: readonly Token[]): readonly Part[] {
  const own = tokens.filter((token) => isIn(token, all));
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return [];
  const touched = ranges.flatMap((range, index) => (own.some((token) => isIn(token, range)) ? [index] : []));
  const [from, to] = [touched[0], touched.at(-1)];
  if (from === undefined || to === undefined || touched.length === ranges.length) {
    return [{ address: { kind: 'section', section: number }, marks: marksIn(words, first, last) }];
  }
  const passage = { start: ranges[from]?.start ?? 0, end: ranges[to]?.end ?? 0 };
  const address: Address = { kind: 'sentences', section: number, from: from + 1, to: to + 1 };
  return [{ address, marks: marksIn(passage, first, last) }];
}

/** The last signs of a passage may be missing. */
const CLOSING_SIGNS = 3;

function marksIn(passage: Span, first: Token, last: Token): readonly Span[] {
  const start = Math.max(first.start, passage.start) - passage.start;
  const end = Math.min(last.end, passage.end) - passage.start;
  return end <= 0 || (start === 0 && end >= passage.end - passage.start - CLOSING_SIGNS) ? [] : [{ start, end }];
}

function isIn(token: Token, { start, end }: Span): boolean {
  return token.start < end && token.end > start;
}
