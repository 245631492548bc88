import { tokenize } from '../text/tokens.ts';

/** A word of an attribution: of a name, a title or source, both (`shared`), a small word beside these, anything else that is right, or a sign. */
export type SignatureWord = {
  readonly loose: string;
  readonly kind: 'name' | 'shared' | 'source' | 'companion' | 'other' | 'sign';
};

/** Tells whether an attribution names those whose words a document is as the document does. */
export type SignatureReader = {
  /** Whether a word, or its beginning, is in any of the names. */
  isOfName(loose: string): boolean;
  areRight(words: readonly SignatureWord[]): boolean;
};

/** Letters of a word that may stand for a longer one: `Kazakh`, not `for`. */
const FEWEST_LETTERS = 4;

/** Letters that such a word lacks at least: `Reform` is none of `Reforma`. */
const FEWEST_CUT = 3;

/** Small words in and beside names, which tell nothing. */
const MAX_SMALL = 2;

/**
 * Made once for the names, in their order. A name may be shortened, but its first word must be there, its words must be in order,
 * and what follows it must be its own: `Birlik (Uzbekistan)`, not `Birlik Party (Kyrgyzstan)`, `Party of Uzbekistan` or
 * `Birlik Party, Reforma Party`. A country that is also in the title is the title's only where other words of it stand between.
 */
export function createSignatureReader(names: readonly string[]): SignatureReader {
  const own = names.map((name) => tokenize(name).flatMap(({ isWord, loose }) => (isWord ? [loose] : [])));
  const inNames = new Set(own.flat());
  const all = new Set(own.flat().filter(isTelling));
  return {
    isOfName: (loose) => [...all].some((word) => isWordOf(word, loose)),
    areRight(words) {
      let name = -1;
      // The next word of the name that is being read; none behind it.
      let next: number | undefined;
      let isTitled = false;
      let isLoose = false;
      // A sign or a small word that is in no name parts two names.
      let isParted = true;
      for (const { loose, kind } of words) {
        if (kind === 'sign' || kind === 'other' || (kind === 'companion' && !inNames.has(loose))) isParted = true;
        if (kind === 'sign' || kind === 'other' || (kind === 'companion' && !isTelling(loose))) continue;
        if (next !== undefined) {
          const at = indexFrom(own[name] ?? [], next, loose);
          if (at >= 0) {
            next = at + 1;
            continue;
          }
        }
        const first = own.findIndex(([word = '']) => isWordOf(word, loose));
        if (first >= 0 && kind !== 'source') {
          if (first <= name || isLoose || (next !== undefined && !isParted)) return false;
          [name, next, isTitled, isParted] = [first, 1, false, false];
        } else if (kind === 'name') return false;
        else if (next !== undefined && all.has(loose)) return false;
        else if (kind === 'shared' || all.has(loose)) isLoose ||= !isTitled;
        else if (kind === 'source' || loose.length >= FEWEST_LETTERS) {
          next = undefined;
          isTitled ||= kind === 'source';
        }
      }
      return true;
    },
  };
}

function indexFrom(name: readonly string[], from: number, loose: string): number {
  const at = name.slice(from).findIndex((word) => isWordOf(word, loose));
  return at < 0 ? -1 : from + at;
}

function isTelling(loose: string): boolean {
  return loose.length > MAX_SMALL;
}

function isWordOf(word: string, loose: string): boolean {
  return (
    word === loose ||
    (loose.length >= FEWEST_LETTERS && loose.length <= word.length - FEWEST_CUT && word.startsWith(loose))
  );
}
