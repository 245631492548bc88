import type { Token } from '../text/tokens.ts';

/** A text of so many words is in another language if the statement has hardly any of them. */
const FEWEST_WORDS = 3;
const MAX_KNOWN_SHARE = 0.15;

/** If it has only the statement's letters, it must be longer, and have none of the words: it may be in the same language. */
const FEWEST_WORDS_IN_SAME_LETTERS = 6;

/**
 * Made once for the words of the statement. Tells whether a text is in another language: the statement's small words are in
 * every text of its own. Of one or two words only letters that the statement does not use tell it. A text in the statement's own
 * letters is rather taken for its language: "I like cats" is no translation.
 */
export function createLanguageGuess(own: readonly Token[]): (given: readonly Token[]) => boolean {
  const words = new Set(own.map(({ loose }) => loose));
  const letters = new Set([...words].join('').normalize('NFKD'));
  return (given) => {
    const others = given.filter(({ isWord, loose }) => isWord && /\p{L}/u.test(loose));
    const known = others.filter(({ loose }) => words.has(loose)).length;
    const shares = others.map(({ loose }) => sharedLetters(loose));
    if (shares.every((share) => share === 'all')) return others.length >= FEWEST_WORDS_IN_SAME_LETTERS && known === 0;
    if (others.length >= FEWEST_WORDS) return known <= MAX_KNOWN_SHARE * others.length;
    return others.length > 0 && shares.every((share) => share === 'none');
  };

  function sharedLetters(word: string): 'all' | 'some' | 'none' {
    const own = Array.from(word.normalize('NFKD'), (letter) => letters.has(letter));
    if (own.every(Boolean)) return 'all';
    return own.some(Boolean) ? 'some' : 'none';
  }
}
