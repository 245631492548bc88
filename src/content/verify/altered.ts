import type { Token } from '../text/tokens.ts';
import { createComparer } from './comparison.ts';
import { coreOf } from './core.ts';
import type { ExactFinder } from './exact-finder.ts';
import { type GivenWords, sentencesIn } from './given-words.ts';
import { isNegation } from './negations.ts';
import type { OwnText } from './own-text.ts';
import type { Run } from './runs.ts';
import type { Verification } from './verdict.ts';

type Altered = Extract<Verification, { kind: 'altered' }>;

/** A text, its tokens, and the letters of another script in it. */
export type GivenText = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly letters: readonly string[];
};

/** Finds what a text was altered from. */
export type AlteredFinder = {
  /** Of the text as a whole. */
  whole(given: GivenText): Altered | undefined;
  /** Of one of several sentences; the longest that is close to a passage. */
  sentence(given: GivenText, sentences: readonly (readonly Token[])[]): Altered | undefined;
  /** Of the text, of one of its sentences, or of the words around the longest run. */
  anywhere(given: GivenText, words: GivenWords, runs: readonly Run[]): Altered | undefined;
};

/** Words of one sentence of a long text that must be the statement's for it to be close to a passage. */
const FEWEST_IN_SENTENCE = 5;

/** Sentences of a text that are compared one by one, so that no text takes long. */
const MAX_SENTENCES = 8;

/** Words next to the only run of a sentence that may stand in the place of the statement's. */
const WORDS_AROUND = 2;

/** A sentence of which less is known is somebody's own. */
const MIN_KNOWN_SHARE = 0.5;

/** Made once for the statement. */
export function createAlteredFinder(own: OwnText, find: ExactFinder): AlteredFinder {
  const compare = createComparer(own);
  const known = new Set(own.words.map(({ loose }) => loose));
  const alteredFrom = ({ text, tokens, letters }: GivenText, fewest?: number): Altered | undefined => {
    const { tokens: core, claim } = coreOf(tokens);
    // "The people demand." is there, but for its full stop.
    const isThere = claim !== undefined && find(core) !== undefined;
    const likeness = compare(text, claim === undefined ? core : [...core, claim], isThere ? 1 : fewest);
    return likeness && { kind: 'altered', ...likeness, lookAlikes: letters };
  };
  const sentence: AlteredFinder['sentence'] = (given, sentences) => {
    const longest = sentences.toSorted((one, other) => other.length - one.length).slice(0, MAX_SENTENCES);
    for (const tokens of longest) {
      const altered = alteredFrom({ ...given, tokens }, FEWEST_IN_SENTENCE);
      if (altered !== undefined) return altered;
    }
    return undefined;
  };
  return {
    whole: (given) => alteredFrom(given),
    sentence,
    anywhere(given, words, runs) {
      const sentences = sentencesIn(given.text, given.tokens);
      const inner = { ...given, tokens: withoutOwnSentences(sentences, known) };
      const around = surroundingOf(runs, words, own);
      return (
        alteredFrom(inner) ??
        (sentences.length > 1 ? sentence(given, sentences) : undefined) ??
        (around === undefined ? undefined : sentence(given, [around]))
      );
    },
  };
}

/** Without those at both ends most of whose words the statement does not have; a denial is no sentence of its own. */
function withoutOwnSentences(sentences: readonly (readonly Token[])[], known: ReadonlySet<string>): readonly Token[] {
  const isClose = (sentence: readonly Token[]): boolean => {
    const words = sentence.filter(({ isWord }) => isWord);
    const count = words.filter(({ loose }) => known.has(loose) || isNegation(loose)).length;
    return count > 0 && count >= MIN_KNOWN_SHARE * words.length;
  };
  const [first, last] = [sentences.findIndex(isClose), sentences.findLastIndex(isClose)];
  return (first < 0 ? sentences : sentences.slice(first, last + 1)).flat();
}

/** The longest run with the others of its sentence, or a word or two before and behind: all that a long text tells. */
function surroundingOf(runs: readonly Run[], { words, tokensOf }: GivenWords, own: OwnText) {
  const [longest] = runs.toSorted((one, other) => other.length - one.length);
  const sentence = longest && own.sentenceOf(longest.own);
  if (longest === undefined || sentence === undefined || longest.length < FEWEST_IN_SENTENCE) return undefined;
  const ofSentence = runs.filter((run) => own.sentenceOf(run.own) === sentence);
  const [first = longest, last = longest] = [ofSentence[0], ofSentence.at(-1)];
  const around = ofSentence.length > 1 ? 0 : WORDS_AROUND;
  const before = Math.min(around, first.own - sentence.from, first.given);
  const end = last.given + last.length;
  const behind = Math.min(around, Math.max(0, sentence.to - last.own - last.length), words.length - end);
  return tokensOf({ given: first.given - before, length: end + behind - first.given + before });
}
