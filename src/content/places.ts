import { editDistance } from './edit-distance.ts';
import type { Place } from './place.ts';
import { foldName } from './spelling.ts';

/** What a name leads to. `matched` is the spelling that fitted, as the data has it. */
export type PlaceLookup =
  | { readonly kind: 'found'; readonly place: Place; readonly matched: string; readonly by: 'name' | 'prefix' | 'typo' }
  | { readonly kind: 'several'; readonly places: readonly Place[] }
  | { readonly kind: 'not-named'; readonly near: readonly Place[] };

export type Places = {
  /** In the statement's order; two records share the entry `Zhezkazgan (Satpayev)`. */
  readonly all: readonly Place[];
  /** One place for each of the 24 entries of the statement's list. */
  readonly items: readonly Place[];
  bySlug(slug: string): Place | undefined;
  /** A place by any of its names in Latin or Cyrillic, by its beginning or with a small typo. Never throws. */
  lookUp(name: string): PlaceLookup;
};

type Name = { readonly place: Place; readonly written: string; readonly folded: string; readonly plain: boolean };

/** The longest name in the data has 24 letters; what is longer than this is not a name. */
const LONGEST_NAME = 40;
const SHORTEST_PREFIX = 3;
const NEAREST_SHOWN = 3;

/** Former names that are also common words or other places': they count only when written whole. */
const ONLY_WHOLE = new Set(['Verny', 'Perovsk', 'Nikolayevsk', 'Nikolsky', 'Orenburgskoye ukrepleniye'].map(foldName));

/** Names shared with so many places that alone they name none. */
const NAMES_NOTHING = new Set([foldName('Nikolayevsk')]);

export function createPlaces(all: readonly Place[]): Places {
  const names = all.flatMap(namesOf);
  return {
    all,
    items: all.filter((place, index) => all[index - 1]?.order !== place.order),
    bySlug: (slug) => all.find((place) => place.slug === slug),
    lookUp(name) {
      const folded = foldName(name);
      if (folded === '' || folded.length > LONGEST_NAME) return { kind: 'not-named', near: [] };
      if (NAMES_NOTHING.has(folded)) return { kind: 'not-named', near: nearest(names, folded) };
      return (
        decide(
          names.filter((known) => known.folded === folded),
          'name',
        ) ??
        byPrefix(names, folded) ??
        byTypo(names, folded) ?? { kind: 'not-named', near: nearest(names, folded) }
      );
    },
  };
}

function namesOf(place: Place): readonly Name[] {
  const item = place.item.startsWith(place.name) ? [place.item] : [];
  const current = [place.name, ...item, place.kazakh, place.russian];
  return [...new Set([...current, ...place.former, ...place.aliases])].map((written) => {
    const folded = foldName(written);
    return { place, written, folded, plain: !ONLY_WHOLE.has(folded) };
  });
}

/** One place: found. Several places: all of them, in the statement's order. None: undefined. */
function decide(matches: readonly Name[], by: 'name' | 'prefix' | 'typo'): PlaceLookup | undefined {
  const [first] = matches;
  if (first === undefined) return undefined;
  const places = [...new Set(matches.map(({ place }) => place))];
  return places.length === 1
    ? { kind: 'found', place: first.place, matched: first.written, by }
    : { kind: 'several', places: places.toSorted((one, other) => one.order - other.order) };
}

function byPrefix(names: readonly Name[], folded: string): PlaceLookup | undefined {
  if (folded.length < SHORTEST_PREFIX) return undefined;
  return decide(
    names.filter((known) => known.plain && known.folded.startsWith(folded)),
    'prefix',
  );
}

function byTypo(names: readonly Name[], folded: string): PlaceLookup | undefined {
  const limit = typosAllowed(folded.length);
  if (limit === 0) return undefined;
  const candidates = names.filter((known) => known.plain && typosAllowed(known.folded.length) > 0);
  return decide(closest(candidates, folded, limit), 'typo');
}

/** A short name with a letter changed is another name; a long one has room for a slip or two. */
function typosAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** The names at the smallest distance, as long as that is within the limit. */
function closest(names: readonly Name[], folded: string, limit: number): readonly Name[] {
  const measured = names.map((name) => ({ name, distance: editDistance(folded, name.folded, limit) }));
  const smallest = Math.min(...measured.map(({ distance }) => distance));
  return smallest > limit ? [] : measured.filter(({ distance }) => distance === smallest).map(({ name }) => name);
}

/** Names that somebody may have meant, the closest first; only to be offered, never to be taken. */
function nearest(names: readonly Name[], folded: string): readonly Place[] {
  const limit = folded.length < 5 ? 1 : folded.length < 9 ? 2 : 3;
  const measured = names
    .map(({ place, folded: known }) => ({ place, distance: editDistance(folded, known, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((one, other) => one.distance - other.distance);
  return [...new Set(measured.map(({ place }) => place))].slice(0, NEAREST_SHOWN);
}
