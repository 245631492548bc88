import { describe, expect, it } from 'vitest';
import { GENERAL_TOPIC } from '../../src/stand-in/chat-record.ts';
import { NO_RIGHTS } from '../../src/stand-in/membership.ts';
import { createWorld, outcome, TOKEN } from './support.ts';

const BOT_ID = 7_000_000_001;

function toForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('a call', () => {
  it.each([
    ['an unknown method', `/bot${TOKEN}/sendTelepathy`, '404 Not Found: method not found'],
    ['another token', '/bot1:no/getMe', '401 Unauthorized'],
    ['no bot at all', '/getMe', '404 Not Found'],
    ['a method in other letters', `/bot${TOKEN}/GETME`, 'accepted'],
    [
      'a parameter in the query string',
      `/bot${TOKEN}/getMe?speed=1`,
      '400 Bad Request: unknown parameter "speed" of getMe',
    ],
  ])('with %s', async (_, path, expected) => {
    const { standIn } = createWorld();
    const response = await standIn.fetch(new Request(`http://stand-in.invalid${path}`));
    const answer = (await response.json()) as Parameters<typeof outcome>[0];
    expect(outcome(answer)).toBe(expected);
    expect(response.status).toBe(answer.ok ? 200 : answer.error_code);
  });

  it.each([
    [
      'JSON',
      (fields: Record<string, string>) => ({
        body: JSON.stringify({ ...fields, reply_markup: JSON.parse(fields['reply_markup'] ?? '') }),
        headers: { 'content-type': 'application/json' },
      }),
    ],
    ['an urlencoded form', (fields: Record<string, string>) => ({ body: new URLSearchParams(fields) })],
    [
      'a multipart form',
      (fields: Record<string, string>) => ({
        body: toForm(fields),
      }),
    ],
  ])('takes its parameters from %s', async (_, encode) => {
    const { standIn, anna } = createWorld();
    standIn.clients.start({ personId: anna.id });
    const fields = {
      chat_id: String(anna.id),
      text: '1',
      protect_content: 'true',
      reply_markup: '{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}',
    };
    const response = await standIn.fetch(
      new Request(`http://stand-in.invalid/bot${TOKEN}/sendMessage`, { method: 'POST', ...encode(fields) }),
    );
    expect(await response.json()).toMatchObject({
      ok: true,
      result: {
        text: '1',
        has_protected_content: true,
        reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] },
      },
    });
  });
});

describe('sendMessage', () => {
  it('gives back the message as the server completes it', async () => {
    const { standIn, anna, clock, call } = createWorld();
    standIn.clients.start({ personId: anna.id });
    const answer = await call('sendMessage', {
      chat_id: anna.id,
      text: ' Read /statement ',
      entities: [{ type: 'bold', offset: 1, length: 4 }],
      link_preview_options: { is_disabled: true },
    });
    expect(answer).toEqual({
      ok: true,
      result: {
        message_id: 2,
        date: clock.now / 1000,
        chat: { id: anna.id, type: 'private', first_name: 'Anna', username: 'anna' },
        from: { id: 7_000_000_001, is_bot: true, first_name: 'Verbatim', username: 'verbatim_bot' },
        text: 'Read /statement',
        entities: [
          { type: 'bold', offset: 0, length: 4 },
          { type: 'bot_command', offset: 5, length: 10 },
        ],
        link_preview_options: { is_disabled: true },
      },
    });
  });

  it.each([
    ['an unknown parse mode', { parse_mode: 'BBCode' }, '400 Bad Request: unsupported parse_mode'],
    [
      'a real parse mode',
      { parse_mode: 'HTML' },
      '400 Bad Request: parse_mode "HTML" is not implemented by the stand-in: send entities instead',
    ],
    [
      'an unknown entity',
      { entities: [{ type: 'glow', offset: 0, length: 1 }] },
      "400 Bad Request: can't parse MessageEntity: Unsupported type specified",
    ],
    [
      'an entity without a length',
      { entities: [{ type: 'bold', offset: 0 }] },
      `400 Bad Request: can't parse MessageEntity: Can't find field "length"`,
    ],
    [
      'a flag that is none',
      { link_preview_options: { is_disabled: 'no' } },
      '400 Bad Request: field "is_disabled" must be of type Boolean',
    ],
    [
      'a misspelt parameter',
      { reply_parameter: {} },
      '400 Bad Request: unknown parameter "reply_parameter" of sendMessage',
    ],
    [
      'no such message to answer',
      { reply_parameters: { message_id: 99 } },
      '400 Bad Request: message to be replied not found',
    ],
    [
      'no such message to answer, which does not matter',
      { reply_parameters: { message_id: 99, allow_sending_without_reply: true } },
      'accepted',
    ],
    ['a quotation from the message', { reply_parameters: { message_id: 1, quote: 'in war' } }, 'accepted'],
    [
      'a quotation that differs by a letter',
      { reply_parameters: { message_id: 1, quote: 'in War' } },
      '400 Bad Request: QUOTE_TEXT_INVALID',
    ],
    [
      'a quotation longer than Telegram takes',
      { reply_parameters: { message_id: 1, quote: 'w'.repeat(1_025) } },
      '400 Bad Request: QUOTE_TEXT_INVALID',
    ],
    [
      'a quotation with white space around it',
      { reply_parameters: { message_id: 1, quote: ' in war ' } },
      '400 Bad Request: QUOTE_TEXT_INVALID',
    ],
    [
      'a quotation with formatting that the message does not have',
      {
        reply_parameters: {
          message_id: 1,
          quote: 'in war',
          quote_entities: [{ type: 'bold', offset: 0, length: 2 }],
        },
      },
      '400 Bad Request: QUOTE_TEXT_INVALID',
    ],
    ['an unknown topic', { message_thread_id: 5 }, '400 Bad Request: message thread not found'],
    ['payment for speed', { allow_paid_broadcast: true, disable_notification: true }, 'accepted'],
  ])('with %s', async (_, extra, expected) => {
    const { standIn, anna, call } = createWorld();
    standIn.clients.say({ personId: anna.id, chatId: anna.id, text: 'war and peace, in war and in peace' });
    expect(outcome(await call('sendMessage', { chat_id: anna.id, text: 'x', ...extra }))).toBe(expected);
  });

  it('quotes the place nearest to the one that was named', async () => {
    const { standIn, anna, call } = createWorld();
    standIn.clients.say({ personId: anna.id, chatId: anna.id, text: 'peace, peace, peace' });
    const answer = await call('sendMessage', {
      chat_id: anna.id,
      text: 'x',
      reply_parameters: { message_id: 1, quote: 'peace', quote_position: 13 },
    });
    expect(answer).toMatchObject({ result: { quote: { text: 'peace', position: 14, is_manual: true } } });
  });
});

describe('a quotation of a formatted message', () => {
  it('is taken with its formatting, and not without', async () => {
    const { standIn, anna, call } = createWorld();
    standIn.clients.start({ personId: anna.id });
    const entities = [{ type: 'bold', offset: 4, length: 3 }];
    await call('sendMessage', { chat_id: anna.id, text: 'war and peace', entities });
    const quoting = (quote_entities: readonly object[]) =>
      call('sendMessage', {
        chat_id: anna.id,
        text: 'x',
        reply_parameters: { message_id: 2, quote: 'nd peace', quote_position: 5, quote_entities },
      });
    expect(outcome(await quoting([]))).toBe('400 Bad Request: QUOTE_TEXT_INVALID');
    expect(outcome(await quoting([{ type: 'bold', offset: 0, length: 2 }]))).toBe('accepted');
  });
});

describe('more marks than a message keeps', () => {
  it('are complained about, where the real server drops them without a word', async () => {
    const { standIn, anna, call } = createWorld();
    standIn.clients.start({ personId: anna.id });
    const marks = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ type: 'code', offset: 2 * at, length: 1 }));
    const send = (count: number) =>
      call('sendMessage', { chat_id: anna.id, text: 'a '.repeat(count), entities: marks(count) });
    expect(outcome(await send(100))).toBe('accepted');
    expect(outcome(await send(101))).toContain('400 Bad Request: 101 entities');
  });
});

describe('where the bot may not write', () => {
  type World = ReturnType<typeof createWorld>;
  it.each<[string, (world: World) => number | string, string]>([
    ['a chat that is none', () => -42, '400 Bad Request: chat not found'],
    ['an unknown name', () => '@nobody_here', '400 Bad Request: chat not found'],
    ['no chat', () => '', '400 Bad Request: chat_id is empty'],
    ['a person whom it has never met', ({ anna }) => anna.id, '400 Bad Request: chat not found'],
    [
      'a person met in a group only',
      ({ standIn, anna }) => {
        const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
        standIn.clients.say({ personId: anna.id, chatId: id, text: '/help' });
        return anna.id;
      },
      "403 Forbidden: bot can't initiate conversation with a user",
    ],
    [
      'a person who has blocked it',
      ({ standIn, anna }) => {
        standIn.clients.start({ personId: anna.id });
        standIn.block(anna.id);
        return anna.id;
      },
      '403 Forbidden: bot was blocked by the user',
    ],
    [
      'a group without it',
      ({ standIn, anna }) => standIn.addGroup({ title: 'G', memberIds: [anna.id], botIsMember: false }).id,
      '403 Forbidden: bot is not a member of the group chat',
    ],
    [
      'a supergroup that threw it out',
      ({ standIn, anna }) => {
        const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id], kind: 'supergroup' });
        standIn.setMembership(id, 7_000_000_001, { status: 'kicked' });
        return id;
      },
      '403 Forbidden: bot was kicked from the supergroup chat',
    ],
    [
      'a group that was deleted',
      ({ standIn, anna }) => {
        const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
        standIn.deleteGroup(id);
        return id;
      },
      '403 Forbidden: the group chat was deleted',
    ],
    [
      'a channel without the right to post',
      ({ standIn, anna }) => standIn.addChannel({ title: 'C', memberIds: [anna.id], botRights: {} }).id,
      '400 Bad Request: need administrator rights in the channel chat',
    ],
  ])('%s', async (_, arrange, expected) => {
    const world = createWorld();
    expect(outcome(await world.call('sendMessage', { chat_id: arrange(world), text: 'x' }))).toBe(expected);
  });

  it('a group that became a supergroup names the new one', async () => {
    const { standIn, anna, call } = createWorld();
    const group = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
    const { id } = standIn.upgradeGroup(group.id);
    expect(await call('sendMessage', { chat_id: group.id, text: 'x' })).toMatchObject({
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: id },
    });
    expect(outcome(await call('sendMessage', { chat_id: id, text: 'x' }))).toBe('accepted');
  });

  it('a closed topic', async () => {
    const { standIn, anna, call } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id], kind: 'supergroup', isForum: true });
    const { threadId } = standIn.addTopic(id);
    const send = () => call('sendMessage', { chat_id: id, message_thread_id: threadId, text: 'x' });
    expect(await send()).toMatchObject({ result: { message_thread_id: threadId, is_topic_message: true } });
    standIn.setTopic(id, threadId, 'closed');
    expect(outcome(await send())).toBe('400 Bad Request: TOPIC_CLOSED');
    const rights = { ...NO_RIGHTS, can_manage_topics: true };
    standIn.setMembership(id, BOT_ID, { status: 'administrator', rights });
    expect(outcome(await send())).toBe('accepted');
  });

  it('the general topic, where it is closed', async () => {
    const { standIn, anna, call } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id], kind: 'supergroup', isForum: true });
    standIn.setTopic(id, GENERAL_TOPIC, 'closed');
    expect(outcome(await call('sendMessage', { chat_id: id, text: 'x' }))).toBe('400 Bad Request: TOPIC_CLOSED');
    standIn.setTopic(id, GENERAL_TOPIC, 'open');
    expect(outcome(await call('sendMessage', { chat_id: id, text: 'x' }))).toBe('accepted');
    expect(standIn.takeUpdates()).toMatchObject([
      { message: { from: { id: anna.id }, forum_topic_closed: {} } },
      { message: { from: { id: anna.id }, forum_topic_reopened: {} } },
    ]);
  });

  it('a group in which the bot may not write; its own messages it still may change', async () => {
    const { standIn, anna, call } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id], kind: 'supergroup' });
    await call('sendMessage', { chat_id: id, text: 'x' });
    standIn.setMembership(id, BOT_ID, { status: 'restricted' });
    expect(outcome(await call('sendMessage', { chat_id: id, text: 'y' }))).toBe(
      '400 Bad Request: not enough rights to send text messages to the chat',
    );
    expect(outcome(await call('editMessageText', { chat_id: id, message_id: 1, text: 'z' }))).toBe('accepted');
  });
});

describe('sendVenue', () => {
  const almaty = { latitude: 43.2389, longitude: 76.8897, title: 'Almaty', address: 'Kazakhstan' };
  it.each([
    ['is complete', {}, 'accepted'],
    ['comes from a form', { latitude: '43.2389' }, 'accepted'],
    ['has no latitude', { latitude: undefined }, '400 Bad Request: latitude is empty'],
    ['lies beyond the pole', { latitude: 90.1 }, '400 Bad Request: wrong venue location specified'],
    ['lies beyond the date line', { longitude: -180.1 }, '400 Bad Request: wrong venue location specified'],
    ['lies nowhere', { latitude: 'north' }, '400 Bad Request: wrong venue location specified'],
    ['has no title', { title: '' }, '400 Bad Request: VENUE_TITLE_EMPTY'],
    ['has no address', { address: ' ' }, '400 Bad Request: VENUE_ADDRESS_EMPTY'],
  ])('a place that %s', async (_, change, expected) => {
    const { standIn, anna, call } = createWorld();
    standIn.clients.start({ personId: anna.id });
    expect(outcome(await call('sendVenue', { chat_id: anna.id, ...almaty, ...change }))).toBe(expected);
  });

  it('makes a message with a venue and its location', async () => {
    const { standIn, anna, call } = createWorld();
    standIn.clients.start({ personId: anna.id });
    const location = { latitude: 43.2389, longitude: 76.8897 };
    expect(await call('sendVenue', { chat_id: anna.id, ...almaty })).toMatchObject({
      result: { location, venue: { location, title: 'Almaty', address: 'Kazakhstan' } },
    });
  });
});

it('sendChatAction takes the known actions only', async () => {
  const { standIn, anna, call } = createWorld();
  standIn.clients.start({ personId: anna.id });
  expect(outcome(await call('sendChatAction', { chat_id: anna.id, action: 'typing' }))).toBe('accepted');
  expect(outcome(await call('sendChatAction', { chat_id: anna.id, action: 'yawning' }))).toBe(
    '400 Bad Request: wrong parameter action in request',
  );
});

it('the oracle keeps every accepted call with its result, and none that was refused', async () => {
  const { standIn, anna, clock, call } = createWorld();
  standIn.clients.start({ personId: anna.id });
  await call('sendMessage', { chat_id: -1, text: 'lost' });
  await call('sendMessage', { chat_id: anna.id, text: 'kept' });
  await call('getUpdates');
  expect(standIn.accepted).toMatchObject([
    {
      method: 'sendMessage',
      parameters: { chat_id: anna.id, text: 'kept' },
      time: clock.now,
      result: { message_id: 2 },
    },
  ]);
});
