import type { Message, ReplyKeyboardMarkup } from 'grammy/types';
import type { Conversation } from '../../../../stand-in/client-protocol.ts';
import { STRINGS } from '../strings.ts';

/** A line in the middle of the log, such as "Timur joined"; `undefined` for a person's message. */
export const serviceText = (message: Message): string | undefined => {
  if (message.new_chat_members !== undefined) {
    return STRINGS.joined(message.new_chat_members.map(({ first_name }) => first_name));
  }
  if (message.left_chat_member !== undefined) return STRINGS.left(message.left_chat_member.first_name);
  if (message.group_chat_created || message.supergroup_chat_created) return STRINGS.groupCreated;
  if (message.chat_shared !== undefined) return STRINGS.chatShared(message.chat_shared.title);
  return undefined;
};

/** Who speaks, as the others see it. */
export const senderName = (message: Message): string => {
  if (message.sender_chat !== undefined && 'title' in message.sender_chat) return message.sender_chat.title ?? '';
  return message.from?.first_name ?? '';
};

/** What tells a message from the others of its chat: its number, or that of a message which only one person sees. */
export const keyOf = ({ message_id, ephemeral_message_id }: Message): string =>
  ephemeral_message_id === undefined ? String(message_id) : `only-${ephemeral_message_id}`;

/** Whether the person's app shows it. */
export const isShownTo = (
  { ephemeral_message_id, from, receiver_user }: Message,
  personId: number | undefined,
): boolean => ephemeral_message_id === undefined || from?.id === personId || receiver_user?.id === personId;

/** Whether the person in front of the page said it. */
export const isOwn = (message: Message, personId: number | undefined): boolean =>
  message.from?.id === personId && message.sender_chat === undefined;

/** The first words of a message, for a reply to it. */
export const summary = (message: Message): string =>
  message.venue?.title ??
  message.text ??
  message.caption ??
  (message.photo === undefined ? undefined : STRINGS.photo) ??
  (message.rich_message === undefined ? undefined : STRINGS.richPage) ??
  serviceText(message) ??
  STRINGS.unsupportedMessage;

/** The last message of a person that nobody has asked the bot about; if there is none, their last one. */
export const lastClaim = (messages: readonly Message[], username: string): Message | undefined => {
  const isCall = ({ text = '' }: Message): boolean => text.toLowerCase().includes(`@${username.toLowerCase()}`);
  const asked = new Set(messages.filter(isCall).map(({ reply_to_message }) => reply_to_message?.message_id));
  const claims = messages.filter((message) => message.from?.is_bot === false && !isCall(message));
  return claims.findLast(({ message_id }) => !asked.has(message_id)) ?? claims.at(-1);
};

/** The keyboard under the message box, and the message that brought it. */
export type ReplyKeyboard = { readonly messageId: number; readonly markup: ReplyKeyboardMarkup };

/** The keyboard that the bot last put under that person's message box, until it took it away. */
export const replyKeyboardOf = (
  { replyInterfaces }: Pick<Conversation, 'replyInterfaces'>,
  personId: number | undefined,
): ReplyKeyboard | undefined => {
  const shown = personId === undefined ? undefined : replyInterfaces[personId];
  return shown !== undefined && 'keyboard' in shown.markup
    ? { messageId: shown.messageId, markup: shown.markup }
    : undefined;
};

/** The bot's placeholder for the empty message box. */
export const placeholderOf = (
  { replyInterfaces }: Pick<Conversation, 'replyInterfaces'>,
  personId: number | undefined,
): string | undefined =>
  personId === undefined ? undefined : replyInterfaces[personId]?.markup.input_field_placeholder;
