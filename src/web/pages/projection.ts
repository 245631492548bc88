import type { MapData } from '../../content/folder/map-data.ts';
import type { Position } from '../../content/names/place.ts';

/** A point on the map, in its own units; `y` grows downwards. */
export type MapPoint = { readonly x: number; readonly y: number };

/** Projects positions on the Earth onto the map. */
export type Projection = {
  readonly height: number;
  /** The point of a position on the map. */
  project(position: Position): MapPoint;
};

/**
 * An equidistant conic projection that fits the given positions into a map of this width, with a margin on every side. Distances
 * along meridians are true, and even across so wide a country shapes are hardly distorted.
 */
export function createProjection(
  { middle, trueParallels }: Pick<MapData, 'middle' | 'trueParallels'>,
  positions: readonly Position[],
  width: number,
  margin: number,
): Projection {
  const [south, north] = [radians(trueParallels[0]), radians(trueParallels[1])];
  const slope = (Math.cos(south) - Math.cos(north)) / (north - south);
  const points = positions.map(onCone);
  const left = Math.min(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  const scale = (width - 2 * margin) / (Math.max(...points.map(({ x }) => x)) - left);
  return {
    height: Math.ceil((Math.max(...points.map(({ y }) => y)) - top) * scale + 2 * margin),
    project(position) {
      const { x, y } = onCone(position);
      return { x: tenths((x - left) * scale + margin), y: tenths((y - top) * scale + margin) };
    },
  };

  /** Radii of the Earth, from the point where the middle meridian meets the cone's tip. */
  function onCone({ latitude, longitude }: Position): MapPoint {
    const radius = Math.cos(south) / slope + south - radians(latitude);
    const angle = slope * radians(longitude - middle);
    return { x: radius * Math.sin(angle), y: radius * Math.cos(angle) };
  }
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
