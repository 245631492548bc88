import { foldName } from '../text/romanization.ts';
import { withoutAdjective, withoutEnding } from './case-endings.ts';
import type { DecoyTown } from './decoy-towns.ts';
import { createNearIndex } from './near-index.ts';
import { nearest, nearestPlaces } from './nearest-names.ts';
import type { Place } from './place.ts';
import type { PlaceLookup } from './place-lookup.ts';
import { begins, type Name, namesOf } from './place-names.ts';

/**
 * The names of the statement's places against those of all other towns. Whoever is nearer to what was typed has it: what
 * is as near to another town is not taken for a place of the statement.
 */
export type NameMatcher = {
  /** As the data has it. `undefined`: nobody is called so. */
  called(folded: string): PlaceLookup | undefined;
  /** As the data has it, or with the ending of a grammatical case. */
  exact(folded: string): PlaceLookup | undefined;
  /** The beginning of a name. `undefined`: it begins none, or others' as well. */
  prefix(folded: string): PlaceLookup | undefined;
  /** With a typo, a smaller one where it was several words, and in a grammatical case unless `as` says no; otherwise close names to offer. */
  closest(folded: string, as?: 'words' | 'it is'): PlaceLookup;
  /** The places that a word is the adjective of, with their names: `карагандинская`. */
  adjectiveOf(folded: string): readonly { readonly place: Place; readonly matched: string }[];
  /** Those of them that are meant wherever no region is: no `уральские пельмени`. */
  sureAdjectiveOf(folded: string): readonly { readonly place: Place; readonly matched: string }[];
  /** Names that a person may have meant, the closest first. Only offer them; never use one without asking. */
  near(folded: string): readonly Place[];
};

const MIN_PREFIX = 3;

/** How long a beginning that other towns share must be to match ours. */
const TELLING_PREFIX = 5;

/** The weight of an ending (nameDistance): an exact name precedes one in a grammatical case. */
const ENDING = 2;

/** The distance (nameDistance) of a slip that sounds the same: Aral, Oral. */
const HARDLY_APART = 6;

/** The distance (nameDistance) of a slip in a name of several words: `кызыл жоолук` is no Кызылжар. */
const SLIP_IN_WORDS = 14;

/** How people are called in Kazakh, and no town: Қостанбай is no misspelt Қостанай. */
const GIVEN_NAME = /(?:bai|bek|bol|bergen|gali|gul|zhan|mirza)$/u;

/** Builds the matcher in steps. */
export function* buildNameMatcher(
  places: readonly Place[],
  otherTowns: readonly DecoyTown[],
): Generator<void, NameMatcher> {
  const names = places.flatMap(namesOf);
  const own = Map.groupBy(names, ({ folded }) => folded);
  const byBeginning = Map.groupBy(names, ({ folded }) => folded.slice(0, MIN_PREFIX));
  yield;
  const others = new Set(otherTowns.flat().map(foldName));
  yield;
  const nameNothing = new Set(places.flatMap(({ ambiguous }) => ambiguous.nothing ?? []).map(foldName));
  for (const folded of own.keys()) others.delete(folded);
  const rivals = Array.from(others, (folded) => ({ folded })).toSorted((one, two) =>
    one.folded < two.folded ? -1 : 1,
  );
  const candidates = names.filter(({ use }) => use !== 'whole-only');
  const ownNear = createNearIndex(candidates.map(({ folded }) => folded));
  const rivalsNear = createNearIndex(rivals.map(({ folded }) => folded));
  yield;
  const candidatesFor = (folded: string) => ownNear.candidates(folded).flatMap((index) => candidates[index] ?? []);
  const rivalsFor = (folded: string) => rivalsNear.candidates(folded).flatMap((index) => rivals[index] ?? []);
  const notSure = new Set(places.flatMap(ofOtherAdjectives).map(foldName));
  const adjectives = (folded: string, isMeant: (name: Name) => boolean) => {
    if (!byBeginning.has(folded.slice(0, MIN_PREFIX))) return [];
    const found = withoutAdjective(folded).flatMap((name) => own.get(name)?.filter(isMeant) ?? []);
    return [...new Map(found.map(({ place, written }) => [place, { place, matched: written }])).values()];
  };
  const adjectiveOf = (folded: string) => adjectives(folded, () => true);
  const near = (folded: string): readonly Place[] => {
    const nearest = nearestPlaces(candidatesFor(folded), folded);
    return nearest.length > 0 ? nearest : adjectiveOf(folded).map(({ place }) => place);
  };

  /** Who typed another town's name as it is meant that town, unless ours is hardly a letter away. */
  const alike = (folded: string) => nearestPlaces(candidatesFor(folded), folded, HARDLY_APART);

  /** All that is known by name, and how all of it begins: most words are ruled out by these alone. */
  const known = new Set([...own.keys(), ...others, ...nameNothing]);
  const knownBeginnings = new Set(Array.from(known, (folded) => folded.slice(0, MIN_PREFIX)));

  const asItIs = (folded: string, by: 'name' | 'ending'): PlaceLookup | undefined => {
    if (!known.has(folded)) return undefined;
    if (nameNothing.has(folded)) return { kind: 'not-named', near: near(folded) };
    const called = own.get(folded) ?? [];
    const found = decide(by === 'ending' ? called.filter(({ use }) => use !== 'whole-only') : called, by);
    if (found !== undefined) return found;
    return others.has(folded) ? { kind: 'not-named', near: alike(folded), isElsewhere: true } : undefined;
  };

  return {
    near,
    adjectiveOf,
    sureAdjectiveOf: (folded) => adjectives(folded, (name) => !notSure.has(name.folded)),
    called: (folded) => asItIs(folded, 'name'),
    exact(folded) {
      // What is left without an ending begins alike.
      if (!knownBeginnings.has(folded.slice(0, MIN_PREFIX))) return undefined;
      const found = asItIs(folded, 'name');
      if (found !== undefined) return found;
      const inCase = withoutEnding(folded).flatMap((stem) => asItIs(stem, 'ending') ?? []);
      return inCase.find(({ kind }) => kind !== 'not-named') ?? inCase[0];
    },
    prefix(folded) {
      if (folded.length < MIN_PREFIX) return undefined;
      const matches = (byBeginning.get(folded.slice(0, MIN_PREFIX)) ?? []).filter((name) => begins(name, folded));
      const isShared = folded.length < TELLING_PREFIX && beginsOne(rivals, folded);
      const found = decide(matches, 'prefix');
      return found?.kind === 'found' && isShared ? { kind: 'not-named', near: [found.place] } : found;
    },
    closest(folded, as) {
      if (GIVEN_NAME.test(folded)) return { kind: 'not-named', near: near(folded) };
      const stems = as === 'it is' ? [] : withoutEnding(folded);
      const forms = [{ form: folded, weight: 0 }, ...stems.map((form) => ({ form, weight: ENDING }))];
      const [best, ...tied] = nearest(candidatesFor(folded), forms, as === 'words' ? SLIP_IN_WORDS : undefined);
      if (best === undefined) return { kind: 'not-named', near: near(folded) };
      const [rival] = nearest(rivalsFor(folded), [{ form: folded, weight: 0 }], best.distance);
      if (rival !== undefined) return { kind: 'not-named', near: near(folded) };
      return (
        decide(
          [best, ...tied].map(({ name }) => name),
          'typo',
        ) ?? { kind: 'not-named', near: [] }
      );
    },
  };
}

/** Its names whose adjectives are not its own, or which are people. */
function ofOtherAdjectives({ ambiguous }: Place): readonly string[] {
  const { whole = [], nothing = [], people = [], common = [], adjectives = [] } = ambiguous;
  return [...whole, ...nothing, ...people, ...common, ...adjectives];
}

/** Whether one of these, in their order, begins so. */
function beginsOne(sorted: readonly { readonly folded: string }[], beginning: string): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.folded ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.folded.startsWith(beginning) === true;
}

/** One place: found. Several places: all of them, in the statement's order. None: undefined. */
function decide(matches: readonly Name[], by: 'name' | 'ending' | 'prefix' | 'typo'): PlaceLookup | undefined {
  const [first] = matches;
  if (first === undefined) return undefined;
  const places = [...new Set(matches.map(({ place }) => place))];
  return places.length === 1
    ? { kind: 'found', place: first.place, matched: first.written, by }
    : { kind: 'several', places: places.toSorted((one, other) => one.order - other.order) };
}
