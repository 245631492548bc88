import type { Token } from '../text/tokens.ts';

/** A text by its words and what stands between them. */
export type GivenWords = {
  readonly words: readonly Token[];
  /** The signs before a word, with `\n` for the end of a line. */
  signsBefore(word: number): readonly Token[];
  /** A run's words with the signs between them. */
  tokensOf(run: { readonly given: number; readonly length: number }): readonly Token[];
};

/** Reads the tokens of a text; its positions are theirs. */
export function readWords(text: string, tokens: readonly Token[]): GivenWords {
  const words: Token[] = [];
  const places: number[] = [];
  const signs: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before !== undefined && hasLineEnd(text, before, token)) signs.at(-1)?.push(LINE_END);
    if (token.isWord) {
      words.push(token);
      places.push(index);
      signs.push([]);
    } else signs.at(-1)?.push(token);
  }
  return {
    words,
    signsBefore: (word) => signs[word] ?? [],
    tokensOf: ({ given, length }) => tokens.slice(places[given] ?? 0, (places[given + length - 1] ?? -1) + 1),
  };
}

/** The sentences and lines of a text with the signs behind them. */
export function sentencesIn(text: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const isNew = before !== undefined && (ENDS.has(before.key) || hasLineEnd(text, before, token));
    if (sentences.length === 0 || (isNew && token.isWord)) sentences.push([]);
    sentences.at(-1)?.push(token);
  }
  return sentences;
}

const ENDS: ReadonlySet<string> = new Set('.!?…:');

const LINE_END: Token = { key: '\n', loose: '\n', isWord: false, start: 0, end: 0 };

/** Whether a line ends between two tokens that follow each other. */
export function hasLineEnd(text: string, before: Token, after: Token): boolean {
  return text.slice(before.end, after.start).includes('\n');
}
