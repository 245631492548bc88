import type { Token } from '../text/tokens.ts';

/** How tokens are compared: exactly, or without case. */
export type Form = 'key' | 'loose';
export const FORMS: readonly Form[] = ['key', 'loose'];

/** Tokens in one text, as they are compared. */
export function joinTokens(tokens: readonly Token[], form: Form): string {
  return tokens.map((token) => token[form]).join(' ');
}

/** A text's tokens in one string, between separators that no token can hold. */
export type TokenIndex = {
  readonly form: Form;
  /** Where these tokens occur one after the other: the indexes of the first ones. */
  occurrences(given: readonly Token[]): readonly number[];
};

/** Made once for a text; each look for a few tokens is one search in the string. */
export function createTokenIndex(own: readonly Token[], form: Form): TokenIndex {
  const text = ` ${joinTokens(own, form)} `;
  const tokenAt = new Map<number, number>();
  let offset = 0;
  for (const [index, token] of own.entries()) {
    tokenAt.set(offset, index);
    offset += token[form].length + 1;
  }
  return {
    form,
    occurrences(given) {
      const wanted = ` ${joinTokens(given, form)} `;
      const starts: number[] = [];
      for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
        starts.push(tokenAt.get(at) ?? 0);
      }
      return starts;
    },
  };
}
