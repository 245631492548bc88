import type { Message } from 'grammy/types';
import { type ChatRecord, describeChat } from './chat-record.ts';
import { dropReplyInterfaces } from './reply-interface.ts';
import { nowInSeconds, type World } from './world.ts';

/** The content of a message, without what the server adds: its ID, date and chat. */
export type Draft = Omit<Message, 'message_id' | 'date' | 'chat'>;

/** Puts a new message into a conversation and tells the apps. In a lean world it is only numbered and dated. */
export function postMessage(
  world: World,
  chat: ChatRecord,
  draft: Draft,
  { isSilent }: { readonly isSilent: boolean } = { isSilent: false },
): Message {
  const message: Message = {
    message_id: chat.nextMessageId,
    date: nowInSeconds(world),
    chat: describeChat(chat, world.people.get(chat.id)),
    ...draft,
  };
  chat.nextMessageId += 1;
  if (message.from?.is_bot === true && message.sender_chat === undefined) chat.lastBotId = message.from.id;
  if (world.isLean) return message;
  chat.messages.push(message);
  if (isSilent) chat.silentMessageIds.add(message.message_id);
  world.emit({ type: 'message', message, ...(isSilent ? { isSilent } : {}) });
  return message;
}

/** A message of a chat by its id; none if it was deleted. Ephemeral ones have no such id. */
export function findMessage(chat: ChatRecord, messageId: number): Message | undefined {
  return messageId === 0 ? undefined : chat.messages.find((message) => message.message_id === messageId);
}

/** Replaces the old message with the changed one and tells the apps. */
export function replaceMessage(world: World, chat: ChatRecord, message: Message): Message {
  chat.messages.splice(indexOf(chat, message), 1, message);
  world.emit({ type: 'message_edited', message });
  return message;
}

/** Removes a message from its conversation and tells the apps. */
export function removeMessage(world: World, chat: ChatRecord, message: Message): void {
  const { message_id: messageId, ephemeral_message_id: ephemeralMessageId } = message;
  chat.messages.splice(indexOf(chat, message), 1);
  world.emit({
    type: 'message_deleted',
    chatId: chat.id,
    messageId,
    ...(ephemeralMessageId === undefined ? {} : { ephemeralMessageId }),
  });
  dropReplyInterfaces(world, chat, messageId);
}

function indexOf(chat: ChatRecord, { message_id, ephemeral_message_id }: Message): number {
  return chat.messages.findIndex(
    (other) => other.message_id === message_id && other.ephemeral_message_id === ephemeral_message_id,
  );
}

/** A message inside another one, without the one that it answers itself. */
export function withoutReply(message: Message): NonNullable<Message['reply_to_message']> {
  const { reply_to_message: _, ...rest } = message;
  // The type also requires an explicit `undefined`, which JSON does not have.
  return rest as NonNullable<Message['reply_to_message']>;
}

/** The inline id of a message that was sent through inline mode. */
export function inlineIdOf(world: World, chatId: number, messageId: number): string | undefined {
  for (const [id, place] of world.inlineMessages) {
    if (place.chatId === chatId && place.messageId === messageId) return id;
  }
  return undefined;
}
