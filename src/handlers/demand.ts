import type { Update, UserFromGetMe } from 'grammy/types';
import { parseIntent } from './base/intent.ts';
import { READING_DATA } from './base/keyboard.ts';
import { isAskedByGuest } from './guest/guest-message.ts';
import { CHAT_COMMANDS } from './subscriptions/subscriptions.ts';

/**
 * What an update asks of the bot: nothing, as talk does; something to read, which can be asked for again; or what must
 * not be lost: a change, or what became of a chat.
 */
export type Demand = 'nothing' | 'reading' | 'change';

/** Service messages that handlers act on. */
const SERVICE = [
  'chat_shared',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'forum_topic_closed',
  'general_forum_topic_hidden',
  'forum_topic_reopened',
  'general_forum_topic_unhidden',
] as const;

/** Reads it only from the update, before anything is looked up. */
export function demandOf(
  { message, inline_query: query, callback_query: press, guest_message: called }: Update,
  me: UserFromGetMe,
): Demand {
  if (called !== undefined) return isAskedByGuest(called, me) ? 'reading' : 'nothing';
  if (query !== undefined) return 'reading';
  if (press !== undefined) return isReadingPress(press.data ?? '') ? 'reading' : 'change';
  if (message === undefined || SERVICE.some((kind) => kind in message)) return 'change';
  const asked = parseIntent(message, me);
  if (asked.kind === 'nothing') return 'nothing';
  return asked.kind === 'command' && isChange(asked.name) ? 'change' : 'reading';
}

/** Whether a command changes something: a chat's subscription or stored data, or a person's language. */
function isChange(name: string): boolean {
  return name === 'language' || CHAT_COMMANDS.some((command) => command.name === name && command.need !== 'read');
}

/** Whether a button only shows something, such as the next section. Data that we don't know counts as a change. */
function isReadingPress(data: string): boolean {
  const press = READING_DATA.parse(data);
  return press !== undefined && press.kind !== 'choose-language';
}
