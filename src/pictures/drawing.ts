/** What stands on a card, as plain data: it is sent to the process that draws. */
export type Drawing = PassageDrawing | ContentsDrawing | PlacesDrawing;

/** A passage: its place in the document, its words, whose words they are. */
export type PassageDrawing = {
  readonly kind: 'passage';
  readonly heading: string;
  readonly words: string;
  readonly attribution: string;
  /** Where it can be read: an address without `https://`; empty if there is none. */
  readonly where: string;
};

/** What document it is: its title, and its own heading or attribution. */
export type ContentsDrawing = {
  readonly kind: 'contents';
  readonly title: string;
  readonly lines: readonly string[];
  readonly where: string;
};

/** A point of the map in its units, and the number that stands beside it; empty for a place that shares an entry with another. */
export type NumberedPoint = {
  readonly x: number;
  readonly y: number;
  readonly number: string;
  readonly side: 'right' | 'left' | 'above' | 'below';
};

/** The places on their map, and the list of their names. */
export type PlacesDrawing = {
  readonly kind: 'places';
  readonly title: string;
  /** The map's size and its lines as SVG paths, all in its units. */
  readonly map: {
    readonly width: number;
    readonly height: number;
    readonly outline: string;
    readonly grid: string;
    readonly points: readonly NumberedPoint[];
  };
  /** The document's own words for each, numbered from 1. */
  readonly items: readonly string[];
  /** Which of them are not on the map, and why; empty if all are. */
  readonly note: string;
  readonly attribution: string;
  readonly where: string;
};
