import type { Definition } from '../folder/definition.ts';
import type { PlaceRecord } from '../folder/place-record.ts';
import { foldName } from '../text/romanization.ts';

/** How a place's position in the data is to be read. */
export type Position = { readonly latitude: number; readonly longitude: number };

/** A place's name in a language; `key` is that of its messages and data: `place-in-kazakh`. */
export type PlaceName = { readonly language: string; readonly key: string; readonly name: string };

/** A place that the document names. The field `item` is the entry as the document writes it: `Zhezkazgan (Satpayev)`. */
export type Place = {
  /** For links and buttons: `almaty`. Lower-case ASCII letters. */
  readonly slug: string;
  /** The name as the document writes it. */
  readonly name: string;
  readonly item: string;
  /** The place of its entry in the document's list, from 1 on. */
  readonly order: number;
  /** Its names in the languages that the document shows, in that order. */
  readonly names: readonly PlaceName[];
  readonly former: readonly string[];
  readonly aliases: readonly string[];
  /** Its names that also mean something else, and what must not be done with them. */
  readonly ambiguous: NonNullable<PlaceRecord['ambiguous']>;
  /** `city`, `village`: the key of the kind's message. */
  readonly kind: string;
  /** The regions on the document's day and now. */
  readonly regionThen: Region;
  readonly regionNow: Region;
  /** It is a region of its own, and lies in none. */
  readonly isItsOwnRegion: boolean;
  readonly hasNote: boolean;
  /** Absent where nothing says which place is meant. */
  readonly position?: Position;
};

/** A region's key for its name in the interface's languages: `mangystau`, `nur-sultan`, `uncertain`. */
export type Region = string;

/** The places of `places.json`. */
export function readPlaces(records: readonly PlaceRecord[], definition: Definition): readonly Place[] {
  const shown = Object.entries(definition.places?.names ?? {});
  return records.map((record) => {
    const { name, order, names, former, aliases, lat, lon } = record;
    return {
      slug: record.slug ?? name.toLowerCase(),
      name,
      item: itemOf(record, records),
      order,
      names: shown.map(([language, key]) => ({ language, key, name: names[language] ?? '' })),
      former,
      aliases: [...aliases, ...(names[definition.language]?.split(' / ') ?? [])],
      ambiguous: record.ambiguous ?? { whole: undefined, nothing: undefined, common: undefined },
      kind: record.kind,
      regionThen: readRegion(record.regionThen),
      regionNow: readRegion(record.regionNow),
      isItsOwnRegion: record.isItsOwnRegion ?? false,
      hasNote: record.hasNote ?? false,
      ...(lat === null || lon === null ? {} : { position: { latitude: lat, longitude: lon } }),
    };
  });
}

/** Two neighbouring cities are one entry of the list: the second stands in parentheses. */
function itemOf(record: PlaceRecord, records: readonly PlaceRecord[]): string {
  const [first, second] = records.filter(({ order }) => order === record.order);
  return first === undefined || second === undefined ? record.name : `${first.name} (${second.name})`;
}

/** `Almaty Region (Panfilov District)` is `almaty-region`; `Almaty, city of …` is `almaty`: the two are different. */
function readRegion(text: string): Region {
  const [beforeComma = ''] = text.split(/,| \(/u);
  return beforeComma.toLowerCase().replaceAll(' ', '-');
}

/** The regions that a place lies in, now and, where it was another one, on the document's day. */
export function regionsOf(place: Place): { readonly now?: Region; readonly before?: Region } {
  const { isItsOwnRegion, regionNow, regionThen } = place;
  if (isItsOwnRegion) return {};
  return regionThen === regionNow ? { now: regionNow } : { now: regionNow, before: regionThen };
}

/** Names that are no longer in use, for a reader: one Latin spelling of each with its Cyrillic one, `Alma-Ata (Алма-Ата)`. */
export function formerNames(place: Place): readonly string[] {
  const present = new Set([place.name, ...place.names.map(({ name }) => name)].map(foldName));
  const past = place.former.filter((name) => !present.has(foldName(name)));
  return [...Map.groupBy(past, foldName).values()].map((written) => {
    const latin = written.find((name) => /\p{Script=Latin}/u.test(name));
    const cyrillic = written.find((name) => /\p{Script=Cyrillic}/u.test(name));
    if (latin === undefined) return cyrillic ?? '';
    return cyrillic === undefined ? latin : `${latin} (${cyrillic})`;
  });
}
