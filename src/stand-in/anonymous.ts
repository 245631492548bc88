import type { User } from 'grammy/types';
import type { ChatRecord } from './chat-record.ts';

/** Telegram's own bot in `from` of an anonymous administrator's messages; Bot API, Message.sender_chat. */
export const ANONYMOUS_SENDER: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** Whether this person of a group can write as the group itself. */
export function isAnonymousAdministrator(chat: ChatRecord, personId: number): boolean {
  if (chat.kind !== 'group' && chat.kind !== 'supergroup') return false;
  const membership = chat.members.get(personId);
  if (membership?.status === 'creator') return membership.isAnonymous === true;
  return membership?.status === 'administrator' && membership.rights.is_anonymous;
}
