import { foldName, foldWords } from '../text/romanization.ts';

/** One of those that signed. The country is given only where the document gives one. */
export type Signatory = {
  readonly number: number;
  /** Exactly as signed: `Reforma Party (Kyrgyzstan)`. */
  readonly name: string;
  readonly country?: string | undefined;
};

type SignatoryLookup =
  | { readonly kind: 'found'; readonly signatory: Signatory }
  | { readonly kind: 'several'; readonly signatories: readonly Signatory[] }
  | { readonly kind: 'none' };

export type Signatories = {
  /** In the order in which they signed. */
  readonly all: readonly Signatory[];
  /** By number, or by words of the name in any script, or their beginnings. Never throws. */
  lookUp(query: string): SignatoryLookup;
  /** Those whose names have each word of the query, in any script; a beginning is no name. */
  called(query: string): readonly Signatory[];
};

/** The signatories that the document names, in that order. */
export function createSignatories(named: readonly Pick<Signatory, 'name' | 'country'>[]): Signatories {
  const all = named.map((signatory, index): Signatory => ({ number: index + 1, ...signatory }));
  return {
    all,
    lookUp(query) {
      const numbered = all.find(({ number }) => String(number) === query.trim());
      if (numbered !== undefined) return { kind: 'found', signatory: numbered };
      return decide(matching(all, query, (known, word) => known.startsWith(word)));
    },
    called: (query) => matching(all, query, (known, word) => known === word),
  };
}

function matching(
  all: readonly Signatory[],
  query: string,
  isMeant: (known: string, word: string) => boolean,
): readonly Signatory[] {
  const whole = all.filter(({ name }) => foldName(name) === foldName(query));
  if (whole.length > 0) return whole;
  const wanted = foldWords(query)
    .split(' ')
    .filter((word) => word.length >= 3);
  if (wanted.length === 0) return [];
  return all.filter(({ name }) => {
    const own = foldWords(name).split(' ');
    return wanted.every((word) => own.some((known) => isMeant(known, word)));
  });
}

function decide(matches: readonly Signatory[]): SignatoryLookup {
  const [first, second] = matches;
  if (first === undefined) return { kind: 'none' };
  return second === undefined ? { kind: 'found', signatory: first } : { kind: 'several', signatories: matches };
}
