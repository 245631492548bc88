import type { Message } from 'grammy/types';

/** Telegram's own account in `from` of an anonymous administrator's messages; Bot API, Message.sender_chat. */
const GROUP_ANONYMOUS_BOT = 1_087_968_824;

type Authored = Pick<Message, 'chat' | 'from' | 'sender_chat' | 'is_automatic_forward'>;

/**
 * Whether a person sent it, under their own name or as an anonymous administrator of that same group. Another bot, a
 * channel whose posts come into its group, and somebody who writes as another chat are no persons.
 */
export function isByPerson({ chat, from, sender_chat, is_automatic_forward }: Authored): boolean {
  if (from === undefined || is_automatic_forward === true) return false;
  if (sender_chat !== undefined) return sender_chat.id === chat.id && from.id === GROUP_ANONYMOUS_BOT;
  return !from.is_bot;
}

/** Whether the person only passes it on: they forwarded it, or another bot wrote it for them. */
export function isPassedOn({ forward_origin, via_bot }: Pick<Message, 'forward_origin' | 'via_bot'>): boolean {
  return forward_origin !== undefined || via_bot !== undefined;
}
