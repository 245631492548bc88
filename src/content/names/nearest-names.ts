import { nameDistance } from './name-distance.ts';
import type { Place } from './place.ts';
import type { Name } from './place-names.ts';

const NEAREST_SHOWN = 3;

/** A form of what was typed, and what taking it so weighs (nameDistance). */
export type Form = { readonly form: string; readonly weight: number };

/** The names nearest to one of the forms, all at the same distance; none if all are too far. */
export function nearest<Known extends { readonly folded: string }>(
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

/**
 * How far a typo may lead (nameDistance): a short name with a letter changed is another name, a long one has room for
 * two slips.
 */
function typosAllowed(one: number, other: number): number {
  const shorter = Math.min(one, other);
  if (shorter < 5) return shorter < 4 ? 0 : 4;
  if (Math.max(one, other) < 6) return 8;
  if (shorter < 7) return 10;
  return shorter < 9 ? 15 : 22;
}

/** How far a name may be to be offered. */
function mostOffered(length: number): number {
  return length < 5 ? 7 : length < 7 ? 15 : 25;
}

/** Names that somebody may have meant, the closest first; only to be offered, never to be taken. */
export function nearestPlaces(
  names: readonly Name[],
  folded: string,
  limit = mostOffered(folded.length),
): readonly Place[] {
  const measured = names
    .map(({ place, folded: known }) => ({ place, distance: nameDistance(folded, known, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((one, other) => one.distance - other.distance);
  return [...new Set(measured.map(({ place }) => place))].slice(0, NEAREST_SHOWN);
}
