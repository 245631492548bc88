import type { Message } from 'grammy/types';
import { type Author, describeAuthor } from './authors.ts';
import { type ChatRecord, describeChat } from './chat-record.ts';
import { ClientError } from './client-error.ts';
import { forwardedDraft, forwardToLinkedGroup } from './forwarding.ts';
import { letBotHear } from './hearing.ts';
import { type Draft, findMessage, postMessage, withoutReply } from './message-book.ts';
import { pushPress } from './presses.ts';
import { requirePerson } from './speaking.ts';
import type { World } from './world.ts';
import { writeText } from './written-text.ts';

/** A text to type, or any fields of a message; the test decides what is in them. */
type Said = string | Draft;

type Where = { readonly chatId: number; readonly author: Author; readonly replyToMessageId?: number };

/**
 * Everything that can reach the bot beyond what an honest person does in an app: every kind of author and content, forwards, albums
 * and forged presses. The bot receives it if it may.
 *
 * ```ts
 * standIn.voices.send({ chatId, author: { kind: 'chat', chatId: channelId }, said: '/pause' });
 * ```
 */
export type Voices = {
  send(what: Where & { readonly said: Said }): Message;
  /** `isHidden`: the original's author does not let forwards lead to them. */
  forward(
    what: Where & {
      readonly of: { readonly chatId: number; readonly messageId: number };
      readonly isHidden?: boolean;
    },
  ): Message;
  /** Several messages that the apps show as one; the first has the caption. */
  album(what: Where & { readonly parts: readonly Draft[] }): readonly Message[];
  /** From this call on, the channel's posts appear in the group too. */
  linkGroup(channelId: number, groupId: number): void;
  /**
   * A press with any data, by anyone, on any message: also on somebody else's, on one without buttons, or on a deleted
   * one (of which the bot learns only the ID, with the date 0).
   */
  press(what: {
    readonly personId: number;
    readonly chatId: number;
    readonly messageId: number;
    readonly data: string;
  }): { queryId: string };
  /** The same on a message sent through inline mode, or on one that never existed. */
  pressInline(what: { readonly personId: number; readonly inlineMessageId: string; readonly data: string }): {
    queryId: string;
  };
};

/** Distinguishes albums. */
const FIRST_ALBUM_ID = 13_000_000_000_000_001n;

/** Makes the voices of a world. */
export function createVoices(world: World): Voices {
  let nextAlbumId = FIRST_ALBUM_ID;

  const post = (chat: ChatRecord, where: Where, content: Draft): Message => {
    const answered = where.replyToMessageId === undefined ? undefined : requireMessage(chat, where.replyToMessageId);
    const message = postMessage(world, chat, {
      ...describeAuthor(world, chat, where.author),
      ...(answered === undefined ? {} : { reply_to_message: withoutReply(answered) }),
      ...content,
    });
    letBotHear(world, chat, message);
    forwardToLinkedGroup(world, chat, message);
    return message;
  };

  return {
    send({ said, ...where }) {
      return post(requireChat(world, where.chatId), where, typeof said === 'string' ? writeText(said) : said);
    },
    forward({ of, isHidden = false, ...where }) {
      const original = requireMessage(requireChat(world, of.chatId), of.messageId);
      return post(requireChat(world, where.chatId), where, forwardedDraft(original, { isHidden }));
    },
    album({ parts, ...where }) {
      const media_group_id = String(nextAlbumId);
      nextAlbumId += 1n;
      const chat = requireChat(world, where.chatId);
      return parts.map((part) => post(chat, where, { ...part, media_group_id }));
    },
    linkGroup(channelId, groupId) {
      requireChat(world, channelId).linkedGroupId = requireChat(world, groupId).id;
    },
    press({ personId, chatId, messageId, data }) {
      const chat = requireChat(world, chatId);
      const there = findMessage(chat, messageId);
      const message = there ?? { message_id: messageId, date: 0 as const, chat: describeChat(chat, undefined) };
      return pushPress(world, requirePerson(world, personId), { message, chatId, data });
    },
    pressInline({ personId, inlineMessageId, data }) {
      const chatId = world.inlineMessages.get(inlineMessageId)?.chatId ?? personId;
      const person = requirePerson(world, personId);
      return pushPress(world, person, { inline_message_id: inlineMessageId, chatId, data });
    },
  };
}

function requireChat(world: World, chatId: number): ChatRecord {
  const chat = world.chats.get(chatId);
  if (chat === undefined) throw new ClientError(`There is no chat ${chatId}`);
  return chat;
}

function requireMessage(chat: ChatRecord, messageId: number): Message {
  const message = findMessage(chat, messageId);
  if (message === undefined) throw new ClientError(`There is no message ${messageId} in chat ${chat.id}`);
  return message;
}
