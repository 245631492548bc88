import { afterAll, beforeAll, expect, it } from 'vitest';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { eraseAll } from '../../../src/node/redis/erase-all.ts';
import { CIPHER } from '../../support/cipher.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';

let server: TestRedis;

beforeAll(async () => {
  server = await startTestRedis();
});
afterAll(() => server.stop());

it('schedules of the playground’s earlier runs are erased, and their chats can be subscribed again', async () => {
  const subscriptions = createSubscriptionStore(server.redis, createScripts(server.redis), CIPHER);
  const [one, other] = [subscriptionOf(), subscriptionOf({ id: 'BBBBBBBB', chatId: -1_002 })];
  for (const each of [one, other]) await subscriptions.create(each, 1);
  await eraseAll(server.redis, CIPHER);
  expect(await subscriptions.nextDue()).toBeUndefined();
  expect(await subscriptions.create({ ...one, id: 'CCCCCCCC' }, 1)).toBe('created');
});
