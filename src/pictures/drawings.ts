import type { Content } from '../content/content.ts';
import { isPassage, quote } from '../content/document/statement.ts';
import type { MapData } from '../content/folder/map-data.ts';
import { attribution, bare } from '../handlers/base/answer.ts';
import { formatLink, type Link } from '../handlers/base/link.ts';
import { hasItsLetters, isDrawable, type Pictured } from '../handlers/base/pictures.ts';
import { list, placeOf, type Translate } from '../handlers/base/view-context.ts';
import { createProjection, type MapPoint } from '../web/pages/projection.ts';
import type { Drawing, PlacesDrawing } from './drawing.ts';

/** What cards are made of. */
export type DrawingDeps = {
  readonly content: Content;
  /** The interface in the document's language: a card is the same for every reader. */
  readonly t: Translate;
  /** Where the pages are, if it is known: `https://example.org`. */
  readonly origin: string | undefined;
  /** The bot's user name, while it is known: cards have its address where there are no pages. */
  readonly username: () => string | undefined;
};

/** The map's width and the margin around the outline, in its own units, as on the page. */
const MAP_WIDTH = 1000;
const MAP_MARGIN = 28;

/** A parallel is drawn as so many straight lines. */
const STEPS = 50;

/**
 * What stands on a card; `undefined` if the document has no such thing, too much of it for a card, or letters that the typeface
 * does not have, in whatever stands on it.
 */
export function createDrawings(deps: DrawingDeps): (of: Pictured) => Drawing | undefined {
  const draw = createAnyDrawings(deps);
  return (of) => {
    const drawing = draw(of);
    return drawing !== undefined && textsOf(drawing).every(hasItsLetters) ? drawing : undefined;
  };
}

function textsOf(drawing: Drawing): readonly string[] {
  switch (drawing.kind) {
    case 'passage':
      return [drawing.heading, drawing.words, drawing.attribution, drawing.where];
    case 'contents':
      return [drawing.title, ...drawing.lines, drawing.where];
    case 'places':
      return [drawing.title, ...drawing.items, drawing.note, drawing.attribution, drawing.where];
  }
}

function createAnyDrawings({ content, t, origin, username }: DrawingDeps): (of: Pictured) => Drawing | undefined {
  const { statement, map } = content;
  const unplaced = list(content.places.all.filter(({ position }) => position === undefined).map(({ name }) => name));
  let projected: PlacesDrawing['map'] | undefined;
  const where = (link: Link): string => {
    if (origin !== undefined) {
      const { host, pathname } = new URL(origin);
      const page = `${host}${pathname.replace(/\/$/u, '')}`;
      return link.kind === 'contents' ? page : `${page}/#${formatLink(link)}`;
    }
    const bot = username();
    if (bot === undefined) return '';
    return link.kind === 'contents' ? `t.me/${bot}` : `t.me/${bot}?start=${formatLink(link)}`;
  };
  return (of) => {
    switch (of.kind) {
      case 'passage': {
        const { address } = of;
        const passage = quote(statement, address);
        if (!isPassage(passage) || !isDrawable(passage.text)) return undefined;
        return {
          kind: 'passage',
          heading: placeOf({ t }, address),
          words: passage.text,
          attribution: attribution(statement),
          where: where({ kind: 'passage', address }),
        };
      }
      case 'contents': {
        const title = bare(t('document-title'));
        const heading = statement.heading.filter((line) => line !== title);
        const isDated = heading.some((line) => line.includes(statement.date));
        const lines = isDated ? heading : [...heading, statement.date];
        return { kind: 'contents', title, lines, where: where(of) };
      }
      case 'places':
        if (map === undefined) return undefined;
        projected ??= projectMap(content, map);
        return {
          kind: 'places',
          title: bare(t('places-title')),
          map: projected,
          items: content.places.items.map(({ item }) => item),
          note: unplaced === '' ? '' : bare(t('picture-unplaced', { names: unplaced })),
          attribution: attribution(statement),
          where: where({ kind: 'contents' }),
        };
    }
  };
}

function projectMap({ places }: Content, map: MapData): PlacesDrawing['map'] {
  const outline = map.outline.map(([longitude, latitude]) => ({ longitude, latitude }));
  const { project, height } = createProjection(map, outline, MAP_WIDTH, MAP_MARGIN);
  const { west, east, south, north } = map.reach;
  const items = new Set(places.items);
  const grid = [
    ...map.meridians.map((longitude) => [south, north].map((latitude) => project({ latitude, longitude }))),
    ...map.parallels.map((latitude) =>
      Array.from({ length: STEPS + 1 }, (_, step) =>
        project({ latitude, longitude: west + ((east - west) * step) / STEPS }),
      ),
    ),
  ];
  return {
    width: MAP_WIDTH,
    height,
    outline: `${pathOf(outline.map(project))}Z`,
    grid: grid.map(pathOf).join(''),
    points: places.all.flatMap((place) => {
      if (place.position === undefined) return [];
      const number = items.has(place) ? String(place.order) : '';
      return [{ ...project(place.position), number, side: map.sides[place.slug] ?? 'right' }];
    }),
  };
}

function pathOf(points: readonly MapPoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}
