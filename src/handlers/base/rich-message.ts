import type { RichMessage } from 'grammy/types';
import { MAX_READ } from './limits.ts';

/** How many levels are read; Telegram nests 16, and also texts within texts. */
const DEEPEST = 64;

/** Values that are looked at, empty ones too: ten for each character, which may stand in a block and in styles of its own. */
const MAX_VALUES = 50_000;

type Fields = Readonly<Record<string, unknown>>;

/** How much of a message may still be read. */
type Left = { characters: number; values: number };

/**
 * The words of a rich message: a line for each block, cells of a table divided by tabs, formulas as their source,
 * captions last. Labels of lists, buttons, media and anchors have none. Takes any value in the place of a block. What comes
 * after the first `MAX_READ` characters is not looked at, so that the largest message takes no longer than a long one.
 */
export function plainText({ blocks }: RichMessage): string {
  const left = { characters: MAX_READ, values: MAX_VALUES };
  return linesOf({ blocks }, 0, left).join('\n').slice(0, MAX_READ);
}

/** The words of its quotations alone; those of the quotations inside other blocks are not among them. Empty if there are none. */
export function quotedText({ blocks }: RichMessage): string {
  const quotations = listOf(blocks).filter((block) => isFields(block) && QUOTATIONS.includes(block['type']));
  return plainText({ blocks: quotations as RichMessage['blocks'] });
}

const QUOTATIONS: readonly unknown[] = ['blockquote', 'expandable_blockquote'];

function linesOf(block: unknown, depth: number, left: Left): readonly string[] {
  left.values -= 1;
  if (depth > DEEPEST || !isFields(block)) return [];
  const { text, expression, summary, items, blocks, cells, caption, credit } = block;
  const linesIn = (inner: unknown) => linesOf(inner, depth + 1, left);
  const textIn = (written: unknown) => textOf(written, depth, left);
  return [
    textIn(summary),
    textIn(text ?? expression),
    ...readEach(items, left, linesIn).flat(),
    ...readEach(blocks, left, linesIn).flat(),
    ...readEach(cells, left, (row) => readEach(row, left, textIn).join('\t')),
    textIn(caption),
    textIn(credit),
  ].filter((line) => line !== '');
}

/** A text, texts in a row, or whatever has one: a style, a cell, a caption, an emoji, a formula. */
function textOf(written: unknown, depth: number, left: Left): string {
  left.values -= 1;
  if (typeof written === 'string') {
    const read = written.slice(0, left.characters);
    left.characters -= read.length;
    return read;
  }
  if (depth > DEEPEST) return '';
  if (Array.isArray(written)) return readEach(written, left, (part) => textOf(part, depth + 1, left)).join('');
  if (!isFields(written)) return '';
  const { text, alternative_text, expression } = written;
  return textOf(text ?? alternative_text ?? expression, depth + 1, left);
}

/** Reads the values of a list, in order, until the limit is reached. */
function readEach<T>(values: unknown, left: Left, read: (value: unknown) => T): readonly T[] {
  left.values -= 1;
  const found: T[] = [];
  for (const value of listOf(values)) {
    if (left.characters <= 0 || left.values <= 0) break;
    found.push(read(value));
  }
  return found;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
