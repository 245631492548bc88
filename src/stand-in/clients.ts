import type { Message } from 'grammy/types';
import { createAdministration } from './administration.ts';
import { setBlocked } from './bot-membership.ts';
import { type ChatRecord, GENERAL_TOPIC } from './chat-record.ts';
import { ClientError } from './client-error.ts';
import type { Clients } from './client-protocol.ts';
import { findEphemeral, isEphemeralCommand, sayToBotAlone } from './ephemeral.ts';
import { createInlineMode } from './inline-mode.ts';
import { mayManageTopics } from './membership.ts';
import { type Draft, findMessage, inlineIdOf, withoutReply } from './message-book.ts';
import { pushPress } from './presses.ts';
import { clearReply } from './reply-interface.ts';
import { createSharing } from './sharing.ts';
import { requireOwnChat, requirePerson, sendAs } from './speaking.ts';
import { openPrivateChat, type World } from './world.ts';
import { writeText } from './written-text.ts';

/** Characters of `A-Za-z0-9_-`; Bot API, deep linking. */
const START_PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;

/** What people do in Telegram's apps. */
export function createClients(world: World): Clients {
  return {
    say({ personId, chatId, text, replyToMessageId, quote, threadId, asChat = false }) {
      const person = requirePerson(world, personId);
      const chat = requireOwnChat(world, person, chatId);
      if (chat.isBlocked) throw new ClientError('You have blocked this bot: start it again first');
      const answered = replyToMessageId === undefined ? undefined : findMessage(chat, replyToMessageId);
      if (replyToMessageId !== undefined && answered === undefined)
        throw new ClientError('There is no such message to answer');
      const reply =
        answered === undefined ? {} : { reply_to_message: withoutReply(answered), ...marked(answered, quote) };
      const topic = inTopic(chat, person.id, threadId ?? answered?.message_thread_id ?? GENERAL_TOPIC);
      const draft: Draft = { ...writeText(text), ...reply, ...topic };
      const said =
        !asChat && isEphemeralCommand(world, chat, person, text)
          ? sayToBotAlone(world, chat, person, draft)
          : sendAs(world, person, chat, draft, { asChat });
      if (replyToMessageId !== undefined) clearReply(world, chat, person.id, replyToMessageId);
      return said;
    },

    start({ personId, payload }) {
      const person = requirePerson(world, personId);
      if (payload !== undefined && !START_PAYLOAD.test(payload)) {
        throw new ClientError('A start link carries 1 to 64 of A-Z, a-z, 0-9, _ and -');
      }
      setBlocked(world, person, false);
      const chat = openPrivateChat(world, person);
      return sendAs(world, person, chat, writeText(payload === undefined ? '/start' : `/start ${payload}`));
    },

    press({ personId, chatId, messageId, ephemeralMessageId, data }) {
      const person = requirePerson(world, personId);
      const chat = requireOwnChat(world, person, chatId);
      const message =
        ephemeralMessageId === undefined ? findMessage(chat, messageId) : findEphemeral(chat, ephemeralMessageId);
      const isSeen = message?.ephemeral_message_id === undefined || message.receiver_user?.id === personId;
      if (message === undefined || !isSeen) throw new ClientError('There is no such message');
      const inlineId = inlineIdOf(world, chat.id, messageId);
      const isBots = message.from?.id === world.bot.id || message.sender_chat?.id === chat.id || inlineId !== undefined;
      if (!isBots) throw new ClientError('That message has no buttons of the bot');
      const place = inlineId === undefined ? { message } : { inline_message_id: inlineId };
      return pushPress(world, person, { ...place, chatId: chat.id, data });
    },

    ...createInlineMode(world),
    ...createSharing(world),
    ...createAdministration(world),

    setLanguage({ personId, languageCode }) {
      const person = { ...requirePerson(world, personId), languageCode };
      world.people.set(personId, person);
      world.emit({ type: 'state_changed' });
      return person;
    },
  };
}

/** The part of a message that a person marked in order to answer it. */
function marked({ text, caption }: Message, quote: string | undefined): Draft {
  if (quote === undefined) return {};
  const position = (text ?? caption ?? '').indexOf(quote);
  if (quote === '' || position < 0) throw new ClientError('These words are not in the message');
  return { quote: { text: quote, position, is_manual: true } };
}

/** An app shows the existing topics; in a closed one only people who may manage topics can write. */
function inTopic(chat: ChatRecord, personId: number, threadId: number): Draft {
  const state = threadId === GENERAL_TOPIC ? chat.generalTopic : chat.threads.get(threadId);
  if (state === undefined) throw new ClientError(`${chat.title} has no topic ${threadId}`);
  if (state === 'closed' && !mayManageTopics(chat.members.get(personId))) throw new ClientError('The topic is closed');
  return threadId === GENERAL_TOPIC ? {} : { message_thread_id: threadId, is_topic_message: true };
}
