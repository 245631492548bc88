import { Redis } from 'ioredis';
import { expect, it } from 'vitest';
import { createBot } from '../../src/bot/bot.ts';
import { createI18n } from '../../src/bot/i18n.ts';
import { createStores } from '../../src/bot/stores.ts';
import { createInProcessFetch } from '../../src/stand-in/in-process-fetch.ts';
import { createStandIn } from '../../src/stand-in/stand-in.ts';
import { BEGIN, sources, TOKEN } from '../support/bot-in-test.ts';
import { CIPHER } from '../support/cipher.ts';
import { newId } from '../support/subscriptions.ts';
import { throwFault } from '../support/telegram.ts';

const silent = () => {};
const logger = { debug: silent, info: silent, warn: silent, error: silent };

/** A connection that counts the commands that it should send, and sends none. */
class CountingRedis extends Redis {
  commands = 0;

  override sendCommand(): Promise<never> {
    this.commands += 1;
    return Promise.reject(new Error('nothing is stored here'));
  }
}

/** A bot on a Redis that counts, and a person who has never written to it. */
async function start() {
  const redis = new CountingRedis({ lazyConnect: true });
  const count = () => redis.commands;
  const standIn = createStandIn({
    token: TOKEN,
    bot: { id: 1, firstName: 'Verbatim', username: 'verbatim_bot' },
    now: () => BEGIN,
    inlineCache: false,
  });
  const bot = createBot({
    ...createStores(redis, { cipher: CIPHER, mark: 'mark', logger }),
    token: TOKEN,
    apiRoot: 'http://stand-in.invalid',
    content: sources.content,
    build: sources.build,
    i18n: createI18n(sources.locales, throwFault),
    newId,
    now: () => BEGIN,
    logger,
    random: () => 0.5,
    fetch: createInProcessFetch(standIn),
  });
  await bot.init();
  const person = standIn.addPerson({ firstName: 'Aigerim', languageCode: 'kk' });
  const { clients } = standIn;
  clients.start({ personId: person.id });
  standIn.takeUpdates();

  /** What the bot called for what the person does, and how often it asked Redis. */
  async function costOf(act: () => unknown): Promise<{ readonly calls: readonly string[]; readonly redis: number }> {
    const [before, counted] = [standIn.accepted.length, count()];
    act();
    for (const update of standIn.takeUpdates()) await bot.handleUpdate(update);
    return { calls: standIn.accepted.slice(before).map(({ method }) => method), redis: count() - counted };
  }
  const where = { personId: person.id, chatId: person.id };
  const says = (text: string, chatId = person.id) => costOf(() => clients.say({ ...where, chatId, text }));
  const groupId = standIn.addGroup({ title: 'Reading circle', memberIds: [person.id], kind: 'supergroup' }).id;
  standIn.takeUpdates();
  const types = (query: string) => costOf(() => clients.typeInline({ ...where, query, offset: '' }));
  /** Presses the first button that has data, under the last message. */
  const presses = () => {
    const shown = standIn
      .state()
      .conversations.find(({ id }) => id === person.id)
      ?.messages.at(-1);
    const button = shown?.reply_markup?.inline_keyboard.flat().find((each) => 'callback_data' in each);
    if (shown === undefined || button === undefined || !('callback_data' in button)) throw new Error('no button');
    return costOf(() => clients.press({ ...where, messageId: shown.message_id, data: button.callback_data ?? '' }));
  };
  return { says, types, presses, groupId };
}

const LOOK_UP = 'getMyCommands';

it.each([
  '/start',
  '/start s3',
  '/statement',
  '/statement 3',
  '/statement 4.2-4',
  '/statement all',
  '/cities',
  '/cities Almaty',
  '/signatories',
  '/search freedom',
  '/quote',
  '/verify We want to live',
  '/language',
  '/about',
  '/privacy',
  '/help',
  '/unknown',
  'Almaty',
  'words that nobody wrote',
])('asks Redis nothing, and Telegram once for the language of a person who says "%s" twice', async (text) => {
  const { says } = await start();
  const first = await says(text);
  expect(first.calls.filter((method) => method === LOOK_UP)).toHaveLength(1);
  expect(first.calls.length).toBeGreaterThan(1);
  const second = await says(text);
  expect(second.calls).toEqual(first.calls.filter((method) => method !== LOOK_UP));
  expect([first.redis, second.redis]).toEqual([0, 0]);
});

it.each(['', 'Almaty', 'freedom of speech', '2.3'])(
  'asks neither Redis nor Telegram anything for the inline query "%s"',
  async (query) => {
    const { types } = await start();
    expect(await types(query)).toEqual({ calls: ['answerInlineQuery'], redis: 0 });
  },
);

it('asks Redis nothing, and Telegram for no language again, when a reader presses buttons', async () => {
  const { says, presses } = await start();
  await says('/statement');
  const { calls, redis } = await presses();
  expect([calls.toSorted(), redis]).toEqual([['answerCallbackQuery', 'editMessageText'], 0]);
});

it('counts what does ask Redis', async () => {
  const { says, groupId } = await start();
  expect((await says('/schedule', groupId)).redis).toBeGreaterThan(0);
});
