import { breakLines, paragraphsOf } from './lines.ts';
import type { TextLine, Weight } from './sheet.ts';

/** How a text is set. Lengths in pixels. */
export type Style = {
  readonly size: number;
  /** The height of a line. */
  readonly leading: number;
  readonly weight: Weight;
  readonly colour: string;
};

/** A text set in lines within a width, not placed yet. */
export type Block = {
  readonly lines: readonly Omit<TextLine, 'x' | 'y'>[];
  readonly gaps: readonly number[];
  readonly height: number;
};

/** Nothing: in place of what has no room and can be missed. */
export const EMPTY: Block = { lines: [], gaps: [], height: 0 };

/** Texts that are to be set, in these weights. */
export type Wanted = readonly { readonly text: string; readonly weight: Weight }[];

/** Finds how wide words are at a size of 100 pixels. A renderer measures many at once. */
export type Measure = (
  words: readonly { readonly word: string; readonly weight: Weight }[],
) => Promise<readonly number[]>;

/** Sets text whose words have been measured. */
export type Typesetter = {
  /** `undefined` if a word is too wide. */
  set(text: string, style: Style, width: number): Block | undefined;
  widthOf(text: string, style: Pick<Style, 'size' | 'weight'>): number;
};

/** The size at which words are measured (pixels). Letters are drawn from outlines, so that widths grow with the size. */
export const MEASURED_AT = 100;

/** The space between two paragraphs (a share of a line's height). */
const PARAGRAPH_GAP = 0.45;

/** Left of each line, so that rounding never lets a letter touch the edge (pixels). */
const SPARE = 2;

/** Measures all words of these texts, once, and sets them then at any size. */
export async function createTypesetter(wanted: Wanted, measure: Measure): Promise<Typesetter> {
  const words = wanted.flatMap(({ text, weight }) =>
    ['n', 'n n', ...paragraphsOf(text).flat()].map((word) => ({ word, weight })),
  );
  const distinct = [...new Map(words.map((each) => [keyOf(each.word, each.weight), each])).values()];
  const measured = await measure(distinct);
  const widths = new Map(distinct.map(({ word, weight }, index) => [keyOf(word, weight), measured[index] ?? 0]));

  function widthOf(word: string, { size, weight }: Pick<Style, 'size' | 'weight'>): number {
    const width = widths.get(keyOf(word, weight));
    if (width === undefined) throw new Error('a word was not measured');
    return (width * size) / MEASURED_AT;
  }
  function lineWidth(line: readonly string[], style: Pick<Style, 'size' | 'weight'>): number {
    const space = widthOf('n n', style) - 2 * widthOf('n', style);
    return line.reduce((sum, word) => sum + widthOf(word, style), space * (line.length - 1));
  }
  return {
    widthOf: (text, style) => lineWidth(paragraphsOf(text).flat(), style),
    set(text, style, width) {
      const { size, leading, weight, colour } = style;
      const space = widthOf('n n', style) - 2 * widthOf('n', style);
      const paragraphs = paragraphsOf(text).map((each) =>
        breakLines(
          each,
          each.map((word) => widthOf(word, style)),
          space,
          width - SPARE,
        ),
      );
      const lines: Omit<TextLine, 'x' | 'y'>[] = [];
      const gaps: number[] = [];
      for (const paragraph of paragraphs) {
        if (paragraph === undefined) return undefined;
        for (const [index, line] of paragraph.entries()) {
          gaps.push(index === 0 && lines.length > 0 ? Math.round(leading * PARAGRAPH_GAP) : 0);
          lines.push({ text: line.join(' '), width: lineWidth(line, style), height: leading, size, weight, colour });
        }
      }
      return { lines, gaps, height: lines.length * leading + gaps.reduce((sum, gap) => sum + gap, 0) };
    },
  };
}

/** The lines of a block at their places. */
export function place({ lines, gaps }: Block, x: number, top: number): readonly TextLine[] {
  let y = top;
  return lines.map((line, index) => {
    y += gaps[index] ?? 0;
    const placed = { ...line, x, y };
    y += line.height;
    return placed;
  });
}

function keyOf(word: string, weight: Weight): string {
  return `${weight} ${word}`;
}
