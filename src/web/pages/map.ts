import { html } from 'hono/html';
import type { Place, Position } from '../../content/names/place.ts';
import { OUTLINE } from './outline.ts';
import { fragment, type Markup, type Page } from './page.ts';
import { createProjection, type MapPoint, type Projection } from './projection.ts';

/** The map's width and the margin around the outline, in its own units; on a wide screen a unit is about a pixel. */
const WIDTH = 1000;
const MARGIN = 28;

/** The degrees of the graticule's lines, and how far they extend beyond the visible map. */
const MERIDIANS = [45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
const PARALLELS = [40, 45, 50, 55];

type Side = 'right' | 'left' | 'above' | 'below';

/** The side of its point on which a name is drawn, if the right side is taken. */
const SIDES: Readonly<Record<string, Side>> = {
  aktau: 'above',
  almaty: 'below',
  astana: 'right',
  kokshetau: 'left',
  kostanay: 'above',
  merke: 'below',
  oskemen: 'below',
  pavlodar: 'left',
  satpayev: 'left',
  semey: 'above',
  shymkent: 'left',
  taraz: 'above',
  zhanaozen: 'below',
};

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
 * The places on a map of the country's outline, each a link to its entry in the list. Names on a wide screen, numbers
 * on a narrow one.
 */
export function mapView({ content, t }: Page): Markup {
  const projection = createProjection(OUTLINE, WIDTH, MARGIN);
  const items = new Set(content.places.items);
  return html`<svg id="map" viewBox="0 0 ${WIDTH} ${projection.height}" role="group" aria-labelledby="map-title map-description">
<title id="map-title">${t('page-map')}</title>
<desc id="map-description">${t('page-map-description')}</desc>
<path class="graticule" d="${graticule(projection)}"/>
<path class="outline" d="${pathOf(OUTLINE.map(projection.project))}Z"/>
${degrees(projection)}
${content.places.all.map((place) => pointView(place, projection, items.has(place)))}
</svg>`;
}

function pointView(place: Place, projection: Projection, isNumbered: boolean): Markup | undefined {
  if (place.position === undefined) return undefined;
  const point = projection.project(place.position);
  const side = SIDES[place.slug] ?? 'right';
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

function graticule({ project }: Projection): string {
  const meridians = MERIDIANS.map((longitude) => [40, 57].map((latitude) => project({ latitude, longitude })));
  const parallels = PARALLELS.map((latitude) => steps(42, 92).map((longitude) => project({ latitude, longitude })));
  return [...meridians, ...parallels].map(pathOf).join('');
}

/** The degrees of the lines, along the map's edges. */
function degrees({ project, height }: Projection): readonly Markup[] {
  const parallels = PARALLELS.flatMap((latitude) =>
    at(project({ latitude, longitude: leftmost(latitude) }), `${latitude}° N`),
  );
  const meridians = MERIDIANS.flatMap((longitude) => at(project(bottom(longitude)), `${longitude}° E`));
  function leftmost(latitude: number): number {
    return steps(40, 60).find((longitude) => project({ latitude, longitude }).x > 0) ?? 60;
  }
  function at({ x, y }: MapPoint, text: string): readonly Markup[] {
    const isSeen = x > 0 && x < WIDTH - 60 && y > 20 && y < height;
    return isSeen ? [html`<text class="degrees" x="${x + 4}" y="${y - 4}" aria-hidden="true">${text}</text>`] : [];
  }
  return [...parallels, ...meridians];
}

/** A little above the map's lower edge. */
function bottom(longitude: number): Position {
  return { latitude: 40.6, longitude };
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

/** Whole degrees from one to another, inclusive. */
function steps(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
