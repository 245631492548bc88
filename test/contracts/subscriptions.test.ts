import { afterAll, beforeAll } from 'vitest';
import type { Logger } from '../../src/bot/logger.ts';
import { createRedisClient, untilAnswers } from '../../src/bot/redis/redis.ts';
import { markOf } from '../../src/bot/redis/redis-mark.ts';
import { createStores, type Stores } from '../../src/bot/stores.ts';
import type { Subscriptions } from '../../src/jobs/plan/subscriptions.ts';
import { createPerRequest } from '../../src/workerd/per-request.ts';
import { CIPHER } from '../support/cipher.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';
import { inspectSubscriptions } from '../support/redis-subscriptions.ts';
import { createMemorySubscriptions, type SubscriptionsInTest } from '../support/subscriptions.ts';
import { describeSubscriptions } from './subscriptions.ts';

const log = () => {};
const SILENT: Logger = { debug: log, info: log, warn: log, error: log };

let server: TestRedis;
const clients: ReturnType<typeof createRedisClient>[] = [];

beforeAll(async () => {
  server = await startTestRedis();
});

afterAll(async () => {
  for (const client of clients) client.disconnect();
  await server.stop();
});

/** `share`: what the handlers are given instead of the store itself. */
async function onRedis(share: (stores: Stores) => Subscriptions): Promise<SubscriptionsInTest> {
  await server.redis.flushall();
  const client = createRedisClient({ socketPath: server.socketPath }, SILENT);
  clients.push(client);
  await untilAnswers(client, 10_000);
  const stores = createStores(client, { cipher: CIPHER, mark: markOf('bot:1', CIPHER.check), logger: SILENT });
  return {
    ...inspectSubscriptions(server.redis),
    store: share(stores),
    goAway: async () => client.disconnect(),
    async comeBack() {
      await client.connect();
    },
  };
}

describeSubscriptions('on Redis', () => onRedis(({ subscriptions }) => subscriptions));

describeSubscriptions('on Redis, shared by the requests of workerd', () =>
  onRedis((stores) => {
    const requests = createPerRequest<Stores>();
    const shared = requests.shared('subscriptions');
    const own = () => stores;
    return {
      byChat: (...given) => requests.run(own, () => shared.byChat(...given)),
      byId: (...given) => requests.run(own, () => shared.byId(...given)),
      create: (...given) => requests.run(own, () => shared.create(...given)),
      change: (...given) => requests.run(own, () => shared.change(...given)),
      postNow: (...given) => requests.run(own, () => shared.postNow(...given)),
      erase: (...given) => requests.run(own, () => shared.erase(...given)),
      migrate: (...given) => requests.run(own, () => shared.migrate(...given)),
      slots: (...given) => requests.run(own, () => shared.slots(...given)),
      allSlots: (...given) => requests.run(own, () => shared.allSlots(...given)),
    };
  }),
);

describeSubscriptions('in memory, as the conversations have them', async () => createMemorySubscriptions());
