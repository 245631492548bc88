import { describe, expect, it } from 'vitest';
import { ClientError } from '../../src/stand-in/client-error.ts';
import type { ClientEvent } from '../../src/stand-in/client-protocol.ts';
import { createWorld, outcome } from './support.ts';

const results = [
  {
    type: 'article',
    id: 's3',
    title: 'Section 3',
    input_message_content: {
      message_text: 'Text of section 3',
      entities: [{ type: 'blockquote', offset: 0, length: 4 }],
    },
    reply_markup: { inline_keyboard: [[{ text: 'Next', callback_data: 's4' }]] },
  },
];

/** Anna types in a chat, and the bot answers. */
async function answered(options: { place: 'private' | 'withBot' | 'withoutBot' }) {
  const world = createWorld();
  const { standIn, anna, call } = world;
  const group = standIn.addGroup({ title: 'G', memberIds: [anna.id], botIsMember: options.place === 'withBot' });
  const chatId = options.place === 'private' ? anna.id : group.id;
  const { queryId } = standIn.clients.typeInline({ personId: anna.id, chatId, query: '3', offset: '' });
  const updates = standIn.takeUpdates();
  await call('answerInlineQuery', { inline_query_id: queryId, results });
  return { ...world, chatId, queryId, updates };
}

describe('an inline query', () => {
  it.each([
    ['private', 'sender'],
    ['withBot', 'group'],
    ['withoutBot', 'group'],
  ] as const)('typed in a chat (%s) reaches the bot with the kind of chat', async (place, chat_type) => {
    const { updates, queryId, anna } = await answered({ place });
    expect(updates).toMatchObject([
      { inline_query: { id: queryId, query: '3', offset: '', chat_type, from: { id: anna.id, language_code: 'en' } } },
    ]);
  });

  it('has at most 256 characters', () => {
    const { standIn, anna } = createWorld();
    const type = (query: string) => () =>
      standIn.clients.typeInline({ personId: anna.id, chatId: anna.id, query, offset: '' });
    expect(type('a'.repeat(256))).not.toThrow();
    expect(type('a'.repeat(257))).toThrow(ClientError);
  });

  it.each([
    [
      'is asked of the bot no more while the answer is kept',
      { cache_time: 300 },
      299_000,
      true,
      'same',
      'same person',
      0,
    ],
    ['is asked again when the time is over', { cache_time: 300 }, 300_000, true, 'same', 'same person', 1],
    ['is asked again when it may not be kept', { cache_time: 0 }, 0, true, 'same', 'same person', 1],
    ['is answered from the cache for others too', { cache_time: 300 }, 0, true, 'same', 'other person', 0],
    [
      'is asked again by others when the answer was personal',
      { cache_time: 300, is_personal: true },
      0,
      true,
      'same',
      'other person',
      1,
    ],
    ['is asked for the next page', { cache_time: 300 }, 0, true, 'next page', 'same person', 1],
    ['is always asked where the cache is off', { cache_time: 300 }, 0, false, 'same', 'same person', 1],
  ] as const)('that is repeated %s', async (_, keep, later, inlineCache, page, who, expected) => {
    const { standIn, anna, clock, call } = createWorld({ inlineCache });
    const berik = standIn.addPerson({ firstName: 'Berik', languageCode: 'kk' });
    const { queryId } = standIn.clients.typeInline({ personId: anna.id, chatId: anna.id, query: '3', offset: '' });
    await call('answerInlineQuery', { inline_query_id: queryId, results, ...keep });
    standIn.takeUpdates();
    clock.now += later;
    const person = who === 'same person' ? anna : berik;
    standIn.clients.typeInline({
      personId: person.id,
      chatId: person.id,
      query: '3',
      offset: page === 'same' ? '' : '10',
    });
    expect(standIn.takeUpdates()).toHaveLength(expected);
  });

  it('that is answered from the cache is answered after the app knows its id', async () => {
    const { standIn, anna } = await answered({ place: 'private' });
    const events: ClientEvent[] = [];
    standIn.subscribe((event) => events.push(event));
    const { queryId } = standIn.clients.typeInline({ personId: anna.id, chatId: anna.id, query: '3', offset: '' });
    expect(events).toEqual([]);
    await Promise.resolve();
    expect(events).toMatchObject([{ type: 'inline_answered', queryId, answer: { results: [{ id: 's3' }] } }]);
    expect(standIn.clients.choose({ personId: anna.id, chatId: anna.id, queryId, resultId: 's3' }).text).toBe(
      'Text of section 3',
    );
  });
});

describe('a chosen result', () => {
  it.each([
    ['private', 1],
    ['withBot', 1],
    ['withoutBot', 0],
  ] as const)('in a chat (%s) is a message via the bot, which hears of it where it is', async (place, heard) => {
    const { standIn, anna, chatId, queryId } = await answered({ place });
    const message = standIn.clients.choose({ personId: anna.id, chatId, queryId, resultId: 's3' });
    expect(message).toMatchObject({
      from: { id: anna.id },
      via_bot: { username: 'verbatim_bot' },
      text: 'Text of section 3',
      entities: [{ type: 'blockquote', offset: 0, length: 4 }],
      reply_markup: { inline_keyboard: [[{ text: 'Next', callback_data: 's4' }]] },
    });
    expect(standIn.takeUpdates()).toHaveLength(heard);
  });

  it.each(['private', 'withBot', 'withoutBot'] as const)(
    'in a chat (%s) is pressed and edited by its inline id',
    async (place) => {
      const { standIn, anna, chatId, queryId, call } = await answered({ place });
      const { message_id } = standIn.clients.choose({ personId: anna.id, chatId, queryId, resultId: 's3' });
      standIn.takeUpdates();
      standIn.clients.press({ personId: anna.id, chatId, messageId: message_id, data: 's4' });
      const [update] = standIn.takeUpdates();
      expect(update?.callback_query).not.toHaveProperty('message');
      const inline_message_id = update?.callback_query?.inline_message_id;
      expect(await call('editMessageText', { inline_message_id, text: 'Section 4' })).toEqual({
        ok: true,
        result: true,
      });
      const conversation = standIn.state().conversations.find(({ id }) => id === chatId);
      expect(conversation?.messages.map(({ text }) => text)).toEqual(['Section 4']);
    },
  );

  it('is not edited by its place in the chat', async () => {
    const { standIn, anna, chatId, queryId, call } = await answered({ place: 'withBot' });
    const { message_id } = standIn.clients.choose({ personId: anna.id, chatId, queryId, resultId: 's3' });
    const answer = await call('editMessageText', { chat_id: chatId, message_id, text: 'Section 4' });
    expect(outcome(answer)).toBe("400 Bad Request: message can't be edited");
  });

  it("can't be one of another person's query, nor one that was not offered", async () => {
    const { standIn, anna, queryId } = await answered({ place: 'private' });
    const berik = standIn.addPerson({ firstName: 'Berik', languageCode: 'kk' });
    const choose = (personId: number, resultId: string) => () =>
      standIn.clients.choose({ personId, chatId: personId, queryId, resultId });
    expect(choose(berik.id, 's3')).toThrow(ClientError);
    expect(choose(anna.id, 's9')).toThrow(ClientError);
  });
});
