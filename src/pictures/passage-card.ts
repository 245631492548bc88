import type { PassageDrawing } from './drawing.ts';
import { setFooter } from './footer.ts';
import { COLOURS, LEAST_HEIGHT, MARGIN, MEASURE, type Sheet, WIDTH } from './sheet.ts';
import { type Block, place, type Style, type Typesetter, type Wanted } from './typesetting.ts';

/**
 * Sizes of the words and heights of their lines (pixels), the largest first. A phone shows a card at about a third of its size.
 */
const SIZES = [
  [104, 128],
  [94, 117],
  [84, 106],
  [76, 98],
  [68, 90],
  [60, 80],
  [54, 74],
  [48, 67],
  [44, 62],
  [40, 57],
  [37, 53],
  [34, 49],
] as const;

const HEADING: Style = { size: 34, leading: 48, weight: 600, colour: COLOURS.soft };

/** Between the heading and the words, and between the words and the footer: at least this (pixels). */
const GAP = 56;

/** The texts of the card, to be measured. */
export function wordsOfPassage({ heading, words, attribution, where }: PassageDrawing): Wanted {
  return [
    { text: heading, weight: 600 },
    ...[words, attribution, where].map((text) => ({ text, weight: 400 as const })),
  ];
}

/** The passage at the largest size that fits, in the middle between its heading and whose words they are; a long one on a taller card. */
export function layPassage(drawing: PassageDrawing, typesetter: Typesetter): Sheet | undefined {
  const heading = typesetter.set(drawing.heading, HEADING, MEASURE);
  const footer = setFooter(drawing, typesetter);
  if (heading === undefined || footer === undefined) return undefined;
  const top = MARGIN + heading.height + GAP;
  const room = LEAST_HEIGHT - MARGIN - footer.height - GAP - top;
  const words = fit(drawing.words, typesetter, room);
  if (words === undefined) return undefined;
  const height = Math.max(LEAST_HEIGHT, LEAST_HEIGHT + words.height - room);
  const free = Math.max(0, room - words.height);
  const below = footer.at(height - MARGIN - footer.height);
  return {
    width: WIDTH,
    height,
    lines: [...place(heading, MARGIN, MARGIN), ...place(words, MARGIN, top + Math.round(free / 2)), ...below.lines],
    rules: [...below.rules],
    figures: [],
  };
}

/** The largest block that fits into a height; else the smallest. */
function fit(text: string, typesetter: Typesetter, room: number): Block | undefined {
  let smallest: Block | undefined;
  for (const [size, leading] of SIZES) {
    const block = typesetter.set(text, { size, leading, weight: 400, colour: COLOURS.ink }, MEASURE);
    if (block === undefined) continue;
    if (block.height <= room) return block;
    smallest = block;
  }
  return smallest;
}
