import type { RichBlock, RichBlockTableCell, RichText } from 'grammy/types';
import { FieldError, type Fields, optionalFlag, optionalNumber, optionalText, readFields } from './fields.ts';
import { badRequest, Complaint } from './refusal.ts';
import {
  addAnchor,
  CONTENT_REQUIRED,
  checkLevel,
  hasWords,
  parseRichText,
  present,
  type RichReading,
  typeOf,
} from './rich-text-input.ts';

/** Telegram's limits; Bot API, InputRichMessage. Rows of tables count as blocks. */
const MAX_BLOCKS = 500;
const MAX_COLUMNS = 20;

/** The fields of the kinds that the stand-in knows, besides `type`. */
const FIELDS = {
  paragraph: ['text'],
  heading: ['text', 'size'],
  footer: ['text'],
  divider: [],
  anchor: ['name'],
  blockquote: ['blocks', 'credit'],
  expandable_blockquote: ['text', 'credit'],
  table: ['cells', 'is_bordered', 'is_striped', 'is_compact', 'caption'],
  details: ['summary', 'blocks', 'is_open'],
} as const;
type Known = keyof typeof FIELDS;

const CELL = ['text', 'is_header', 'colspan', 'rowspan', 'align', 'valign'];

/** Kinds that no message of the bot has. */
const NOT_IMPLEMENTED: readonly string[] = [
  ...['pre', 'mathematical_expression', 'list', 'pullquote', 'collage', 'slideshow', 'map', 'animation', 'audio'],
  ...['document', 'photo', 'video', 'voice_note', 'buttons', 'thinking'],
];

/** The version that brought a kind, where it is not that of the blocks. */
const SINCE: Readonly<Record<string, number>> = { expandable_blockquote: 10.3, buttons: 10.3 };

/** A list of blocks as a bot sends them. A `FieldError` is about the form of one. */
export function parseBlocks(value: unknown, reading: RichReading, level: number): RichBlock[] {
  if (!Array.isArray(value)) throw new FieldError('expected an Array of blocks');
  if (value.length === 0) throw badRequest(CONTENT_REQUIRED);
  return value.map((block) => parseBlock(block, reading, level));
}

function parseBlock(value: unknown, reading: RichReading, level: number): RichBlock {
  checkLevel(level);
  countBlock(reading);
  const type = typeOf(value);
  if (NOT_IMPLEMENTED.includes(type)) throw new Complaint(`a block of type "${type}" is not implemented`);
  if (!isKnown(type) || reading.version < (SINCE[type] ?? 0)) throw new FieldError('Unsupported block type');
  const fields = readFields(value, ['type', ...FIELDS[type]], 'expected an Object');
  const text = (name: string) => worded(parseRichText(present(fields, name), reading, level + 1));
  const inner = () => parseBlocks(present(fields, 'blocks'), reading, level + 1);
  const optional = <Name extends string>(name: Name) =>
    (fields[name] === undefined ? {} : { [name]: text(name) }) as { readonly [Key in Name]?: RichText };
  switch (type) {
    case 'paragraph':
    case 'footer':
      return { type, text: text('text') };
    case 'heading':
      return { type, text: text('text'), size: sizeOf(fields) };
    case 'divider':
      return { type };
    case 'anchor':
      return { type, name: addAnchor(reading, optionalText(fields, 'name')) };
    case 'blockquote':
      return { type, blocks: inner(), ...optional('credit') };
    case 'expandable_blockquote':
      return { type, text: text('text'), ...optional('credit') };
    case 'details':
      return { type, summary: text('summary'), blocks: inner(), ...flags(fields, ['is_open']) };
    case 'table': {
      const cells = parseRows(present(fields, 'cells'), reading, level + 1);
      return { type, cells, ...flags(fields, ['is_bordered', 'is_striped', 'is_compact']), ...optional('caption') };
    }
  }
}

function parseRows(value: unknown, reading: RichReading, level: number): RichBlockTableCell[][] {
  if (!Array.isArray(value)) throw new FieldError('Field "cells" must be of type Array');
  if (value.length === 0) throw badRequest(CONTENT_REQUIRED);
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) throw new FieldError('expected an Array of cells');
    countBlock(reading);
    if (row.length > MAX_COLUMNS) throw badRequest('RICH_MESSAGE_TABLE_TOO_WIDE');
    return row.map((cell) => parseCell(readFields(cell, CELL, 'expected an Object'), reading, level));
  });
}

function parseCell(fields: Fields, reading: RichReading, level: number): RichBlockTableCell {
  const align = (['left', 'center', 'right'] as const).find((known) => known === (fields['align'] ?? 'left'));
  const valign = (['top', 'middle', 'bottom'] as const).find((known) => known === (fields['valign'] ?? 'top'));
  if (align === undefined || valign === undefined) throw new FieldError('Invalid cell alignment specified');
  const spans = (['colspan', 'rowspan'] as const).map((name) => [name, optionalNumber(fields, name)] as const);
  return {
    ...(fields['text'] === undefined ? {} : { text: worded(parseRichText(fields['text'], reading, level)) }),
    ...flags(fields, ['is_header']),
    ...Object.fromEntries(spans.filter(([, span]) => span !== undefined)),
    align,
    valign,
  };
}

function isKnown(type: string): type is Known {
  return Object.hasOwn(FIELDS, type);
}

function countBlock(reading: RichReading): void {
  reading.blocks += 1;
  if (reading.blocks > MAX_BLOCKS) throw badRequest('RICH_MESSAGE_TOO_MANY_BLOCKS');
}

function worded(text: RichText): RichText {
  if (!hasWords(text)) throw badRequest(CONTENT_REQUIRED);
  return text;
}

function sizeOf(fields: Fields): 1 | 2 | 3 | 4 | 5 | 6 {
  const size = ([1, 2, 3, 4, 5, 6] as const).find((known) => known === optionalNumber(fields, 'size'));
  if (size === undefined) throw new FieldError('Invalid heading size specified');
  return size;
}

function flags<const Name extends string>(fields: Fields, names: readonly Name[]): { readonly [Key in Name]?: true } {
  const set = names.filter((name) => optionalFlag(fields, name));
  return Object.fromEntries(set.map((name) => [name, true])) as { readonly [Key in Name]?: true };
}
