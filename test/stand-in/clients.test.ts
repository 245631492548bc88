import { describe, expect, it } from 'vitest';
import { ClientError } from '../../src/stand-in/client-error.ts';
import { NO_RIGHTS } from '../../src/stand-in/membership.ts';
import type { Draft } from '../../src/stand-in/message-book.ts';
import { CONTENTS, SERVICE_MESSAGES } from '../support/contents.ts';
import { createWorld } from './support.ts';

describe('what a person writes', () => {
  it('reaches the bot with their language, in order, under rising ids', () => {
    const { standIn, anna, clock } = createWorld();
    standIn.clients.start({ personId: anna.id, payload: 's2-3' });
    standIn.clients.say({ personId: anna.id, chatId: anna.id, text: 'hello' });
    const [first, second] = standIn.takeUpdates();
    expect(first?.message).toEqual({
      message_id: 1,
      date: clock.now / 1000,
      chat: { id: anna.id, type: 'private', first_name: 'Anna', username: 'anna' },
      from: { id: anna.id, is_bot: false, first_name: 'Anna', username: 'anna', language_code: 'en' },
      text: '/start s2-3',
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    });
    expect(second?.message?.text).toBe('hello');
    expect(second?.update_id).toBe((first?.update_id ?? 0) + 1);
    expect(standIn.takeUpdates()).toEqual([]);
  });

  it.each([
    ['emoji and right-to-left text', '🏔 مرحبا \u2067x\u2069', '🏔 مرحبا \u2067x\u2069'],
    ['HTML', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['half a surrogate pair, which an app replaces', 'a\ud800b', 'a\ufffdb'],
  ])('may be %s', (_, text, expected) => {
    const { standIn, anna } = createWorld();
    expect(standIn.clients.say({ personId: anna.id, chatId: anna.id, text }).text).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n '],
    ['4,097 characters', 'a'.repeat(4097)],
  ])("can't be %s", (_, text) => {
    const { standIn, anna } = createWorld();
    expect(() => standIn.clients.say({ personId: anna.id, chatId: anna.id, text })).toThrow(ClientError);
  });

  it('can answer a message, and only one that is there', () => {
    const { standIn, anna } = createWorld();
    const { message_id } = standIn.clients.say({ personId: anna.id, chatId: anna.id, text: 'one' });
    const answer = standIn.clients.say({
      personId: anna.id,
      chatId: anna.id,
      text: 'two',
      replyToMessageId: message_id,
    });
    expect(answer.reply_to_message?.text).toBe('one');
    const wrong = () => standIn.clients.say({ personId: anna.id, chatId: anna.id, text: 'x', replyToMessageId: 99 });
    expect(wrong).toThrow(ClientError);
  });

  it('goes only to chats of theirs', () => {
    const { standIn, anna } = createWorld();
    const berik = standIn.addPerson({ firstName: 'Berik', languageCode: 'kk' });
    const { id } = standIn.addGroup({ title: 'G', memberIds: [berik.id] });
    for (const chatId of [id, berik.id, 404]) {
      expect(() => standIn.clients.say({ personId: anna.id, chatId, text: 'x' })).toThrow(ClientError);
    }
  });

  it.each(['', 'a'.repeat(65), 'two words', 'точка'])("can't start the bot with the payload %j", (payload) => {
    const { standIn, anna } = createWorld();
    expect(() => standIn.clients.start({ personId: anna.id, payload })).toThrow(ClientError);
  });

  it('comes in their new language once they have changed it', () => {
    const { standIn, anna } = createWorld();
    standIn.clients.setLanguage({ personId: anna.id, languageCode: 'kk' });
    standIn.clients.say({ personId: anna.id, chatId: anna.id, text: 'x' });
    expect(standIn.takeUpdates()[0]?.message?.from?.language_code).toBe('kk');
  });
});

describe('in a group with privacy mode', () => {
  it.each([
    ['a command for nobody by name', '/help', true],
    ['a command for this bot', '/help@verbatim_bot please', true],
    ['a command for this bot in other letters', '/help@Verbatim_Bot', true],
    ['a command for another bot', '/help@other_bot', false],
    ['a command in the middle', 'try /help', false],
    ['a command behind a sign', '(/help', false],
    ['talk', 'good morning', false],
    ['a mention', 'hello @Verbatim_bot', true],
    ['a mention of another bot', '@verbatim_bot2 hello', false],
  ])('the bot hears %s: %j', (_, text, isHeard) => {
    const { standIn, anna } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
    standIn.clients.say({ personId: anna.id, chatId: id, text });
    expect(standIn.takeUpdates()).toHaveLength(isHeard ? 1 : 0);
  });

  it('the bot hears a command for nobody by name only until another bot has written', async () => {
    const { standIn, anna, call } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
    const heard = (text: string) => {
      standIn.clients.say({ personId: anna.id, chatId: id, text });
      return standIn.takeUpdates().length;
    };
    standIn.voices.send({ chatId: id, author: { kind: 'bot', id: 5, username: 'other_bot' }, said: 'hello' });
    expect(heard('/help')).toBe(0);
    expect(heard('/help@verbatim_bot')).toBe(1);
    await call('sendMessage', { chat_id: id, text: 'help' });
    expect(heard('/help')).toBe(1);
  });

  it('the bot hears no picture, but for one whose caption is a command, and what the apps write', () => {
    const { standIn, anna } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
    const send = (said: Draft) => standIn.voices.send({ chatId: id, author: { kind: 'person', id: anna.id }, said });
    send(CONTENTS.photo);
    send({ ...CONTENTS.photo, caption: '/verify', caption_entities: [{ type: 'bot_command', offset: 0, length: 7 }] });
    send(SERVICE_MESSAGES.new_chat_title);
    expect(standIn.takeUpdates()).toMatchObject([
      { message: { caption: '/verify' } },
      { message: { new_chat_title: 'Another title' } },
    ]);
  });

  it('the bot hears answers to its own messages, not to those of others', async () => {
    const { standIn, anna, call } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
    await call('sendMessage', { chat_id: id, text: 'from the bot' });
    standIn.clients.say({ personId: anna.id, chatId: id, text: 'talk' });
    standIn.clients.say({ personId: anna.id, chatId: id, text: 'to the bot', replyToMessageId: 1 });
    standIn.clients.say({ personId: anna.id, chatId: id, text: 'to Anna', replyToMessageId: 2 });
    expect(standIn.takeUpdates().map((update) => update.message?.text)).toEqual(['to the bot']);
  });

  it.each([
    ['off', { privacyMode: false }],
    ['on, in which the bot is an administrator', {}],
  ])('(%s) the bot may hear everything', (mode, options) => {
    const { standIn, anna } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id], ...options });
    if (mode !== 'off') {
      standIn.setMembership(id, 7_000_000_001, { status: 'administrator', rights: NO_RIGHTS });
      standIn.takeUpdates();
    }
    standIn.clients.say({ personId: anna.id, chatId: id, text: 'good morning' });
    expect(standIn.takeUpdates()).toHaveLength(1);
  });

  it('the bot hears nothing where it is not', () => {
    const { standIn, anna } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id], botIsMember: false });
    standIn.clients.say({ personId: anna.id, chatId: id, text: '/help' });
    expect(standIn.takeUpdates()).toEqual([]);
  });
});

describe('a press on a button', () => {
  it('reaches the bot with its message and its data, as forged as it may be', async () => {
    const { standIn, anna, call } = createWorld();
    standIn.clients.start({ personId: anna.id });
    await call('sendMessage', {
      chat_id: anna.id,
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] },
    });
    standIn.takeUpdates();
    const { queryId } = standIn.clients.press({ personId: anna.id, chatId: anna.id, messageId: 2, data: 'forged' });
    expect(standIn.takeUpdates()).toMatchObject([
      {
        callback_query: {
          id: queryId,
          from: { id: anna.id, language_code: 'en' },
          message: { message_id: 2 },
          data: 'forged',
        },
      },
    ]);
  });

  it("can't be on a person's message, nor on none", () => {
    const { standIn, anna } = createWorld();
    standIn.clients.start({ personId: anna.id });
    const press = (messageId: number) => () =>
      standIn.clients.press({ personId: anna.id, chatId: anna.id, messageId, data: 'b' });
    expect(press(1)).toThrow(ClientError);
    expect(press(2)).toThrow(ClientError);
  });
});

describe('a person who blocks the bot', () => {
  it('is told to it, can write no more, and comes back by starting it', () => {
    const { standIn, anna } = createWorld();
    standIn.clients.start({ personId: anna.id });
    standIn.takeUpdates();
    standIn.block(anna.id);
    expect(standIn.takeUpdates()).toMatchObject([
      {
        my_chat_member: {
          from: { id: anna.id },
          old_chat_member: { status: 'member' },
          new_chat_member: { status: 'kicked' },
        },
      },
    ]);
    expect(() => standIn.clients.say({ personId: anna.id, chatId: anna.id, text: 'x' })).toThrow(ClientError);
    standIn.clients.start({ personId: anna.id });
    expect(standIn.takeUpdates()).toMatchObject([
      { my_chat_member: { new_chat_member: { status: 'member' } } },
      { message: { text: '/start' } },
    ]);
  });
});
