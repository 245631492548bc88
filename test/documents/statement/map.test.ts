import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/content/names/place.ts';
import { createProjection } from '../../../src/web/pages/projection.ts';
import { sources } from '../../support/telegram.ts';

const { map } = sources.content;
if (map === undefined) throw new Error('the statement has no map');
const OUTLINE = map.outline.map(([longitude, latitude]) => ({ longitude, latitude }));

const placed = sources.content.places.all.flatMap(({ name, position }) =>
  position === undefined ? [] : [{ name, position }],
);
const at = (name: string): Position => {
  const place = placed.find((other) => other.name === name);
  if (place === undefined) throw new Error(`${name} has no position`);
  return place.position;
};

/** Whether a line from the position to the east crosses the outline an odd number of times. */
function isInside({ latitude, longitude }: Position): boolean {
  const crossings = OUTLINE.filter((one, index) => {
    const other = OUTLINE[(index + 1) % OUTLINE.length] ?? one;
    if (one.latitude > latitude === other.latitude > latitude) return false;
    const share = (latitude - one.latitude) / (other.latitude - one.latitude);
    return longitude < one.longitude + share * (other.longitude - one.longitude);
  });
  return crossings.length % 2 === 1;
}

/** Kilometres on the globe. */
function distance(one: Position, other: Position): number {
  const [a, b, turn] = [one.latitude, other.latitude, one.longitude - other.longitude].map(
    (d) => (d * Math.PI) / 180,
  ) as [number, number, number];
  return 6371 * Math.acos(Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn));
}

describe('the map', () => {
  const { height, project } = createProjection(map, OUTLINE, 1000, 28);
  const onMap = (one: string, other: string): number => {
    const [a, b] = [project(at(one)), project(at(other))];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };

  it.each(placed)('has $name within the outline of the country', ({ position }) => {
    expect(isInside(position)).toBe(true);
  });

  it('holds the whole outline, with its margin', () => {
    const points = OUTLINE.map(project);
    expect(Math.min(...points.map(({ x }) => x))).toBeCloseTo(28, 0);
    expect(Math.max(...points.map(({ x }) => x))).toBeCloseTo(972, 0);
    expect(Math.min(...points.map(({ y }) => y))).toBeCloseTo(28, 0);
    expect(Math.max(...points.map(({ y }) => y))).toBeCloseTo(height - 28, -1);
  });

  it.each([
    ['Almaty', 'Astana'],
    ['Aktau', 'Almaty'],
    ['Oral', 'Oskemen'],
    ['Shymkent', 'Petropavlovsk'],
    ['Taldykorgan', 'Zharkent'],
  ])('shows how far %s is from %s, to 2 parts in a hundred', (one, other) => {
    const scale = onMap('Atyrau', 'Semey') / distance(at('Atyrau'), at('Semey'));
    const ratio = onMap(one, other) / (distance(at(one), at(other)) * scale);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
  });
});
