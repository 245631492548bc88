import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { expect, it, type TestContext } from 'vitest';
import type { LogFields, Logger } from '../../../src/bot/logger.ts';
import { createRedisClient } from '../../../src/bot/redis/redis.ts';
import { watchRedis } from '../../../src/bot/redis/redis-health.ts';
import { freePort } from '../../support/port.ts';
import { until } from '../../support/process.ts';
import { startOutsideRedis } from '../../support/redis.ts';

/** Milliseconds: the reconnections of several seconds, and the time in which the end of a fault is said. */
const WATCHED = 7_000;
const SOON = 5_000;

/** Milliseconds between two looks at what is said. */
const OFTEN = 20;

const READONLY = 'Redis refuses (READONLY): it is a replica and accepts no writes';

/** Ends with its test, of which several run at a time. */
async function open({ onTestFinished }: TestContext, password = '') {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-health-'));
  const server = await startOutsideRedis(folder, await freePort());
  const operator = new Redis(server.url);
  operator.on('error', () => {});
  if (password !== '') await operator.config('SET', 'requirepass', password);
  const logged: LogFields[] = [];
  const log = (event: string, fields?: LogFields) => void logged.push({ description: event, ...fields });
  const logger: Logger = { debug: log, info: log, warn: log, error: log };
  const client = createRedisClient({ urls: [server.url] }, logger);
  const health = watchRedis(client, { heard: () => {} }, logger, () => performance.now());
  onTestFinished(async () => {
    health.stop();
    client.disconnect();
    operator.disconnect();
    server.running.kill('SIGKILL');
    await server.running.ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const linesOf = (event: string) => logged.filter(({ description }) => description === event);
  return { server, operator, health, linesOf };
}

it.concurrent('a Redis that is a replica is said to be one for as long as it is, and not a moment longer than a look takes', async (test) => {
  const { operator, health, linesOf } = await open(test);
  await until('it is ready', () => health.trouble() === undefined);
  await operator.call('REPLICAOF', '127.0.0.1', '1');
  await until('it is said', () => health.trouble() !== undefined);
  const said = new Set<string | undefined>();
  for (const end = performance.now() + WATCHED; performance.now() < end; await sleep(OFTEN)) said.add(health.trouble());
  expect([...said]).toEqual([READONLY]);
  await operator.call('REPLICAOF', 'NO', 'ONE');
  await until('it is over', () => health.trouble() === undefined, SOON);
  expect(linesOf('redis.refuses')).toHaveLength(1);
  expect(linesOf('redis.away')).toEqual([]);
});

it.concurrent('a replica that is killed does not answer any more, and is not said to refuse for long', async (test) => {
  const { server, operator, health } = await open(test);
  await operator.call('REPLICAOF', '127.0.0.1', '1');
  await until('it is said', () => health.trouble() === READONLY);
  server.running.kill('SIGKILL');
  await until('it is away', () => health.trouble() === 'Redis does not answer (ECONNREFUSED)', 2 * WATCHED);
});

it.concurrent('a wrong password is a refusal with its cure in the log, and not an absence', async (test) => {
  const { health, linesOf } = await open(test, 'right');
  await until('it is said', () => linesOf('redis.refuses').length > 0);
  expect(linesOf('redis.refuses')).toEqual([
    {
      description: 'redis.refuses',
      code: 'NOAUTH',
      reason: 'it asks for a password; put the password into REDIS_URL',
    },
  ]);
  expect(linesOf('redis.away')).toEqual([]);
  expect(health.trouble()).toBe('Redis refuses (NOAUTH): it asks for a password');
});

it.concurrent('a Redis to which nobody listens is away with a reason in words, without the frames of the client', async (test) => {
  const { server, health, linesOf } = await open(test);
  await until('it is ready', () => health.trouble() === undefined);
  server.running.kill('SIGKILL');
  await until('it is logged', () => linesOf('redis.away').length > 0);
  expect(linesOf('redis.away')).toEqual([
    { description: 'redis.away', code: 'ECONNREFUSED', reason: 'the connection was refused' },
  ]);
});

it.concurrent('a Redis that stands still is away because it does not answer', async (test) => {
  const { server, health, linesOf } = await open(test);
  await until('it is ready', () => health.trouble() === undefined);
  server.running.kill('SIGSTOP');
  await until('it is logged', () => linesOf('redis.away').length > 0, 2 * WATCHED);
  expect(linesOf('redis.away')).toEqual([{ description: 'redis.away', reason: 'Redis does not answer' }]);
});
