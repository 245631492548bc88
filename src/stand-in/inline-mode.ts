import type { InlineQuery } from 'grammy/types';
import type { ChatRecord } from './chat-record.ts';
import { countCharacters } from './clean-text.ts';
import { ClientError } from './client-error.ts';
import type { Clients, Person } from './client-protocol.ts';
import { checkResult } from './inline-result.ts';
import { findResult, type InlineQueryRecord } from './queries.ts';
import { requireOwnChat, requirePerson, sendAs } from './speaking.ts';
import { botAsUser, personAsUser, type World } from './world.ts';

/** Characters; Bot API, InlineQuery.query. */
const MAX_QUERY_CHARACTERS = 256;

/** Typing `@bot query` in any chat, and sending one of the results. */
export function createInlineMode(world: World): Pick<Clients, 'typeInline' | 'choose'> {
  return {
    typeInline({ personId, chatId, query, offset }) {
      const person = requirePerson(world, personId);
      const chat = requireOwnChat(world, person, chatId);
      if (!world.botFather.supports_inline_queries) throw new ClientError('This bot has no inline mode');
      const typed = query.toWellFormed();
      if (countCharacters(typed) > MAX_QUERY_CHARACTERS)
        throw new ClientError('An inline query has at most 256 characters');
      const record: InlineQueryRecord = {
        id: world.queries.newId(),
        personId,
        query: typed,
        offset,
        askedAt: world.now(),
        answer: undefined,
      };
      world.queries.inline.set(record.id, record);
      if (!answerFromCache(world, record)) ask(world, person, chat, record);
      return { queryId: record.id };
    },

    choose({ personId, chatId, queryId, resultId }) {
      const person = requirePerson(world, personId);
      const chat = requireOwnChat(world, person, chatId);
      const record = world.queries.inline.get(queryId);
      const isOwn = record?.personId === personId;
      const result = isOwn && record.answer !== undefined ? findResult(record.answer, resultId) : undefined;
      if (result === undefined) throw new ClientError('There is no such result to send');
      const { draft } = checkResult(result, world.serverTraits().version);
      const messageId = chat.nextMessageId;
      // Known before the bot receives the message, and before the apps show it.
      world.inlineMessages.set(`inline_${queryId}_${world.inlineMessages.size + 1}`, { chatId: chat.id, messageId });
      return sendAs(world, person, chat, { via_bot: botAsUser(world), ...draft });
    },
  };
}

function ask(world: World, person: Person, chat: ChatRecord, record: InlineQueryRecord): void {
  world.met.add(person.id);
  const chat_type: InlineQuery['chat_type'] = chat.kind === 'private' ? 'sender' : chat.kind;
  world.updates.push({
    inline_query: { id: record.id, from: personAsUser(person), query: record.query, offset: record.offset, chat_type },
  });
}

/** The answer arrives after the app knows the ID of its query. */
function answerFromCache(world: World, record: InlineQueryRecord): boolean {
  const answer = world.queries.inlineCache.find(record, world.now());
  if (answer === undefined) return false;
  record.answer = answer;
  queueMicrotask(() => {
    world.emit({ type: 'inline_answered', queryId: record.id, personId: record.personId, answer });
  });
  return true;
}
