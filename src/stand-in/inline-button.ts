import type { InlineKeyboardButton } from 'grammy/types';
import { cleanText, countBytes, countCharacters, requireUtf8 } from './clean-text.ts';
import { FieldError, type Fields, optionalFlag, optionalText, readFields, requiredText } from './fields.ts';
import { checkLink, isLinkToUser } from './link.ts';
import { isJsonObject } from './parameters.ts';
import { badRequest } from './refusal.ts';

/** Bytes; Bot API, InlineKeyboardButton.callback_data. */
const MAX_CALLBACK_DATA_BYTES = 64;
/** Characters; Bot API, CopyTextButton. */
const MAX_COPY_TEXT_CHARACTERS = 256;
/** Characters; the length of an inline query, Bot API, InlineQuery. */
const MAX_SWITCH_QUERY_CHARACTERS = 256;

const ACTIONS = [
  'url',
  'callback_data',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'web_app',
  'login_url',
  'disabled',
] as const;
const NOT_IMPLEMENTED = ['callback_game', 'pay'];
const LOOK = ['text', 'icon_custom_emoji_id', 'style'];

/** The first version of the Bot API with styles of buttons; an older server passes over them. */
const STYLES_SINCE = 9.4;

/**
 * One button of an inline keyboard, with its known fields only, as a server of this version reads it. A `FieldError` is a
 * complaint about its form.
 */
export function parseInlineButton(value: unknown, version: number): InlineKeyboardButton {
  const fields = readFields(value, [...LOOK, ...ACTIONS, ...NOT_IMPLEMENTED], 'InlineKeyboardButton must be an Object');
  const label = requiredText(fields, 'text');
  requireUtf8(label, 'Inline keyboard button text must be encoded in UTF-8');
  const text = cleanText(label);
  const look = { ...parseLook(fields, version), text };
  const actions = ACTIONS.filter((name) => fields[name] !== undefined && fields[name] !== '' && fields[name] !== null);
  const emptyIsFine = ['switch_inline_query', 'switch_inline_query_current_chat'] as const;
  const all = [...actions, ...emptyIsFine.filter((name) => fields[name] === '')];
  const missing = NOT_IMPLEMENTED.find((name) => fields[name] !== undefined);
  if (missing !== undefined) throw new FieldError(`"${missing}" is not implemented by the stand-in`);
  const [action, another] = all;
  if (action === undefined) throw new FieldError('Text buttons are unallowed in the inline keyboard');
  // The real server uses the first that it knows and ignores the others.
  if (another !== undefined)
    throw new FieldError(`exactly one of the optional fields must be used, not "${action}" and "${another}"`);
  if (text === '') throw badRequest('Inline keyboard button text must be non-empty');
  return { ...look, ...parseAction(action, fields) };
}

/** What a button looks like, in inline and in reply keyboards. */
export function parseLook(
  fields: Fields,
  version: number,
): Pick<InlineKeyboardButton, 'icon_custom_emoji_id' | 'style'> {
  if (version < STYLES_SINCE) return {};
  const icon = optionalText(fields, 'icon_custom_emoji_id');
  if (!/^\d*$/.test(icon)) throw new FieldError('Field "icon_custom_emoji_id" must be a valid Number');
  const name = optionalText(fields, 'style').toLowerCase();
  const style = (['primary', 'danger', 'success'] as const).find((known) => known === name);
  if (style === undefined && name !== '' && name !== 'default') throw new FieldError('invalid button style specified');
  return { ...(icon === '' ? {} : { icon_custom_emoji_id: icon }), ...(style === undefined ? {} : { style }) };
}

type Action = { [name in (typeof ACTIONS)[number]]?: unknown };

function parseAction(action: (typeof ACTIONS)[number], fields: Fields): Omit<InlineKeyboardButton.UrlButton, 'text'> {
  // Which one of the union it is follows from `action`; what each field must hold is checked here.
  return { [action]: parseValue(action, fields) } as Action as Omit<InlineKeyboardButton.UrlButton, 'text'>;
}

function parseValue(action: (typeof ACTIONS)[number], fields: Fields): unknown {
  switch (action) {
    case 'url':
      return checkUrl(requiredText(fields, action));
    case 'callback_data': {
      const data = requiredText(fields, action);
      requireUtf8(data, 'BUTTON_DATA_INVALID');
      return within(data, countBytes, MAX_CALLBACK_DATA_BYTES, 'BUTTON_DATA_INVALID');
    }
    case 'switch_inline_query':
    case 'switch_inline_query_current_chat':
      return switchQuery(requiredText(fields, action));
    case 'switch_inline_query_chosen_chat':
      return parseChosenChat(fields[action]);
    case 'copy_text': {
      const inner = readFields(fields[action], ['text'], 'Field "copy_text" must be of type Object');
      const text = cleanText(requiredText(inner, 'text'));
      if (text === '') throw badRequest('BUTTON_COPY_TEXT_INVALID');
      return { text: within(text, countCharacters, MAX_COPY_TEXT_CHARACTERS, 'BUTTON_COPY_TEXT_INVALID') };
    }
    case 'web_app':
    case 'login_url': {
      const inner = fields[action];
      if (!isJsonObject(inner)) throw new FieldError(`Field "${action}" must be of type Object`);
      const what = action === 'web_app' ? 'Web App ' : 'login ';
      return { ...inner, url: named(what, () => checkLink(requiredText(inner, 'url'), { httpsOnly: true })) };
    }
    case 'disabled':
      return readFields(fields[action], [], 'Field "disabled" must be of type Object');
  }
}

function parseChosenChat(value: unknown): unknown {
  const kinds = ['allow_user_chats', 'allow_bot_chats', 'allow_group_chats', 'allow_channel_chats'];
  const fields = readFields(
    value,
    ['query', ...kinds],
    'Field "switch_inline_query_chosen_chat" must be of type Object',
  );
  const allowed = kinds.filter((kind) => optionalFlag(fields, kind));
  if (allowed.length === 0) throw badRequest('At least one chat type must be allowed');
  const query = switchQuery(optionalText(fields, 'query'));
  return { ...(query === '' ? {} : { query }), ...Object.fromEntries(allowed.map((kind) => [kind, true])) };
}

/** The real server's own word for a switch query that is too long is not documented. */
function switchQuery(query: string): string {
  return within(cleanText(query), countCharacters, MAX_SWITCH_QUERY_CHARACTERS, 'BUTTON_SWITCH_INLINE_QUERY_INVALID');
}

function within(text: string, measure: (text: string) => number, max: number, refusal: string): string {
  if (measure(text) > max) throw badRequest(refusal);
  return text;
}

function checkUrl(url: string): string {
  return isLinkToUser(url) ? url : named('', () => checkLink(url));
}

function named(what: string, check: () => string): string {
  try {
    return check();
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Inline keyboard button ${what}${error.message}`);
    throw error;
  }
}
