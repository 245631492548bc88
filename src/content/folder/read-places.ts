import type { Place } from '../names/place.ts';
import type { Definition } from './definition.ts';
import type { PlaceRecord } from './place-record.ts';

/** The places of `places.json`. */
export function readPlaces(records: readonly PlaceRecord[], definition: Definition): readonly Place[] {
  const shown = Object.entries(definition.places?.names ?? {});
  return records.map((record) => {
    const { name, order, names, former, aliases, lat, lon, timezone } = record;
    return {
      slug: record.slug ?? name.toLowerCase(),
      name,
      item: itemOf(record, records),
      order,
      names: shown.map(([language, key]) => ({ language, key, name: names[language] ?? '' })),
      former,
      aliases: [...aliases, ...(names[definition.language]?.split(' / ') ?? [])],
      ambiguous: record.ambiguous ?? {},
      kind: record.kind,
      regionThen: readRegion(record.regionThen),
      regionNow: readRegion(record.regionNow),
      isItsOwnRegion: record.isItsOwnRegion ?? false,
      hasNote: record.hasNote ?? false,
      ...(timezone?.['iana'] === undefined ? {} : { zone: timezone['iana'] }),
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
function readRegion(text: string): Place['regionNow'] {
  const [beforeComma = ''] = text.split(/,| \(/u);
  return beforeComma.toLowerCase().replaceAll(' ', '-');
}
