import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../../../src/bot/logger.ts';
import { type Owner, ownerOf } from '../../../src/bot/redis/redis-mark.ts';
import { createChatCipher } from '../../../src/jobs/run/chat-cipher.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { prepareRedisDirectory } from '../../../src/node/redis/embedded-redis-home.ts';
import { claimWhenPossible } from '../../../src/node/redis/redis-owner.ts';
import { CIPHER } from '../../support/cipher.ts';
import { freePort } from '../../support/port.ts';
import { type Running, start, until } from '../../support/process.ts';
import { startOutsideRedis, startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const MARK = '{verbatim}:owner';

let server: TestRedis;

beforeAll(async () => {
  server = await startTestRedis();
});

afterAll(() => server.stop());

beforeEach(() => server.redis.flushall());

const noted: string[] = [];
const health = { note: (error: unknown) => codeOf(error) === 'NOREPLICAS' && noted.push('NOREPLICAS') > 0 };

const claim = (owner: Owner) =>
  claimWhenPossible(server.redis, { owner, cipher: CIPHER }, health, new AbortController().signal);

describe('a Redis', () => {
  it('is marked with the id of its bot and not with the token', () => {
    expect(ownerOf('123456:AAE-secret')).toBe('bot:123456');
    expect(ownerOf(undefined)).toBe('playground');
  });

  it.each<[string, string | undefined, Owner]>([
    ['nobody’s', undefined, 'bot:1'],
    ['nobody’s', undefined, 'playground'],
    ['that bot’s already', 'bot:1', 'bot:1'],
    ['some bot’s, by the mark of an earlier version', 'bot', 'bot:1'],
    ['the playground’s', 'playground', 'playground'],
    ['the playground’s', 'playground', 'bot:1'],
    ['the playground’s', 'playground AAAAAAAA', 'bot:1'],
    ['that bot’s with another token, and empty,', 'bot:1 AAAAAAAA', 'bot:1'],
  ])('that is %s (%s) becomes that of %s', async (_, mark, owner) => {
    if (mark !== undefined) await server.redis.set(MARK, mark);
    await claim(owner);
    expect(await server.redis.get(MARK)).toBe(`${owner} ${CIPHER.check}`);
  });

  it.each<[string, Owner, RegExp]>([
    ['bot:2', 'bot:1', /^BOT_TOKEN: .*another bot \(its id is 2\)/u],
    ['bot:2', 'bot:22', /^BOT_TOKEN: .*another bot \(its id is 2\)/u],
    ['something else', 'bot:1', /^BOT_TOKEN: .*another bot \(its id is unknown\)/u],
    ['bot', 'playground', /^REDIS_URL: .*the data of a bot/u],
    ['bot:2', 'playground', /^REDIS_URL: .*the data of a bot/u],
  ])('of %s is refused to %s, in one line, and stays what it is', async (mark, owner, line) => {
    await server.redis.set(MARK, mark);
    await expect(claim(owner)).rejects.toThrow(line);
    expect(await server.redis.get(MARK)).toBe(mark);
  });

  it('of the same bot with another token is refused where a subscription is in it, due or not', async () => {
    await server.redis.set(MARK, 'bot:1 AAAAAAAA');
    await server.redis.hset('{verbatim}:subscription:AA', 'AAAAAAAA', 'record');
    await expect(claim('bot:1')).rejects.toThrow(/^DATA_KEY_FILE/u);
    expect(await server.redis.get(MARK)).toBe('bot:1 AAAAAAAA');
  });

  it('without a mark and with subscriptions is refused to the playground, and not to a bot', async () => {
    await server.redis.zadd('{verbatim}:due', 1, 'AAAAAAAA');
    await expect(claim('playground')).rejects.toThrow(/^REDIS_URL/u);
    await claim('bot:1');
    expect(await server.redis.get(MARK)).toBe(`bot:1 ${CIPHER.check}`);
  });

  it('that refuses is told as refusing, and claimed when it does not any more', async () => {
    await server.redis.config('SET', 'min-replicas-to-write', '1');
    const claimed = claim('bot:1');
    await until('it is told', () => noted.length > 0);
    await server.redis.config('SET', 'min-replicas-to-write', '0');
    await claimed;
    expect(await server.redis.get(MARK)).toBe(`bot:1 ${CIPHER.check}`);
  });

  it('whose mark is of another type is a failure, and not asked for ever', async () => {
    await server.redis.lpush(MARK, 'bot:1');
    await expect(claim('bot:1')).rejects.toThrow(/WRONGTYPE/u);
  });

  it('that two bots claim at once is that of one of them', async () => {
    const claims = await Promise.allSettled([claim('bot:1'), claim('bot:2')]);
    expect(claims.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

/** Subscribes a chat in the private Redis of the program that runs on this folder. */
async function subscribeIn(folder: string, key: string): Promise<void> {
  const client = new Redis({ path: prepareRedisDirectory(folder, tmpdir()).socketPath });
  await createSubscriptionStore(client, createScripts(client), createChatCipher(key)).create(
    subscriptionOf(),
    9_999_999_999,
  );
  client.disconnect();
}

describe('a program with the token of another bot', () => {
  let folder: string;
  let started: Running[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-owner-'));
    started = [];
  });

  afterEach(async () => {
    for (const running of started.reverse()) running.kill('SIGTERM');
    await Promise.all(started.map(({ ended }) => ended));
    rmSync(folder, { recursive: true, force: true });
  });

  const startProgram = (token: string, env: Record<string, string>): Running => {
    const running = start({
      command: [process.execPath, 'src/node.ts'],
      env: { PORT: '0', TELEGRAM_API_ROOT: 'http://127.0.0.1:1', BOT_TOKEN: token, ...env },
    });
    started.push(running);
    return running;
  };

  it.each(['jobs', 'bot', 'all'])('in the role %s stops with one line on a Redis of the first', async (ROLE) => {
    const redis = await startOutsideRedis(folder, await freePort());
    started.push(redis.running);
    const first = startProgram('11111:first-token-of-a-bot-1', { REDIS_URL: redis.url, ROLE: 'jobs' });
    await first.hears(/"posting\.started"/u);
    const second = startProgram('22222:second-token-of-a-bot-2', { REDIS_URL: redis.url, ROLE });
    await second.hears(/^BOT_TOKEN: this Redis holds the data of another bot \(its id is 11111\)/u);
    expect(await second.ended).toBe(1);
  });

  it('keeps on with another token of the same bot where DATA_KEY_FILE holds a new key and the token before', async () => {
    const file = join(folder, 'key');
    const before = '11111:first-token-of-a-bot-1-1234567890';
    const after = '11111:other-token-of-a-bot-1-1234567890';
    const first = startProgram(before, { DATA_DIR: folder, DATA_KEY: '' });
    await first.hears(/"posting\.started"/u);
    await subscribeIn(folder, before);
    first.kill('SIGTERM');
    await first.ended;
    const second = startProgram(after, { DATA_DIR: folder, DATA_KEY: '' });
    await second.hears(/^DATA_KEY_FILE: the chats in this Redis are encrypted with another key and were not changed/u);
    expect(await second.ended).toBe(1);
    expect(second.said().join()).not.toContain('token-of-a-bot');
    writeFileSync(file, `${'k'.repeat(32)}\n${before}\n`);
    const third = startProgram(after, { DATA_DIR: folder, DATA_KEY: '', DATA_KEY_FILE: file });
    await third.hears(/"posting\.started"/u);
  });

  it.each(['jobs', 'bot', 'all'])(
    'in the role %s stops with one line when a program with a new key takes its Redis',
    async (ROLE) => {
      const redis = await startOutsideRedis(folder, await freePort());
      started.push(redis.running);
      const token = '11111:first-token-of-a-bot-1-1234567890';
      const file = join(folder, 'key');
      writeFileSync(file, `${'k'.repeat(32)}\n${token}\n`);
      const first = startProgram(token, { REDIS_URL: redis.url, ROLE, DATA_KEY: '' });
      await first.hears(/"http\.listening"/u);
      const client = new Redis(redis.url);
      await until('it has marked its Redis', async () => (await client.get(MARK)) !== null);
      client.disconnect();
      startProgram(token, { REDIS_URL: redis.url, ROLE: 'jobs', DATA_KEY: '', DATA_KEY_FILE: file });
      await first.hears(/^DATA_KEY_FILE: the chats in this Redis are encrypted with another key/u);
      expect(await first.ended).toBe(1);
    },
  );

  it.each([
    [
      'is not there',
      undefined,
      /^DATA_KEY_FILE names a file that can't be read \(ENOENT\): it should contain the key and, on the lines below it, any former keys/u,
    ],
    ['is empty', '\n', /^DATA_KEY_FILE names a file that is empty/u],
    ['holds a key that is too short', 'k'.repeat(31), /^DATA_KEY_FILE should be a key of at least 32/u],
  ])('stops with one line where the file of the key %s', async (_, content, line) => {
    const file = join(folder, 'key');
    if (content !== undefined) writeFileSync(file, content);
    const running = startProgram('11111:first', { DATA_DIR: folder, DATA_KEY: '', DATA_KEY_FILE: file });
    await running.hears(line);
    expect(await running.ended).toBe(1);
    expect(running.said()).toHaveLength(1);
  });

  it('stops with one line on the private Redis of the first, too', async () => {
    const first = startProgram('11111:first-token-of-a-bot-1', { DATA_DIR: folder });
    await first.hears(/"posting\.started"/u);
    first.kill('SIGTERM');
    await first.ended;
    const second = startProgram('22222:second-token-of-a-bot-2', { DATA_DIR: folder });
    await second.hears(/^BOT_TOKEN: this Redis holds the data of another bot \(its id is 11111\)/u);
    expect(await second.ended).toBe(1);
  });
});
