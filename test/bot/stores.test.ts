import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Logger } from '../../src/bot/logger.ts';
import { createRedisClient, untilAnswers } from '../../src/bot/redis/redis.ts';
import { markOf, whileOurs } from '../../src/bot/redis/redis-mark.ts';
import { createStores, type Stores } from '../../src/bot/stores.ts';
import { StoreUnavailable } from '../../src/handlers/base/store-unavailable.ts';
import { ERASURES } from '../../src/jobs/plan/erasure.ts';
import { chatKey, DUE, ERASED, OWNER, slotsKey, subscriptionKey } from '../../src/jobs/plan/keys.ts';
import { createChatCipher } from '../../src/jobs/run/chat-cipher.ts';
import { createScripts } from '../../src/jobs/run/scripts.ts';
import { UnreadableRecord } from '../../src/jobs/run/subscription-record.ts';
import { createSubscriptionStore } from '../../src/jobs/run/subscription-store.ts';
import { takeRedis } from '../../src/node/redis/redis-owner.ts';
import { CIPHER, TEST_KEY } from '../support/cipher.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';
import { subscriptionOf } from '../support/subscription.ts';

const log = () => {};
const SILENT: Logger = { debug: log, info: log, warn: log, error: log };

let server: TestRedis;
let client: ReturnType<typeof createRedisClient>;
let stores: Stores;

const storesOn = (redis: typeof client): Stores =>
  createStores(redis, { cipher: CIPHER, mark: markOf('bot:1', CIPHER.check), logger: SILENT });

beforeAll(async () => {
  server = await startTestRedis();
  client = createRedisClient({ socketPath: server.socketPath }, SILENT);
  await untilAnswers(client, 10_000);
  stores = storesOn(client);
});

afterAll(async () => {
  client.disconnect();
  await server.stop();
});

beforeEach(async () => {
  // Its connection to a server that was a replica is replaced by another.
  await untilAnswers(client, 10_000);
  await server.redis.flushall();
});

async function expectAway(codes: RegExp): Promise<void> {
  const error: unknown = await stores.subscriptions.create(subscriptionOf(), 1).then(
    () => 'saved',
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StoreUnavailable);
  expect(String((error as StoreUnavailable).cause)).toMatch(codes);
}

describe('a store says that it is away', () => {
  it('while Redis is a replica that takes no writes', async () => {
    await server.redis.replicaof('127.0.0.1', '1');
    await expectAway(/READONLY|writeable/u);
    await server.redis.replicaof('NO', 'ONE');
  });

  it('while Redis has reached its memory’s limit', async () => {
    await server.redis.config('SET', 'maxmemory', '1');
    await expectAway(/OOM/u);
    await server.redis.config('SET', 'maxmemory', '0');
  });

  it('while its user lacks a right', async () => {
    await server.redis.acl('SETUSER', 'default', '-@write', '-@scripting');
    await expectAway(/NOPERM/u);
    await server.redis.acl('SETUSER', 'default', '+@all');
  });

  it('while Redis stands still', async () => {
    await server.redis.client('PAUSE', 60_000, 'WRITE');
    await expectAway(/timed out/u);
    await server.redis.client('UNPAUSE');
  });

  it('while there is no connection', async () => {
    const nowhere = createRedisClient({ urls: ['redis://127.0.0.1:1'] }, SILENT);
    const away = storesOn(nowhere);
    await expect(away.subscriptions.byChat(1)).rejects.toThrow(StoreUnavailable);
    nowhere.disconnect();
    await expect(away.subscriptions.byId('Ab3dE_9x')).rejects.toThrow(StoreUnavailable);
  });
});

describe('a store does not hide behind an absence', () => {
  const { id, chatId } = subscriptionOf();

  it('a key of the wrong type', async () => {
    await server.redis.set(chatKey(CIPHER.code(chatId)), 'a text');
    await expect(stores.subscriptions.byChat(chatId)).rejects.toMatchObject({ name: 'ReplyError' });
  });

  it('a record that can’t be read', async () => {
    await server.redis.hset(subscriptionKey(id), id, 'nonsense');
    await expect(stores.subscriptions.byId(id)).rejects.toThrow(UnreadableRecord);
  });

  it('an error of the program’s own', async () => {
    await stores.subscriptions.create(subscriptionOf(), 1);
    const broken = stores.subscriptions.change(id, () => {
      throw new TypeError('canary');
    });
    await expect(broken).rejects.toThrow(TypeError);
  });
});

describe('a subscription that ends', () => {
  it.each(ERASURES)('because of “%s” takes its slots along at once, before any tick', async (why) => {
    await stores.subscriptions.create(subscriptionOf(), 1);
    await server.redis.hset(slotsKey(29_000_000), subscriptionOf().id, 's|2.3');
    await stores.subscriptions.erase(subscriptionOf(), why);
    const keys = await server.redis.keys('*');
    expect(keys.filter((key) => key !== OWNER)).toEqual([]);
  });
});

describe('a Redis that is not ours', () => {
  it.each([
    ['whose chats are encrypted with another key', 'bot:1 AAAAAAAA'],
    ['whose chats are not encrypted yet', 'bot:1'],
    ['of another bot', 'bot:2 AAAAAAAA'],
  ])('%s is left alone: no chat there is subscribed a second time', async (_, mark) => {
    await server.redis.set(OWNER, mark);
    const held = storesOn(client);
    await expect(held.subscriptions.byChat(1)).rejects.toThrow(StoreUnavailable);
    await expect(held.subscriptions.create(subscriptionOf(), 1)).rejects.toThrow(StoreUnavailable);
    expect(await server.redis.keys('*')).toEqual([OWNER]);
    await server.redis.set(OWNER, `bot:1 ${CIPHER.check}`);
    expect(await held.subscriptions.create(subscriptionOf(), 1)).toBe('created');
  });
});

describe('a program that goes on with the former key after the key was changed', () => {
  const { id, chatId } = subscriptionOf();
  const another = { ...subscriptionOf(), id: 'Zz9_zZ9-' };
  const next = createChatCipher('another key', [TEST_KEY]);
  const everything = async () => {
    const keys = (await server.redis.keys('*')).toSorted();
    return Promise.all(keys.map(async (key) => [key, await server.redis.dump(key)]));
  };

  const changeKey = async () => {
    await stores.subscriptions.create(subscriptionOf(), 1);
    expect(await takeRedis(server.redis, { owner: 'bot:1', cipher: next })).toBe(1);
  };

  it('says that it can’t look, and neither that nothing is kept nor that the chat is subscribed again', async () => {
    await changeKey();
    const before = await everything();
    await expect(stores.subscriptions.byChat(chatId)).rejects.toThrow(StoreUnavailable);
    await expect(stores.subscriptions.byId(id)).rejects.toThrow(StoreUnavailable);
    await expect(stores.subscriptions.create(another, 1)).rejects.toThrow(StoreUnavailable);
    await expect(stores.subscriptions.erase({ id, chatId }, 'forget')).rejects.toThrow(StoreUnavailable);
    expect(await everything()).toEqual(before);
  });

  it('does not say that nothing is kept where the key is changed between asking whose Redis is and looking', async () => {
    await stores.subscriptions.create(subscriptionOf(), 1);
    const racing = new Proxy(client, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        if (name !== 'hget') return value.bind(target);
        return async (...given: [string, string]) => {
          await takeRedis(server.redis, { owner: 'bot:1', cipher: next });
          return target.hget(...given);
        };
      },
    });
    await expect(storesOn(racing).subscriptions.byChat(chatId)).rejects.toThrow(StoreUnavailable);
  });

  it('changes nothing where it had asked whose Redis is before the key was changed', async () => {
    await changeKey();
    const before = await everything();
    const marked = whileOurs(createScripts(client), markOf('bot:1', CIPHER.check));
    const asked = createSubscriptionStore(client, marked, CIPHER);
    await expect(asked.create(another, 1)).rejects.toThrow(StoreUnavailable);
    await expect(asked.erase({ id, chatId }, 'forget')).rejects.toThrow(StoreUnavailable);
    const [sealed, place] = [CIPHER.seal(id, { chatId }), CIPHER.seal(id, { chatId: -5 })];
    const keys = [subscriptionKey(id), chatKey('old'), chatKey('new'), DUE, ERASED];
    await expect(marked.migrate(keys, [id, 'old', 'new', sealed, place])).rejects.toThrow(StoreUnavailable);
    expect(await everything()).toEqual(before);
  });

  it('changes nothing either while the chats are being encrypted', async () => {
    await stores.subscriptions.create(subscriptionOf(), 1);
    await server.redis.set(OWNER, markOf('bot:1', next.check, CIPHER.check));
    await expect(stores.subscriptions.create({ ...another, chatId: -5 }, 1)).rejects.toThrow(StoreUnavailable);
    expect(await server.redis.zcard(DUE)).toBe(1);
  });
});

describe('asking whose Redis is', () => {
  it('writes nothing where it is ours already', async () => {
    await stores.subscriptions.byChat(1);
    const changes = async () => /rdb_changes_since_last_save:(\d+)/u.exec(await server.redis.info('persistence'))?.[1];
    const before = await changes();
    await stores.subscriptions.byChat(1);
    expect(await changes()).toBe(before);
  });
});
