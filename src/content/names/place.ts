import { foldName } from '../text/romanization.ts';

/** How a place's position in the data is to be read. */
export type Position = { readonly latitude: number; readonly longitude: number };

/** A place that the statement names. The field `item` is the entry as the statement writes it: `Zhezkazgan (Satpayev)`. */
export type Place = {
  /** For links and buttons: `almaty`. Lower-case ASCII letters. */
  readonly slug: string;
  /** The name as the statement writes it. */
  readonly name: string;
  readonly item: string;
  /** The place of its entry in the statement's list, from 1 to 24. */
  readonly order: number;
  readonly kazakh: string;
  readonly russian: string;
  readonly former: readonly string[];
  readonly aliases: readonly string[];
  readonly kind: PlaceKind;
  readonly region2022: Region;
  readonly regionNow: Region;
  /** Absent where nothing says which place is meant. */
  readonly position?: Position;
};

export type PlaceKind = 'city' | 'capital' | 'republican-city' | 'village' | 'uncertain';

/** A region's key for its name in the interface's languages: `mangystau`, `nur-sultan`, `uncertain`. */
export type Region = string;

/** A record of `places.json`, as far as the program reads it. */
export type PlaceRecord = {
  readonly name: string;
  readonly order: number;
  readonly names: { readonly en: string; readonly ru: string; readonly kk: string };
  readonly former: readonly string[];
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly region2022: string;
  readonly regionNow: string;
  readonly lat: number | null;
  readonly lon: number | null;
};

const KINDS: Readonly<Record<string, PlaceKind>> = {
  city: 'city',
  village: 'village',
  'city of republican significance': 'republican-city',
  'city of republican significance (capital)': 'capital',
  'uncertain: district or village': 'uncertain',
};

/** Reads the gazetteer. Throws on a kind that the program does not know. */
export function readPlaces(records: readonly PlaceRecord[]): readonly Place[] {
  return records.map((record) => {
    const kind = KINDS[record.kind];
    if (kind === undefined) throw new Error(`places.json: ${record.name} has the unknown kind "${record.kind}"`);
    const { name, order, names, former, aliases, lat, lon } = record;
    return {
      slug: name.toLowerCase(),
      name,
      item: itemOf(record, records),
      order,
      kazakh: names.kk,
      russian: names.ru,
      former,
      aliases: [...aliases, ...names.en.split(' / ')],
      kind,
      region2022: readRegion(record.region2022),
      regionNow: readRegion(record.regionNow),
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

/** These places are no part of a region. */
const IS_ITS_OWN_REGION: ReadonlySet<PlaceKind> = new Set(['capital', 'republican-city']);

/** The regions that a place lies in, now and, where it was another one, on the day of the statement: they changed in June 2022. */
export function regionsOf(place: Place): { readonly now?: Region; readonly before?: Region } {
  if (IS_ITS_OWN_REGION.has(place.kind)) return {};
  const { regionNow, region2022 } = place;
  return region2022 === regionNow ? { now: regionNow } : { now: regionNow, before: region2022 };
}

/** Names that are no longer in use, for a reader: one Latin spelling of each with its Cyrillic one, `Alma-Ata (Алма-Ата)`. */
export function formerNames(place: Place): readonly string[] {
  const present = new Set([place.name, place.russian, place.kazakh].map(foldName));
  const past = place.former.filter((name) => !present.has(foldName(name)));
  return [...Map.groupBy(past, foldName).values()].map((written) => {
    const latin = written.find((name) => /\p{Script=Latin}/u.test(name));
    const cyrillic = written.find((name) => /\p{Script=Cyrillic}/u.test(name));
    if (latin === undefined) return cyrillic ?? '';
    return cyrillic === undefined ? latin : `${latin} (${cyrillic})`;
  });
}
