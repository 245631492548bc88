import type { NumberedPoint, PlacesDrawing } from './drawing.ts';
import { setFooter } from './footer.ts';
import { COLOURS, LEAST_HEIGHT, MARGIN, MEASURE, type Sheet, type TextLine, WIDTH } from './sheet.ts';
import { place, type Style, type Typesetter, type Wanted } from './typesetting.ts';

const TITLE: Style = { size: 44, leading: 58, weight: 600, colour: COLOURS.ink };
const NAME: Style = { size: 30, leading: 42, weight: 400, colour: COLOURS.ink };
const NUMBER: Style = { ...NAME, colour: COLOURS.soft };

const NOTE: Style = { size: 28, leading: 40, weight: 400, colour: COLOURS.soft };

/** How many columns the list has: the most in which each name has room. */
const COLUMNS = [3, 2, 1];

/** The numbers on the map, in its own units, as on the page on a narrow screen. */
const ON_MAP = { size: 36, gap: 18 };

/** The map reaches nearly to the edges of the card (pixels). */
const MAP_MARGIN = 40;

/** The room of a number, the least between two columns, and between the parts (pixels). */
const NUMBER_ROOM = 46;
const GUTTER = 32;
const GAP = 36;

/** The texts of the card, to be measured. */
export function wordsOfPlaces({ title, items, note, map, attribution, where }: PlacesDrawing): Wanted {
  return [
    ...[title, ...map.points.map(({ number }) => number)].map((text) => ({ text, weight: 600 as const })),
    ...[...items, ...items.map((_, index) => String(index + 1)), note, attribution, where].map((text) => ({
      text,
      weight: 400 as const,
    })),
  ];
}

/** The map with a number at each place, and the list of their names as the document writes them. */
export function layPlaces(drawing: PlacesDrawing, typesetter: Typesetter): Sheet | undefined {
  const { map, items } = drawing;
  const title = typesetter.set(drawing.title, TITLE, MEASURE);
  const footer = setFooter(drawing, typesetter);
  if (title === undefined || footer === undefined) return undefined;
  const mapTop = MARGIN + title.height + GAP / 2;
  const mapWidth = WIDTH - 2 * MAP_MARGIN;
  const scale = mapWidth / map.width;
  const mapHeight = Math.round(map.height * scale);
  const listTop = mapTop + mapHeight + GAP;
  const list = layList(items, typesetter, listTop);
  if (list === undefined) return undefined;
  const note = typesetter.set(drawing.note, NOTE, MEASURE);
  if (note === undefined) return undefined;
  const noteTop = listTop + list.height + (note.lines.length === 0 ? 0 : GAP / 2);
  const footerTop = noteTop + note.height + GAP;
  const needed = footerTop + footer.height + MARGIN;
  const height = Math.max(LEAST_HEIGHT, needed);
  const below = footer.at(footerTop + height - needed);
  const numbers = map.points
    .filter(({ number }) => number !== '')
    .map((point) => layNumber(point, typesetter, { left: MAP_MARGIN, top: mapTop, scale }));
  return {
    width: WIDTH,
    height,
    lines: [
      ...place(title, MARGIN, MARGIN),
      ...numbers,
      ...list.lines,
      ...place(note, MARGIN, noteTop),
      ...below.lines,
    ],
    rules: below.rules,
    figures: [{ svg: drawMap(map), x: MAP_MARGIN, y: mapTop, width: mapWidth, height: mapHeight }],
  };
}

type List = { readonly lines: readonly TextLine[]; readonly height: number };

/** The names in columns as wide as they need, with the same space between them. */
function layList(items: readonly string[], typesetter: Typesetter, top: number): List | undefined {
  for (const count of COLUMNS) {
    const rows = Math.ceil(items.length / count);
    const columns = Array.from({ length: count }, (_, column) => items.slice(column * rows, (column + 1) * rows));
    const widths = columns.map(
      (column) => NUMBER_ROOM + Math.max(0, ...column.map((item) => typesetter.widthOf(item, NAME))),
    );
    const gutter = (MEASURE - widths.reduce((sum, width) => sum + width, 0)) / Math.max(1, count - 1);
    if (gutter < (count === 1 ? 0 : GUTTER)) continue;
    const lines = columns.flatMap((column, index) => {
      const x = MARGIN + Math.round(widths.slice(0, index).reduce((sum, width) => sum + width + gutter, 0));
      return column.flatMap((item, row) => {
        const y = top + row * NAME.leading;
        return [
          lineAt(typesetter, String(index * rows + row + 1), NUMBER, x, y),
          lineAt(typesetter, item, NAME, x + NUMBER_ROOM, y),
        ];
      });
    });
    return { lines, height: rows * NAME.leading };
  }
  return undefined;
}

function lineAt(typesetter: Typesetter, text: string, style: Style, x: number, y: number): TextLine {
  const { leading: height, ...rest } = style;
  return { text, x, y, width: typesetter.widthOf(text, style), height, ...rest };
}

function layNumber(
  { x, y, number, side }: NumberedPoint,
  typesetter: Typesetter,
  map: { readonly left: number; readonly top: number; readonly scale: number },
): TextLine {
  const size = Math.round(ON_MAP.size * map.scale);
  const style = { size, weight: 600 as const };
  const width = typesetter.widthOf(number, style);
  const [middleX, middleY, gap] = [map.left + x * map.scale, map.top + y * map.scale, ON_MAP.gap * map.scale];
  const left = {
    right: middleX + gap,
    left: middleX - gap - width,
    above: middleX - width / 2,
    below: middleX - width / 2,
  };
  const top = { right: -size / 2, left: -size / 2, above: -gap / 2 - size, below: gap / 2 };
  return {
    text: number,
    x: Math.round(left[side]),
    y: Math.round(middleY + top[side]),
    width,
    height: size,
    ...style,
    colour: COLOURS.ink,
    halo: COLOURS.land,
  };
}

function drawMap({ width, height, outline, grid, points }: PlacesDrawing['map']): string {
  const dots = points.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="10"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">\
<path d="${grid}" fill="none" stroke="${COLOURS.line}" stroke-width="2" stroke-dasharray="4 10"/>\
<path d="${outline}" fill="${COLOURS.land}" stroke="${COLOURS.soft}" stroke-width="2" stroke-linejoin="round"/>\
<g fill="${COLOURS.accent}" stroke="${COLOURS.land}" stroke-width="4">${dots}</g></svg>`;
}
