import { isPassage, quote, type Statement } from '../document/statement.ts';
import { type Place, SLUG } from '../names/place.ts';
import type { Definition } from './definition.ts';
import type { Refuse } from './fault.ts';
import type { MapData } from './map-data.ts';

/** Points of an outline that has an inside. */
const FEWEST_POINTS = 3;

/** What the places, the text that names them and the map must have in common. */
export type PlaceFacts = {
  readonly definition: Definition;
  readonly statement: Statement;
  readonly places: readonly Place[];
  readonly map: MapData | undefined;
};

/** Refuses places that the text does not list, slugs that stand twice, and points outside the map. */
export function checkPlaces({ definition, statement, places, map }: PlaceFacts, refuse: Refuse): void {
  const listedIn = definition.places?.listedIn;
  const list = listedIn === undefined ? undefined : quote(statement, listedIn);
  const listed = list !== undefined && isPassage(list) ? list.text : undefined;
  const slugs = new Set<string>();
  for (const [index, place] of places.entries()) {
    if (!SLUG.test(place.slug))
      refuse(
        `[${index}].slug`,
        `is missing: "${place.slug}" has other letters than a-z, or more than 40; links and buttons need a name of these`,
      );
    if (slugs.has(place.slug))
      refuse(`[${index}].slug`, `"${place.slug}" is another place's too: give one of them a slug of its own`);
    slugs.add(place.slug);
    for (const { language, name } of place.names) {
      if (name === '') refuse(`[${index}].names.${language}`, 'is missing: document.json says that it is shown');
    }
    if (listed !== undefined && !listed.includes(place.name)) {
      refuse(`[${index}].name`, `"${place.name}" does not stand in the sentence that lists the places`);
    }
    if (
      place.position !== undefined &&
      map !== undefined &&
      map.outline.length >= FEWEST_POINTS &&
      !isInside(map.outline, place.position)
    ) {
      refuse(`[${index}].lat`, `"${place.name}" lies outside the outline in map.json`);
    }
  }
}

/** Refuses labels of places that do not exist. */
export function checkMap({ places, map }: PlaceFacts, refuse: Refuse): void {
  if (map === undefined) return;
  if (map.outline.length < FEWEST_POINTS) refuse('outline', 'should have three points at least');
  else if (new Set(map.outline.map(([longitude]) => longitude)).size === 1) refuse('outline', 'should not be a line');
  const { reach } = map;
  if (reach.west >= reach.east) refuse('reach.west', 'should be less than reach.east');
  if (reach.south >= reach.north) refuse('reach.south', 'should be less than reach.north');
  const [south, north] = map.trueParallels;
  if (Math.abs(south) === Math.abs(north)) {
    refuse('trueParallels', 'should be two different parallels, and not equally far from the equator');
  }
  for (const slug of Object.keys(map.sides)) {
    if (!places.some((place) => place.slug === slug)) refuse(`sides.${slug}`, 'is no place of places.json');
  }
}

/** Whether a point lies within a ring: a line from it to the east crosses the ring an odd number of times. */
function isInside(
  ring: readonly (readonly [number, number])[],
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
): boolean {
  let inside = false;
  for (const [index, [east, north]] of ring.entries()) {
    const [west, south] = ring[(index + ring.length - 1) % ring.length] ?? [east, north];
    const crosses = north > latitude !== south > latitude;
    if (crosses && longitude < ((west - east) * (latitude - north)) / (south - north) + east) inside = !inside;
  }
  return inside;
}
