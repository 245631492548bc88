import { withoutEnding } from './case-endings.ts';
import { nameDistance } from './name-distance.ts';
import { createNearIndex } from './near-index.ts';
import type { OtherTown } from './other-towns.ts';
import type { Place } from './place.ts';
import type { PlaceLookup } from './places.ts';
import { foldName } from './spelling.ts';

/**
 * The names of the statement's places against those of all other towns. Whoever is nearer to what was typed has it: what
 * is as near to another town is not taken for a place of the statement.
 */
export type NameRace = {
  /** As the data has it, or with the ending of a grammatical case. `undefined`: nobody is called so. */
  exact(folded: string): PlaceLookup | undefined;
  /** The beginning of a name. `undefined`: it begins none, or others' as well. */
  prefix(folded: string): PlaceLookup | undefined;
  /** With a typo; else what is near, to be offered. */
  closest(folded: string): PlaceLookup;
  /** What somebody may have meant, the closest first: only to be offered, never to be taken. */
  near(folded: string): readonly Place[];
};

type Name = { readonly place: Place; readonly written: string; readonly folded: string; readonly use: Use };

/** In use today, no longer in use, or one that also means other things and counts only as it is. */
type Use = 'present' | 'former' | 'whole-only';

const SHORTEST_PREFIX = 3;
const NEAREST_SHOWN = 3;

/** A beginning that other towns share must be so long to be taken for ours. */
const TELLING_PREFIX = 5;

/** A name that is no longer in use must be there by half. */
const FORMER_PREFIX_SHARE = 0.5;

/** What an ending weighs (nameDistance): a name as it is goes before one in a grammatical case. */
const ENDING = 2;

/** Former names that are also common words or other places'. */
const ONLY_WHOLE = new Set(
  [
    'Verny',
    'Perovsk',
    'Nikolayevsk',
    'Nikolsky',
    'Orenburgskoye ukrepleniye',
    'Alash-kala',
    'Panfilov',
    'Mirzoyan',
  ].map(foldName),
);

/** Names shared with so many places that alone they name none. */
const NAMES_NOTHING = new Set([foldName('Nikolayevsk')]);

export function createNameRace(places: readonly Place[], otherTowns: readonly OtherTown[]): NameRace {
  const names = places.flatMap(namesOf);
  const own = Map.groupBy(names, ({ folded }) => folded);
  const others = new Set(otherTowns.flat().map(foldName));
  for (const folded of own.keys()) others.delete(folded);
  const rivals = Array.from(others, (folded) => ({ folded })).toSorted((one, two) =>
    one.folded < two.folded ? -1 : 1,
  );
  const candidates = names.filter(({ use }) => use !== 'whole-only');
  const ownNear = createNearIndex(candidates.map(({ folded }) => folded));
  const rivalsNear = createNearIndex(rivals.map(({ folded }) => folded));
  const candidatesFor = (folded: string) => ownNear.candidates(folded).flatMap((index) => candidates[index] ?? []);
  const rivalsFor = (folded: string) => rivalsNear.candidates(folded).flatMap((index) => rivals[index] ?? []);
  const near = (folded: string): readonly Place[] => nearestPlaces(candidatesFor(folded), folded);

  const asItIs = (folded: string, by: 'name' | 'ending'): PlaceLookup | undefined => {
    if (NAMES_NOTHING.has(folded)) return { kind: 'not-named', near: near(folded) };
    const called = own.get(folded) ?? [];
    const found = decide(by === 'ending' ? called.filter(({ use }) => use !== 'whole-only') : called, by);
    if (found !== undefined) return found;
    return others.has(folded) ? { kind: 'not-named', near: near(folded), isElsewhere: true } : undefined;
  };

  return {
    near,
    exact(folded) {
      const found = asItIs(folded, 'name');
      if (found !== undefined) return found;
      const inCase = withoutEnding(folded).flatMap((stem) => asItIs(stem, 'ending') ?? []);
      return inCase.find(({ kind }) => kind !== 'not-named') ?? inCase[0];
    },
    prefix(folded) {
      if (folded.length < SHORTEST_PREFIX) return undefined;
      const matches = names.filter((name) => begins(name, folded));
      const isShared = folded.length < TELLING_PREFIX && beginsOne(rivals, folded);
      const found = decide(matches, 'prefix');
      return found?.kind === 'found' && isShared ? { kind: 'not-named', near: [found.place] } : found;
    },
    closest(folded) {
      const forms = [{ form: folded, weight: 0 }, ...withoutEnding(folded).map((form) => ({ form, weight: ENDING }))];
      const candidates = candidatesFor(folded);
      const [best, ...tied] = nearest(candidates, forms);
      const near = (): readonly Place[] => nearestPlaces(candidates, folded);
      if (best === undefined) return { kind: 'not-named', near: near() };
      const [rival] = nearest(rivalsFor(folded), [{ form: folded, weight: 0 }], best.distance);
      if (rival !== undefined) return { kind: 'not-named', near: near() };
      return (
        decide(
          [best, ...tied].map(({ name }) => name),
          'typo',
        ) ?? { kind: 'not-named', near: [] }
      );
    },
  };
}

function namesOf(place: Place): readonly Name[] {
  const item = place.item.startsWith(place.name) ? [place.item] : [];
  const present = [place.name, ...item, place.kazakh, place.russian];
  const all = [...present, ...place.aliases, ...place.former];
  return [...new Set(all)].map((written) => {
    const folded = foldName(written);
    const isPast =
      place.former.some((name) => foldName(name) === folded) && !present.some((name) => foldName(name) === folded);
    return { place, written, folded, use: ONLY_WHOLE.has(folded) ? 'whole-only' : isPast ? 'former' : 'present' };
  });
}

function begins({ folded, use }: Name, beginning: string): boolean {
  if (use === 'whole-only' || !folded.startsWith(beginning)) return false;
  return (
    use === 'present' || (beginning.length >= TELLING_PREFIX && beginning.length / folded.length >= FORMER_PREFIX_SHARE)
  );
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

type Form = { readonly form: string; readonly weight: number };

/** The names that are nearest to one of the forms, all of those at the same distance; none where all are too far. */
function nearest<Known extends { readonly folded: string }>(
  names: readonly Known[],
  forms: readonly Form[],
  within = Number.POSITIVE_INFINITY,
): readonly { readonly name: Known; readonly distance: number }[] {
  let smallest = within;
  let found: { readonly name: Known; readonly distance: number }[] = [];
  for (const name of names) {
    for (const { form, weight } of forms) {
      const allowed = Math.min(typosAllowed(form.length, name.folded.length), smallest) - weight;
      if (allowed < 0) continue;
      const distance = nameDistance(form, name.folded, allowed) + weight;
      if (distance > allowed + weight) continue;
      if (distance < smallest) found = [];
      smallest = distance;
      found.push({ name, distance });
    }
  }
  return found;
}

/** How far a typo may lead (nameDistance): a short name with a letter changed is another name, a long one has room for two slips. */
function typosAllowed(one: number, other: number): number {
  const shorter = Math.min(one, other);
  if (shorter < 5) return shorter < 4 ? 0 : 4;
  if (Math.max(one, other) < 6) return 8;
  if (shorter < 7) return 10;
  return shorter < 9 ? 15 : 22;
}

/** How far a name may be to be offered. */
function offered(length: number): number {
  return length < 5 ? 7 : length < 7 ? 15 : 25;
}

/** Names that somebody may have meant, the closest first; only to be offered, never to be taken. */
function nearestPlaces(names: readonly Name[], folded: string): readonly Place[] {
  const limit = offered(folded.length);
  const measured = names
    .map(({ place, folded: known }) => ({ place, distance: nameDistance(folded, known, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((one, other) => one.distance - other.distance);
  return [...new Set(measured.map(({ place }) => place))].slice(0, NEAREST_SHOWN);
}
