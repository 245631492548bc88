import type { Message, MessageEntity, TextQuote } from 'grammy/types';
import { readInteger, readJson } from './arguments.ts';
import { findReadableChat } from './chat-access.ts';
import type { ChatRecord } from './chat-record.ts';
import { parseEntities, refuseParseMode } from './entity-input.ts';
import { EPHEMERAL_SINCE } from './ephemeral.ts';
import { FieldError, optionalFlag, optionalNumber, optionalText, readFields, requiredNumber } from './fields.ts';
import { type Draft, findMessage, withoutReply } from './message-book.ts';
import type { Parameters } from './parameters.ts';
import { badRequest } from './refusal.ts';
import type { World } from './world.ts';

const KNOWN = [
  'message_id',
  'ephemeral_message_id',
  'chat_id',
  'allow_sending_without_reply',
  'quote',
  'quote_parse_mode',
  'quote_entities',
  'quote_position',
];

/** What a new message answers: nothing, a message, or a passage of one. Also accepts the old `reply_to_message_id`. */
export function readReply(
  world: World,
  chat: ChatRecord,
  parameters: Parameters,
): Pick<Draft, 'reply_to_message' | 'quote'> {
  const value = readJson(parameters, 'reply_parameters', 'reply parameters');
  if (value === undefined) {
    const messageId = readInteger(parameters, 'reply_to_message_id', { default: 0 });
    return messageId > 0 ? { reply_to_message: withoutReply(requireMessage(chat, messageId)) } : {};
  }
  try {
    return readObject(world, chat, value);
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(error.message);
    throw error;
  }
}

function readObject(world: World, chat: ChatRecord, value: unknown): Pick<Draft, 'reply_to_message' | 'quote'> {
  const fields = readFields(value, KNOWN, 'Object expected as reply parameters');
  // Of a reply to an ephemeral message, the server need not show what it answers.
  if (fields['ephemeral_message_id'] !== undefined && world.serverTraits().version >= EPHEMERAL_SINCE) return {};
  const messageId = requiredNumber(fields, 'message_id');
  const otherChat = optionalText(fields, 'chat_id');
  const quoteText = optionalText(fields, 'quote');
  refuseParseMode(optionalText(fields, 'quote_parse_mode'));
  const place = otherChat === '' ? chat : findReadableChat(world, otherChat);
  if (optionalFlag(fields, 'allow_sending_without_reply') && findMessage(place, messageId) === undefined) return {};
  const answered = requireMessage(place, messageId);
  const entities = parseEntities(fields['quote_entities'], world.serverTraits().version);
  const position = optionalNumber(fields, 'quote_position') ?? 0;
  const quote = quoteText === '' ? undefined : findQuote(answered, { text: quoteText, entities, position });
  return { reply_to_message: withoutReply(answered), ...(quote === undefined ? {} : { quote }) };
}

/** Telegram's limit of a quotation (characters), and the formatting that it must repeat; Bot API, ReplyParameters.quote. */
const MAX_QUOTE = 1_024;
const KEPT: readonly string[] = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'custom_emoji'];

/** The passage must occur in the message exactly, formatting included; of several, the one nearest to `position` is meant. */
function findQuote(message: Message, { text, entities, position }: Omit<TextQuote, 'is_manual'>): TextQuote {
  const whole = message.text ?? message.caption ?? '';
  const marked = message.entities ?? message.caption_entities ?? [];
  const given = formOf(entities ?? [], 0, text.length);
  const places = text.length > MAX_QUOTE || text.trim() !== text ? [] : placesOf(whole, text);
  const [nearest] = places
    .filter((place) => formOf(marked, place, place + text.length) === given)
    .toSorted((a, b) => Math.abs(a - position) - Math.abs(b - position));
  if (nearest === undefined) throw badRequest('QUOTE_TEXT_INVALID');
  return { text, position: nearest, is_manual: true };
}

/** The formatting of a stretch, from its own beginning, in one order. */
function formOf(entities: readonly MessageEntity[], start: number, end: number): string {
  return entities
    .filter(({ type, offset, length }) => KEPT.includes(type) && offset < end && offset + length > start)
    .map(({ type, offset, length }) => {
      const from = Math.max(offset, start);
      return `${type} ${from - start} ${Math.min(offset + length, end) - from}`;
    })
    .toSorted()
    .join();
}

function placesOf(whole: string, text: string): number[] {
  const places: number[] = [];
  for (let place = whole.indexOf(text); place !== -1; place = whole.indexOf(text, place + 1)) places.push(place);
  return places;
}

function requireMessage(chat: ChatRecord, messageId: number): Message {
  const message = findMessage(chat, messageId);
  if (message === undefined) throw badRequest('message to be replied not found');
  return message;
}
