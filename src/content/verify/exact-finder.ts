import type { Token } from '../text/tokens.ts';
import type { OwnText } from './own-text.ts';
import { createTokenIndex, FORMS } from './token-index.ts';

/** Where a text stands word for word: the index of its first token, how often, and whether its capitals differ. */
export type Occurrence = { readonly start: number; readonly times: number; readonly caseDiffers: boolean };

/** Finds tokens, signs between them included. */
export type ExactFinder = (tokens: readonly Token[]) => Occurrence | undefined;

export function createExactFinder({ tokens: own }: OwnText): ExactFinder {
  const indexes = FORMS.map((form) => createTokenIndex(own, form));
  return (tokens) => {
    for (const index of indexes) {
      const starts = index.occurrences(tokens);
      const [start] = starts;
      if (start !== undefined) return { start, times: starts.length, caseDiffers: index.form === 'loose' };
    }
    return undefined;
  };
}
