import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadArchive, readArchive, writeArchive } from '../../../src/jobs/run/archive.ts';
import { resealChats } from '../../../src/jobs/run/reseal.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { writeRecord } from '../../../src/jobs/run/subscription-record.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../../support/cipher.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';

/** What is backed up, and what it is put back into. */
let from: TestRedis;
let to: TestRedis;

beforeEach(async () => {
  [from, to] = await Promise.all([startTestRedis(), startTestRedis()]);
});

afterEach(() => Promise.all([from.stop(), to.stop()]));

const storeOn = (redis: Redis): SubscriptionStore => createSubscriptionStore(redis, createScripts(redis), CIPHER);

async function archiveOf(redis: Redis): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readArchive(redis, Date.now)) lines.push(line);
  return lines;
}

async function* asLines(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const putBack = (lines: readonly string[]): Promise<number> =>
  writeArchive(to.redis, createScripts(to.redis), asLines(lines));

describe('an archive', () => {
  it('brings back each subscription, when it is due, its slots and their expiry, and whose they are', async () => {
    const ids = Array.from({ length: 600 }, (_, index) => `Ab${String(index).padStart(6, '0')}`);
    for (const [index, id] of ids.entries()) {
      await storeOn(from.redis).create(subscriptionOf({ id, chatId: -1_001_000_000_000 - index }), 1_000 + index);
    }
    await from.redis.set('{verbatim}:owner', 'bot:1');
    await from.redis.hset('{verbatim}:slots:hbq1z', ids[0] ?? '', '1|s|2.3');
    await from.redis.expire('{verbatim}:slots:hbq1z', 1_000);
    await from.redis.zadd('{verbatim}:waiting', 7.25, `${ids[0]}-hbq1z`);
    expect(await putBack(await archiveOf(from.redis))).toBe(600);
    const store = storeOn(to.redis);
    const before = await storeOn(from.redis).byChat(-1_001_000_000_007);
    expect(await store.byChat(-1_001_000_000_007)).toEqual({ ...before, pause: 'restored' });
    expect(await store.byId(ids[599] ?? '')).toMatchObject({ chatId: -1_001_000_000_599 });
    expect(await to.redis.zscore('{verbatim}:due', ids[5] ?? '')).toBe('1005');
    expect(await to.redis.zscore('{verbatim}:waiting', `${ids[0]}-hbq1z`)).toBe('7.25');
    expect(await to.redis.hgetall('{verbatim}:slots:hbq1z')).toEqual({ [ids[0] ?? '']: '1|s|2.3' });
    expect(await to.redis.ttl('{verbatim}:slots:hbq1z')).toBeGreaterThan(900);
    expect(await to.redis.get('{verbatim}:owner')).toBe('bot:1');
    expect((await to.redis.keys('*')).toSorted()).toEqual((await from.redis.keys('*')).toSorted());
  });

  it('holds subscriptions and slots alone, and nothing that has expired', async () => {
    const { redis } = from;
    await storeOn(redis).create(subscriptionOf(), 1);
    for (const key of ['language:code', 'setup:code', 'pace', 'rewritten', 'post:canary']) {
      await redis.set(`{verbatim}:${key}`, 'canary');
    }
    await redis.hset('{verbatim}:slots:1', 'Ab000000', 'canary');
    await redis.pexpire('{verbatim}:slots:1', 1);
    while ((await redis.exists('{verbatim}:slots:1')) === 1);
    const text = (await archiveOf(redis)).join('\n');
    expect(text).not.toMatch(/canary|language|setup|pace|rewritten|post/u);
    expect(text).not.toContain(Buffer.from('canary').toString('base64'));
  });

  it('that was made while a chat was erased or subscribed brings back no half of it', async () => {
    await storeOn(from.redis).create(subscriptionOf(), 1);
    const lines = await archiveOf(from.redis);
    for (const part of ['chats', 'records']) {
      await to.redis.flushall();
      const rest = lines.filter((line) => !line.includes(`"part":"${part}"`)).slice(0, -1);
      expect(await putBack([...rest, JSON.stringify({ lines: rest.length - 1 })])).toBe(0);
      expect(await to.redis.keys('*')).toEqual([]);
    }
  });

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    ['was cut short', (lines) => lines.slice(0, -1), /cut short/u],
    ['lacks a line', (lines) => lines.toSpliced(1, 1), /cut short/u],
    ['is cut within a line', (lines) => lines.with(-1, '{"lines":'), /cut short/u],
    ['is cut within a line in the middle', (lines) => [...lines.slice(0, 1), '{"part":"ch'], /cut short/u],
    ['is something else', () => ['{}'], /no back-up/u],
    ['is no JSON', () => ['age-encryption.org/v1'], /no back-up/u],
    ['is nothing', () => [], /no back-up/u],
    ['is of a later version', (lines) => lines.with(0, '{"verbatim":"archive","version":2,"owner":null}'), /later/u],
    [
      'holds other keys',
      (lines) => lines.with(1, lines[1]?.replace(/"key":"[^"]*"/u, '"key":"canary"') ?? ''),
      /something else/u,
    ],
  ])('that %s is refused and told so, and nothing is written', async (_, spoil, why) => {
    await storeOn(from.redis).create(subscriptionOf(), 1);
    const putting = putBack(spoil(await archiveOf(from.redis)));
    await expect(putting).rejects.toThrow(BadArchive);
    await expect(putting).rejects.toThrow(why);
    expect(await to.redis.keys('*')).toEqual([]);
  });

  it('that is put back only in part posts nothing: all is paused before anything is due, waits or is open', async () => {
    await storeOn(from.redis).create(subscriptionOf(), 1);
    await from.redis.zadd('{verbatim}:open', 1, `${subscriptionOf().id}-hbq1z`);
    const scripts = createScripts(to.redis);
    const seen: string[][] = [];
    const pauseRestored = async (...call: Parameters<typeof scripts.pauseRestored>) => {
      seen.push(await to.redis.keys('*'));
      return scripts.pauseRestored(...call);
    };
    await writeArchive(to.redis, { pauseRestored }, asLines(await archiveOf(from.redis)));
    expect(seen[0]).toHaveLength(2);
    expect(seen[0]?.join()).not.toMatch(/:(?:due|waiting|open)\b/u);
    expect(await storeOn(to.redis).byId(subscriptionOf().id)).toMatchObject({ pause: 'restored' });
  });

  it('of an older version, which kept ids of chats plainly, is put back, and its chats can be encrypted then', async () => {
    const { id, chatId } = subscriptionOf();
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const plain = [chatId, '', ...(writeRecord(subscriptionOf(), CIPHER).split('|').slice(2) as string[])].join('|');
    const bucket = (Math.abs(chatId) % 4_096).toString(36);
    const lines = [
      { verbatim: 'archive', version: 1, owner: 'bot:1' },
      { part: 'chats', key: `{verbatim}:chat:${bucket}`, entries: [[base64(String(chatId)), base64(id)]] },
      { part: 'records', key: `{verbatim}:subscription:${id.slice(0, 2)}`, entries: [[base64(id), base64(plain)]] },
      { lines: 2 },
    ];
    expect(await putBack(lines.map((line) => JSON.stringify(line)))).toBe(1);
    expect(await resealChats(to.redis, createScripts(to.redis), CIPHER)).toBe(1);
    expect(await storeOn(to.redis).byChat(chatId)).toMatchObject({ id, pause: 'restored' });
  });

  it('is not put over subscriptions that are there', async () => {
    await storeOn(to.redis).create(subscriptionOf(), 1);
    await expect(putBack(await archiveOf(from.redis))).rejects.toThrow(BadArchive);
  });
});
