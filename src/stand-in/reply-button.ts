import type { KeyboardButton } from 'grammy/types';
import { cleanText } from './clean-text.ts';
import { FieldError, type Fields, optionalFlag, readFields, requiredNumber, requiredText } from './fields.ts';
import { parseLook } from './inline-button.ts';
import { isJsonObject } from './parameters.ts';
import { badRequest } from './refusal.ts';

const ACTIONS = [
  'request_users',
  'request_chat',
  'request_contact',
  'request_location',
  'request_poll',
  'web_app',
] as const;
const LOOK = ['text', 'icon_custom_emoji_id', 'style'];
const CHAT_REQUEST = [
  'request_id',
  'chat_is_channel',
  'chat_is_forum',
  'chat_has_username',
  'chat_is_created',
  'user_administrator_rights',
  'bot_administrator_rights',
  'bot_is_member',
  'request_title',
  'request_username',
  'request_photo',
];

/** One button of a reply keyboard. Buttons that request something are only for private chats. `version` is the server's. */
export function parseReplyButton(value: unknown, isPrivate: boolean, version: number): KeyboardButton {
  if (typeof value === 'string') return { text: requireButtonText(value) };
  const fields = readFields(value, [...LOOK, ...ACTIONS], 'KeyboardButton must be a String or an Object');
  const button = { ...parseLook(fields, version), text: requireButtonText(requiredText(fields, 'text')) };
  const [action, another] = ACTIONS.filter((name) => fields[name] !== undefined && fields[name] !== false);
  if (another !== undefined)
    throw new FieldError(`at most one of the optional fields may be used, not "${another}" too`);
  if (action === undefined) return button;
  if (!isPrivate) throw badRequest(PRIVATE_ONLY[action]);
  checkAction(action, fields);
  // The field's form was checked above; which one of the union it is follows from `action`.
  return { ...button, [action]: fields[action] } as KeyboardButton;
}

const PRIVATE_ONLY: Readonly<Record<(typeof ACTIONS)[number], string>> = {
  request_users: 'Users can be requested in private chats only',
  request_chat: 'Chats can be requested in private chats only',
  request_contact: 'Phone number can be requested in private chats only',
  request_location: 'Location can be requested in private chats only',
  request_poll: 'Poll can be requested in private chats only',
  web_app: 'Web App buttons can be used in private chats only',
};

function checkAction(action: (typeof ACTIONS)[number], fields: Fields): void {
  if (action === 'request_contact' || action === 'request_location') {
    optionalFlag(fields, action);
    return;
  }
  const request = fields[action];
  if (!isJsonObject(request)) throw new FieldError(`Field "${action}" must be of type Object`);
  if (action === 'request_chat') checkChatRequest(request);
}

function checkChatRequest(value: unknown): void {
  const request = readFields(value, CHAT_REQUEST, 'Field "request_chat" must be of type Object');
  requiredNumber(request, 'request_id');
  if (typeof request['chat_is_channel'] !== 'boolean')
    throw new FieldError('Field "chat_is_channel" must be of type Boolean');
  const rightsOf = (name: string): string[] => {
    const rights = request[name];
    return isJsonObject(rights) ? Object.keys(rights).filter((right) => rights[right] === true) : [];
  };
  const usersRights = rightsOf('user_administrator_rights');
  const isSubset = rightsOf('bot_administrator_rights').every((right) => usersRights.includes(right));
  if (!isSubset) throw badRequest('BOT_ADMIN_RIGHTS_INVALID');
}

function requireButtonText(text: string): string {
  const clean = cleanText(text);
  if (clean === '') throw badRequest('Keyboard button text must be non-empty');
  return clean;
}
