import { afterEach, beforeEach, expect, it } from 'vitest';
import { eraseOlderKeys } from '../../../src/node/redis/older-keys.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
let logged: string[];
const log = (event: string, fields: object = {}) => void logged.push(`${event} ${JSON.stringify(fields)}`);

beforeEach(async () => {
  server = await startTestRedis();
  logged = [];
});

afterEach(() => server.stop());

it('a first start of this version erases the languages and set-ups of people and the clock in a queue, and has the file rewritten', async () => {
  const { redis } = server;
  for (let count = 0; count < 2_500; count += 1) await redis.set(`{verbatim}:language:${count}`, 'ru', 'EX', 1_000);
  await redis.set('{verbatim}:setup:code', 'daily 09:00 Asia/Almaty');
  await redis.hset('{verbatim}:tick:meta', 'opts.maxLenEvents', 0);
  await redis.set('{verbatim}:owner', 'bot:1');
  await redis.set('{verbatim}:rewritten', '');
  await eraseOlderKeys(redis, { info: log, warn: log });
  expect(await redis.keys('*')).toEqual(['{verbatim}:owner']);
  expect(logged).toEqual(['redis.older-keys-erased {"count":2502}']);
  await eraseOlderKeys(redis, { info: log, warn: log });
  expect(logged).toHaveLength(1);
});

it('where they can’t be erased, the log says so, and posting begins all the same', async () => {
  const { redis } = server;
  await redis.set('{verbatim}:language:code', 'ru');
  await redis.acl('SETUSER', 'default', '-unlink');
  await eraseOlderKeys(redis, { info: log, warn: log });
  expect(logged.join()).toContain('redis.older-keys-left {"code":"NOPERM"');
});
