import type { Token } from '../text/tokens.ts';
import { type Aligner, createAligner } from './alignment.ts';
import { createCommonWords } from './common-words.ts';

/** A part of a long text that one given text is aligned with. */
type Stretch = {
  readonly tokens: readonly Token[];
  /** Words that it has in common with the given text, in the same order. */
  readonly common: number;
  readonly align: Aligner;
};

/** Finds the stretch of a text that a given text most likely comes from. */
export type Stretches = (given: readonly Token[]) => Stretch;

/**
 * The most tokens that a given text is aligned with: about 11,000 characters, for which an alignment takes about 10 ms.
 * Stretches overlap by half, so that a quotation of up to half of that, longer than a message of Telegram, lies in one.
 */
const MAX_STRETCH = 2_000;

/** Made once for a text. What the alignment with a stretch needs is made when it is first needed. */
export function createStretches(own: readonly Token[]): Stretches {
  const step = MAX_STRETCH / 2;
  const count = Math.max(1, Math.ceil(own.length / step) - 1);
  const stretches = Array.from({ length: count }, (_, index) =>
    createStretch(own.slice(index * step, index * step + MAX_STRETCH)),
  );
  return (given) => {
    const rated = stretches
      .map((stretch) => ({ stretch, most: given.filter(({ loose }) => stretch.words.has(loose)).length }))
      .toSorted((one, other) => other.most - one.most);
    let best = { stretch: stretches[0] ?? createStretch(own), common: -1 };
    for (const { stretch, most } of rated) {
      if (most <= best.common) break;
      const common = stretch.countCommon(given);
      if (common > best.common) best = { stretch, common };
    }
    const { tokens, align } = best.stretch;
    return { tokens, common: best.common, align };
  };
}

function createStretch(tokens: readonly Token[]) {
  let aligner: Aligner | undefined;
  const align: Aligner = (given) => {
    aligner ??= createAligner(tokens);
    return aligner(given);
  };
  return { tokens, words: new Set(tokens.map(({ loose }) => loose)), countCommon: createCommonWords(tokens), align };
}
