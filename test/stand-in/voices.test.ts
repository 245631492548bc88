import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import type { Author } from '../../src/stand-in/authors.ts';
import { ClientError } from '../../src/stand-in/client-error.ts';
import { CONTENTS } from '../support/contents.ts';
import { createWorld } from './support.ts';

function createScene() {
  const world = createWorld();
  const { standIn, anna } = world;
  const groupId = standIn.addGroup({
    title: 'G',
    memberIds: [anna.id],
    kind: 'supergroup',
    privacyMode: false,
  }).id;
  const channelId = standIn.addChannel({
    title: 'C',
    memberIds: [anna.id],
    botRights: { can_post_messages: true },
  }).id;
  const heard = () => standIn.takeUpdates().map(({ message, channel_post }) => message ?? channel_post);
  const byAnna: Author = { kind: 'person', id: anna.id };
  const say = (author: Author, replyToMessageId?: number) =>
    standIn.voices.send({
      chatId: groupId,
      author,
      said: 'x',
      ...(replyToMessageId === undefined ? {} : { replyToMessageId }),
    });
  return { ...world, groupId, channelId, heard, byAnna, say };
}

describe('a message in a group', () => {
  it.each<[string, Author | 'channel', object]>([
    ['the group, by an anonymous administrator', { kind: 'anonymous' }, { from: { id: 1_087_968_824 } }],
    ['a channel of somebody', 'channel', { from: { id: 136_817_688, is_bot: true }, sender_chat: { title: 'C' } }],
    ['another bot', { kind: 'bot', id: 5, username: 'other_bot' }, { from: { id: 5, is_bot: true } }],
  ])('can come from %s', (_, author, expected) => {
    const { standIn, groupId, channelId, heard } = createScene();
    const as: Author = author === 'channel' ? { kind: 'chat', chatId: channelId } : author;
    standIn.voices.send({ chatId: groupId, author: as, said: '/pause' });
    expect(heard()).toMatchObject([{ ...expected, text: '/pause', entities: [{ type: 'bot_command' }] }]);
  });

  it('can come from nobody', () => {
    const { standIn, groupId, heard } = createScene();
    standIn.voices.send({ chatId: groupId, author: { kind: 'nobody' }, said: 'x' });
    expect(heard()[0]).not.toHaveProperty('from');
  });

  it.each(Object.entries(CONTENTS))('can be: %s', (kind, content) => {
    const { standIn, groupId, byAnna, heard } = createScene();
    standIn.voices.send({ chatId: groupId, author: byAnna, said: content });
    expect(heard()[0]).toHaveProperty(kind);
  });

  it('can be one of an album, which the apps show as one', () => {
    const { standIn, groupId, byAnna, heard } = createScene();
    standIn.voices.album({
      chatId: groupId,
      author: byAnna,
      parts: [{ ...CONTENTS.photo, caption: 'one' }, CONTENTS.photo],
    });
    const [first, second] = heard();
    expect(first?.media_group_id).toMatch(/^\d+$/u);
    expect(second?.media_group_id).toBe(first?.media_group_id);
  });
});

describe('a forward', () => {
  it.each<[string, boolean, object]>([
    ['names its author', false, { type: 'user', sender_user: { first_name: 'Anna' } }],
    ['of somebody who hides has only their name', true, { type: 'hidden_user', sender_user_name: 'Anna' }],
  ])('%s', (_, isHidden, origin) => {
    const { standIn, groupId, anna, byAnna, heard } = createScene();
    const { message_id } = standIn.voices.send({ chatId: groupId, author: byAnna, said: '/pause' });
    standIn.clients.start({ personId: anna.id });
    standIn.voices.forward({
      chatId: anna.id,
      author: byAnna,
      of: { chatId: groupId, messageId: message_id },
      isHidden,
    });
    expect(heard().at(-1)).toMatchObject({ text: '/pause', forward_origin: origin });
  });

  it('leaves behind what belongs to the place of the original, and keeps its words', () => {
    const { standIn, groupId, byAnna, heard, say } = createScene();
    const { message_id } = say(byAnna);
    const ofItsPlace = {
      quote: { text: 'x', position: 0 },
      message_thread_id: 5,
      is_topic_message: true,
      media_group_id: '7',
      edit_date: 1,
    } as const;
    const answer = standIn.voices.send({
      chatId: groupId,
      author: byAnna,
      said: { text: 'answer', ...ofItsPlace },
      replyToMessageId: message_id,
    });
    expect(answer).toMatchObject({ ...ofItsPlace, reply_to_message: { message_id } });
    const of = { chatId: groupId, messageId: answer.message_id };
    standIn.voices.forward({ chatId: groupId, author: byAnna, of });
    const forward = heard().at(-1);
    expect(forward?.text).toBe('answer');
    for (const name of ['reply_to_message', ...Object.keys(ofItsPlace)]) expect(forward).not.toHaveProperty(name);
  });

  it('of a post names its channel and leaves the buttons behind', async () => {
    const { standIn, groupId, channelId, byAnna, heard, call } = createScene();
    const reply_markup = { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] };
    await call('sendMessage', { chat_id: channelId, text: 'post', reply_markup });
    standIn.voices.forward({ chatId: groupId, author: byAnna, of: { chatId: channelId, messageId: 1 } });
    const [forward] = heard();
    expect(forward).toMatchObject({ forward_origin: { type: 'channel', chat: { id: channelId }, message_id: 1 } });
    expect(forward).not.toHaveProperty('reply_markup');
  });

  it('of a forward names the first author', () => {
    const { standIn, groupId, channelId, byAnna, heard } = createScene();
    standIn.voices.send({ chatId: channelId, author: { kind: 'nobody' }, said: 'post' });
    const forward = (messageId: number, chatId: number): Message =>
      standIn.voices.forward({ chatId: groupId, author: byAnna, of: { chatId, messageId } });
    forward(forward(1, channelId).message_id, groupId);
    expect(heard().at(-1)).toMatchObject({ forward_origin: { type: 'channel' } });
  });

  it('is made by itself of every post in the group that is linked to the channel', async () => {
    const { standIn, groupId, channelId, heard, call } = createScene();
    standIn.voices.linkGroup(channelId, groupId);
    await call('sendMessage', { chat_id: channelId, text: 'post' });
    expect(heard()).toMatchObject([
      {
        chat: { id: groupId },
        from: { id: 777_000, is_bot: false },
        sender_chat: { id: channelId },
        is_automatic_forward: true,
        forward_origin: { type: 'channel', message_id: 1 },
        text: 'post',
      },
    ]);
  });
});

it.each<[string, (scene: ReturnType<typeof createScene>) => unknown]>([
  ['There is no chat 404', ({ standIn, byAnna }) => standIn.voices.send({ chatId: 404, author: byAnna, said: 'x' })],
  ['There is no person 404', ({ say }) => say({ kind: 'person', id: 404 })],
  ['There is no chat 405', ({ say }) => say({ kind: 'chat', chatId: 405 })],
  ['There is no message 99 in chat', ({ say, byAnna }) => say(byAnna, 99)],
  ['There is no chat 406', ({ standIn, groupId }) => standIn.voices.linkGroup(406, groupId)],
  ['There is no chat 407', ({ standIn, channelId }) => standIn.voices.linkGroup(channelId, 407)],
])('a test that names what is not there learns it as a mistake of its own: %s', (mistake, make) => {
  const scene = createScene();
  expect(() => make(scene)).toThrow(ClientError);
  expect(() => make(scene)).toThrow(mistake);
  expect(scene.heard()).toEqual([]);
});

describe('a press that no app would make', () => {
  it('may be on anyone’s message, with any data', () => {
    const { standIn, anna, groupId, byAnna } = createScene();
    const { message_id } = standIn.voices.send({ chatId: groupId, author: byAnna, said: 'mine' });
    standIn.takeUpdates();
    standIn.voices.press({ personId: anna.id, chatId: groupId, messageId: message_id, data: 'forged' });
    expect(standIn.takeUpdates()).toMatchObject([
      { callback_query: { from: { id: anna.id }, data: 'forged', message: { text: 'mine' } } },
    ]);
  });

  it('may be on a message that is gone: the bot learns its id and the date 0', () => {
    const { standIn, anna, groupId } = createScene();
    standIn.voices.press({ personId: anna.id, chatId: groupId, messageId: 99, data: 'b' });
    const [update] = standIn.takeUpdates();
    expect(update?.callback_query?.message).toEqual({
      message_id: 99,
      date: 0,
      chat: { id: groupId, type: 'supergroup', title: 'G' },
    });
  });

  it('may be on an inline message, of which the bot learns the id alone', () => {
    const { standIn, anna } = createScene();
    standIn.voices.pressInline({ personId: anna.id, inlineMessageId: 'AAA', data: 'b' });
    const [update] = standIn.takeUpdates();
    expect(update?.callback_query).toMatchObject({ inline_message_id: 'AAA', data: 'b' });
    expect(update?.callback_query).not.toHaveProperty('message');
  });
});
