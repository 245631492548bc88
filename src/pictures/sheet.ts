/** The weights of the typeface that are used. */
export type Weight = 400 | 600;

/** A line of text: it is set as it is, never broken. Lengths in pixels. */
export type TextLine = {
  readonly text: string;
  readonly x: number;
  /** The upper edge of the line, which is `height` tall. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** A wide edge around the letters, where they stand on a map. */
  readonly halo?: string;
};

/** A thin line across, or a drawing in SVG. */
export type Rule = { readonly x: number; readonly y: number; readonly width: number; readonly colour: string };
export type Figure = {
  readonly svg: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A card with everything at its place. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly rules: readonly Rule[];
  readonly figures: readonly Figure[];
};

/** The pages' colours in light. */
export const COLOURS = {
  paper: '#fcfbf8',
  ink: '#1f1d1a',
  soft: '#625d54',
  line: '#dcd7cc',
  accent: '#1f4e79',
  land: '#f1ede3',
} as const;

/** The width and the least height of every card, and the margin on each side (pixels). */
export const WIDTH = 1200;
export const LEAST_HEIGHT = 1200;
export const MARGIN = 96;

/** The width of the text (pixels). */
export const MEASURE = WIDTH - 2 * MARGIN;
