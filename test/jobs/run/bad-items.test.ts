import { Queue, Worker } from 'bullmq';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPutOff } from '../../../src/jobs/plan/put-off.ts';
import type { SlotStore } from '../../../src/jobs/plan/slots.ts';
import { slotId } from '../../../src/jobs/plan/subscription.ts';
import { createHeartbeatStore } from '../../../src/jobs/run/heartbeat-store.ts';
import { createJobQueue, POST_QUEUE, queueOptions } from '../../../src/jobs/run/queue.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSlotStore, QUEUED_LIFE_MS } from '../../../src/jobs/run/slot-store.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { createTicks, type TickReport } from '../../../src/jobs/run/tick.ts';
import { CIPHER } from '../../support/cipher.ts';
import { coming } from '../../support/coming.ts';
import { until } from '../../support/process.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';
import { createTickSurroundings } from '../../support/ticking.ts';

const DUE = 29_688_720;
const NOW = DUE * 60_000;
const DAY = 24 * 60 * 60_000;
const ID = 'AAAAAAAA';
const SLOT = slotId({ subscriptionId: ID, minute: DUE });
const SLOTS_KEY = `{verbatim}:slots:${DUE.toString(36)}`;

let server: TestRedis;
let slots: SlotStore;
let subscriptions: SubscriptionStore;
let queue: Queue;
let reports: TickReport[];
let turn: (now: number) => Promise<void>;

beforeAll(async () => {
  server = await startTestRedis();
  const scripts = createScripts(server.redis);
  slots = createSlotStore(server.redis, scripts, { claimLife: 60_000, cipher: CIPHER, coming });
  subscriptions = createSubscriptionStore(server.redis, scripts, CIPHER);
});

afterAll(() => server.stop());

beforeEach(async () => {
  await server.redis.flushall();
  await subscriptions.create(subscriptionOf(), DUE);
  queue = new Queue(POST_QUEUE, queueOptions(server.redis));
  reports = [];
  const putOff = createPutOff(() => reports.push({ kind: 'put-off' }));
  let time = NOW;
  const ticks = createTicks({
    ...createTickSurroundings(),
    slots,
    heartbeats: createHeartbeatStore(server.redis, createScripts(server.redis)),
    queue: createJobQueue(queue),
    now: () => time,
    putOff,
    report: (report) => reports.push(report),
  });
  turn = (now) => {
    time = now;
    return ticks.turn();
  };
});

afterEach(() => queue.close());

const putOffs = () => reports.filter(({ kind }) => kind === 'put-off').length;
const isQueued = async () => (await queue.getJobState(SLOT)) === 'waiting';

describe('posting goes on for the others', () => {
  it.each(['c|token', 'p|1', 'p||', 'c|token|x|0|1|', 'w|later', 'x'])(
    'where a slot that is open reads %s, which is said once and looked at again after a day',
    async (text) => {
      await server.redis.hset(SLOTS_KEY, 'BBBBBBBB', text);
      const name = slotId({ subscriptionId: 'BBBBBBBB', minute: DUE });
      await server.redis.zadd('{verbatim}:open', NOW - 1, name);
      await turn(NOW);
      await turn(NOW + 1_000);
      expect(await isQueued()).toBe(true);
      expect(putOffs()).toBe(1);
      expect(await server.redis.zscore('{verbatim}:open', name)).toBe(String(NOW + DAY));
      await turn(NOW + DAY);
      expect(putOffs()).toBe(1);
    },
  );

  it.each(['c|token', 'p|1', 'w|later'])('where a slot that reads %s is to be posted: it is not', async (text) => {
    await server.redis.hset(SLOTS_KEY, ID, text);
    expect(await slots.claim({ subscriptionId: ID, minute: DUE }, 'one', NOW)).toEqual({ kind: 'unreadable' });
    expect(await server.redis.hget(SLOTS_KEY, ID)).toBe(text);
  });

  it('where the record of a slot can’t be read once it is claimed: the slot is given back, and looked at after a day', async () => {
    await turn(NOW);
    const slot = { subscriptionId: ID, minute: DUE };
    await server.redis.hset('{verbatim}:subscription:AA', ID, 'canary');
    expect(await slots.claim(slot, 'one', NOW)).toEqual({ kind: 'unreadable' });
    expect(await server.redis.hget(SLOTS_KEY, ID)).toMatch(/^p\|/u);
    await turn(NOW + 60_000);
  });

  it('where a claim died whose record can’t be read any more', async () => {
    await turn(NOW);
    await slots.claim({ subscriptionId: ID, minute: DUE }, 'one', NOW);
    await server.redis.hset('{verbatim}:subscription:AA', ID, 'canary');
    await turn(NOW + 60_000);
    expect(reports).toContainEqual({ kind: 'unknown' });
  });

  it.each(['canary:1', '17', ''])('where “%s” waits to be queued, which is no slot', async (name) => {
    await server.redis.zadd('{verbatim}:waiting', 1, name);
    await turn(NOW);
    expect(await isQueued()).toBe(true);
    expect(await server.redis.zscore('{verbatim}:waiting', name)).toBeNull();
  });

  it('where a hundred records that can’t be read are due before them, each said once', async () => {
    for (let index = 0; index < 100; index += 1) {
      const id = `BB${String(index).padStart(6, '0')}`;
      await server.redis.hset('{verbatim}:subscription:BB', id, 'canary');
      await server.redis.zadd('{verbatim}:due', DUE - 1, id);
    }
    await turn(NOW);
    expect(await isQueued()).toBe(true);
    expect(putOffs()).toBe(100);
    await turn(NOW + DAY);
    expect(putOffs()).toBe(100);
  });

  it('where looking after what is open fails, which is told at the end', async () => {
    await server.redis.set('{verbatim}:open', 'of a wrong type');
    await expect(turn(NOW)).rejects.toThrow(/WRONGTYPE/u);
    expect(await slots.due(DUE, 1)).toEqual([]);
  });
});

describe('a job that was delayed by a machine’s clock that was 30 days ahead', () => {
  it('runs when its slot is looked after, and not in a month', async () => {
    await queue.add(POST_QUEUE, {}, { jobId: SLOT, delay: 30 * DAY });
    await turn(NOW);
    expect(await queue.getJobState(SLOT)).toBe('delayed');
    await turn(NOW + QUEUED_LIFE_MS);
    expect(await isQueued()).toBe(true);
  });
});

describe('a job that another version left behind', () => {
  it.each(['failed', 'completed'] as const)('as %s does not keep its slot from being queued', async (state) => {
    await queue.add(POST_QUEUE, {}, { jobId: SLOT });
    const worker = new Worker(
      POST_QUEUE,
      async () => {
        if (state === 'failed') throw new Error('of another version');
      },
      { connection: server.redis, prefix: '{verbatim}' },
    );
    worker.on('error', () => {});
    await until(`the job is ${state}`, async () => (await queue.getJobState(SLOT)) === state);
    await worker.close();
    await turn(NOW);
    expect(await queue.getJobState(SLOT)).toBe(state);
    await turn(NOW + QUEUED_LIFE_MS);
    expect(await isQueued()).toBe(true);
  });
});
