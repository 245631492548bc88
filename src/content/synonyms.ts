import { words } from './spelling.ts';

/** What other words lead to: the statement's own words. */
export type Synonyms = {
  /** The longest phrase that stands at a word of these: what it leads to, and how many words it took. */
  at(plain: readonly string[], index: number): { readonly own: readonly string[]; readonly count: number } | undefined;
};

/** The words of one, the last of which may have any ending; so may each that has a star. */
type Phrase = {
  readonly words: readonly { readonly begins: string; readonly isWhole: boolean }[];
  readonly own: readonly string[];
};

/** Reads the glossary. Every look-up costs by the phrases that begin alike. */
export function createSynonyms(glossary: readonly (readonly [own: string, others: string])[]): Synonyms {
  const byBeginning = new Map<string, Phrase[]>();
  for (const [own, others] of glossary) {
    for (const other of others.split(',')) {
      const phrase = readPhrase(own, other);
      const beginning = phrase.words[0]?.begins.slice(0, BEGINNING) ?? '';
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), phrase]);
    }
  }
  return {
    at(plain, index) {
      const first = plain[index] ?? '';
      const candidates = Array.from(
        { length: BEGINNING },
        (_, length) => byBeginning.get(first.slice(0, length + 1)) ?? [],
      );
      const fitting = new Set(candidates.flat().filter((phrase) => fits(phrase, plain, index)));
      const longest = Math.max(0, ...Array.from(fitting, (phrase) => phrase.words.length));
      if (longest === 0) return undefined;
      const own = [...fitting].filter((phrase) => phrase.words.length === longest).flatMap((phrase) => phrase.own);
      return { own: [...new Set(own)], count: longest };
    },
  };
}

/** Phrases are kept by so many of their first letters. */
const BEGINNING = 3;

function readPhrase(own: string, other: string): Phrase {
  return {
    words: other
      .trim()
      .split(' ')
      .map((word) => ({ begins: plainWord(word.replace('*', '')), isWhole: !word.endsWith('*') })),
    own: words(own),
  };
}

function fits(phrase: Phrase, plain: readonly string[], index: number): boolean {
  return phrase.words.every(({ begins, isWhole }, offset) => {
    const word = plain[index + offset];
    return word !== undefined && (isWhole ? word === begins : word.startsWith(begins));
  });
}

/** Kazakh letters are often typed as the Russian ones that are on every keyboard. */
const AS_RUSSIAN: Readonly<Record<string, string>> = {
  қ: 'к',
  ғ: 'г',
  ү: 'у',
  ұ: 'у',
  ө: 'о',
  ә: 'а',
  ң: 'н',
  і: 'и',
  һ: 'х',
  ё: 'е',
};

/** A word as phrases are compared: in small letters, those of Kazakh as in Russian. */
export function plainWord(word: string): string {
  return Array.from(word.toLowerCase().normalize('NFC'), (letter) => AS_RUSSIAN[letter] ?? letter).join('');
}
