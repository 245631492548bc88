import { html } from 'hono/html';
import type { MapData, Side } from '../../content/folder/map-data.ts';
import type { Place } from '../../content/names/place.ts';
import { bare } from '../../handlers/base/answer.ts';
import { fragment, type Markup, type Page } from './page.ts';
import { createProjection, type MapPoint, type Projection } from './projection.ts';

/** The map's width and the margin around the outline, in its own units; on a wide screen a unit is about a pixel. */
const WIDTH = 1000;
const MARGIN = 28;

/** A parallel is drawn as so many straight lines. */
const STEPS = 50;

/** How far above the lower end of the meridians their degrees are written (a share of their length). */
const ABOVE_EDGE = 0.0353;

/** Where a name starts, relative to the middle of its point. */
const OFFSETS: Readonly<Record<Side, { readonly x: number; readonly y: number; readonly anchor: string }>> = {
  right: { x: 1, y: 0.35, anchor: 'start' },
  left: { x: -1, y: 0.35, anchor: 'end' },
  above: { x: 0, y: -0.75, anchor: 'middle' },
  below: { x: 0, y: 1.45, anchor: 'middle' },
};

/**
 * The height of names on a wide screen and of numbers on a narrow one (units), as `styles/map.ts` sets it, and their
 * distance from the point.
 */
const NAME = { height: 16, gap: 10 };
const NUMBER = { height: 36, gap: 18 };

/**
 * The places on a map within its outline, each a link to its entry in the list. Names on a wide screen, numbers
 * on a narrow one.
 */
export function mapView({ content, t }: Page, map: MapData): Markup {
  const outline = map.outline.map(([longitude, latitude]) => ({ longitude, latitude }));
  const projection = createProjection(map, outline, WIDTH, MARGIN);
  const items = new Set(content.places.items);
  return html`<svg id="map" viewBox="0 0 ${WIDTH} ${projection.height}" role="group" aria-labelledby="map-title map-description">
<title id="map-title">${t('page-map')}</title>
<desc id="map-description">${t('page-map-description')}</desc>
<path class="graticule" d="${graticule(map, projection)}"/>
<path class="outline" d="${pathOf(outline.map(projection.project))}Z"/>
${degrees(t, map, projection)}
${content.places.all.map((place) => pointView(place, map.sides[place.slug] ?? 'right', projection, items.has(place)))}
</svg>`;
}

function pointView(place: Place, side: Side, projection: Projection, isNumbered: boolean): Markup | undefined {
  if (place.position === undefined) return undefined;
  const point = projection.project(place.position);
  return html`<a href="${fragment({ kind: 'place', slug: place.slug })}" aria-label="${place.order}. ${place.name}"><circle cx="${point.x}" cy="${point.y}" r="5"/>${[
    label('name', point, side, NAME, place.name),
    isNumbered ? label('number', point, side, NUMBER, String(place.order)) : '',
  ]}</a>
`;
}

function label(kind: string, { x, y }: MapPoint, side: Side, size: typeof NAME, text: string): Markup {
  const offset = OFFSETS[side];
  const left = Math.round(x + offset.x * size.gap);
  const base = Math.round(y + offset.y * size.height);
  return html`<text class="${kind}" x="${left}" y="${base}" text-anchor="${offset.anchor}">${text}</text>`;
}

function graticule({ meridians, parallels, reach }: MapData, { project }: Projection): string {
  const { west, east, south, north } = reach;
  return [
    ...meridians.map((longitude) => [south, north].map((latitude) => project({ latitude, longitude }))),
    ...parallels.map((latitude) => steps(west, east).map((longitude) => project({ latitude, longitude }))),
  ]
    .map(pathOf)
    .join('');
}

/** The degrees of the lines, along the map's edges. */
function degrees(
  t: Page['t'],
  { meridians, parallels, reach }: MapData,
  { project, height }: Projection,
): readonly Markup[] {
  const bottom = reach.south + (reach.north - reach.south) * ABOVE_EDGE;
  return [
    ...parallels.flatMap((latitude) =>
      at(project({ latitude, longitude: leftmost(latitude) }), written(latitude < 0 ? 'south' : 'north', latitude)),
    ),
    ...meridians.flatMap((longitude) =>
      at(project({ latitude: bottom, longitude }), written(longitude < 0 ? 'west' : 'east', longitude)),
    ),
  ];
  function written(side: string, value: number): string {
    return bare(t(`page-degrees-${side}`, { degrees: String(Math.abs(value)) }));
  }
  function leftmost(latitude: number): number {
    return steps(reach.west, reach.east).find((longitude) => project({ latitude, longitude }).x > 0) ?? reach.east;
  }
  function at({ x, y }: MapPoint, text: string): readonly Markup[] {
    const isSeen = x > 0 && x < WIDTH - 60 && y > 20 && y < height;
    return isSeen ? [html`<text class="degrees" x="${x + 4}" y="${y - 4}" aria-hidden="true">${text}</text>`] : [];
  }
}

/** A line through the points, each given by its distance from the previous one, in whole units. */
function pathOf(points: readonly MapPoint[]): string {
  const whole = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  return whole
    .map(({ x, y }, index) => {
      const before = whole[index - 1];
      return before === undefined ? `M${x} ${y}` : `l${x - before.x} ${y - before.y}`;
    })
    .join('');
}

/** The numbers from one to another in equal steps, both included. */
function steps(from: number, to: number): readonly number[] {
  return Array.from({ length: STEPS + 1 }, (_, index) => from + ((to - from) * index) / STEPS);
}
