import { editDistance } from '../text/edit-distance.ts';
import type { Token } from '../text/tokens.ts';
import type { Step } from './alignment.ts';
import { type Difference, differencesOf } from './differences.ts';
import { isLookAlike } from './look-alikes.ts';
import type { OwnText, Part, Span } from './own-text.ts';
import { createStretches } from './stretches.ts';

/** A passage that a text is close to, and what differs. */
export type Likeness = {
  readonly parts: readonly Part[];
  readonly differences: readonly Difference[];
  /** Where the text differs: what was added or changed, or the words on both sides of what was left out. */
  readonly changed: readonly Span[];
};

/** Compares tokens of a text with the statement; nothing where they are not close, or the same. `fewest`: words that they must have in common. */
export type Comparer = (text: string, tokens: readonly Token[], fewest?: number) => Likeness | undefined;

/** At least this many words, and this share of the given ones, must be in the statement for the text to be close to it. */
const FEWEST_COMMON_WORDS = 3;
const MIN_COMMON_SHARE = 0.5;

/** The same of words of so many letters: small words are in every text. */
const FEWEST_TELLING = 2;
const TELLING_LETTERS = 4;

/** Letters of a word for each of which one may be another. */
const LETTERS_PER_SLIP = 3;

/** Made once for the statement. Time grows with the length of the text, which must be capped. */
export function createComparer(own: OwnText): Comparer {
  const stretches = createStretches(own.tokens);
  return (text, tokens, fewest = FEWEST_COMMON_WORDS) => {
    const words = tokens.filter(({ isWord }) => isWord);
    const telling = countTelling(words);
    const isEnough = (count: number) => count >= fewest && count >= MIN_COMMON_SHARE * words.length;
    const isTold = (count: number) => count >= Math.min(fewest, FEWEST_TELLING) && count >= MIN_COMMON_SHARE * telling;
    if (words.length < fewest) return undefined;
    // Cheap, and it spares the alignment of texts that have nothing in common with the statement.
    const { tokens: ours, common: most, align } = stretches(words);
    if (!isEnough(most)) return undefined;
    const steps = align(tokens);
    const common = steps.flatMap((step) => (step.kind === 'same' ? (ours[step.own] ?? []) : []));
    const masked = tokens.filter((token) => token.isWord && isLookAlike(token));
    const commonWords = common.filter(({ isWord }) => isWord);
    if (!isEnough(masked.length + commonWords.length)) return undefined;
    if (!isTold(countTelling([...masked, ...commonWords, ...slipsIn(steps, tokens, ours)]))) return undefined;
    const changed = changedIn(steps, tokens);
    if (changed.length === 0) return undefined;
    return {
      parts: own.partsOf(commonWords),
      differences: differencesOf(steps, { text, tokens }, { text: own.text, tokens: ours }),
      changed,
    };
  };
}

/** Words of the statement in whose place one with another letter or two stands: somebody typed in a hurry. */
function slipsIn(steps: readonly Step[], tokens: readonly Token[], ours: readonly Token[]): readonly Token[] {
  return steps.flatMap((step, index) => {
    const next = steps[index + 1];
    if (step.kind !== 'missing' || next?.kind !== 'added') return [];
    const [own, given] = [ours[step.own], tokens[next.given]];
    if (own === undefined || given === undefined) return [];
    const most = Math.floor(own.loose.length / LETTERS_PER_SLIP);
    return editDistance(given.loose, own.loose, most) <= most ? [own] : [];
  });
}

function countTelling(words: readonly Token[]): number {
  return words.filter(({ loose }) => loose.length >= TELLING_LETTERS).length;
}

function changedIn(steps: readonly Step[], tokens: readonly Token[]): readonly Span[] {
  const spans: Span[] = [];
  let before: Token | undefined;
  for (let at = 0; at < steps.length; at += 1) {
    if (steps[at]?.kind === 'same') {
      before = tokenOf(steps[at], tokens);
      continue;
    }
    const added: Token[] = [];
    while (at < steps.length && steps[at]?.kind !== 'same') {
      const token = tokenOf(steps[at], tokens);
      if (token !== undefined) added.push(token);
      at += 1;
    }
    const after = tokenOf(steps[at], tokens);
    const [first, last] = added.length > 0 ? [added[0], added.at(-1)] : [before ?? after, after ?? before];
    if (first !== undefined && last !== undefined) spans.push({ start: first.start, end: last.end });
    before = after;
  }
  return spans;
}

function tokenOf(step: Step | undefined, tokens: readonly Token[]): Token | undefined {
  return step === undefined || step.kind === 'missing' ? undefined : tokens[step.given];
}
