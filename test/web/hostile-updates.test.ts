import { expect, it } from 'vitest';
import type { LogFields, Logger } from '../../src/bot/logger.ts';
import { createWebhook } from '../../src/web/webhook.ts';
import { createRandom, type Random } from '../support/random.ts';
import { createTelegram } from '../support/telegram.ts';

const SECRET = 'right-secret_16_long';
const UPDATES = 2_000;

/** What may stand where Telegram promises something else. */
const JUNK: readonly unknown[] = [
  null,
  undefined,
  true,
  7,
  -1,
  1.5,
  1e300,
  '',
  'x',
  '\uD800',
  [],
  [null],
  {},
  { id: 'x' },
];

/** One update of each kind that the bot asks for, by a person who has started it. */
function updatesOf(id: number): readonly object[] {
  const from = { id, is_bot: false, first_name: 'A', language_code: 'en' };
  const chat = { id, type: 'private', first_name: 'A' };
  const message = { message_id: 3, date: 1, chat, from };
  const bot = { id: 1, is_bot: true, first_name: 'V' };
  const markup = { inline_keyboard: [[{ text: 'x', callback_data: 'help' }]] };
  return [
    { message: { ...message, text: '/help', entities: [{ type: 'bot_command', offset: 0, length: 5 }] } },
    { message: { ...message, text: '/verify', reply_to_message: { ...message, text: 'x' }, quote: { text: 'abc' } } },
    { message: { ...message, chat_shared: { request_id: 1, chat_id: -100 } } },
    { callback_query: { id: '1', from, data: 'help', message: { ...message, text: 'x', reply_markup: markup } } },
    { inline_query: { id: '1', from, query: 'Almaty', offset: '' } },
    {
      my_chat_member: {
        chat: { id: -5, type: 'group', title: 't' },
        from,
        old_chat_member: { status: 'left', user: bot },
        new_chat_member: { status: 'member', user: bot },
      },
    },
  ];
}

/** Puts something else into one place of the value, deep or not. */
function spoil(value: object, random: Random): void {
  const entries = Object.entries(value);
  if (entries.length === 0) return;
  const [name, inner] = random.pick(entries);
  if (typeof inner === 'object' && inner !== null && random.next() < 0.8) spoil(inner, random);
  else Object.assign(value, { [name]: JUNK[random.between(0, JUNK.length - 1)] });
}

it('two thousand malformed updates make no handler fail, and each is answered 200', async () => {
  const telegram = await createTelegram();
  const person = telegram.person('en');
  await person.opens();
  const failures: LogFields[] = [];
  const silent = () => {};
  const error = (_: string, fields: LogFields = {}) => void failures.push(fields);
  const logger: Logger = { debug: silent, info: silent, warn: silent, error };
  let unreadable = 0;
  const onUnreadable = () => {
    unreadable += 1;
  };
  const app = createWebhook({ bot: telegram.bot, secret: SECRET, logger, onUnreadable });
  const random = createRandom(1);
  const kinds = updatesOf(person.id);
  const statuses = new Set<number>();
  for (let update_id = 1; update_id <= UPDATES; update_id += 1) {
    const update = structuredClone(kinds[update_id % kinds.length] ?? {});
    spoil(update, random);
    const headers = { 'X-Telegram-Bot-Api-Secret-Token': SECRET };
    const body = JSON.stringify({ update_id, ...update });
    statuses.add((await app.request('/', { method: 'POST', body, headers })).status);
  }
  expect([...statuses]).toEqual([200]);
  expect(failures).toEqual([]);
  // What the boundary logs is what Telegram says to answers that nobody waits for, and none of our own errors.
  expect(telegram.logged.filter((line) => !line.includes('GrammyError'))).toEqual([]);
  expect(unreadable).toBeGreaterThan(UPDATES / 4);
});
