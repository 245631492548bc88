import { formatAddress } from '../../src/content/document/address.ts';
import type { Passage } from '../../src/content/document/statement.ts';
import type { PlaceLookup } from '../../src/content/names/place-lookup.ts';

/** A name as somebody typed it, and the place that is meant: one of several where it is no more than a beginning, `null` for none. */
export type PlaceQuery = { readonly query: string; readonly answer: string | readonly string[] | null };

/** Words as somebody typed them, and where the answer stands; `null`: nowhere. */
export type PassageQuery = {
  readonly query: string;
  readonly answer: readonly string[] | null;
  readonly language: string;
};

export type Measured = {
  readonly asked: number;
  readonly positives: number;
  readonly negatives: number;
  /** Right at once, and right among the first three. */
  readonly first: number;
  readonly amongThree: number;
  readonly misses: readonly string[];
  /** Wrong with confidence: something else taken for what was meant, or something found where there is nothing. */
  readonly wrong: readonly string[];
};

/** Asks for places. What is only offered as near counts as not found. */
export function measurePlaces(lookUp: (name: string) => PlaceLookup, queries: readonly PlaceQuery[]): Measured {
  return measure(queries, (query) => {
    const found = lookUp(query);
    if (found.kind === 'found') return { given: [found.place.slug], isSure: true };
    return { given: found.kind === 'several' ? found.places.map(({ slug }) => slug) : [], isSure: false };
  });
}

/** Asks for passages. A sentence answers for its section, and the section for it. */
export function measurePassages(
  find: (query: string) => readonly Passage[],
  queries: readonly PassageQuery[],
): Measured {
  return measure(queries, (query, wanted) => {
    const given = find(query).map(({ address }) => formatAddress(address));
    const named = given.map((address) => wanted.find((want) => want.split('.')[0] === address) ?? address);
    return { given: named, isSure: false };
  });
}

type Query = { readonly query: string; readonly answer: string | readonly string[] | null };
type Given = { readonly given: readonly string[]; readonly isSure: boolean };

function measure(queries: readonly Query[], ask: (query: string, wanted: readonly string[]) => Given): Measured {
  const asked = queries.map(({ query, answer }) => {
    const wanted = answer === null ? [] : [answer].flat();
    const { given, isSure } = ask(query, wanted);
    const isRight = (address: string | undefined) => address !== undefined && wanted.includes(address);
    return {
      line: `${query} → ${given.slice(0, 3).join(', ') || 'nothing'}, not ${wanted.join(' or ') || 'nothing'}`,
      isPositive: answer !== null,
      isFirst: isRight(given[0]),
      isAmongThree: given.slice(0, 3).some(isRight),
      isWrong: given.length > 0 && (answer === null || (isSure && !isRight(given[0]))),
    };
  });
  const positives = asked.filter(({ isPositive }) => isPositive);
  return {
    asked: asked.length,
    positives: positives.length,
    negatives: asked.length - positives.length,
    first: positives.filter(({ isFirst }) => isFirst).length,
    amongThree: positives.filter(({ isAmongThree }) => isAmongThree).length,
    misses: positives.filter(({ isAmongThree }) => !isAmongThree).map(({ line }) => line),
    wrong: asked.filter(({ isWrong }) => isWrong).map(({ line }) => line),
  };
}
