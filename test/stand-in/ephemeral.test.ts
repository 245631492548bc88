import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { ClientError } from '../../src/stand-in/client-error.ts';
import { NO_RIGHTS } from '../../src/stand-in/membership.ts';
import { createWorld, outcome } from './support.ts';

const KEYBOARD = { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] };
const COMMANDS = [{ command: 'help', description: 'help', is_ephemeral: true }];

/** A group of two with the bot, whose menu has an ephemeral command. */
async function createGroup(version = 10.3) {
  const world = createWorld({ server: { version } });
  const { standIn, anna, call } = world;
  const boris = standIn.addPerson({ firstName: 'Boris', languageCode: 'en' });
  const chatId = standIn.addGroup({ title: 'Readers', memberIds: [boris.id, anna.id] }).id;
  await call('setMyCommands', { commands: COMMANDS, scope: { type: 'all_group_chats' } });
  const ask = (text = '/help') => standIn.clients.say({ personId: anna.id, chatId, text });
  const send = (parameters: object) => call('sendMessage', { chat_id: chatId, text: 'x', ...parameters });
  const toAnna = (more: object = {}) => ({ ephemeral_message_parameters: { receiver_user_id: anna.id, ...more } });
  const answer = async (asked = ask()) => {
    const reply_parameters = { ephemeral_message_id: asked.ephemeral_message_id };
    const sent = await send({ ...toAnna(), reply_parameters, reply_markup: KEYBOARD });
    return sent.ok ? (sent.result as Message) : undefined;
  };
  return { ...world, boris, chatId, ask, send, toAnna, answer };
}

describe('an ephemeral command', () => {
  it('reaches the bot alone, without a number among the messages of the group', async () => {
    const { standIn, ask, anna } = await createGroup();
    expect(ask('/help@verbatim_bot')).toMatchObject({ message_id: 0, ephemeral_message_id: 1, from: { id: anna.id } });
    expect(standIn.takeUpdates()).toMatchObject([{ message: { message_id: 0, ephemeral_message_id: 1 } }]);
  });

  it.each(['/other', '/help@other_bot', 'help'])('is none of: %s', async (text) => {
    expect((await createGroup()).ask(text).ephemeral_message_id).toBeUndefined();
  });

  it('is as any other on a server before 10.2', async () => {
    const { ask, call } = await createGroup(10.1);
    expect(ask().ephemeral_message_id).toBeUndefined();
    expect(JSON.stringify(await call('getMyCommands', { scope: { type: 'all_group_chats' } }))).not.toContain('is_eph');
  });
});

describe('a message for one person', () => {
  it('answers their ephemeral command, and only they can press its buttons', async () => {
    const { standIn, anna, boris, chatId, answer } = await createGroup();
    const sent = await answer();
    expect(sent).toMatchObject({ message_id: 0, ephemeral_message_id: 2, receiver_user: { id: anna.id } });
    const press = { chatId, messageId: 0, ephemeralMessageId: 2, data: 'more' };
    expect(() => standIn.clients.press({ personId: boris.id, ...press })).toThrow(ClientError);
    standIn.takeUpdates();
    standIn.clients.press({ personId: anna.id, ...press });
    expect(standIn.takeUpdates()).toMatchObject([{ callback_query: { message: { ephemeral_message_id: 2 } } }]);
  });

  it('answers a press, within 15 seconds', async () => {
    const { standIn, clock, anna, boris, chatId, send, toAnna } = await createGroup();
    const shown = await send({ reply_markup: KEYBOARD });
    const messageId = shown.ok ? (shown.result as Message).message_id : 0;
    const { queryId } = standIn.clients.press({ personId: anna.id, chatId, messageId, data: 'more' });
    expect(outcome(await send(toAnna({ callback_query_id: queryId })))).toBe('accepted');
    for (const query of [{ callback_query_id: 'none' }, { callback_query_id: queryId, receiver_user_id: boris.id }]) {
      expect(outcome(await send(toAnna(query)))).toMatch(/^400 Bad Request: query is too old/u);
    }
    clock.now += 15_001;
    expect(outcome(await send(toAnna({ callback_query_id: queryId })))).toMatch(/^400/u);
  });

  it('needs a press or a command, unless the bot is an administrator', async () => {
    const { standIn, chatId, send, toAnna } = await createGroup();
    expect(outcome(await send(toAnna()))).toBe('400 Bad Request: BOT_NOT_ADMIN');
    standIn.setMembership(chatId, 7_000_000_001, { status: 'administrator', rights: NO_RIGHTS });
    expect(outcome(await send(toAnna()))).toBe('accepted');
  });

  it('is refused in private, after 15 seconds, to strangers, and as a reply that everybody would see', async () => {
    const { standIn, clock, anna, ask, answer, send, toAnna } = await createGroup();
    standIn.clients.start({ personId: anna.id });
    expect(outcome(await send({ ...toAnna(), chat_id: anna.id }))).toMatch(/^400/u);
    expect(outcome(await send(toAnna({ receiver_user_id: 4_711 })))).toMatch(/^400/u);
    const asked = ask();
    const reply_parameters = { ephemeral_message_id: asked.ephemeral_message_id };
    expect(outcome(await send({ reply_parameters }))).toMatch(/^400/u);
    clock.now += 16_000;
    expect(await answer(asked)).toBeUndefined();
  });

  it.each([10.1, 10.2])('is for everybody on a server %s, which ignores the parameter', async (version) => {
    const { send, toAnna } = await createGroup(version);
    const sent = await send(toAnna());
    expect(sent).toMatchObject({ ok: true, result: { message_id: expect.any(Number) } });
    expect(JSON.stringify(sent)).not.toContain('ephemeral');
  });

  it('is changed and deleted by methods of its own, and not to a text of more than 1,024 characters', async () => {
    const { standIn, anna, chatId, call, answer } = await createGroup();
    await answer();
    const target = { chat_id: chatId, receiver_user_id: anna.id, ephemeral_message_id: 2 };
    const edit = async (text: string) => outcome(await call('editEphemeralMessageText', { ...target, text }));
    expect([await edit('y'.repeat(1_024)), await edit('y'.repeat(1_025))]).toEqual([
      'accepted',
      '400 Bad Request: MESSAGE_TOO_LONG',
    ]);
    expect(outcome(await call('editMessageText', { chat_id: chatId, message_id: 0, text: 'z' }))).toMatch(/^400/u);
    expect(await call('deleteEphemeralMessage', target)).toEqual({ ok: true, result: true });
    expect(outcome(await call('deleteEphemeralMessage', target))).toMatch(/^400/u);
    standIn.server.set({ version: 10.1 });
    expect(outcome(await call('deleteEphemeralMessage', target))).toBe('404 Not Found: method not found');
  });
});
