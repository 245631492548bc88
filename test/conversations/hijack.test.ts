import type { Message, Update } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseSubscriptionPress } from '../../src/handlers/subscription-data.ts';
import { refusalOf } from '../../src/playground/bot-api/faults.ts';
import { NO_RIGHTS } from '../../src/playground/bot-api/membership.ts';
import { buttonsOf, createTelegram, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let stranger: Talker;
let groupId: number;
let channelId: number;

/** What only an administrator may say. */
const CHANGING = ['/subscribe 18:00', '/pause', '/resume', '/unsubscribe', '/forget'];

const GROUP_REFUSED = 'Only administrators of this group can do that.';
const CHANNEL_REFUSED = 'I can do that only in a channel where you may post';

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

const kept = () => JSON.stringify([...telegram.subscriptions.kept.values()]);
const rights = (given: object) => ({ status: 'administrator', rights: { ...NO_RIGHTS, ...given } }) as const;

/** Does it, and finds that nothing was changed by it. */
async function changesNothing<T>(act: () => Promise<T>): Promise<T> {
  const before = kept();
  const answer = await act();
  expect(kept()).toBe(before);
  return answer;
}

/** Buttons of a card that change something, page by page. */
async function changingButtons(talker: Talker, card: Message): Promise<readonly string[]> {
  const pages = [card];
  for (const label of ['Times and days', 'Language', 'Unsubscribe']) {
    pages.push((await talker.presses(card, label)).message);
  }
  const data = pages.flatMap(buttonsOf).flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
  return data.filter((each) => !/=(?:card|next)$|:preview=/u.test(each ?? '')).map(String);
}

describe('a stranger', () => {
  it.each(CHANGING)('who says %s in a group is refused', async (command) => {
    const answer = await changesNothing(() => stranger.says(command, { chatId: groupId }));
    expect(only(answer).text).toBe(GROUP_REFUSED);
  });

  it.each([...CHANGING, '/schedule', '/mydata'])('who says %s about a channel is refused', async (command) => {
    const [name, ...when] = command.split(' ');
    const said = [name, '@daily_words', ...when].join(' ');
    const answer = await changesNothing(() => stranger.says(said));
    expect(only(answer).text).toContain(CHANNEL_REFUSED);
  });

  it('who presses any changing button on an administrator’s card changes nothing', async () => {
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    const buttons = await changingButtons(editor, card);
    expect(buttons.length).toBeGreaterThan(30);
    for (const data of buttons) {
      const { told, message } = await changesNothing(() => stranger.forges(card, data));
      expect(told, data).toBe(GROUP_REFUSED);
      expect(message.message_id).toBe(card.message_id);
    }
  });

  it('may read what a group’s card shows', async () => {
    const card = only(await editor.says('/subscribe', { chatId: groupId }));
    expect((await stranger.presses(card, 'More next posts')).told).toBeUndefined();
    expect((await stranger.presses(card, 'Preview')).told).toBe('Sent to your private chat with me.');
  });

  it('who forges the buttons of a channel’s card in their own chat is refused, also where it only reads', async () => {
    const card = only(await editor.says('/schedule @daily_words'));
    const own = only(await stranger.opens());
    for (const button of buttonsOf(card)) {
      const data = 'callback_data' in button ? String(button.callback_data) : '';
      const { told } = await changesNothing(() => stranger.forges(own, data));
      expect(told, data).toContain(CHANNEL_REFUSED);
    }
  });

  it('who shares a channel that they don’t administer is refused', async () => {
    await stranger.says('/subscribe 18:00');
    const shared: Update = {
      update_id: 1,
      message: {
        message_id: 99,
        date: 0,
        chat: { id: stranger.id, type: 'private', first_name: 'Stranger' },
        from: { id: stranger.id, is_bot: false, first_name: 'Stranger', language_code: 'en' },
        chat_shared: { request_id: 1, chat_id: channelId },
      },
    };
    await changesNothing(() => telegram.bot.handleUpdate(shared));
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
    expect(parseSubscriptionPress(data)?.about).toEqual({ kind: 'chat', chatId: id });
    const own = only(await stranger.opens());
    expect((await changesNothing(() => stranger.forges(own, data))).told).toContain(CHANNEL_REFUSED);
  });
});

describe('an administrator', () => {
  it.each(CHANGING)('who is none any more is refused %s at once', async (command) => {
    telegram.standIn.setMembership(groupId, editor.id, { status: 'member' });
    telegram.standIn.setMembership(channelId, editor.id, { status: 'member' });
    const [name, ...when] = command.split(' ');
    const inGroup = await changesNothing(() => editor.says(command, { chatId: groupId }));
    expect(only(inGroup).text).toBe(GROUP_REFUSED);
    const ofChannel = await changesNothing(() => editor.says([name, '@daily_words', ...when].join(' ')));
    expect(only(ofChannel).text).toContain(CHANNEL_REFUSED);
  });

  it('who is none any more is refused on their own card', async () => {
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    const channelCard = only(await editor.says('/schedule @daily_words'));
    telegram.standIn.setMembership(groupId, editor.id, { status: 'member' });
    telegram.standIn.setMembership(channelId, editor.id, { status: 'left' });
    expect((await changesNothing(() => editor.presses(card, 'Pause'))).told).toBe(GROUP_REFUSED);
    expect((await changesNothing(() => editor.presses(channelCard, 'Pause'))).told).toContain(CHANNEL_REFUSED);
  });

  it.each(CHANGING)('of a channel who may not post there is refused %s', async (command) => {
    telegram.standIn.setMembership(channelId, editor.id, rights({ can_manage_chat: true, can_delete_messages: true }));
    const [name, ...when] = command.split(' ');
    const answer = await changesNothing(() => editor.says([name, '@daily_words', ...when].join(' ')));
    expect(only(answer).text).toContain(CHANNEL_REFUSED);
  });

  it('who may post in the channel is served, and so is any of a group on another’s card', async () => {
    telegram.standIn.setMembership(channelId, stranger.id, rights({ can_post_messages: true }));
    expect(only(await stranger.says('/pause @daily_words')).text).toContain('Paused.');
    telegram.standIn.setMembership(groupId, stranger.id, rights({ can_delete_messages: true }));
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    expect((await stranger.presses(card, 'Pause')).message.text).toContain('Paused.');
  });

  it.each(CHANGING)('is refused %s where the bot itself may not post in the channel', async (command) => {
    telegram.standIn.setMembership(channelId, 1, rights({ can_manage_chat: true }));
    await telegram.deliver();
    const [name, ...when] = command.split(' ');
    const answer = await changesNothing(() => editor.says([name, '@daily_words', ...when].join(' ')));
    expect(only(answer).text).toContain('I may not post in that channel.');
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
    expect(kept()).toContain('"pause":"by-person"');
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
    const { told } = await changesNothing(() => editor.forges(card, alter(dataOf(card, 'Pause'))));
    expect(told).toMatch(/not valid here any more|too old|more than a day old/u);
    expect(telegram.logged).toEqual([]);
  });

  it('of a channel does nothing in a group, and of a group nothing in another one', async () => {
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    const ofChannel = dataOf(only(await editor.says('/schedule @daily_words')), 'Pause');
    expect((await changesNothing(() => editor.forges(card, ofChannel))).told).toContain('not valid here any more');

    const other = telegram.group([stranger], 'supergroup');
    const theirs = only(await stranger.says('/subscribe', { chatId: other }));
    const { told } = await changesNothing(() => stranger.forges(theirs, dataOf(card, 'Pause')));
    expect(told).toContain('not valid here any more');
  });

  it('of a group does nothing in private', async () => {
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    const own = only(await editor.opens());
    expect((await changesNothing(() => editor.forges(own, dataOf(card, 'Pause')))).told).toContain(CHANNEL_REFUSED);
  });

  it('expires a day after its card was drawn', async () => {
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    telegram.clock.now += 24 * 60 * 60_000;
    const { message, told: onTime } = await editor.presses(card, 'Turn sound off');
    expect(onTime).toBeUndefined();
    telegram.clock.now += 24 * 60 * 60_000 + 60_000;
    const { told } = await changesNothing(() => editor.presses(message, 'Pause'));
    expect(told).toBe('This button is more than a day old. Send /schedule for new ones.');
    expect((await editor.presses(message, 'More next posts')).told).toBeUndefined();
  });
});

describe('where Telegram does not say who somebody is', () => {
  it.each([400, 403])('a refusal %i means no', async (status) => {
    const fault = refusalOf(status, 'Bad Request: member list is inaccessible');
    telegram.standIn.faults.next('getChatMember', 1, fault);
    const answer = await changesNothing(() => editor.says('/pause', { chatId: groupId }));
    expect(only(answer).text).toBe(GROUP_REFUSED);
    telegram.standIn.faults.next('getChatMember', 1, fault);
    const ofChannel = await changesNothing(() => editor.says('/pause @daily_words'));
    expect(only(ofChannel).text).toContain(CHANNEL_REFUSED);
  });
});

/** The expiry, a year later. */
function later(expiry: string): string {
  return (Number.parseInt(expiry, 36) + 365 * 24 * 60).toString(36);
}
