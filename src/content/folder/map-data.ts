import { listOf, number, object, oneOf, record, type Shape } from './shape.ts';

/** On which side of its point a place's name stands. */
export type Side = 'right' | 'left' | 'above' | 'below';

const longitude = number(-180, 180);
const latitude = number(-90, 90);

/** `map.json`: what the map of the places is drawn from, in degrees. */
export const MAP = object({
  /** The outline's points as pairs of longitude and latitude; the last one joins the first. */
  outline: listOf(point()),
  /** The meridian in the middle, and the two parallels that the map shows at their true length. */
  middle: longitude,
  trueParallels: point(latitude, latitude),
  /** The lines of the grid, and how far they reach. */
  meridians: listOf(longitude),
  parallels: listOf(latitude),
  reach: object({ west: longitude, east: longitude, south: latitude, north: latitude }),
  /** Where a name does not stand on the right of its point, by the place's slug. */
  sides: record(oneOf('right', 'left', 'above', 'below')),
});

/** What `map.json` says, checked. */
export type MapData = ReturnType<typeof MAP>;

function point(first = longitude, second = latitude): Shape<readonly [number, number]> {
  return (value, at, refuse) => {
    if (!Array.isArray(value) || value.length !== 2) {
      refuse(at, 'should be a pair of numbers');
      return [0, 0];
    }
    return [first(value[0], `${at}[0]`, refuse), second(value[1], `${at}[1]`, refuse)];
  };
}
