import { expect, it } from 'vitest';
import type { LogFields, Logger } from '../../src/bot/logger.ts';
import { createWebhook } from '../../src/web/webhook.ts';
import { createWebhookRoute } from '../../src/web/webhook-route.ts';
import { spoil, updatesOf } from '../support/hostile-updates.ts';
import { createRandom } from '../support/random.ts';
import { createTelegram } from '../support/telegram.ts';

const SECRET = 'right-secret_16_long';
const UPDATES = 2_000;

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
  const app = createWebhookRoute(createWebhook({ bot: telegram.bot, secret: SECRET, logger, onUnreadable }));
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
