import type { MessageEntity } from 'grammy/types';
import { cleanTextWithMap, countBytes, countCharacters, isInvisible, requireUtf8 } from './clean-text.ts';
import { detectEntities } from './entity-detection.ts';
import { addDetected, endOf, settleEntities, sortEntities } from './entity-rules.ts';
import { badRequest, Complaint } from './refusal.ts';

/** A text as Telegram stores it: cleaned, trimmed, with the sender's entities and those that the server found. */
export type FormattedText = { readonly text: string; readonly entities: readonly MessageEntity[] };

/** Characters (code points) of a message's text after entities; Bot API, sendMessage. */
const MAX_MESSAGE_CHARACTERS = 4096;
/** Characters of a caption; Bot API, sendPhoto. */
const MAX_CAPTION_CHARACTERS = 1024;
/** The most bytes of UTF-8 that the server accepts; telegram-bot-api, `get_formatted_text`. */
const MAX_TEXT_BYTES = 32_768;
/** The most entities of one message; the server drops further ones (limits.tginfo.me, not in Telegram's own documents). */
const MAX_ENTITIES = 100;
/** UTF-16 units; tdlib, `fix_formatted_text`. */
const MAX_ENTITY_NUMBER = 1_000_000;

/**
 * Cleans, checks and trims a text with its entities. Throws the real server's refusals; does not limit the length of a
 * message.
 */
function formatText(text: string, entities: readonly MessageEntity[]): FormattedText {
  if (countBytes(text) > MAX_TEXT_BYTES) throw badRequest('Text is too long');
  requireUtf8(text);
  checkNumbers(entities);
  const settled = settleEntities(entities);
  checkPlaces(text, settled);
  const cleaned = cleanTextWithMap(text);
  const moved = settled.map((entity) => {
    const offset = cleaned.offsets[entity.offset] ?? 0;
    return { ...entity, offset, length: (cleaned.offsets[endOf(entity)] ?? 0) - offset };
  });
  const trimmed = trim(cleaned.text, settleEntities(moved));
  if (isInvisible(trimmed.text)) throw badRequest('Text must be non-empty');
  return { text: trimmed.text, entities: addDetected(trimmed.entities, detectEntities(trimmed.text)) };
}

/** The same, for a person's message: only the first hundred entities count. */
export function formatMessageText(text: string, entities: readonly MessageEntity[]): FormattedText {
  const formatted = formatWhole(text, entities);
  return { ...formatted, entities: formatted.entities.slice(0, MAX_ENTITIES) };
}

/**
 * The same, for the bot's message. The real server silently drops the entities after the hundredth; the stand-in refuses them
 * on purpose, so that invisible marks are found.
 */
export function formatBotText(text: string, entities: readonly MessageEntity[]): FormattedText {
  return refuseTooMany(formatWhole(text, entities));
}

/** The same, for what stands below the bot's picture. */
export function formatBotCaption(text: string, entities: readonly MessageEntity[]): FormattedText {
  const formatted = formatText(text, entities);
  if (countCharacters(formatted.text) > MAX_CAPTION_CHARACTERS) throw badRequest('message caption is too long');
  return refuseTooMany(formatted);
}

function refuseTooMany(formatted: FormattedText): FormattedText {
  const count = formatted.entities.length;
  if (count <= MAX_ENTITIES) return formatted;
  throw new Complaint(`${count} entities, of which the real server keeps the first ${MAX_ENTITIES} without a word`);
}

function formatWhole(text: string, entities: readonly MessageEntity[]): FormattedText {
  if (text === '') throw badRequest('Message text is empty');
  const formatted = formatText(text, entities);
  if (countCharacters(formatted.text) > MAX_MESSAGE_CHARACTERS) throw badRequest('Message is too long');
  return formatted;
}

function checkNumbers(entities: readonly MessageEntity[]): void {
  for (const { offset, length } of entities) {
    if (offset < 0 || offset > MAX_ENTITY_NUMBER) throw badRequest(`Receive an entity with incorrect offset ${offset}`);
    if (length < 0 || length > MAX_ENTITY_NUMBER) throw badRequest(`Receive an entity with incorrect length ${length}`);
  }
}

function checkPlaces(text: string, entities: readonly MessageEntity[]): void {
  for (const entity of entities) {
    if (entity.offset > text.length) {
      throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${entity.offset}`);
    }
    if (endOf(entity) > text.length) {
      throw badRequest(
        `Entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text at UTF-16 offset ${endOf(entity)}`,
      );
    }
    if (splitsSymbol(text, entity.offset)) {
      throw badRequest(
        `Entity begins in a middle of a UTF-16 symbol at byte offset ${countBytes(text.slice(0, entity.offset + 1))}`,
      );
    }
    if (splitsSymbol(text, endOf(entity))) {
      throw badRequest(
        `Entity beginning at UTF-16 offset ${entity.offset} ends in a middle of a UTF-16 symbol at byte offset ${countBytes(text.slice(0, endOf(entity) + 1))}`,
      );
    }
  }
}

function splitsSymbol(text: string, offset: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(offset, offset + 1));
}

/** White space is trimmed at the end always, at the beginning only up to the first entity. */
function trim(text: string, entities: readonly MessageEntity[]): FormattedText {
  const isWhite = (offset: number) => text[offset] === ' ' || text[offset] === '\n';
  let end = text.length;
  while (end > 0 && isWhite(end - 1)) end -= 1;
  let leading = 0;
  while (leading < end && isWhite(leading)) leading += 1;
  const kept = entities
    .filter((entity) => entity.offset < end)
    .map((entity) => ({ ...entity, length: Math.min(entity.length, end - entity.offset) }));
  const start = Math.min(leading, kept[0]?.offset ?? end);
  const moved = kept.map((entity) => ({ ...entity, offset: entity.offset - start }));
  return { text: text.slice(start, end), entities: sortEntities(moved) };
}
