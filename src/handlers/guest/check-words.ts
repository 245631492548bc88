import { looseKeysIn } from '../../content/search/loose-keys.ts';
import type { Translate } from '../base/view-context.ts';

/** What asks for a check, in any language of the interface. */
export type CheckReader = {
  /** Whether a text says no more than "check this". */
  isCheck(text: string): boolean;
  /** Whether a text is only such a word as "check", which says what to do and nothing else. */
  isVerb(text: string): boolean;
  /** A text without the words at its ends that only ask: `what does 2.3 say?` is `2.3`. */
  withoutAsking(text: string): string;
  /** What stands behind a word for "check" at the beginning of a text; empty if there is no such word, or nothing behind it. */
  wordsToCheck(text: string): string;
};

/** Longer texts say something else. */
const MAX_WORDS = 8;

/**
 * Reads requests to check by single words, because people put them in any order: a word of `guest-verify` or `guest-check`, and
 * otherwise only words of `guest-check-around`, or those that say nothing in any question.
 *
 *     createCheckReader(languages).isCheck('is this what it says?') // true
 */
export function createCheckReader(languages: readonly Translate[]): CheckReader {
  const keysOf = (...messages: readonly string[]): ReadonlySet<string> =>
    new Set(
      languages.flatMap((t) => messages.flatMap((key) => t(key).split(','))).flatMap((word) => looseKeysIn(word, 1)),
    );
  const verbs = keysOf('guest-verify');
  const telling = keysOf('guest-verify', 'guest-check');
  const around = keysOf('guest-check-around', 'asked-around', 'asked-document');
  const isAsking = (word: string | undefined): boolean => {
    const [key, ...others] = word === undefined ? [] : looseKeysIn(word, 2);
    return key !== undefined && others.length === 0 && (telling.has(key) || around.has(key));
  };
  return {
    isVerb(text) {
      const keys = looseKeysIn(text, MAX_WORDS);
      return keys.length > 0 && keys.every((key) => verbs.has(key));
    },
    withoutAsking(text) {
      const words = text.split(/\s+/u, MAX_WORDS + 1);
      if (words.length > MAX_WORDS) return text;
      while (isAsking(words[0])) words.shift();
      while (isAsking(words.at(-1))) words.pop();
      return words.join(' ');
    },
    isCheck(text) {
      const keys = looseKeysIn(text, MAX_WORDS + 1);
      if (keys.length > MAX_WORDS || !keys.some((key) => telling.has(key))) return false;
      return keys.every((key) => telling.has(key) || around.has(key));
    },
    wordsToCheck(text) {
      const end = text.search(/\s/u);
      const [verb] = looseKeysIn(text.slice(0, Math.max(end, 0)), 1);
      return verb !== undefined && verbs.has(verb) ? text.slice(end).trim() : '';
    },
  };
}
