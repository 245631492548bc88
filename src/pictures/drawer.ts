import type { Node, Renderer } from '@takumi-rs/wasm';
import { layCard } from './cards.ts';
import type { Drawing } from './drawing.ts';
import { COLOURS, type Sheet, type TextLine } from './sheet.ts';
import { MEASURED_AT, type Measure } from './typesetting.ts';

/** Draws cards as PNG. `undefined` if a word is wider than the card. */
export type Drawer = (drawing: Drawing) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** The name under which the typeface is registered with the renderer. */
export const TYPEFACE = 'Source Serif';

/** How wide the edge around letters on a map is (a share of their size). */
const HALO = 0.22;

/** Draws with a renderer that has the typeface. The same drawing gives the same bytes. */
export function createDrawer(renderer: Renderer): Drawer {
  const measure = createMeasure(renderer);
  return async (drawing) => {
    const sheet = await layCard(drawing, measure);
    if (sheet === undefined) return undefined;
    const { width, height } = sheet;
    return renderer.render(nodeOf(sheet), { width, height, format: 'png' });
  };
}

/** Measures words as they will be drawn. */
export function createMeasure(renderer: Renderer): Measure {
  return async (words) => {
    const { children } = await renderer.measure({
      type: 'container',
      style: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start' },
      children: words.map(({ word, weight }) => ({
        type: 'text',
        text: asDrawn(word),
        style: { ...lettering(MEASURED_AT, weight), flexShrink: 0 },
      })),
    });
    return children.map(({ runs }) => Math.max(0, ...runs.map(({ x, width }) => x + width)));
  };
}

/** The card as the renderer takes it. */
export function nodeOf({ width, height, lines, rules, figures }: Sheet): Node {
  return {
    type: 'container',
    style: { position: 'relative', width, height, backgroundColor: COLOURS.paper },
    children: [
      ...figures.map(({ svg, ...box }): Node => {
        const src = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
        return { type: 'image', src, width: box.width, height: box.height, style: at(box) };
      }),
      ...rules.map(
        ({ colour, ...box }): Node => ({
          type: 'container',
          style: { ...at({ ...box, height: 2 }), backgroundColor: colour },
        }),
      ),
      ...lines.flatMap((line) => (line.halo === undefined ? [] : [lineNode(line, line.halo)])),
      ...lines.map((line) => lineNode(line)),
    ],
  };
}

/** The typeface has one hyphen, which looks the same in all of them. */
export function asDrawn(text: string): string {
  return text.replace(/[\u2010\u2011]/gu, '-');
}

function lineNode({ text, x, y, height, size, weight, colour }: TextLine, halo?: string): Node {
  return {
    type: 'text',
    text: asDrawn(text),
    style: {
      position: 'absolute',
      left: x,
      top: y,
      lineHeight: `${height}px`,
      color: halo ?? colour,
      ...lettering(size, weight),
      ...(halo === undefined ? {} : { WebkitTextStroke: `${Math.round(size * HALO)}px ${halo}` }),
    },
  };
}

function lettering(fontSize: number, fontWeight: number) {
  return { fontFamily: TYPEFACE, fontSize, fontWeight, whiteSpace: 'nowrap' } as const;
}

function at({ x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>) {
  return { position: 'absolute', left: x, top: y, width, height } as const;
}
