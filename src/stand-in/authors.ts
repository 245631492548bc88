import type { User } from 'grammy/types';
import { ANONYMOUS_SENDER } from './anonymous.ts';
import { type ChatRecord, describeChat } from './chat-record.ts';
import { ClientError } from './client-error.ts';
import type { Draft } from './message-book.ts';
import { botAsUser, findUser, type World } from './world.ts';

/** Every kind of author of a message. */
export type Author =
  | { readonly kind: 'person'; readonly id: number }
  /** An anonymous administrator, who writes as the group itself. */
  | { readonly kind: 'anonymous' }
  /** A person who writes as another chat: their channel, or the one linked to the group. */
  | { readonly kind: 'chat'; readonly chatId: number }
  | { readonly kind: 'bot'; readonly id: number; readonly username: string }
  /** The bot itself. */
  | { readonly kind: 'self' }
  /** No author, as in a channel without signatures. */
  | { readonly kind: 'nobody' };

/** The `from` of messages written as a channel; Bot API, Message.sender_chat. */
const CHANNEL_SENDER: User = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };

/** The `from` of posts forwarded automatically from a linked channel. */
export const AUTOMATIC_SENDER: User = { id: 777_000, is_bot: false, first_name: 'Telegram' };

/** The author's fields of a message in this chat. */
export function describeAuthor(world: World, chat: ChatRecord, author: Author): Pick<Draft, 'from' | 'sender_chat'> {
  switch (author.kind) {
    case 'person': {
      const from = findUser(world, author.id);
      if (from === undefined) throw new ClientError(`There is no person ${author.id}`);
      return { from };
    }
    case 'anonymous':
      return { from: ANONYMOUS_SENDER, sender_chat: describeChat(chat, undefined) };
    case 'chat': {
      const other = world.chats.get(author.chatId);
      if (other === undefined) throw new ClientError(`There is no chat ${author.chatId}`);
      const sender_chat = describeChat(other, undefined);
      return chat.kind === 'channel' ? { sender_chat } : { from: CHANNEL_SENDER, sender_chat };
    }
    case 'bot':
      return { from: { id: author.id, is_bot: true, first_name: author.username, username: author.username } };
    case 'self':
      return { from: botAsUser(world) };
    case 'nobody':
      return chat.kind === 'channel' ? { sender_chat: describeChat(chat, undefined) } : {};
  }
}
