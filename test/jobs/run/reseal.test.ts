import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { markOf } from '../../../src/bot/redis/redis-mark.ts';
import { DUE, OWNER } from '../../../src/jobs/plan/keys.ts';
import { createChatCipher } from '../../../src/jobs/run/chat-cipher.ts';
import { resealChats } from '../../../src/jobs/run/reseal.ts';
import { createScripts, type Scripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { takeRedis } from '../../../src/node/redis/redis-owner.ts';
import { CIPHER, TEST_KEY } from '../../support/cipher.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const OWN = 'bot:1';
const CHAT = -1_001_234_567_890;
const TOPIC = 987_654_321;
const REST = 'c|en|1234567|f0|Asia/Almaty|3||s1000|0|||hbq1z||later=1';

let server: TestRedis;
let scripts: Scripts;
let subscriptions: SubscriptionStore;

beforeAll(async () => {
  server = await startTestRedis();
  scripts = createScripts(server.redis);
  subscriptions = createSubscriptionStore(server.redis, scripts, CIPHER);
});

afterAll(() => server.stop());

beforeEach(() => server.redis.flushall());

/** A subscription as versions before kept it. */
async function keepPlain(id: string, chatId: number, topic = ''): Promise<void> {
  await server.redis.hset(`{verbatim}:subscription:${id.slice(0, 2)}`, id, `${chatId}|${topic}|${REST}`);
  await server.redis.hset(`{verbatim}:chat:${(Math.abs(chatId) % 4_096).toString(36)}`, String(chatId), id);
  await server.redis.zadd(DUE, 29_000_000, id);
}

/** All of Redis as text. */
async function everything(): Promise<string> {
  const keys = await server.redis.keys('*');
  const values = await Promise.all(
    keys.map(async (key) => {
      const type = await server.redis.type(key);
      if (type === 'hash') return JSON.stringify(await server.redis.hgetall(key));
      return type === 'zset' ? server.redis.zrange(key, 0, '-1') : server.redis.get(key);
    }),
  );
  return `${keys.join('\n')}\n${values.join('\n')}`;
}

const take = (cipher = CIPHER) => takeRedis(server.redis, { owner: OWN, cipher });

describe('chats that a version before kept plainly', () => {
  it('are encrypted at the start, found as before, and stand nowhere any more', async () => {
    await keepPlain('AAAAAAAA', CHAT, String(TOPIC));
    await keepPlain('BBBBBBBB', -5);
    await server.redis.set(OWNER, OWN);
    expect(await everything()).toContain(String(CHAT));
    expect(await take()).toBe(2);
    const text = await everything();
    for (const plain of [CHAT, TOPIC, Math.abs(CHAT), '"-5"']) expect(text).not.toContain(String(plain));
    expect(await subscriptions.byChat(CHAT)).toMatchObject({ id: 'AAAAAAAA', chatId: CHAT, threadId: TOPIC });
    expect(await subscriptions.byChat(-5)).toMatchObject({ id: 'BBBBBBBB', chatId: -5 });
    expect(await server.redis.get(OWNER)).toBe(`${OWN} ${CIPHER.check}`);
  });

  it('keep every field behind them, also those of a later version', async () => {
    await keepPlain('AAAAAAAA', CHAT);
    await resealChats(server.redis, scripts, CIPHER);
    const record = await server.redis.hget('{verbatim}:subscription:AA', 'AAAAAAAA');
    expect(record?.split('|').slice(1).join('|')).toBe(`|${REST}`);
  });

  it.each(['nonsense', '{"chatId":-5}', 'v2|-5|more'])(
    'leave a record that nobody can read, “%s”, as it is',
    async (record) => {
      await server.redis.hset('{verbatim}:subscription:UU', 'UUUUUUUU', record);
      expect(await resealChats(server.redis, scripts, CIPHER)).toBe(0);
      expect(await server.redis.hget('{verbatim}:subscription:UU', 'UUUUUUUU')).toBe(record);
    },
  );

  it('keep what is changed while they are encrypted, and are encrypted all the same', async () => {
    await keepPlain('AAAAAAAA', CHAT);
    const key = '{verbatim}:subscription:AA';
    let isChanged = false;
    const late: Scripts = {
      ...scripts,
      async reseal(keys, values) {
        if (!isChanged) await server.redis.hset(key, 'AAAAAAAA', `${CHAT}||${REST.replace('|3|', '|4|')}`);
        isChanged = true;
        return scripts.reseal(keys, values);
      },
    };
    await resealChats(server.redis, late, CIPHER);
    expect(await subscriptions.byChat(CHAT)).toMatchObject({ chatId: CHAT, position: 4 });
    expect(await everything()).not.toContain(String(CHAT));
  });

  it('are encrypted once by two processes at the same time, and once more by nobody', async () => {
    for (let index = 0; index < 300; index += 1) await keepPlain(`A${String(index).padStart(7, '0')}`, CHAT - index);
    await Promise.all([take(), take()]);
    expect(await take()).toBe(0);
    for (const index of [0, 150, 299]) {
      expect(await subscriptions.byChat(CHAT - index)).toMatchObject({ chatId: CHAT - index });
    }
    expect(await server.redis.keys('{verbatim}:chat:*')).toEqual([]);
  });

  it('are all encrypted at the next start where one was cut off on the way', async () => {
    for (let index = 0; index < 20; index += 1) await keepPlain(`A${String(index).padStart(7, '0')}`, CHAT - index);
    let left = 7;
    const dying: Scripts = {
      ...scripts,
      async reseal(keys, values) {
        left -= 1;
        if (left < 0) throw new Error('the process died');
        return scripts.reseal(keys, values);
      },
    };
    await expect(resealChats(server.redis, dying, CIPHER)).rejects.toThrow('died');
    expect(await server.redis.get(OWNER)).toBeNull();
    await take();
    expect(await everything()).not.toMatch(/-1001234567/u);
    for (let index = 0; index < 20; index += 1) {
      expect(await subscriptions.byChat(CHAT - index)).toMatchObject({ chatId: CHAT - index });
    }
  });
});

describe('another key', () => {
  const next = createChatCipher('another key', []);

  it('is refused in one line that says what to do, and nothing is changed', async () => {
    await take();
    await subscriptions.create(subscriptionOf(), 1);
    const before = await everything();
    await expect(take(next)).rejects.toThrow(/^DATA_KEY_FILE: .*another key.*previous token below it$/u);
    expect(await everything()).toBe(before);
  });

  it('that names the one before takes over: its chats are found by it, and not by the former', async () => {
    await take();
    const words = { header: 'Ours', footer: '@daily_words' };
    await subscriptions.create(subscriptionOf({ threadId: 7, words }), 1);
    const both = createChatCipher('another key', ['a-key-of-nobody', 'a-key-that-only-the-tests-have-and-know']);
    expect(await take(both)).toBe(1);
    // The former key is needed no more.
    expect(await take(next)).toBe(0);
    const store = createSubscriptionStore(server.redis, scripts, next);
    expect(await store.byChat(subscriptionOf().chatId)).toEqual(subscriptionOf({ threadId: 7, words }));
    expect(await subscriptions.byChat(subscriptionOf().chatId)).toBeUndefined();
    expect(await everything()).not.toContain(CIPHER.code(subscriptionOf().chatId));
    await expect(take(CIPHER)).rejects.toThrow(/^DATA_KEY_FILE/u);
  });

  it('is written into the mark beside the one before as long as chats are encrypted with either', async () => {
    await take();
    await subscriptions.create(subscriptionOf(), 1);
    const both = createChatCipher('another key', [TEST_KEY]);
    const marks: Promise<string | null>[] = [];
    const pipeline = server.redis.pipeline.bind(server.redis);
    const reading = vi.spyOn(server.redis, 'pipeline').mockImplementation(() => {
      marks.push(server.redis.get(OWNER));
      return pipeline();
    });
    await take(both);
    reading.mockRestore();
    expect(new Set(await Promise.all(marks))).toEqual(new Set([markOf(OWN, both.check, CIPHER.check)]));
    expect(await server.redis.get(OWNER)).toBe(markOf(OWN, both.check));
  });

  it('that was cut off while it took over goes on with both, or with a third that names both', async () => {
    await take();
    await subscriptions.create(subscriptionOf(), 1);
    await server.redis.set(OWNER, markOf(OWN, next.check, CIPHER.check));
    for (const cipher of [CIPHER, next, createChatCipher('a third key', [TEST_KEY])]) {
      await expect(take(cipher)).rejects.toThrow(/^DATA_KEY_FILE/u);
    }
    const third = createChatCipher('a third key', ['another key', TEST_KEY]);
    expect(await take(third)).toBe(1);
    expect(await server.redis.get(OWNER)).toBe(markOf(OWN, third.check));
    await server.redis.set(OWNER, markOf(OWN, third.check, next.check));
    expect(await take(third)).toBe(0);
  });
});

describe('a Redis whose chats are encrypted', () => {
  it('names no chat, whatever becomes of its subscription', async () => {
    await take();
    const words = { footer: `@the_channel ${CHAT}` };
    await subscriptions.create(subscriptionOf({ chatId: CHAT, threadId: TOPIC, words }), 1);
    await subscriptions.migrate({ id: 'AAAAAAAA', chatId: CHAT }, CHAT - 1);
    await subscriptions.change('AAAAAAAA', (present) => ({ ...present, silent: true }));
    expect(await subscriptions.byChat(CHAT - 1)).toMatchObject({
      chatId: CHAT - 1,
      threadId: TOPIC,
      silent: true,
      words,
    });
    const text = await everything();
    for (const plain of [CHAT, CHAT - 1, TOPIC]) expect(text).not.toContain(String(Math.abs(plain)));
    await subscriptions.erase({ id: 'AAAAAAAA', chatId: CHAT - 1 }, 'forget');
    expect(await server.redis.keys('{verbatim}:chats:*')).toEqual([]);
  });
});

describe('ten thousand subscriptions', () => {
  const COUNT = 20_000;
  const MOST_BYTES = 300;

  it('take at most 300 bytes of Redis each', async () => {
    const used = async () => Number(/used_memory:(\d+)/u.exec(await server.redis.info('memory'))?.[1]);
    const before = await used();
    const letters = (index: number) => Buffer.from([index * 7, index >> 8, index, 1, 2, 3]).toString('base64url');
    for (let from = 0; from < COUNT; from += 1_000) {
      await Promise.all(
        Array.from({ length: 1_000 }, (_, index) =>
          subscriptions.create(
            subscriptionOf({
              id: letters(from + index),
              chatId: CHAT - from - index,
              position: 42,
              last: { minute: 29_000_000, outcome: 'sent' },
            }),
            29_000_000 + index,
          ),
        ),
      );
    }
    const count = await server.redis.zcard(DUE);
    const bytes = ((await used()) - before) / count;
    console.info(`${count} subscriptions: ${bytes.toFixed(0)} bytes each`);
    expect(count).toBe(COUNT);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });
});
