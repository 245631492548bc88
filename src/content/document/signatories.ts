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

/** Those who signed, and how they are found. */
export type Signatories = {
  /** In the order in which they signed. */
  readonly all: readonly Signatory[];
  /** By number, or by words of the name in any script, or their beginnings. Never throws. */
  lookUp(query: string): SignatoryLookup;
  /** Those whose names have each word of the query, in any script; a beginning is no name. */
  called(query: string): readonly Signatory[];
};

/** A shorter word of a query is none of a name's. */
const MIN_WORD = 3;

/** A signatory with its name in its normal form (romanization.ts), whole and in words. */
type Known = { readonly signatory: Signatory; readonly whole: string; readonly words: readonly string[] };

/** The signatories that the document names, in that order. */
export function createSignatories(named: readonly Pick<Signatory, 'name' | 'country'>[]): Signatories {
  const all = named.map((signatory, index): Signatory => ({ number: index + 1, ...signatory }));
  const known = all.map((signatory): Known => {
    const { name } = signatory;
    return { signatory, whole: foldName(name), words: foldWords(name).split(' ') };
  });
  return {
    all,
    lookUp(query) {
      const numbered = all.find(({ number }) => String(number) === query.trim());
      if (numbered !== undefined) return { kind: 'found', signatory: numbered };
      return decide(matching(known, query, (own, word) => own.startsWith(word)));
    },
    called: (query) => matching(known, query, (own, word) => own === word),
  };
}

function matching(
  known: readonly Known[],
  query: string,
  isMeant: (own: string, word: string) => boolean,
): readonly Signatory[] {
  const folded = foldWords(query);
  const whole = known.filter((each) => each.whole === folded.replaceAll(' ', ''));
  const wanted = folded.split(' ').filter((word) => word.length >= MIN_WORD);
  const found = ({ words }: Known): boolean =>
    wanted.length > 0 && wanted.every((word) => words.some((own) => isMeant(own, word)));
  return (whole.length > 0 ? whole : known.filter(found)).map(({ signatory }) => signatory);
}

function decide(matches: readonly Signatory[]): SignatoryLookup {
  const [first, second] = matches;
  if (first === undefined) return { kind: 'none' };
  return second === undefined ? { kind: 'found', signatory: first } : { kind: 'several', signatories: matches };
}
