import type { KeyboardButtonRequestChat, Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTelegram, labelsOf, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let member: Talker;
let groupId: number;

/** Sunday, June 15, 2025, 20:06 in Almaty. */
const FIRST_MORNING = Date.UTC(2025, 5, 16, 4) / 60_000;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  member = telegram.person('ru', 'Member');
  groupId = telegram.group([editor, member], 'supergroup');
  await editor.opens();
});

const kept = () => telegram.subscriptions.all();
const channel = (memberIds: readonly number[] = [editor.id], username = 'daily_words') =>
  telegram.standIn.addChannel({ title: 'Daily words', memberIds, username, botRights: { can_post_messages: true } }).id;
const textOf = (messages: readonly Message[]) => plain(messages.map(({ text }) => text).join('\n'));

/** What somebody sees below their message box. */
const keyboardOf = (talker: Talker) =>
  telegram.standIn.state().conversations.find(({ id }) => id === talker.id)?.replyInterfaces[talker.id]?.markup;

describe('/subscribe in a group', () => {
  it('starts daily posts at nine in Almaty, and says when the first one comes', async () => {
    const card = only(await editor.says('/subscribe', { chatId: groupId }));
    expect(await kept()).toMatchObject([
      { chatId: groupId, isChannel: false, language: 'en', position: 0, pause: 'none', order: 'in-order' },
    ]);
    expect([...(await telegram.subscriptions.due()).values()]).toEqual([FIRST_MORNING]);
    expect(plain(card.text)).toContain('Done. The first post goes out at:\nMon, Jun 16, 09:00 GMT+5');
    expect(plain(card.text)).toContain('Every day at 09:00 (Asia/Almaty)');
    expect(plain(card.text)).toContain('Section 1 · The right to rebellion');
    expect(card.reply_to_message?.from?.id).toBe(editor.id);
  });

  it('shows all times by one clock, and the next post by the reader’s own beside it, which is said', async () => {
    const card = only(await editor.says('/subscribe', { chatId: groupId }));
    const own = only((card.entities ?? []).filter(({ type }) => type === 'date_time'));
    expect(own).toMatchObject({ unix_time: FIRST_MORNING * 60, date_time_format: 'wdt' });
    expect(plain(card.text)).toContain('Done. The first post goes out at:\nMon, Jun 16, 09:00 GMT+5');
    expect(plain(card.text)).toContain('Mon, Jun 16, 09:00 GMT+5 – Section 1');
    // An app that doesn't know the reader's clock shows what is true everywhere.
    expect(plain(card.text)).toContain('The next post by your own clock: Mon, Jun 16, 04:00 GMT+0');
  });

  it('takes the times that are given, and posts in the language of who asked', async () => {
    telegram.standIn.setMembership(groupId, member.id, { status: 'creator' });
    await member.says('/subscribe weekdays 09:00,18:30 Europe/Berlin', { chatId: groupId });
    expect(await kept()).toMatchObject([
      { language: 'ru', cadence: { days: [1, 2, 3, 4, 5], times: [540, 1110], zone: 'Europe/Berlin' } },
    ]);
  });

  it('said again changes the times and keeps everything else', async () => {
    await editor.says('/subscribe', { chatId: groupId });
    const [before] = await kept();
    if (before === undefined) throw new Error('not subscribed');
    await telegram.subscriptions.put({ ...before, position: 4, unit: 'sentence', pause: 'by-person' });
    await editor.says('/subscribe 18:00', { chatId: groupId });
    expect(await kept()).toEqual([
      {
        ...before,
        position: 4,
        unit: 'sentence',
        pause: 'by-person',
        cadence: { days: [1, 2, 3, 4, 5, 6, 7], times: [1080], zone: 'Asia/Almaty' },
      },
    ]);
    await editor.says('/subscribe', { chatId: groupId });
    expect(await kept()).toMatchObject([{ cadence: { times: [1080] }, pause: 'by-person' }]);
  });

  it.each([
    ['10:00', { days: [1, 3], times: [600], zone: 'America/New_York' }],
    ['weekends', { days: [6, 7], times: [720], zone: 'America/New_York' }],
    ['Europe/Berlin', { days: [1, 3], times: [720], zone: 'Europe/Berlin' }],
  ])('said again with %s alone changes that, and no other part of the times', async (named, cadence) => {
    await editor.says('/subscribe mon,wed 12:00 America/New_York', { chatId: groupId });
    await editor.says(`/subscribe ${named}`, { chatId: groupId });
    expect(await kept()).toMatchObject([{ cadence }]);
  });

  it('said again of a channel that is chosen changes no more than it names', async () => {
    const id = channel();
    await editor.says('/subscribe @daily_words mon,wed 12:00 America/New_York');
    await editor.says('/subscribe 10:00');
    await editor.shares(id);
    expect(await kept()).toMatchObject([{ cadence: { days: [1, 3], times: [600], zone: 'America/New_York' } }]);
  });

  it('posts in the topic in which it was said last', async () => {
    const forum = telegram.standIn.addGroup({
      title: 'F',
      memberIds: [editor.id],
      kind: 'supergroup',
      isForum: true,
    }).id;
    const [one, other] = [telegram.standIn.addTopic(forum), telegram.standIn.addTopic(forum)];
    const card = only(await editor.says('/subscribe', { chatId: forum, threadId: one.threadId }));
    expect(card.message_thread_id).toBe(one.threadId);
    expect(await kept()).toMatchObject([{ chatId: forum, threadId: one.threadId }]);
    expect(plain(card.text)).toContain('Posted in the topic where /subscribe was last sent');
    await editor.says('/subscribe', { chatId: forum, threadId: other.threadId });
    expect(await kept()).toMatchObject([{ threadId: other.threadId }]);
    await editor.says('/subscribe', { chatId: forum });
    expect((await kept())[0]).not.toHaveProperty('threadId');
  });

  it('is answered for an anonymous administrator too', async () => {
    telegram.standIn.setMembership(groupId, editor.id, { status: 'creator', isAnonymous: true });
    await editor.says('/subscribe', { chatId: groupId, asChat: true });
    expect(await kept()).toHaveLength(1);
  });

  it('with a channel says where that is done', async () => {
    const answer = only(await editor.says('/subscribe @daily_words', { chatId: groupId }));
    expect(answer.text).toContain('Channels are managed in a private chat with me');
    expect(await kept()).toEqual([]);
  });

  it('works in a small group as well', async () => {
    const chatId = telegram.group([editor], 'group');
    await editor.says('/subscribe', { chatId });
    expect(await kept()).toMatchObject([{ chatId }]);
  });
});

describe('/subscribe in private', () => {
  it('offers to choose a channel, for the right to post and no other', async () => {
    const answer = only(await editor.says('/subscribe'));
    expect(answer.text).toContain('Posts can’t be scheduled in a private chat');
    const markup = keyboardOf(editor);
    expect(markup).toMatchObject({ one_time_keyboard: true });
    const requests = (markup !== undefined && 'keyboard' in markup ? markup.keyboard.flat() : []).flatMap((button) =>
      typeof button !== 'string' && 'request_chat' in button ? [button.request_chat as KeyboardButtonRequestChat] : [],
    );
    const request_chat = only(requests);
    expect(request_chat.chat_is_channel).toBe(true);
    for (const rights of [request_chat.user_administrator_rights, request_chat.bot_administrator_rights]) {
      const given = Object.entries(rights ?? {}).filter(([, isGiven]) => isGiven);
      expect(given).toEqual([['can_post_messages', true]]);
    }
  });

  it('goes from nothing to a scheduled channel in two taps: the button, and the channel', async () => {
    const { id } = telegram.standIn.addChannel({ title: 'Daily words', memberIds: [editor.id] });
    const welcome = only(await editor.opens());
    await editor.presses(welcome, 'Post in a channel');
    const [picked, card, ...others] = await editor.shares(id);
    expect(plain(picked?.text)).toBe('Channel: Daily words');
    const there = telegram.standIn.state().conversations.find((each) => each.id === editor.id)?.messages ?? [];
    expect(there.filter(({ message_id }) => message_id === picked?.message_id)).toEqual([]);
    expect(plain(card?.text)).toContain('Done. The first post goes out at:');
    expect(plain(card?.text)).toContain('Daily words');
    expect(labelsOf(only(card === undefined ? [] : [card]))).toContain('Times and days');
    expect(others).toEqual([]);
    expect(keyboardOf(editor)).toBeUndefined();
    expect(await kept()).toMatchObject([{ chatId: id, isChannel: true }]);
  });

  it('remembers the times until the channel is chosen', async () => {
    const id = channel();
    await editor.says('/subscribe weekly mon 12:00 Asia/Bishkek');
    await editor.shares(id);
    expect(await kept()).toMatchObject([{ cadence: { days: [1], times: [720], zone: 'Asia/Bishkek' } }]);
  });

  it('remembers six times and every day of a week, which no number could hold', async () => {
    const id = channel();
    const when = 'mon,wed,fri 01:01,05:05,09:09,13:13,17:17,21:21 America/Argentina/Buenos_Aires';
    await editor.says(`/subscribe ${when}`);
    await editor.shares(id);
    expect(await kept()).toMatchObject([{ cadence: { days: [1, 3, 5], times: [61, 305, 549, 793, 1037, 1281] } }]);
  });

  it.each([
    '/subscribe weekly mon\u200B 12\u200B:00 Asia/Bishkek',
    '\u200B/subscribe mon 12:00 Asia/Bishkek',
    '/subscribe, mon 12:00 Asia/Bishkek',
    '@verbatim_bot /subscribe mon 12:00 Asia/Bishkek',
  ])('remembers the times as it understood them, however the command is written: %j', async (text) => {
    const id = channel();
    await editor.says(text);
    await editor.shares(id);
    expect(await kept()).toMatchObject([{ cadence: { days: [1], times: [720], zone: 'Asia/Bishkek' } }]);
  });

  it('answers a proposed zone that is tapped twice at once, and nothing failed', async () => {
    const asked = only(await editor.says('/subscribe 18:30 almaty'));
    const button = asked.reply_markup?.inline_keyboard[0]?.[0];
    const data = button !== undefined && 'callback_data' in button ? String(button.callback_data) : '';
    const press = { personId: editor.id, chatId: editor.id, messageId: asked.message_id, data };
    for (const each of [press, press]) telegram.standIn.clients.press(each);
    await telegram.deliver();
    expect(telegram.failures).toEqual([]);
  });

  it('remembers the times that were tapped', async () => {
    const id = channel();
    const asked = only(await editor.says('/subscribe 18:30 almaty'));
    const { message } = await editor.presses(asked, 'Asia/Almaty');
    expect(plain(message.text)).toContain('18:30');
    await editor.shares(id);
    expect(await kept()).toMatchObject([{ cadence: { times: [1110], zone: 'Asia/Almaty' } }]);
  });

  it('asks for the times again where the message that named them was deleted', async () => {
    const id = channel();
    await editor.says('/subscribe 18:30');
    const chat = telegram.standIn.state().conversations.find((each) => each.id === editor.id);
    const asking = chat?.messages.find(({ text }) => text === '/subscribe 18:30');
    await telegram.bot.api.deleteMessage(editor.id, asking?.message_id ?? 0);
    expect(plain((await editor.shares(id)).at(-1)?.text)).toContain('What time should I post each day');
    expect(await kept()).toEqual([]);
  });

  it.each(['@daily_words', 'https://t.me/daily_words', 't.me/Daily_Words'])('takes a channel as %s', async (name) => {
    const id = channel();
    await editor.says(`/subscribe ${name} 12:00`);
    expect(await kept()).toMatchObject([{ chatId: id, cadence: { times: [720] } }]);
  });

  it('takes a channel by its number', async () => {
    const id = channel();
    await editor.says(`/subscribe ${id}`);
    expect(await kept()).toMatchObject([{ chatId: id }]);
  });

  it.each([
    ['a name that nobody has', '@nobody_has_it', 'I can’t find a channel called @nobody_has_it'],
    ['a name that can’t be', '@x', 'I can’t find a channel called @x'],
    ['the number of a person', '123456789', '123456789 is not a channel'],
    ['the number of a small group', '-50012', '-50012 is not a channel'],
    ['a number that nobody has', '-1009999999999', 'I can do that only in a channel'],
  ])('says plainly what is wrong with %s', async (_, reference, said) => {
    for (const command of ['subscribe', 'schedule', 'pause', 'resume', 'unsubscribe', 'mydata', 'forget']) {
      expect(textOf(await editor.says(`/${command} ${reference}`)), command).toContain(said);
    }
    expect(telegram.logged).toEqual([]);
  });

  it('says plainly that the name of a group is none of a channel', async () => {
    telegram.standIn.addGroup({ title: 'G', memberIds: [editor.id], kind: 'supergroup', username: 'our_group' });
    expect(textOf(await editor.says('/subscribe @our_group'))).toContain('@our_group is not a channel');
  });

  it('names what is missing where the bot may not post', async () => {
    const botRights = { can_post_messages: false };
    telegram.standIn.addChannel({ title: 'D', memberIds: [editor.id], username: 'silent_one', botRights });
    expect(textOf(await editor.says('/subscribe @silent_one'))).toContain(
      'I don’t have the right to post in that channel',
    );
    expect(await kept()).toEqual([]);
  });
});
