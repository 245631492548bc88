import type {
  ForceReply,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types';
import type { ChatKind } from './client-protocol.ts';
import { FieldError, type Fields, optionalFlag, optionalText, readFields } from './fields.ts';
import { parseInlineButton } from './inline-button.ts';
import { badRequest, Complaint } from './refusal.ts';
import { parseReplyButton } from './reply-button.ts';

/** Everything that a message can carry as its markup. */
export type ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

/**
 * The most buttons that apps show: 100 in all and 8 in a row. tdlib cuts silently after 300 and 12, and the servers may cut
 * more; the stand-in refuses, so that no button is lost silently.
 */
const MAX_BUTTONS = 100;
const MAX_BUTTONS_IN_ROW = 8;
/** Characters; Bot API, ReplyKeyboardMarkup.input_field_placeholder. */
const MAX_PLACEHOLDER_CHARACTERS = 64;

const KNOWN = ['inline_keyboard', 'keyboard', 'remove_keyboard', 'force_reply', 'selective', 'input_field_placeholder'];
const LOOK = ['is_persistent', 'resize_keyboard', 'one_time_keyboard'];

/**
 * The `reply_markup` with only its known fields; `undefined` for none or an empty keyboard.
 * A channel accepts only inline keyboards, and none of their buttons may switch to inline mode. `version` is the server's.
 */
export function parseReplyMarkup(value: unknown, kind: ChatKind, version: number): ReplyMarkup | undefined {
  if (value === undefined) return undefined;
  const markup = complainAs('', () => readMarkup(value, kind, version));
  if (kind !== 'private') refuseWebApps(markup);
  if (kind !== 'channel') return markup;
  if (markup !== undefined && !isInlineKeyboard(markup)) throw badRequest('Inline keyboard expected');
  for (const button of markup?.inline_keyboard.flat() ?? []) refuseInChannel(button);
  return markup;
}

/**
 * The same for an edit, which accepts only an inline keyboard. An inline message can be anywhere, so it counts as in a
 * `group`.
 */
export function parseInlineMarkup(value: unknown, kind: ChatKind, version: number): InlineKeyboardMarkup | undefined {
  const markup = parseReplyMarkup(value, kind, version);
  if (markup === undefined || isInlineKeyboard(markup)) return markup;
  throw badRequest('Inline keyboard expected');
}

function readMarkup(value: unknown, kind: ChatKind, version: number): ReplyMarkup | undefined {
  const fields = readFields(value, [...KNOWN, ...LOOK], 'Object expected as reply markup');
  if (fields['keyboard'] !== undefined) return parseReplyKeyboard(fields, kind === 'private', version);
  if (fields['inline_keyboard'] !== undefined) return parseInlineKeyboard(fields, version);
  const selective = optionalFlag(fields, 'selective') ? ({ selective: true } as const) : {};
  if (optionalFlag(fields, 'remove_keyboard')) return { remove_keyboard: true, ...selective };
  if (optionalFlag(fields, 'force_reply')) return { force_reply: true, ...selective, ...placeholder(fields) };
  return undefined;
}

/** Pages open only in the chat of a person and the bot. */
function refuseWebApps(markup: ReplyMarkup | undefined): void {
  const buttons = isInlineKeyboard(markup) ? markup.inline_keyboard.flat() : [];
  if (buttons.some((button) => 'web_app' in button)) throw badRequest('BUTTON_TYPE_INVALID');
}

function refuseInChannel(button: InlineKeyboardButton): void {
  const isChosen = 'switch_inline_query' in button || 'switch_inline_query_chosen_chat' in button;
  if (!isChosen && !('switch_inline_query_current_chat' in button)) return;
  const name = isChosen ? 'switch_inline_query' : 'switch_inline_query_current_chat';
  throw badRequest(
    `Can't use ${name} button in a channel chat, because users will not be able to use the button without knowing bot's username`,
  );
}

/** Whether it is attached to its message, and not to the person's keyboard. */
export function isInlineKeyboard(markup: ReplyMarkup | undefined): markup is InlineKeyboardMarkup {
  return markup !== undefined && 'inline_keyboard' in markup;
}

function parseInlineKeyboard(fields: Fields, version: number): InlineKeyboardMarkup | undefined {
  const rows = readRows(
    fields['inline_keyboard'],
    'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  );
  const inline_keyboard = complainAs("Can't parse inline keyboard button: ", () =>
    rows.map((row) => row.map((button) => parseInlineButton(button, version))),
  );
  return rows.length === 0 ? undefined : { inline_keyboard };
}

function parseReplyKeyboard(fields: Fields, isPrivate: boolean, version: number): ReplyKeyboardMarkup | undefined {
  const rows = readRows(fields['keyboard'], 'Field "keyboard" must be an Array of Arrays');
  const keyboard = complainAs("Can't parse keyboard button: ", () =>
    rows.map((row) => row.map((button) => parseReplyButton(button, isPrivate, version))),
  );
  const flags = [...LOOK, 'selective'].filter((name) => optionalFlag(fields, name)).map((name) => [name, true]);
  return rows.length === 0 ? undefined : { keyboard, ...Object.fromEntries(flags), ...placeholder(fields) };
}

function readRows(value: unknown, reason: string): unknown[][] {
  if (!Array.isArray(value) || !value.every((row) => Array.isArray(row))) throw badRequest(reason);
  const rows: unknown[][] = value.filter((row) => row.length > 0);
  if (rows.some((row) => row.length > MAX_BUTTONS_IN_ROW) || rows.flat().length > MAX_BUTTONS) {
    throw new Complaint('reply markup is too long');
  }
  return rows;
}

function placeholder(fields: Fields): { input_field_placeholder?: string } {
  const text = optionalText(fields, 'input_field_placeholder');
  if (text === '') return {};
  if (text.length > MAX_PLACEHOLDER_CHARACTERS) throw badRequest('PLACEHOLDER_TOO_LONG');
  return { input_field_placeholder: text };
}

function complainAs<T>(prefix: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`${prefix}${error.message}`);
    throw error;
  }
}
