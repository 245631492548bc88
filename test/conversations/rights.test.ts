import type { Message, Update } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { SUBSCRIPTION_DATA } from '../../src/handlers/subscriptions/subscription-buttons.ts';
import { refusalOf } from '../../src/stand-in/faults.ts';
import { NO_RIGHTS } from '../../src/stand-in/membership.ts';
import { itOnNode } from '../support/runtime.ts';
import { buttonsOf, createTelegram, labelsOf, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let stranger: Talker;
let groupId: number;
let channelId: number;

const GROUP_REFUSED = 'Only administrators of this group can do that.';
const CHANNEL_REFUSED = 'I can do that only in a channel where you are an administrator who can post';

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  stranger = telegram.person('en', 'Stranger');
  await editor.opens();
  await stranger.opens();
  groupId = telegram.group([editor, stranger], 'supergroup');
  channelId = telegram.standIn.addChannel({
    title: 'Daily words',
    memberIds: [editor.id, stranger.id],
    username: 'daily_words',
    botRights: { can_post_messages: true },
  }).id;
  await editor.says('/subscribe', { chatId: groupId });
  await editor.says('/subscribe @daily_words');
});

const kept = async () => JSON.stringify(await telegram.subscriptions.all());
const rights = (given: object) => ({ status: 'administrator', rights: { ...NO_RIGHTS, ...given } }) as const;

/** Does it, and finds that nothing was changed by it. */
async function changesNothing<T>(act: () => Promise<T>): Promise<T> {
  const before = await kept();
  const answer = await act();
  expect(await kept()).toBe(before);
  return answer;
}

describe('a stranger', () => {
  it('who shares a channel that they don’t administer is refused', async () => {
    await changesNothing(() => telegram.bot.handleUpdate(shared(stranger.id, { id: stranger.id, type: 'private' })));
    expect(telegram.standIn.accepted.at(-1)?.parameters['text']).toContain(CHANNEL_REFUSED);
  });

  it('who starts a chat’s first subscription by a forged button is refused', async () => {
    const id = telegram.standIn.addChannel({ title: 'New', memberIds: [editor.id] }).id;
    telegram.standIn.clients.setAdministrator({ personId: editor.id, chatId: id, isAdministrator: true });
    await telegram.deliver();
    const offered = telegram.standIn
      .state()
      .conversations.find((chat) => chat.id === editor.id)
      ?.messages.at(-1);
    const [button] = offered === undefined ? [] : buttonsOf(offered);
    const data = button !== undefined && 'callback_data' in button ? String(button.callback_data) : '';
    expect(SUBSCRIPTION_DATA.parse(data)?.about).toEqual({ kind: 'chat', chatId: id });
    const own = await telegram.draws(only(await stranger.opens()), data);
    expect((await changesNothing(() => stranger.forges(own, data))).told).toContain(CHANNEL_REFUSED);
  });
});

it('a channel that somebody shares in a group is not shown there', async () => {
  const sent = telegram.standIn.accepted.length;
  const group = { id: groupId, type: 'supergroup' };
  await changesNothing(() => telegram.bot.handleUpdate(shared(editor.id, group)));
  expect(telegram.standIn.accepted.slice(sent)).toEqual([]);
});

describe('an administrator', () => {
  it.each(['/subscribe 18:00', '/pause', '/resume'])('is refused %s where the bot may not post', async (command) => {
    telegram.standIn.setMembership(channelId, 1, rights({ can_manage_chat: true }));
    await telegram.deliver();
    const [name, ...when] = command.split(' ');
    const answer = await changesNothing(() => editor.says([name, '@daily_words', ...when].join(' ')));
    expect(only(answer).text).toContain('I don’t have the right to post in that channel.');
  });

  it.each([
    ['/unsubscribe', 'Yes, end it'],
    ['/forget', 'Yes, erase it'],
  ])('may end by %s what is posted where the bot may not post any more', async (command, yes) => {
    telegram.standIn.setMembership(channelId, 1, rights({ can_manage_chat: true }));
    await telegram.deliver();
    const asked = only(await changesNothing(() => editor.says(`${command} @daily_words`)));
    await editor.presses(asked, yes);
    expect((await telegram.subscriptions.all()).map(({ chatId }) => chatId)).toEqual([groupId]);
  });

  itOnNode.each([
    ['a group', () => groupId, '/pause'],
    ['a channel', () => channelId, '/pause @daily_words'],
  ])('of %s who loses the right while Telegram is asked about the bot is refused', async (_, chat, command) => {
    telegram.bot.api.config.use(async (call, method, payload, signal) => {
      const answer = await call(method, payload, signal);
      const isOfBot = method === 'getChatMember' && 'user_id' in payload && payload.user_id === 1;
      if (isOfBot) telegram.standIn.setMembership(chat(), editor.id, { status: 'member' });
      return answer;
    });
    const where = command === '/pause' ? { chatId: groupId } : {};
    const answer = await changesNothing(() => editor.says(command, where));
    expect(only(answer).text).toMatch(
      /^Only administrators|^I can do that only in a channel where you are an administrator who can post/u,
    );
  });
});

describe('somebody who writes as a chat', () => {
  const writesAs = (senderChat: object, text: string): Update =>
    ({
      update_id: 1,
      message: {
        message_id: 50,
        date: 0,
        chat: { id: groupId, type: 'supergroup', title: 'Reading circle' },
        from: { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
        sender_chat: senderChat,
        text,
      },
    }) as Update;

  it('is served as an anonymous administrator of this group, whose press is checked like anyone’s', async () => {
    await telegram.bot.handleUpdate(writesAs({ id: groupId, type: 'supergroup', title: 'Reading circle' }, '/pause'));
    expect(await kept()).toContain('"pause":"by-person"');
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    expect((await changesNothing(() => stranger.presses(card, 'Resume'))).told).toBe(GROUP_REFUSED);
  });
});

describe('callback data', () => {
  const dataOf = (card: Message, label: string) => {
    const button = buttonsOf(card).find(({ text }) => plain(text) === label);
    return button !== undefined && 'callback_data' in button ? String(button.callback_data) : '';
  };

  it.each<[string, (data: string) => string]>([
    ['another id', (data) => data.replace(/^sub:.{8}/u, 'sub:AAAAAAAA')],
    ['a later expiry', (data) => data.replace(/^(sub:.{8}):\w+/u, '$1:zzzzzz')],
    ['an expiry of a year', (data) => data.replace(/^(sub:.{8}):(\w+)/u, (_, id, at) => `${id}:${later(at)}`)],
    ['another value', (data) => data.replace(/=.*$/u, '=maybe')],
    ['another wish', (data) => data.replace('paused=', 'erased=')],
    ['no value', (data) => data.replace(/=.*$/u, '=')],
    ['more behind it', (data) => `${data} `],
    ['capitals', (data) => data.replace('sub:', 'SUB:')],
    ['a place of its own', (data) => data.replace(/^sub:.{8}/u, 'new:-zzz')],
  ])('altered to %s changes nothing, even for an administrator', async (_, alter) => {
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    const data = alter(dataOf(card, 'Pause'));
    const drawn = await telegram.draws(card, data);
    const { told } = await changesNothing(() => editor.forges(drawn, data));
    expect(told).toMatch(/no longer works here|too old|more than a day old/u);
    expect(telegram.logged).toEqual([]);
  });

  it('of a group does nothing in another one', async () => {
    const data = dataOf(only(await editor.says('/schedule', { chatId: groupId })), 'Pause');
    const other = telegram.group([stranger], 'supergroup');
    const theirs = await telegram.draws(only(await stranger.says('/subscribe', { chatId: other })), data);
    const { told } = await changesNothing(() => stranger.forges(theirs, data));
    expect(told).toContain('no longer works here');
  });

  it('of a card that was drawn anew meanwhile asks to look again', async () => {
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    const { told } = await changesNothing(() => editor.forges(card, dataOf(card, 'Pause').replace('yes', 'no')));
    expect(told).toBe('This message has other buttons now. Please look at them and try again.');
  });

  it('of a question whose schedule has ended leads to /schedule, and takes the buttons off', async () => {
    const asked = only(await editor.says('/unsubscribe', { chatId: groupId }));
    const again = only(await editor.says('/unsubscribe', { chatId: groupId }));
    await editor.presses(again, 'Yes, end it');
    const { told, message } = await editor.presses(asked, 'No, keep it');
    expect(told).toBe('This button no longer works here. Send /schedule to see the current settings.');
    expect(labelsOf(message)).toEqual([]);
    const pressedAgain = await editor.forges(again, dataOf(again, 'No, keep it'));
    expect(pressedAgain.told).toBe(told);
  });

  itOnNode('of a message that Telegram shows no more leads to /schedule', async () => {
    const data = dataOf(only(await editor.says('/schedule', { chatId: groupId })), 'Pause');
    const from = { id: editor.id, is_bot: false, first_name: 'Editor', language_code: 'en' };
    const message = { message_id: 1, date: 0, chat: { id: groupId, type: 'supergroup', title: 'Reading circle' } };
    const told: unknown[] = [];
    telegram.bot.api.config.use(async (call, method, payload, signal) => {
      if (method !== 'answerCallbackQuery') return call(method, payload, signal);
      told.push('text' in payload && payload.text);
      return { ok: true, result: true } as never;
    });
    const query = { id: '1', from, message, chat_instance: '1', data };
    await changesNothing(() => telegram.bot.handleUpdate({ update_id: 1, callback_query: query } as Update));
    expect(told).toEqual(['This button no longer works here. Send /schedule to see the current settings.']);
  });

  it('expires a day after its card was drawn', async () => {
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    telegram.clock.now += 24 * 60 * 60_000;
    const { message, told: onTime } = await editor.presses(card, 'What comes');
    expect(onTime).toBeUndefined();
    telegram.clock.now += 24 * 60 * 60_000 + 60_000;
    const { told } = await changesNothing(() => editor.presses(message, 'Shuffle'));
    expect(told).toBe('This button is more than a day old. Send /schedule for new ones.');
    expect((await editor.presses(message, '‹ Back')).told).toBeUndefined();
  });
});

describe('where Telegram does not say who somebody is', () => {
  const inBoth = async (description: string, said: readonly string[]) => {
    for (const [command, where] of [
      ['/pause', { chatId: groupId }],
      ['/pause @daily_words', {}],
    ] as const) {
      telegram.standIn.faults.next('getChatMember', 2, refusalOf(400, description));
      const answer = only(await changesNothing(() => editor.says(command, where)));
      expect(
        said.some((each) => answer.text?.startsWith(each)),
        answer.text,
      ).toBe(true);
      telegram.standIn.faults.clear();
    }
  };

  it.each(['member list is inaccessible', 'member not found', 'user not found', 'PARTICIPANT_ID_INVALID'])(
    '"%s" means no',
    (description) => inBoth(`Bad Request: ${description}`, [GROUP_REFUSED, CHANNEL_REFUSED]),
  );

  it('a refusal that nobody knows is not told as theirs', async () => {
    await inBoth('Bad Request: SOMETHING_NEW', ['That could not be looked up just now.']);
    expect(telegram.failures.map(({ cause }) => cause)).toEqual(['fault', 'fault']);
  });

  it('a channel about which a refusal says nothing is not told to be none', async () => {
    telegram.standIn.faults.next('getChat', 1, refusalOf(400, 'Bad Request: SOMETHING_NEW'));
    const answer = await changesNothing(() => editor.says('/pause @daily_words'));
    expect(only(answer).text).toContain('could not be looked up just now');
  });
});

/** The expiry, a year later. */
function later(expiry: string): string {
  return (Number.parseInt(expiry, 36) + 365 * 24 * 60).toString(36);
}

/** A channel that was shared, in this chat. */
function shared(personId: number, chat: object): Update {
  const from = { id: personId, is_bot: false, first_name: 'Person', language_code: 'en' };
  const chat_shared = { request_id: 1, chat_id: channelId };
  return { update_id: 1, message: { message_id: 99, date: 0, chat, from, chat_shared } } as Update;
}
