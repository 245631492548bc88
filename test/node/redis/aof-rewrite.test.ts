import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Logger } from '../../../src/bot/logger.ts';
import { mastersOf } from '../../../src/jobs/run/cluster-masters.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { startAofRewrites } from '../../../src/node/redis/aof-rewrite.ts';
import { type RedisPlace, startRedisPlace } from '../../faults/redis-place.ts';
import { CIPHER } from '../../support/cipher.ts';
import { type Running, start, until } from '../../support/process.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const KEY = '{verbatim}:rewritten';
const CANARY = 7_770_001_112_223;

let logged: string[];
let logger: Logger;
let place: RedisPlace;
let closing: (() => unknown)[];

beforeEach(() => {
  // Its own: what is still under way of the test before, whose Redis is gone, writes into that one's.
  const lines: string[] = [];
  logged = lines;
  const log: Logger['warn'] = (event, fields) => void lines.push(`${event} ${fields?.code}`);
  logger = { debug: log, info: log, warn: log, error: log };
  closing = [];
});

afterEach(async () => {
  for (const close of closing.reverse()) await close();
  await place.close();
});

const rewrite = () => void closing.push(startAofRewrites(place.client, logger).stop);

/** How often a server was told to rewrite its file. */
const rewrites = async (node: Redis): Promise<number> =>
  Number(/^cmdstat_bgrewriteaof:calls=(\d+)/mu.exec(await node.info('commandstats'))?.[1] ?? 0);

const rewritesOfAll = () => Promise.all(mastersOf(place.client).map(rewrites));

/** Answers come in order: what was asked before these, and upon its answer, has been answered. */
async function answered(): Promise<void> {
  for (let count = 0; count < 5; count += 1) await place.client.ping();
}

async function isOnDisk(node: Redis): Promise<boolean> {
  const [, folder = ''] = (await node.config('GET', 'dir')) as string[];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(CIPHER.code(CANARY)));
}

describe('a Redis from outside', () => {
  it('has the code of a chat on its disk after /forget, and no more once a program that posts has started', async () => {
    place = await startRedisPlace({ nodes: 1, isSecure: false });
    const [node] = mastersOf(place.client) as [Redis];
    const subscriptions = createSubscriptionStore(node, createScripts(node), CIPHER);
    await subscriptions.create(subscriptionOf({ chatId: CANARY }), 9_999_999);
    await subscriptions.erase(subscriptionOf({ chatId: CANARY }), 'forget');
    expect(await isOnDisk(node)).toBe(true);
    const program: Running = start({
      command: [process.execPath, 'src/node.ts'],
      env: { BOT_TOKEN: '1:token', TELEGRAM_API_ROOT: 'http://127.0.0.1:1', PORT: '0', ROLE: 'jobs', ...place.env },
    });
    closing.push(async () => {
      program.kill('SIGTERM');
      await program.ended;
    });
    await program.hears(/"posting\.started"/u);
    await until('the code is gone', async () => !(await isOnDisk(node)));
    await until('the next time is a day away', async () => (await node.ttl(KEY)) > 22 * 60 * 60);
  });

  it('is told once, whatever number of programs share it', async () => {
    place = await startRedisPlace({ nodes: 1, isSecure: false });
    for (let count = 0; count < 5; count += 1) rewrite();
    await until('it is told', async () => (await rewritesOfAll())[0] === 1);
    await answered();
    expect(await rewritesOfAll()).toEqual([1]);
    expect(logged).toEqual([]);
  });

  it('that another program rewrote an hour ago was not rewritten in the future', async () => {
    place = await startRedisPlace({ nodes: 1, isSecure: false });
    await place.client.set(KEY, '', 'EX', 22 * 60 * 60);
    const rewriting = startAofRewrites(place.client, logger);
    closing.push(rewriting.stop);
    await answered();
    expect(rewriting.age()).toBeGreaterThanOrEqual(0);
  });

  it('that appends to no file is not made to', async () => {
    place = await startRedisPlace({ nodes: 1, isSecure: false });
    await place.client.call('CONFIG', 'SET', 'appendonly', 'no');
    rewrite();
    await until('somebody has looked', async () => (await place.client.exists(KEY)) === 1);
    await answered();
    expect(await rewritesOfAll()).toEqual([0]);
  });

  it('that refuses is said to do so, and asked again in an hour', async () => {
    place = await startRedisPlace({ nodes: 1, isSecure: false });
    await place.client.call('ACL', 'SETUSER', 'default', '-bgrewriteaof');
    rewrite();
    await until('it is said', () => logged.length > 0);
    expect(logged).toEqual(['redis.not-rewritten NOPERM']);
    const seconds = await place.client.ttl(KEY);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60 * 60);
    // An hour later.
    await place.client.del(KEY);
    rewrite();
    await until('it was asked again', async () => (await place.client.exists(KEY)) === 1);
    await answered();
  });

  it('that is a Cluster is told on every master', async () => {
    place = await startRedisPlace({ nodes: 3, isSecure: false });
    await place.client.ping();
    rewrite();
    await until('all are told', async () => (await rewritesOfAll()).join() === '1,1,1');
  }, 60_000);
});
