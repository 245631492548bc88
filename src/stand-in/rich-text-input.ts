import type { RichText } from 'grammy/types';
import { countCharacters } from './clean-text.ts';
import { FieldError, type Fields, readFields, requiredText } from './fields.ts';
import { badRequest, Complaint } from './refusal.ts';

/** How the server refuses what has no words in it; reported by bots that met it (librefang/librefang#8393). */
export const CONTENT_REQUIRED = 'RICH_MESSAGE_CONTENT_REQUIRED';

/** Telegram's limits of a rich message; Bot API, InputRichMessage. The server's words for the excess are not documented. */
const MAX_CHARACTERS = 32_768;
const MAX_LEVELS = 16;

/** One rich message while it is read. */
export type RichReading = {
  /** The version of the Bot API that the server knows. */
  readonly version: number;
  characters: number;
  blocks: number;
  readonly anchors: Set<string>;
  /** The anchors that its links name. */
  readonly linked: Set<string>;
};

const STYLES = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'subscript',
  'superscript',
  'marked',
  'code',
] as const;

/** Kinds that no message of the bot has. */
const NOT_IMPLEMENTED: readonly string[] = [
  ...['date_time', 'text_mention', 'custom_emoji', 'mathematical_expression', 'url', 'email_address', 'phone_number'],
  ...['bank_card_number', 'mention', 'hashtag', 'cashtag', 'bot_command', 'button', 'reference', 'reference_link'],
];

/** A text with its styles as a bot sends it: a string, texts in a row, or one of the kinds. */
export function parseRichText(value: unknown, reading: RichReading, level: number): RichText {
  checkLevel(level);
  if (typeof value === 'string') {
    reading.characters += countCharacters(value);
    if (reading.characters > MAX_CHARACTERS) throw badRequest('RICH_MESSAGE_TOO_LONG');
    return value;
  }
  if (Array.isArray(value)) return value.map((part) => parseRichText(part, reading, level + 1));
  return parseStyled(value, reading, level);
}

function parseStyled(value: unknown, reading: RichReading, level: number): RichText {
  const type = typeOf(value);
  const inner = (fields: Fields): RichText => parseRichText(present(fields, 'text'), reading, level + 1);
  const style = STYLES.find((known) => known === type);
  if (style !== undefined) return { type: style, text: inner(readFields(value, ['type', 'text'], 'no Object')) };
  switch (type) {
    case 'anchor':
      return { type, name: addAnchor(reading, requiredText(readFields(value, ['type', 'name'], ''), 'name')) };
    case 'anchor_link': {
      const fields = readFields(value, ['type', 'text', 'anchor_name'], '');
      const anchor_name = requiredText(fields, 'anchor_name');
      if (anchor_name !== '') reading.linked.add(anchor_name);
      return { type, text: inner(fields), anchor_name };
    }
    default:
      if (NOT_IMPLEMENTED.includes(type))
        throw new Complaint(`a rich text of type "${type}" is not implemented by the stand-in`);
      throw new FieldError('Unsupported rich text type');
  }
}

/** The type of a block or of a text. */
export function typeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FieldError('expected an Object');
  return requiredText(value as Fields, 'type');
}

/** A required field of any kind. */
export function present(fields: Fields, name: string): unknown {
  if (fields[name] === undefined || fields[name] === null) throw new FieldError(`Can't find field "${name}"`);
  return fields[name];
}

/** Two anchors of one name would make a link of ours lead to the wrong one: the real server says nothing. */
export function addAnchor({ anchors }: RichReading, name: string): string {
  if (name === '' || anchors.has(name)) throw new Complaint(`the anchor "${name}" has no name or is there twice`);
  anchors.add(name);
  return name;
}

/** Blocks and texts nest sixteen levels. */
export function checkLevel(level: number): void {
  if (level > MAX_LEVELS) throw badRequest('RICH_MESSAGE_TOO_DEEP');
}

/** Whether anything of it can be read. */
export function hasWords(text: RichText): boolean {
  if (typeof text === 'string') return text.trim() !== '';
  if (Array.isArray(text)) return text.some(hasWords);
  return 'text' in text && hasWords(text.text);
}
