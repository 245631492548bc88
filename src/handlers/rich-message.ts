import type { RichMessage } from 'grammy/types';

/** Levels that are read; Telegram nests 16, and texts within texts besides. */
const DEEPEST = 64;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The words of a rich message: a line for each block, cells of a table divided by tabs, formulas as their source,
 * captions last. Labels of lists, buttons, media and anchors have none. Takes any value in the place of a block.
 */
export function plainText({ blocks }: RichMessage): string {
  return linesOf({ blocks }, 0).join('\n');
}

function linesOf(block: unknown, depth: number): readonly string[] {
  if (depth > DEEPEST || !isFields(block)) return [];
  const { text, expression, summary, items, blocks, cells, caption, credit } = block;
  return [
    textOf(summary, depth),
    textOf(text ?? expression, depth),
    ...[...listOf(items), ...listOf(blocks)].flatMap((inner) => linesOf(inner, depth + 1)),
    ...listOf(cells).map((row) =>
      listOf(row)
        .map((cell) => textOf(cell, depth))
        .join('\t'),
    ),
    textOf(caption, depth),
    textOf(credit, depth),
  ].filter((line) => line !== '');
}

/** A text, texts in a row, or whatever has one: a style, a cell, a caption, an emoji, a formula. */
function textOf(written: unknown, depth: number): string {
  if (typeof written === 'string') return written;
  if (depth > DEEPEST) return '';
  if (Array.isArray(written)) return written.map((part) => textOf(part, depth + 1)).join('');
  if (!isFields(written)) return '';
  const { text, alternative_text, expression } = written;
  return textOf(text ?? alternative_text ?? expression, depth + 1);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
