import type { Place } from '../../content/names/place.ts';

/** A part of a text; `place` is the place that it names, if any. */
export type Mention = { readonly text: string; readonly place?: Place };

/** Cuts a text at the names of places. The joined parts are the text, character for character. */
export function splitAtPlaces(text: string, places: readonly Place[]): readonly Mention[] {
  const byName = new Map(places.map((place) => [place.name, place]));
  const names = [...byName.keys()].toSorted((one, other) => other.length - one.length);
  return text.split(new RegExp(`\\b(${names.join('|')})\\b`, 'u')).map((part) => {
    const place = byName.get(part);
    return place === undefined ? { text: part } : { text: part, place };
  });
}
