import type { Place } from '../../content/names/place.ts';
import { escapeForRegExp } from '../../content/text/escape.ts';

/** A part of a text; `place` is the place that it names, if any. */
export type Mention = { readonly text: string; readonly place?: Place };

/** Cuts a text at the names of places. The joined parts are the text, character for character. */
export function splitAtPlaces(text: string, places: readonly Place[]): readonly Mention[] {
  const byName = new Map(places.map((place) => [place.name, place]));
  const names = [...byName.keys()].toSorted((one, other) => other.length - one.length);
  const anyName = names.map(escapeForRegExp).join('|');
  return text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${anyName})(?![\\p{L}\\p{M}\\p{N}])`, 'u')).map((part) => {
    const place = byName.get(part);
    return place === undefined ? { text: part } : { text: part, place };
  });
}
