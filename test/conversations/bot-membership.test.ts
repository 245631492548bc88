import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Membership, NO_RIGHTS } from '../../src/stand-in/membership.ts';
import { createTelegram, labelsOf, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;

const BOT_ID = 1;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
});

const kept = () => telegram.subscriptions.all();
const posting = (can_post_messages: boolean): Membership => ({
  status: 'administrator',
  rights: { ...NO_RIGHTS, can_manage_chat: true, can_post_messages },
});
const becomes = async (chatId: number, membership: Membership) => {
  telegram.standIn.setMembership(chatId, BOT_ID, membership, editor.id);
  await telegram.deliver();
};
const inPrivate = (): readonly Message[] =>
  telegram.standIn.state().conversations.find(({ id }) => id === editor.id)?.messages ?? [];
const lastInPrivate = (): Message => only(inPrivate().slice(-1));

const newChannel = () => telegram.standIn.addChannel({ title: 'Daily words', memberIds: [editor.id] }).id;

async function subscribedChannel(): Promise<number> {
  await editor.opens();
  const id = newChannel();
  await becomes(id, posting(true));
  await editor.presses(lastInPrivate(), /^Start/u);
  expect(await kept()).toMatchObject([{ chatId: id, isChannel: true, pause: 'none' }]);
  return id;
}

async function subscribedGroup(kind: 'group' | 'supergroup'): Promise<number> {
  const id = telegram.group([editor], kind);
  await editor.says('/subscribe', { chatId: id });
  expect(await kept()).toHaveLength(1);
  return id;
}

describe('when the bot is made administrator of a channel', () => {
  it('it writes to the person who did it, and one tap starts the posts', async () => {
    await editor.opens();
    const id = newChannel();
    await becomes(id, posting(true));
    const offer = lastInPrivate();
    expect(plain(offer.text)).toContain('Daily words\n\nI can post in this channel now.');
    expect(labelsOf(offer)).toEqual(['Start: Every day at 09:00 (Asia/Almaty)', 'Another time']);
    const { message } = await editor.presses(offer, /^Start/u);
    expect(plain(message.text)).toContain('Done. The first post goes out at:');
    expect(await kept()).toMatchObject([{ chatId: id, cadence: { times: [540] } }]);
    await editor.forges(message, dataOf(offer, /^Start/u));
    expect(await kept()).toHaveLength(1);
  });

  it('another tap chooses the time', async () => {
    await editor.opens();
    await becomes(newChannel(), posting(true));
    const { message } = await editor.presses(lastInPrivate(), 'Another time');
    await editor.presses(message, '21:00');
    expect(await kept()).toMatchObject([{ cadence: { times: [1260] } }]);
  });

  it('the tap is checked like any other: who lost their right is refused', async () => {
    await editor.opens();
    const id = newChannel();
    await becomes(id, posting(true));
    telegram.standIn.setMembership(id, editor.id, { status: 'member' });
    expect((await editor.presses(lastInPrivate(), /^Start/u)).told).toContain('I can do that only in a channel');
    expect(await kept()).toEqual([]);
  });

  it('a tap that comes twice, or after other times were set, changes nothing more', async () => {
    const offered = async () => {
      await subscribedChannel();
      return inPrivate().find((message) => labelsOf(message).includes('Another time'));
    };
    await offered();
    const before = await kept();
    await telegram.subscriptions.put({ ...only(before), unit: 'sentence' });
    const data = dataOf(lastInPrivate(), 'Pause').replace(/^sub:.{8}/u, `new:${only(before).chatId.toString(36)}`);
    await editor.forges(lastInPrivate(), data.replace('paused=yes', 'when=daily 21:00 Asia/Almaty'));
    expect(await kept()).toMatchObject([{ unit: 'sentence', cadence: { times: [540] } }]);
  });

  it('nothing is written where it may not post, or to who never started it', async () => {
    await becomes(newChannel(), posting(true));
    expect(inPrivate()).toEqual([]);
    await editor.opens();
    const before = inPrivate().length;
    await becomes(newChannel(), posting(false));
    expect(inPrivate()).toHaveLength(before);
    expect(telegram.logged).toEqual([]);
  });

  it('nothing is written besides while a channel is being chosen', async () => {
    await editor.opens();
    const id = newChannel();
    await editor.says('/subscribe');
    const before = inPrivate().length;
    await editor.shares(id);
    // What Telegram writes of the choice, and the card.
    expect(inPrivate().length - before).toBe(2);
  });
});

function dataOf(message: Message, label: string | RegExp): string {
  const button = (message.reply_markup?.inline_keyboard ?? [])
    .flat()
    .find(({ text }) => (typeof label === 'string' ? plain(text) === label : label.test(plain(text))));
  return button !== undefined && 'callback_data' in button ? String(button.callback_data) : '';
}

describe('when the right to post is taken', () => {
  it('a channel rests, says so, and goes on by itself when it comes back', async () => {
    const id = await subscribedChannel();
    await becomes(id, posting(false));
    expect(await kept()).toMatchObject([{ pause: 'no-rights' }]);
    const card = only(await editor.says(`/schedule ${id}`));
    expect(card.text).toContain('I don’t have the right to post at the moment. Posting will continue by itself');
    await becomes(id, posting(true));
    expect(await kept()).toMatchObject([{ pause: 'none' }]);
  });

  it('and given back, a pause by a person stays', async () => {
    const id = await subscribedChannel();
    await editor.says(`/pause ${id}`);
    await becomes(id, posting(false));
    await becomes(id, posting(true));
    expect(await kept()).toMatchObject([{ pause: 'by-person' }]);
  });

  it('a group rests likewise', async () => {
    const id = await subscribedGroup('supergroup');
    const old_chat_member = { status: 'member', user: botUser() };
    const update = (can_send_messages: boolean) => ({
      update_id: 1,
      my_chat_member: {
        chat: { id, type: 'supergroup', title: 'Reading circle' },
        from: { id: editor.id, is_bot: false, first_name: 'Editor' },
        date: 0,
        old_chat_member,
        new_chat_member: { status: 'restricted', is_member: true, can_send_messages, user: botUser() },
      },
    });
    await telegram.bot.handleUpdate(update(false) as never);
    expect(await kept()).toMatchObject([{ pause: 'no-rights' }]);
    await telegram.bot.handleUpdate(update(true) as never);
    expect(await kept()).toMatchObject([{ pause: 'none' }]);
    await telegram.bot.handleUpdate(update(false) as never);
    await becomes(id, { status: 'member' });
    expect(await kept()).toMatchObject([{ pause: 'none' }]);
  });
});

describe('when the bot is removed', () => {
  it.each<Membership['status']>(['left', 'kicked'])('from a channel (%s), nothing is kept of it', async (status) => {
    const id = await subscribedChannel();
    await becomes(id, { status } as Membership);
    expect(await kept()).toEqual([]);
  });

  it.each(['group', 'supergroup'] as const)('from a %s, nothing is kept of it', async (kind) => {
    await becomes(await subscribedGroup(kind), { status: 'kicked' });
    expect(await kept()).toEqual([]);
    expect(telegram.logged).toEqual([]);
  });
});

describe('when the news that the bot was removed comes once more', () => {
  /** The bot is removed, taken in again and subscribed again; then that news comes again. */
  async function repeatedNews(chatId: number, again: Membership, subscribes: () => Promise<unknown>): Promise<void> {
    telegram.standIn.setMembership(chatId, BOT_ID, { status: 'kicked' }, editor.id);
    const news = telegram.standIn.takeUpdates();
    for (const update of news) await telegram.bot.handleUpdate(update);
    expect(await kept()).toEqual([]);
    await becomes(chatId, again);
    await subscribes();
    expect(await kept()).toHaveLength(1);
    for (const update of news) await telegram.bot.handleUpdate(update);
  }

  it('after a group took it in again and subscribed, the new subscription stays, and nobody is told of an erasure', async () => {
    await editor.opens();
    const id = await subscribedGroup('supergroup');
    await repeatedNews(id, { status: 'member' }, () => editor.says('/subscribe', { chatId: id }));
    expect(await kept()).toMatchObject([{ chatId: id, pause: 'none' }]);
    const told = inPrivate().filter(({ text }) => plain(text).includes('Its schedule has been erased'));
    expect(told).toHaveLength(1);
  });

  it('after a channel took it in again and subscribed, likewise', async () => {
    const id = await subscribedChannel();
    await repeatedNews(id, posting(true), () => editor.presses(lastInPrivate(), /^Start/u));
    expect(await kept()).toMatchObject([{ chatId: id, pause: 'none' }]);
  });

  it('and Telegram can’t be asked, nothing is erased', async () => {
    const id = await subscribedGroup('supergroup');
    telegram.standIn.faults.rule(({ method }) =>
      method === 'getChatMember' ? { kind: 'reply', status: 502, body: '<html>' } : undefined,
    );
    await becomes(id, { status: 'kicked' });
    expect(await kept()).toMatchObject([{ chatId: id }]);
  });
});

describe('who takes the bot’s right, or removes it', () => {
  const PAUSED =
    'I no longer have the right to post in Daily words. Posting there is paused. It will continue by itself';
  const PAUSED_GROUP = PAUSED.replace('Daily words', 'Reading circle');
  const before = () => inPrivate().length;

  it('is told once, in private, that the schedule is paused and how it goes on', async () => {
    const id = await subscribedChannel();
    const messages = before();
    await becomes(id, posting(false));
    expect(inPrivate()).toHaveLength(messages + 1);
    expect(plain(lastInPrivate().text)).toContain(PAUSED);
    await becomes(id, { status: 'member' });
    expect(inPrivate()).toHaveLength(messages + 1);
    await becomes(id, posting(true));
    expect(inPrivate()).toHaveLength(messages + 1);
  });

  it('is told also where a post found out first', async () => {
    const id = await subscribedChannel();
    const subscription = only(await kept());
    const last = { minute: 1, outcome: 'refused' } as const;
    await telegram.subscriptions.put({ ...subscription, pause: 'no-rights', last });
    await becomes(id, posting(false));
    expect(plain(lastInPrivate().text)).toContain(PAUSED);
  });

  /** The news that the right was taken, not delivered yet. */
  const newsOf = (id: number, membership: Membership) => {
    telegram.standIn.setMembership(id, BOT_ID, membership, editor.id);
    return telegram.standIn.takeUpdates();
  };
  const refuse = async () => {
    const last = { minute: 1, outcome: 'refused' } as const;
    await telegram.subscriptions.put({ ...only(await kept()), pause: 'no-rights', last });
  };

  it.each([
    ['twice', async () => {}, async () => {}],
    ['twice after a post found out', refuse, async () => {}],
    ['twice, and a post finds out in between', async () => {}, refuse],
  ])('is told once where that news comes %s', async (_, first, then) => {
    const id = await subscribedChannel();
    const news = newsOf(id, posting(false));
    const messages = before();
    await first();
    for (const update of news) await telegram.bot.handleUpdate(update);
    await then();
    for (const update of news) await telegram.bot.handleUpdate(update);
    expect(inPrivate()).toHaveLength(messages + 1);
    expect(plain(lastInPrivate().text)).toContain(PAUSED);
  });

  it.each([
    ['the right to post', posting(false)],
    ['everything', { status: 'kicked' }],
  ] as const)('is told once where several programs hear at once that they took %s', async (_, membership) => {
    const id = await subscribedChannel();
    const news = newsOf(id, membership);
    const messages = before();
    await Promise.all([...news, ...news].map((update) => telegram.bot.handleUpdate(update)));
    expect(inPrivate()).toHaveLength(messages + 1);
  });

  it('is told again after the right came back and was taken once more', async () => {
    const id = await subscribedChannel();
    const messages = before();
    for (const may of [false, true, false]) await becomes(id, posting(may));
    expect(inPrivate()).toHaveLength(messages + 2);
    expect(await kept()).toMatchObject([{ pause: 'no-rights' }]);
  });

  it.each([
    ['forbade it to write in a group', true, PAUSED_GROUP],
    ['restricted and removed it', false, 'I was removed from Reading circle. Its schedule has been erased'],
  ])('is told where they %s', async (_, is_member, said) => {
    await editor.opens();
    const id = await subscribedGroup('supergroup');
    if (!is_member) newsOf(id, { status: 'left' });
    const messages = before();
    await telegram.bot.handleUpdate({
      update_id: 1,
      my_chat_member: {
        chat: { id, type: 'supergroup', title: 'Reading circle' },
        from: { id: editor.id, is_bot: false, first_name: 'Editor' },
        date: 0,
        old_chat_member: { status: 'member', user: botUser() },
        new_chat_member: { status: 'restricted', is_member, can_send_messages: false, user: botUser() },
      },
    } as never);
    expect(inPrivate()).toHaveLength(messages + 1);
    expect(plain(lastInPrivate().text)).toContain(said);
  });

  it('is told in the language of their Telegram', async () => {
    const id = await subscribedChannel();
    const other = telegram.person('ru', 'Other');
    await other.opens();
    telegram.standIn.setMembership(id, other.id, { status: 'creator' });
    telegram.standIn.setMembership(id, BOT_ID, posting(false), other.id);
    await telegram.deliver();
    const theirs = telegram.standIn
      .state()
      .conversations.find((chat) => chat.id === other.id)
      ?.messages.at(-1);
    expect(plain(theirs?.text)).toContain('У меня больше нет права публиковать в «Daily words».');
  });

  it('is told that the schedule is erased where the bot was removed', async () => {
    const id = await subscribedChannel();
    await becomes(id, { status: 'kicked' });
    expect(plain(lastInPrivate().text)).toContain('I was removed from Daily words. Its schedule has been erased');
    expect(plain(lastInPrivate().text)).toContain('add me there, then send /subscribe (for a channel, here).');
    await editor.opens();
    await becomes(await subscribedGroup('supergroup'), { status: 'kicked' });
    expect(plain(lastInPrivate().text)).toContain('I was removed from Reading circle.');
  });

  it('is told nothing where nothing was scheduled, or a person had paused it', async () => {
    await editor.opens();
    const id = await subscribedChannel();
    await editor.says(`/pause ${id}`);
    const messages = before();
    await becomes(id, posting(false));
    await becomes(newChannel(), posting(false));
    expect(inPrivate()).toHaveLength(messages);
  });

  it('is not written to where they never started the bot or blocked it', async () => {
    const id = await subscribedGroup('supergroup');
    await becomes(id, { status: 'kicked' });
    expect(inPrivate()).toEqual([]);
    const channel = await subscribedChannel();
    telegram.standIn.block(editor.id);
    await becomes(channel, posting(false));
    expect(await kept()).toMatchObject([{ pause: 'no-rights' }]);
    expect(telegram.logged).toEqual([]);
  });

  it('is not written to where it is a bot, or an administrator who stays anonymous', async () => {
    const id = await subscribedChannel();
    const tried: string[] = [];
    telegram.standIn.faults.rule(({ method }) => {
      tried.push(method);
      return undefined;
    });
    const member = (can_post_messages: boolean) => ({
      status: 'administrator',
      user: botUser(),
      can_post_messages,
    });
    await telegram.bot.handleUpdate({
      update_id: 1,
      my_chat_member: {
        chat: { id, type: 'channel', title: 'Daily words' },
        from: { id: 1_087_968_824, is_bot: true, first_name: 'Group' },
        date: 0,
        old_chat_member: member(true),
        new_chat_member: member(false),
      },
    } as never);
    expect(await kept()).toMatchObject([{ pause: 'no-rights' }]);
    expect(tried).toEqual([]);
  });

  it('is told nothing where the group only became a supergroup', async () => {
    await editor.opens();
    const id = await subscribedGroup('group');
    const messages = before();
    telegram.standIn.upgradeGroup(id);
    const later = telegram.standIn.takeUpdates();
    await becomes(id, { status: 'left' });
    for (const update of later) await telegram.bot.handleUpdate(update);
    expect(inPrivate()).toHaveLength(messages);
  });
});

describe('a group that becomes a supergroup', () => {
  it('keeps its subscription under its new id', async () => {
    const id = await subscribedGroup('group');
    const before = only(await kept());
    const upgraded = telegram.standIn.upgradeGroup(id).id;
    await telegram.deliver();
    expect(await kept()).toEqual([{ ...before, chatId: upgraded }]);
    expect(only(await editor.says('/schedule', { chatId: upgraded })).text).toContain('Posting is on.');
  });

  it('keeps it also where the bot first hears that it is out of the old one', async () => {
    const id = await subscribedGroup('group');
    const upgraded = telegram.standIn.upgradeGroup(id).id;
    const later = telegram.standIn.takeUpdates();
    await becomes(id, { status: 'left' });
    for (const update of later) await telegram.bot.handleUpdate(update);
    expect(await kept()).toMatchObject([{ chatId: upgraded }]);
  });
});

function botUser() {
  return { id: BOT_ID, is_bot: true, first_name: 'Verbatim' };
}
