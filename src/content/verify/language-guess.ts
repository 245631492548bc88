import type { Token } from '../text/tokens.ts';

/** A text of so many words is in another language if the statement has hardly any of them. */
const FEWEST_WORDS = 3;
const MAX_KNOWN_SHARE = 0.15;

/**
 * Made once for the words of the statement. Tells whether a text is in another language: the statement's small words are in
 * every text of its own. Of one or two words only letters that the statement does not use tell it.
 */
export function createLanguageGuess(own: readonly Token[]): (given: readonly Token[]) => boolean {
  const words = new Set(own.map(({ loose }) => loose));
  const letters = new Set([...words].join('').normalize('NFKD'));
  return (given) => {
    const others = given.filter(({ isWord, loose }) => isWord && /\p{L}/u.test(loose));
    const known = others.filter(({ loose }) => words.has(loose)).length;
    if (others.length >= FEWEST_WORDS) return known <= MAX_KNOWN_SHARE * others.length;
    return (
      others.length > 0 &&
      others.every(({ loose }) => !Array.from(loose.normalize('NFKD')).some((letter) => letters.has(letter)))
    );
  };
}
