import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/jobs/subscription.ts';
import { createTelegram, labelsOf, only, plain, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let chatId: number;

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  await editor.opens();
  chatId = telegram.group([editor], 'supergroup');
});

/** What stands in the messages as JSON. */
const jsonIn = (messages: readonly Message[]): readonly Record<string, unknown>[] =>
  messages.flatMap(({ text = '', entities = [] }) =>
    entities
      .filter(({ type }) => type === 'pre')
      .map(({ offset, length }) => JSON.parse(text.slice(offset, offset + length)) as Record<string, unknown>),
  );

/** The words by which /privacy tells of each part of a subscription. */
const TOLD = {
  id: 'a random code',
  chatId: 'its id',
  isChannel: 'group or channel',
  threadId: 'topic',
  language: 'in which language',
  cadence: 'when',
  order: 'what',
  unit: 'what',
  silent: 'how to post',
  pause: 'whether it is paused',
  position: 'how far it has come',
  skips: 'what is left out',
  last: 'how the last post ended',
  flight: 'being sent',
  open: 'planned',
  wait: 'how long Telegram told me to wait',
  notFound: 'how often in a row Telegram did not find the chat',
} as const satisfies Record<Exclude<keyof Subscription, 'unread'>, string>;

describe('/mydata', () => {
  it('in a group shows all of its subscription and of its slots, in as many messages as it takes', async () => {
    await editor.says('/subscribe every 1h UTC', { chatId });
    const { id } = only([...telegram.subscriptions.kept.values()]);
    const hour = Math.floor(telegram.clock.now / 3_600_000) * 60;
    const slots = Array.from({ length: 168 }, (_, index) => ({
      minute: hour - 60 * index,
      outcome: 'sent' as const,
      address: '2.3',
    }));
    telegram.subscriptions.ended.set(id, slots);
    const messages = await editor.says('/mydata', { chatId });
    const [first, ...others] = jsonIn(messages);
    expect(first?.['subscription']).toMatchObject({ id, chatId, when: 'every 1h UTC', position: 0, skips: [] });
    const shown = others.flatMap((each) => each['slots'] as { at: string }[]);
    expect(new Set(shown.map(({ at }) => at)).size).toBe(168);
    expect(telegram.logged).toEqual([]);
  });

  it('of a channel shows it to who manages it', async () => {
    const botRights = { can_post_messages: true };
    telegram.standIn.addChannel({ title: 'D', memberIds: [editor.id], username: 'daily_words', botRights });
    expect(only(await editor.says('/mydata @daily_words')).text).toBe('Nothing is kept about this group or channel.');
    await editor.says('/subscribe @daily_words');
    expect(jsonIn(await editor.says('/mydata @daily_words'))).toMatchObject([{ subscription: { isChannel: true } }]);
  });

  it('in private shows the chosen language and what was begun, and says where the rest is', async () => {
    expect(plain(only(await editor.says('/mydata')).text)).toContain('Nothing is kept about you.');
    await editor.presses(only(await editor.says('/language')), 'Русский');
    await editor.says('/subscribe 18:00');
    expect(jsonIn(await editor.says('/mydata'))).toEqual([{ language: 'ru', setup: '18:00' }]);
  });
});

describe('/forget', () => {
  it('in a group asks once, and erases all of it', async () => {
    await editor.says('/subscribe', { chatId });
    const { id } = only([...telegram.subscriptions.kept.values()]);
    telegram.subscriptions.ended.set(id, [{ minute: 1, outcome: 'sent', address: '1' }]);
    const asked = only(await editor.says('/forget', { chatId }));
    expect(labelsOf(asked)).toEqual(['Yes, erase it', 'No, keep it']);
    expect(telegram.subscriptions.kept.size).toBe(1);
    const { message } = await editor.presses(asked, 'Yes, erase it');
    expect(message.text).toBe('Erased. Nothing is kept about this group or channel any more.');
    expect(telegram.subscriptions.kept.size + telegram.subscriptions.ended.size).toBe(0);
    expect(only(await editor.says('/forget', { chatId })).text).toBe('Nothing is kept about this group or channel.');
  });

  it('in private erases the chosen language and what was begun', async () => {
    await editor.presses(only(await editor.says('/language')), 'Русский');
    await editor.says('/subscribe 18:00');
    await editor.says('/forget');
    expect(telegram.choices.kept.size + telegram.setups.kept.size).toBe(0);
    expect(plain(only(await editor.says('/mydata')).text)).toContain('Nothing is kept about you.');
  });

  it.each(['Daily words', 'all'])('of “%s” asks for the channel and erases nothing', async (words) => {
    await editor.presses(only(await editor.says('/language')), 'Русский');
    const { id } = telegram.standIn.addChannel({
      title: 'D',
      memberIds: [editor.id],
      botRights: { can_post_messages: true },
    });
    await editor.says(`/subscribe ${id}`);
    expect(only(await editor.says(`/forget ${words}`)).text).toContain('Для какого канала');
    expect(telegram.choices.kept.size).toBe(1);
    const [, asked] = await editor.shares(id);
    expect(labelsOf(only(asked === undefined ? [] : [asked]))).toHaveLength(2);
    expect(telegram.subscriptions.kept.size).toBe(1);
  });

  it('in private is answered kindly while Redis is away', async () => {
    telegram.choices.isAway = true;
    expect(only(await editor.says('/forget')).text).toContain('could not be saved just now');
  });
});

describe('/privacy', () => {
  it('tells each kind of thing that is kept, once', async () => {
    const text = plain(only(await editor.says('/privacy')).text);
    for (const kept of [
      'scheduled posts: its id and topic',
      'for 7 days',
      'for 15 minutes',
      'for 180 days',
      '/forget',
    ]) {
      expect(text).toContain(kept);
    }
    expect(text.match(/its id and topic/gu)).toHaveLength(1);
  });

  it('tells of everything that /mydata shows of a subscription', async () => {
    const text = plain(only(await editor.says('/privacy')).text);
    for (const words of Object.values(TOLD)) expect(text).toContain(words);
  });

  it('tells how long each thing is kept, and whose store it is', async () => {
    const text = plain(only(await editor.says('/privacy')).text);
    expect(text).toMatch(/^An empty entry, .* for a minute\.$/mu);
    expect(text).toMatch(/^When I last looked for posts that are due, .* for 8 days\.$/mu);
    expect(text).toContain('the id of this bot');
  });
});
