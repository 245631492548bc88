import type { InlineQueryResult, InlineQueryResultArticle, InlineQueryResultVenue } from 'grammy/types';
import { cleanText, countBytes } from './clean-text.ts';
import { parseEntities, refuseParseMode } from './entity-input.ts';
import { FieldError, type Fields, optionalText, readFields, requiredText } from './fields.ts';
import { formatBotText } from './formatted-text.ts';
import { parseInlineMarkup } from './keyboard.ts';
import { parseLinkPreview } from './link-preview.ts';
import type { Draft } from './message-book.ts';
import { isJsonObject } from './parameters.ts';
import { badRequest } from './refusal.ts';
import { checkVenue, VENUE_FIELDS } from './venue.ts';

/** Bytes; Bot API, InlineQueryResult.id. */
const MAX_RESULT_ID_BYTES = 64;

const THUMBNAIL = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'];
const COMMON = ['type', 'id', 'input_message_content', 'reply_markup', ...THUMBNAIL];
const KNOWN = {
  article: [...COMMON, 'title', 'url', 'description'],
  venue: [...COMMON, ...VENUE_FIELDS],
} as const;

/** One checked result, with its message. The stand-in knows articles and venues. */
export type CheckedResult = { readonly result: InlineQueryResult; readonly draft: Draft };

/** `version` is the server's. Throws a `FieldError` for a result of a wrong form, and a `Refusal` for one with wrong content. */
export function checkResult(value: unknown, version: number): CheckedResult {
  const type = isJsonObject(value) ? String(value['type'] ?? '').toLowerCase() : 'article';
  if (type !== 'article' && type !== 'venue') {
    throw new FieldError(`type "${type}" is unsupported for the inline query result (by the stand-in)`);
  }
  const fields = readFields(value, KNOWN[type], 'Inline query result must be an object');
  const id = requiredText(fields, 'id');
  if (id === '' || countBytes(id) > MAX_RESULT_ID_BYTES) throw badRequest('RESULT_ID_INVALID');
  const { draft, title } = type === 'article' ? readArticle(fields, version) : readVenue(fields, version);
  cleanText(optionalText(fields, 'description'));
  if (title === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  const markup = parseInlineMarkup(fields['reply_markup'] ?? undefined, 'group', version);
  // Each field that the two types name was checked above.
  const result = { ...fields, type, id, title } as unknown as InlineQueryResultArticle | InlineQueryResultVenue;
  return { result, draft: { ...draft, ...(markup === undefined ? {} : { reply_markup: markup }) } };
}

function readArticle(fields: Fields, version: number): { draft: Draft; title: string } {
  const content = fields['input_message_content'];
  if (content === undefined || content === null) throw new FieldError('Can\'t find field "message_text"');
  return { draft: readContent(content, version), title: cleanText(requiredText(fields, 'title')) };
}

function readVenue(fields: Fields, version: number): { draft: Draft; title: string } {
  const venue = checkVenue((name) => optionalText(fields, name));
  const content = fields['input_message_content'];
  return {
    draft: content === undefined ? { venue, location: venue.location } : readContent(content, version),
    title: venue.title,
  };
}

function readContent(content: unknown, version: number): Draft {
  if (!isJsonObject(content)) throw new FieldError('Field "input_message_content" must be of type Object');
  if (content['message_text'] === undefined && content['latitude'] !== undefined) {
    const fields = readFields(content, VENUE_FIELDS, 'Object expected');
    const venue = checkVenue((name) => optionalText(fields, name));
    return { venue, location: venue.location };
  }
  const known = ['message_text', 'parse_mode', 'entities', 'link_preview_options', 'disable_web_page_preview'];
  const fields = readFields(content, known, 'Object expected');
  if (fields['message_text'] === undefined) throw new FieldError('Input message content is not specified');
  refuseParseMode(optionalText(fields, 'parse_mode'));
  const text = formatBotText(requiredText(fields, 'message_text'), parseEntities(fields['entities'], version));
  const preview = parseLinkPreview(fields['link_preview_options'] ?? undefined);
  return {
    text: text.text,
    ...(text.entities.length === 0 ? {} : { entities: [...text.entities] }),
    ...(preview === undefined ? {} : { link_preview_options: preview }),
  };
}
