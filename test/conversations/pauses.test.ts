import type { Update } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pause, Subscription } from '../../src/jobs/plan/subscription.ts';
import { refusalOf } from '../../src/stand-in/faults.ts';
import { NO_RIGHTS as NO_RIGHT_AT_ALL } from '../../src/stand-in/membership.ts';
import { createTelegram, labelsOf, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

const ON = 'Posting is on.';
const TOPIC_GONE =
  'The topic of these posts is closed or gone. Send /subscribe in another topic or in the group itself';
const NO_RIGHTS = 'I don’t have the right to post at the moment.';
const RESTORED = 'Paused: this schedule was restored from an older copy and may have been ended since then.';
const BY_PERSON = 'Paused. Nothing is posted until an administrator resumes it.';

let telegram: Telegram;
let editor: Talker;
let chatId: number;
let threadId: number;
let other: number;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  const group = { title: 'Reading circle', memberIds: [editor.id], kind: 'supergroup', isForum: true } as const;
  chatId = telegram.standIn.addGroup(group).id;
  threadId = telegram.standIn.addTopic(chatId).threadId;
  other = telegram.standIn.addTopic(chatId).threadId;
  await editor.says('/subscribe', { chatId, threadId });
});

const kept = async (): Promise<Subscription> => only(await telegram.subscriptions.all());
const becomes = async (pause: Pause) => telegram.subscriptions.put({ ...(await kept()), pause });
const says = async (text: string, where: object = { threadId: other }) =>
  only(await editor.says(text, { chatId, ...where }));

describe('a subscription whose topic is gone', () => {
  beforeEach(() => becomes('no-topic'));

  it('says so, and how it goes on', async () => {
    expect((await says('/schedule')).text).toContain(TOPIC_GONE);
  });

  it.each([
    ['another topic', () => ({ threadId: other })],
    ['the group itself', () => ({})],
    ['a topic with the same number that lives', () => ({ threadId })],
  ])('is on at once after /subscribe in %s', async (_, where) => {
    const card = await says('/subscribe', where());
    expect(card.text).toContain(ON);
    expect(await kept()).toMatchObject({ pause: 'none' });
    expect((await kept()).threadId).toBe(
      'threadId' in where() ? (where() as { threadId: number }).threadId : undefined,
    );
    expect((await says('/schedule')).text).toContain(ON);
  });

  it('is not on by a word: /resume says once more what it needs', async () => {
    expect((await says('/resume')).text).toContain(TOPIC_GONE);
    expect((await kept()).pause).toBe('no-topic');
  });

  it('is not on because the bot got its right back', async () => {
    telegram.standIn.setMembership(chatId, 1, { status: 'member' }, editor.id);
    await telegram.deliver();
    expect((await kept()).pause).toBe('no-topic');
  });

  it('can be paused by a person, whose word ends it', async () => {
    expect((await says('/pause')).text).toContain(BY_PERSON);
    expect((await says('/subscribe')).text).toContain(BY_PERSON);
    const resumed = await says('/resume');
    expect(resumed.text).toContain(ON);
    expect(labelsOf(resumed)).toContain('Pause');
  });
});

describe('a subscription of a group that did not let the bot write', () => {
  beforeEach(() => becomes('no-rights'));

  it.each(['/subscribe', '/resume'])('is on at once after %s, where the bot may write again', async (command) => {
    expect((await says(command, { threadId })).text).toContain(ON);
    expect((await kept()).pause).toBe('none');
  });

  it('is on after /subscribe in another topic, where only the old one was closed', async () => {
    telegram.standIn.setTopic(chatId, threadId, 'closed');
    expect((await says('/subscribe')).text).toContain(ON);
    expect(await kept()).toMatchObject({ pause: 'none', threadId: other });
  });

  it('stays paused where the bot still may not, or nobody can say', async () => {
    const restricted = { status: 'restricted', user: { id: 1 }, is_member: true, can_send_messages: false };
    telegram.standIn.faults.rule(({ method, parameters }) =>
      method === 'getChatMember' && String(parameters['user_id']) === '1'
        ? { kind: 'reply', status: 200, body: { ok: true, result: restricted } }
        : undefined,
    );
    expect((await says('/resume', { threadId })).text).toContain(NO_RIGHTS);
    telegram.standIn.faults.rule(({ method, parameters }) =>
      method === 'getChatMember' && String(parameters['user_id']) === '1' ? refusalOf(500, 'Internal') : undefined,
    );
    expect((await says('/resume', { threadId })).text).toContain('could not be looked up just now');
    expect((await kept()).pause).toBe('no-rights');
  });

  it('is on when its closed topic is opened again, and not when another one is', async () => {
    await telegram.bot.handleUpdate(reopened(other));
    expect((await kept()).pause).toBe('no-rights');
    await telegram.bot.handleUpdate(reopened(threadId));
    expect((await kept()).pause).toBe('none');
    await becomes('by-person');
    await telegram.bot.handleUpdate(reopened(threadId));
    expect((await kept()).pause).toBe('by-person');
  });

  it.each([
    ['opened again', { forum_topic_reopened: {} }],
    ['shown again', { general_forum_topic_unhidden: {} }],
  ])('is on when the general topic, where it posts, is %s', async (_, said) => {
    await says('/subscribe', {});
    await becomes('no-rights');
    telegram.standIn.voices.send({ chatId, author: { kind: 'person', id: editor.id }, said });
    await telegram.deliver();
    expect((await kept()).pause).toBe('none');
  });
});

describe('a subscription whose topic is closed', () => {
  const TOLD = 'The topic of the scheduled posts in Reading circle was closed. Posting there is paused.';
  const inPrivate = () =>
    (telegram.standIn.state().conversations.find(({ id }) => id === editor.id)?.messages ?? []).filter(({ text }) =>
      plain(text).includes(TOLD),
    );
  const setTopic = async (state: 'closed' | 'open', thread = threadId) => {
    telegram.standIn.setTopic(chatId, thread, state);
    await telegram.deliver();
  };

  it('is paused, and who closed it is told once in private; open again, it goes on', async () => {
    await editor.opens();
    await setTopic('closed', other);
    expect((await kept()).pause).toBe('none');
    telegram.standIn.setTopic(chatId, threadId, 'closed');
    const news = telegram.standIn.takeUpdates();
    for (const update of [...news, ...news]) await telegram.bot.handleUpdate(update);
    expect((await kept()).pause).toBe('no-rights');
    expect(inPrivate()).toHaveLength(1);
    expect(plain((await says('/schedule', {})).text)).toContain('If the topic of these posts is closed, open it');
    await setTopic('open');
    expect((await kept()).pause).toBe('none');
  });

  it('goes on where the bot may write in closed topics', async () => {
    await editor.opens();
    const rights = { ...NO_RIGHT_AT_ALL, can_manage_topics: true };
    telegram.standIn.setMembership(chatId, 1, { status: 'administrator', rights }, editor.id);
    await telegram.deliver();
    await setTopic('closed');
    expect((await kept()).pause).toBe('none');
    expect(inPrivate()).toEqual([]);
  });

  it('is paused in the general topic too, where one is hidden, and nobody is told who never started the bot', async () => {
    await says('/subscribe', {});
    const said = { general_forum_topic_hidden: {} };
    telegram.standIn.voices.send({ chatId, author: { kind: 'person', id: editor.id }, said });
    await telegram.deliver();
    expect((await kept()).pause).toBe('no-rights');
    expect(telegram.logged).toEqual([]);
  });
});

describe('a subscription of a channel that did not let the bot post', () => {
  it.each(['/subscribe', '/resume'])('is on after %s, since the bot’s right was asked', async (command) => {
    await editor.opens();
    const username = 'daily_words';
    const botRights = { can_post_messages: true };
    const { id } = telegram.standIn.addChannel({ title: 'Daily words', memberIds: [editor.id], username, botRights });
    await editor.says('/subscribe @daily_words');
    const channel = await telegram.subscriptions.store.byChat(id);
    if (channel === undefined) throw new Error('the channel is not subscribed');
    await telegram.subscriptions.put({ ...channel, pause: 'no-rights' });
    expect(only(await editor.says(`${command} @daily_words`)).text).toContain(ON);
    expect((await telegram.subscriptions.store.byId(channel.id))?.pause).toBe('none');
  });
});

function reopened(thread: number): Update {
  const from = { id: editor.id, is_bot: false, first_name: 'Editor' };
  const chat = { id: chatId, type: 'supergroup', title: 'Reading circle', is_forum: true };
  const place = { message_thread_id: thread, is_topic_message: true };
  return {
    update_id: 1,
    message: { message_id: 90, date: 0, chat, from, ...place, forum_topic_reopened: {} },
  } as Update;
}

describe('a subscription that a restore brought back', () => {
  beforeEach(() => becomes('restored'));

  it('says so, shows no post to come, and offers to resume', async () => {
    const card = await says('/schedule');
    expect(card.text).toContain(RESTORED);
    expect(card.text).not.toContain('Upcoming posts');
    expect(labelsOf(card).join()).toContain('Resume');
  });

  it.each([
    ['/resume', 'none'],
    ['/subscribe', 'none'],
    ['/subscribe daily 10:00', 'none'],
    ['/pause', 'by-person'],
  ])('is an administrator’s again after %s', async (text, pause) => {
    await says(text, { threadId });
    expect((await kept()).pause).toBe(pause);
  });

  it.each([
    ['Resume', []],
    ['Turn sound off', ['How it looks']],
  ])('is on after a press on %s by an administrator', async (label, pages) => {
    let card = await says('/schedule');
    for (const page of pages) card = (await editor.presses(card, page)).message;
    await editor.presses(card, label);
    expect((await kept()).pause).toBe('none');
  });

  it('stays paused where a member who may not change it tries', async () => {
    const member = telegram.person('en', 'Member');
    telegram.standIn.setMembership(chatId, member.id, { status: 'member' }, editor.id);
    await member.says('/resume', { chatId });
    expect((await kept()).pause).toBe('restored');
  });

  it('is not on because the bot got a right back', async () => {
    telegram.standIn.setMembership(chatId, 1, { status: 'member' }, editor.id);
    await telegram.deliver();
    expect((await kept()).pause).toBe('restored');
  });
});
