import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { ClientError } from '../../src/stand-in/client-error.ts';
import { createWorld, outcome } from './support.ts';

const TOO_OLD = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';

const ARTICLE = { type: 'article', id: 'g', title: 'Exact', input_message_content: { message_text: 'Exact: it is.' } };

/** A group without the bot in which somebody has said something. */
function createOthersGroup(traits: { isProtected?: boolean; botIsMember?: boolean } = { botIsMember: false }) {
  const world = createWorld();
  const { standIn, anna } = world;
  const { id: chatId } = standIn.addGroup({ title: 'Others', memberIds: [anna.id], botIsMember: false, ...traits });
  const say = (text: string, where: { replyToMessageId?: number; quote?: string } = {}) =>
    standIn.clients.say({ personId: anna.id, chatId, text, ...where });
  return { ...world, chatId, say, claim: say('Power belongs to the people.') };
}

/** What the bot was sent, with the id of the query. */
function calledIn({ standIn }: Pick<ReturnType<typeof createWorld>, 'standIn'>): Message & { guest_query_id: string } {
  const [update] = standIn.takeUpdates();
  return update?.guest_message as unknown as Message & { guest_query_id: string };
}

describe('a group without the bot', () => {
  it('is heard by it only where it is named, with the message that is answered and what was marked of it', () => {
    const { standIn, anna, chatId, say, claim } = createOthersGroup();
    say('talk');
    expect(standIn.takeUpdates()).toEqual([]);
    say('@Verbatim_Bot really?', { replyToMessageId: claim.message_id, quote: 'the people' });
    expect(standIn.takeUpdates()).toMatchObject([
      {
        guest_message: {
          text: '@Verbatim_Bot really?',
          from: { id: anna.id },
          chat: { id: chatId },
          guest_query_id: expect.stringMatching(/^\d+$/u),
          reply_to_message: { message_id: claim.message_id, text: 'Power belongs to the people.' },
          quote: { text: 'the people', position: 17, is_manual: true },
        },
      },
    ]);
    expect(() => say('@verbatim_bot', { replyToMessageId: claim.message_id, quote: 'the king' })).toThrow(ClientError);
  });

  it('shows the answer as a reply by the bot, with who called it, and an answer to that calls it again', async () => {
    const world = createOthersGroup();
    const { standIn, anna, call, chatId, say } = world;
    const asked = say('@verbatim_bot 2.3');
    const { guest_query_id } = calledIn(world);
    const answer = await call('answerGuestQuery', { guest_query_id, result: ARTICLE });
    expect(answer).toMatchObject({ ok: true, result: { inline_message_id: expect.any(String) } });
    const shown = standIn
      .state()
      .conversations.find(({ id }) => id === chatId)
      ?.messages.at(-1);
    expect(shown).toMatchObject({
      text: 'Exact: it is.',
      from: { username: 'verbatim_bot' },
      guest_bot_caller_user: { id: anna.id },
      reply_to_message: { message_id: asked.message_id },
    });
    say('and 2.4?', { replyToMessageId: shown?.message_id ?? 0 });
    expect(calledIn(world)).toMatchObject({ text: 'and 2.4?', reply_to_message: { text: 'Exact: it is.' } });
  });

  it.each([
    ['where the switch is off at BotFather', { supports_guest_queries: false }, {}, {}],
    ['on a server before 10.0', {}, { version: 9.6 }, {}],
    ['where its content is protected', {}, {}, { isProtected: true }],
  ])('calls nobody %s', (_, switches, server, traits) => {
    const { standIn, say } = createOthersGroup(traits);
    Object.assign(standIn.botFather, switches);
    standIn.server.set(server);
    say('@verbatim_bot 2.3');
    expect(standIn.takeUpdates()).toEqual([]);
  });

  it('calls nobody where the bot has not asked for it', async () => {
    const { standIn, call, say } = createOthersGroup();
    await call('getUpdates', { allowed_updates: ['message'] });
    say('@verbatim_bot 2.3');
    expect(standIn.takeUpdates()).toEqual([]);
  });
});

describe('answerGuestQuery', () => {
  const answerTo = async (change: object, wait = 0) => {
    const world = createOthersGroup();
    world.say('@verbatim_bot 2.3');
    const { guest_query_id } = calledIn(world);
    world.clock.now += wait;
    const answer = () => world.call('answerGuestQuery', { guest_query_id, result: ARTICLE, ...change });
    return { ...world, first: outcome(await answer()), again: async () => outcome(await answer()) };
  };

  it('is accepted once', async () => {
    const { first, again } = await answerTo({});
    expect([first, await again()]).toEqual(['accepted', TOO_OLD]);
  });

  it.each([
    ['a query that never was', { guest_query_id: '1' }, TOO_OLD],
    ['an empty title', { result: { ...ARTICLE, title: '' } }, '400 Bad Request: ARTICLE_TITLE_EMPTY'],
    [
      'no result',
      { result: undefined },
      "400 Bad Request: can't parse inline query result: Inline query result must be an object",
    ],
    [
      'entities that are none',
      {
        result: {
          ...ARTICLE,
          input_message_content: { message_text: 'a', entities: [{ type: 'bold', offset: 5, length: 1 }] },
        },
      },
      '400 Bad Request: entity begins after the end of the text at UTF-16 offset 5',
    ],
  ])('refuses %s', async (_, change, refusal) => {
    expect((await answerTo(change)).first).toBe(refusal);
  });

  it('comes too late after a minute', async () => {
    expect((await answerTo({}, 61_000)).first).toBe(TOO_OLD);
  });

  it('may have no buttons that call the bot', async () => {
    const reply_markup = { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] };
    const { standIn, first } = await answerTo({ result: { ...ARTICLE, reply_markup } });
    expect(first).toMatch(/^400/u);
    expect(standIn.complaints).toEqual([expect.stringContaining('neither a link nor a text to copy')]);
  });

  it('has no name among the updates of a server before 10.0', async () => {
    const { call, standIn } = createOthersGroup();
    standIn.server.set({ version: 9.6 });
    const url = 'http://127.0.0.1:1/';
    await call('setWebhook', { url, allowed_updates: ['message', 'guest_message'] });
    expect(await call('getWebhookInfo')).toMatchObject({ result: { allowed_updates: ['message'] } });
    standIn.close();
  });

  it('is not known to a server before 10.0', async () => {
    const { call, standIn } = createOthersGroup();
    standIn.server.set({ version: 9.6 });
    expect(outcome(await call('answerGuestQuery', {}))).toBe('404 Not Found: method not found');
  });
});
