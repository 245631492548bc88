import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createJobsRedisClient, createRedisClient, untilAnswers } from '../../../src/bot/redis/redis.ts';
import { minuteOf, type Subscription } from '../../../src/jobs/plan/subscription.ts';
import { isProgramRunning } from '../../../src/jobs/run/program-presence.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import type { JobWorker } from '../../../src/jobs/run/worker.ts';
import { startPosting } from '../../../src/node/jobs/start-jobs.ts';
import { dailyAt } from '../../faults/cadences.ts';
import { type RedisPlace, startRedisPlace } from '../../faults/redis-place.ts';
import { CIPHER } from '../../support/cipher.ts';
import { until } from '../../support/process.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { smallStatement } from '../../support/small-statement.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const LOG = { debug() {}, info() {}, warn() {}, error() {} };

let server: TestRedis;
/** One that may not ask who is connected. */
let restricted: Redis;
let closing: (() => unknown)[];

beforeAll(async () => {
  server = await startTestRedis();
  const password = randomBytes(9).toString('hex');
  await server.redis.call('ACL', 'SETUSER', 'restricted', 'on', `>${password}`, '~*', '&*', '+@all', '-client|list');
  restricted = new Redis({ path: server.socketPath, username: 'restricted', password });
});

afterAll(async () => {
  restricted.disconnect();
  await server.stop();
});

beforeEach(async () => {
  closing = [];
  await server.redis.flushall();
});

afterEach(async () => {
  for (const close of closing.reverse()) await close();
});

/** A program that posts; its sends end when `answer` does. */
async function startWorker(answer: Promise<void> = Promise.resolve()): Promise<{ worker: JobWorker; sends: number }> {
  const redis = createJobsRedisClient({ socketPath: server.socketPath });
  const scene = { sends: 0 };
  const worker = await startPosting({
    redis,
    token: '1:token',
    cipher: CIPHER,
    apiRoot: 'http://127.0.0.1:1',
    postsPerSecond: 30,
    statement: smallStatement('Title\n\nOne. Two.\n\nThree.'),
    message: () => ({ text: 'passage', entities: [] }),
    now: Date.now,
    send: async () => {
      scene.sends += 1;
      await answer;
      return { kind: 'answered', status: 200, body: { ok: true, result: {} } };
    },
    report: () => {},
    onError: () => {},
  });
  closing.push(async () => {
    await worker.close();
    redis.disconnect();
  });
  return Object.assign(scene, { worker });
}

/** A subscription whose time has come, and the minute at which it is due. */
function dueNow(chatId = subscriptionOf().chatId): [Subscription, number] {
  const minute = minuteOf(Date.now());
  return [subscriptionOf({ chatId, cadence: dailyAt(minute) }), minute];
}

describe.each([
  ['the names of its connections', () => server.redis],
  ['its heartbeat and its locks, where nobody may ask for names', () => restricted],
])('a program is noticed by %s', (_, redis) => {
  it('while it is idle', async () => {
    await startWorker();
    expect(await isProgramRunning(redis())).toBe(true);
  });

  it('while its last send is under way and it takes no more', async () => {
    const answer = Promise.withResolvers<void>();
    const scene = await startWorker(answer.promise);
    const subscriptions = createSubscriptionStore(server.redis, createScripts(server.redis), CIPHER);
    await subscriptions.create(...dueNow());
    await until('a send is under way', () => scene.sends === 1);
    const closed = scene.worker.close();
    expect(await isProgramRunning(redis())).toBe(true);
    answer.resolve();
    await closed;
  });

  it('and none once it has stopped', async () => {
    await startWorker();
    for (const close of closing.splice(0)) await close();
    await until('its connections are gone', async () => !(await isProgramRunning(redis(), 0)));
  });
});

describe('a program that takes updates alone', () => {
  it('is noticed too, and one that only asks is none', async () => {
    const asking = createRedisClient({ socketPath: server.socketPath }, LOG, 'other');
    await untilAnswers(asking, 10_000);
    closing.push(() => asking.disconnect());
    expect(await isProgramRunning(asking)).toBe(false);
    const updates = createRedisClient({ socketPath: server.socketPath }, LOG);
    await untilAnswers(updates, 10_000);
    closing.push(() => updates.disconnect());
    expect(await isProgramRunning(asking)).toBe(true);
  });
});

describe('on a Cluster', () => {
  let place: RedisPlace;

  beforeAll(async () => {
    place = await startRedisPlace({ nodes: 3, isSecure: false });
  }, 60_000);

  afterAll(() => place.close());

  it('a program is noticed on whatever node it talks to', async () => {
    expect(await isProgramRunning(place.client)).toBe(false);
    const program = createRedisClient({ urls: (place.env['REDIS_URL'] ?? '').split(',') }, LOG);
    await untilAnswers(program, 10_000);
    closing.push(() => program.disconnect());
    await program.get('{verbatim}:key');
    expect(await isProgramRunning(place.client)).toBe(true);
  });
});
