import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatAddress } from '../../src/content/document/address.ts';
import { passagesOf, type Unit } from '../../src/content/document/rotation.ts';
import { LOCALES } from '../../src/handlers/base/locale.ts';
import { CURRENT_NOTICE } from '../../src/handlers/start/privacy-notices.ts';
import type { Subscription } from '../../src/jobs/plan/subscription.ts';
import { proxyPage } from '../../src/stand-in/faults.ts';
import { createTelegram, labelsOf, only, plain, sources, type Talker, type Telegram } from '../support/telegram.ts';

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
  chatId: 'its ID',
  isChannel: 'group or channel',
  threadId: 'topic',
  language: 'in which language',
  cadence: 'when',
  order: 'what',
  unit: 'what',
  silent: 'how to post',
  folded: 'how to post',
  title: 'how to post',
  link: 'how to post',
  picture: 'how to post',
  words: 'the header and footer',
  pause: 'whether it is paused',
  isLossTold: 'whether anyone was told that they caused it',
  position: 'how far it has got',
  skips: 'what is to be skipped',
  turns: 'which passages are left out, come next or have come out of turn',
  once: 'whether it ends after one round',
  asked: 'when a post was asked for by hand',
  last: 'how the last post went',
  flight: 'being sent',
  open: 'planned',
  wait: 'how long Telegram told me to wait',
  notFound: 'how many times in a row Telegram did not find the chat',
} as const satisfies Record<Exclude<keyof Subscription, 'unread'>, string>;

describe('/mydata', () => {
  it('in a group shows all of its subscription and of its slots, in as many messages as it takes', async () => {
    await editor.says('/subscribe every 1h UTC', { chatId });
    const { id } = only(await telegram.subscriptions.all());
    const hour = Math.floor(telegram.clock.now / 3_600_000) * 60;
    const slots = Array.from({ length: 168 }, (_, index) => ({
      minute: hour - 60 * index,
      outcome: 'sent' as const,
      address: '2.3',
    }));
    await telegram.subscriptions.endSlots(id, slots);
    const messages = await editor.says('/mydata', { chatId });
    const [first, ...others] = jsonIn(messages);
    expect(first?.['subscription']).toMatchObject({ id, chatId, when: 'every 1h UTC', position: 0, skips: [] });
    const shown = others.flatMap((each) => each['slots'] as { at: string }[]);
    expect(new Set(shown.map(({ at }) => at)).size).toBe(168);
    expect(telegram.logged).toEqual([]);
  });

  it('writes times and passages as people read them, and not as they are stored', async () => {
    await editor.says('/subscribe 09:00 UTC', { chatId });
    const present = only(await telegram.subscriptions.all());
    await telegram.subscriptions.put({
      ...present,
      unit: 'sentence',
      turns: {
        come: { round: 0, passages: [0, 1] },
        last: 1,
        next: 2,
        leftOut: { section: [3], sentence: [4] },
      },
      skips: [27_000_000],
      asked: [27_000_001],
      last: { minute: 27_000_002, outcome: 'sent' },
      flight: 27_000_003,
      open: 27_000_004,
      wait: { from: 1_620_000_300_000, until: 1_620_000_301_000 },
    });
    const addressOf = (place: number, unit: Unit = 'sentence') =>
      passagesOf(sources.content.statement, unit)
        .slice(place, place + 1)
        .map(({ address }) => formatAddress(address))[0];
    expect(jsonIn(await editor.says('/mydata', { chatId }))).toMatchObject([
      {
        subscription: {
          turns: {
            come: { round: 0, passages: [addressOf(0), addressOf(1)] },
            last: addressOf(1),
            next: addressOf(2),
            leftOut: [addressOf(3, 'section'), addressOf(4)],
          },
          skips: ['2021-05-03T00:00Z'],
          asked: ['2021-05-03T00:01Z'],
          last: { at: '2021-05-03T00:02Z', outcome: 'sent' },
          flight: '2021-05-03T00:03Z',
          open: '2021-05-03T00:04Z',
          wait: ['2021-05-03T00:05:00.000Z', '2021-05-03T00:05:01.000Z'],
        },
      },
    ]);
  });

  it('of a channel shows it to who manages it', async () => {
    const botRights = { can_post_messages: true };
    telegram.standIn.addChannel({ title: 'D', memberIds: [editor.id], username: 'daily_words', botRights });
    expect(only(await editor.says('/mydata @daily_words')).text).toBe('Nothing is kept about this group or channel.');
    await editor.says('/subscribe @daily_words');
    expect(jsonIn(await editor.says('/mydata @daily_words'))).toMatchObject([{ subscription: { isChannel: true } }]);
  });

  it('in private says that nothing is kept about a person, and which language Telegram stores for them', async () => {
    await editor.says('/subscribe 18:00');
    const [answered] = await editor.says('/mydata');
    expect(plain(answered?.text)).toMatch(/^Nothing is kept about you\.\n\nFor a channel/u);
    await editor.presses(only(await editor.says('/language')), 'Русский');
    const said = plain(only(await editor.says('/mydata')).text);
    expect(said).toMatch(/^О вас ничего не хранится\.\n\nTelegram хранит .*: Русский\./u);
  });

  it('in private does not say that Telegram stores nothing where it could not be asked', async () => {
    const view = telegram.person('en');
    telegram.standIn.faults.next('getMyCommands', 1, proxyPage(502));
    expect(only(await view.says('/mydata')).text).toBe(
      'That could not be looked up just now. Please try again in a minute.',
    );
  });
});

describe('/forget', () => {
  it('in a group asks once, and erases all of it', async () => {
    await editor.says('/subscribe', { chatId });
    const { id } = only(await telegram.subscriptions.all());
    const minute = Math.floor(telegram.clock.now / 60_000);
    await telegram.subscriptions.endSlots(id, [{ minute, outcome: 'sent', address: '1' }]);
    const asked = only(await editor.says('/forget', { chatId }));
    expect(labelsOf(asked)).toEqual(['Yes, erase it', 'No, keep it']);
    expect(await telegram.subscriptions.all()).toHaveLength(1);
    const { message } = await editor.presses(asked, 'Yes, erase it');
    expect(message.text).toBe(
      'Erased. Nothing is kept about this group or channel any more. Encrypted back-ups that contain it are gone within 7 days.',
    );
    expect(await telegram.subscriptions.all()).toEqual([]);
    expect(await telegram.subscriptions.store.allSlots(id, minute)).toEqual([]);
    expect(only(await editor.says('/forget', { chatId })).text).toBe('Nothing is kept about this group or channel.');
  });

  it('in private erases the chosen language, which Telegram stores, and says so', async () => {
    await editor.presses(only(await editor.says('/language')), 'Русский');
    const said = plain(only(await editor.says('/forget')).text);
    expect(said).toMatch(/^Стёрто: .*\n\n.*\/forget/u);
    expect(await telegram.languageOf(editor)).toBeUndefined();
    expect(plain(only(await editor.says('/mydata')).text)).toMatch(/^Nothing is kept about you\.\n\nFor a channel/u);
  });

  it('in private, where nothing is kept, says so and not that it was erased', async () => {
    expect(plain(only(await editor.says('/forget')).text)).toMatch(/^Nothing is kept about you\.\n\n/u);
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
    expect(await telegram.languageOf(editor)).toBe('Русский');
    const [, asked] = await editor.shares(id);
    expect(labelsOf(only(asked === undefined ? [] : [asked]))).toHaveLength(2);
    expect(await telegram.subscriptions.all()).toHaveLength(1);
  });
});

describe('/privacy', () => {
  it.each(LOCALES)('in %s begins with what matters to somebody at risk, and folds the rest up', async (locale) => {
    const view = telegram.person(locale);
    const { text = '', entities = [] } = only(await view.says('/privacy'));
    const { offset, length } = only(entities.filter(({ type }) => type === 'expandable_blockquote'));
    const [year, , day] = CURRENT_NOTICE.date.split('-').map(Number);
    expect(offset + length).toBe(text.length);
    const [title = '', ...first] = text.slice(0, offset).trimEnd().split('\n\n');
    expect(title.match(/\d+/gu)).toEqual(expect.arrayContaining([CURRENT_NOTICE.number, year, day].map(String)));
    // One sentence each, and how to see and erase what is kept.
    expect(first).toHaveLength(4);
    expect(first.slice(0, 3).filter((each) => !/^[^.]*\.$/u.test(each))).toEqual([]);
    expect(offset).toBeLessThan(680);
  });

  it('says first that nothing is kept about a person, what Telegram sees, and what the bot can’t prevent', async () => {
    const text = plain(only(await editor.says('/privacy')).text);
    expect(text).toMatch(
      /^Privacy notice \d+ · .*\n\nI keep nothing at all about you.*\n\nTelegram itself can see .*via @.*\n\nWhere it is risky .*\n\n\/mydata .*\n\nI keep only this:/u,
    );
  });

  it.each(LOCALES)('fits one message in %s', async (locale) => {
    const view = telegram.person(locale);
    expect(only(await view.says('/privacy')).text?.length).toBeLessThan(4_096);
  });

  it('tells how soon what is erased is gone, from files and from back-ups', async () => {
    const text = plain(only(await editor.says('/privacy')).text);
    expect(text).toContain('within ten minutes (within a day if somebody else runs the storage)');
    expect(text).toContain('from encrypted back-ups within 7 days');
  });

  it('tells each kind of thing that is kept, once', async () => {
    const text = plain(only(await editor.says('/privacy')).text);
    for (const kept of ['scheduled posts: its ID and topic', 'for 7 days', '/forget']) {
      expect(text).toContain(kept);
    }
    expect(text.match(/its ID and topic/gu)).toHaveLength(1);
  });

  it('tells of everything that /mydata shows of a subscription', async () => {
    const text = plain(only(await editor.says('/privacy')).text);
    for (const words of Object.values(TOLD)) expect(text).toContain(words);
  });

  it('tells how long each thing is kept, and whose store it is', async () => {
    const text = plain(only(await editor.says('/privacy')).text);
    expect(text).toMatch(/^An empty entry, .* for a minute\.$/mu);
    expect(text).toMatch(/^When I last looked for posts that were due, .* for 8 days\.$/mu);
    expect(text).toContain('this bot’s ID');
  });
});
