import type { ContentsDrawing } from './drawing.ts';
import { COLOURS, LEAST_HEIGHT, MARGIN, MEASURE, type Sheet, WIDTH } from './sheet.ts';
import { EMPTY, place, type Style, type Typesetter, type Wanted } from './typesetting.ts';

const TITLE: Style = { size: 64, leading: 80, weight: 600, colour: COLOURS.ink };
const LINE: Style = { size: 32, leading: 46, weight: 400, colour: COLOURS.ink };
const WHERE: Style = { ...LINE, size: 28, colour: COLOURS.accent };

/** Above and below the rule, and between the lines (pixels). */
const AROUND_RULE = 36;
const BETWEEN = 18;

/** The texts of the card, to be measured. */
export function wordsOfContents({ title, lines, where }: ContentsDrawing): Wanted {
  return [{ text: title, weight: 600 }, ...[...lines, where].map((text) => ({ text, weight: 400 as const }))];
}

/**
 * The title, and the document's own lines below it, all in the middle of the card: many apps show only the middle of a picture
 * of a page.
 */
export function layContents(drawing: ContentsDrawing, typesetter: Typesetter): Sheet | undefined {
  const title = typesetter.set(drawing.title, TITLE, MEASURE);
  const below = [
    ...drawing.lines.map((text) => typesetter.set(text, LINE, MEASURE)),
    typesetter.set(drawing.where, WHERE, MEASURE) ?? EMPTY,
  ];
  if (title === undefined) return undefined;
  let height = title.height + 2 * AROUND_RULE;
  for (const block of below) {
    if (block === undefined) return undefined;
    height += block.height + BETWEEN;
  }
  const whole = Math.max(LEAST_HEIGHT, height + 2 * MARGIN);
  let y = Math.round((whole - height) / 2);
  const lines = [...place(title, MARGIN, y)];
  y += title.height + AROUND_RULE;
  const rule = { x: MARGIN, y, width: MEASURE, colour: COLOURS.line };
  y += AROUND_RULE;
  for (const block of below) {
    if (block === undefined) continue;
    lines.push(...place(block, MARGIN, y));
    y += block.height + BETWEEN;
  }
  return { width: WIDTH, height: whole, lines, rules: [rule], figures: [] };
}
