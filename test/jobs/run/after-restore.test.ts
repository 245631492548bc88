import { Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planSlots } from '../../../src/jobs/plan/planning.ts';
import type { SlotStore } from '../../../src/jobs/plan/slots.ts';
import type { Pause } from '../../../src/jobs/plan/subscription.ts';
import { minuteOf, slotId } from '../../../src/jobs/plan/subscription.ts';
import { endWhatMayBePosted, pauseRestored } from '../../../src/jobs/run/after-restore.ts';
import { createJobQueue, POST_QUEUE, queueOptions } from '../../../src/jobs/run/queue.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSlotStore } from '../../../src/jobs/run/slot-store.ts';
import { writeRecord } from '../../../src/jobs/run/subscription-record.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { createTraces } from '../../../src/jobs/run/traces.ts';
import { createEraseWholly } from '../../../src/jobs/run/whole-erasure.ts';
import type { JobWorker } from '../../../src/jobs/run/worker.ts';
import { startPosting } from '../../../src/node/jobs/start-jobs.ts';
import { dailyAt } from '../../faults/cadences.ts';
import { CIPHER } from '../../support/cipher.ts';
import { coming } from '../../support/coming.ts';
import { until } from '../../support/process.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { smallStatement } from '../../support/small-statement.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const NOW = Date.parse('2026-06-10T12:00:00Z');
const DUE = minuteOf(NOW);
const ID = 'AAAAAAAA';

let server: TestRedis;
let slots: SlotStore;
let subscriptions: SubscriptionStore;
let worker: JobWorker | undefined;
let sent: number;

beforeAll(async () => {
  server = await startTestRedis();
  const scripts = createScripts(server.redis);
  slots = createSlotStore(server.redis, scripts, { claimLife: 60_000, cipher: CIPHER, coming });
  subscriptions = createSubscriptionStore(server.redis, scripts, CIPHER);
});

afterAll(() => server.stop());

beforeEach(async () => {
  sent = 0;
  await server.redis.flushall();
  await subscriptions.create(subscriptionOf({ cadence: dailyAt(DUE) }), DUE);
});

afterEach(async () => {
  await worker?.close();
  worker = undefined;
});

const startWorker = async (): Promise<void> => {
  worker = await startPosting({
    redis: server.redis,
    token: '1:token',
    cipher: CIPHER,
    apiRoot: 'http://127.0.0.1:1',
    postsPerSecond: 30,
    statement: smallStatement('Title\n\nOne. Two.\n\nThree.'),
    message: () => ({ text: 'passage', entities: [] }),
    now: () => NOW,
    send: async () => {
      sent += 1;
      return { kind: 'answered', status: 200, body: { ok: true, result: {} } };
    },
    report: () => {},
    onError: () => {},
  });
};

/** Lets a worker post what is due, until nothing is left to do. */
const post = async (): Promise<void> => {
  await startWorker();
  await worker?.tick();
  await until('nothing is left to do', async () => {
    const { waiting, open } = await backlog();
    return waiting + open === 0;
  });
  await worker?.close();
  worker = undefined;
};

const backlog = async () => ({
  waiting: await server.redis.zcard('{verbatim}:waiting'),
  open: await server.redis.zcard('{verbatim}:open'),
});

/** All of Redis, to be put back later. */
const copy = async (): Promise<() => Promise<void>> => {
  const keys = await server.redis.keys('*');
  const dumps = await Promise.all(keys.map((key) => server.redis.dumpBuffer(key)));
  return async () => {
    await server.redis.flushall();
    for (const [index, key] of keys.entries()) await server.redis.restore(key, 0, dumps[index] ?? '');
  };
};

const end = () => endWhatMayBePosted({ slots, coming, now: () => NOW, newToken: () => Math.random().toString(36) });

/** States in which a copy may have been made; the slot was posted afterwards. */
const STATES: Readonly<Record<string, () => Promise<void>>> = {
  due: async () => {},
  planned: async () => void (await plan()),
  queued: async () => {
    const ids = await plan();
    await slots.trackQueued(ids, NOW + 120_000);
    const queue = new Queue(POST_QUEUE, queueOptions(server.redis));
    await createJobQueue(queue).add(ids);
    await queue.close();
    await slots.untrackWaiting(ids);
  },
  'told to wait': async () => {
    const slot = { subscriptionId: ID, minute: DUE };
    await plan();
    await slots.claim(slot, 'one', NOW);
    await slots.release(slot, 'one', NOW - 1, { kind: 'flood', from: NOW - 1_001 });
  },
};

const plan = async (): Promise<readonly string[]> => {
  const due = await slots.due(DUE, 10);
  await slots.plan(
    due.map((item) => ({ ...item, plan: planSlots(item.subscription, item.due, NOW) })),
    NOW,
  );
  return slots.waiting(10);
};

/** Gives a subscription another time, at which it is due besides. */
const makeDue = (id: string, minute: number) =>
  subscriptions.change(
    id,
    (before) => ({ ...before, cadence: dailyAt(minute) }),
    () => minute,
  );

/** Plans until nothing is due. */
const planAll = async (): Promise<void> => {
  for (let due = await slots.due(DUE, 10); due.length > 0; due = await slots.due(DUE, 10)) await plan();
};

describe.each(Object.entries(STATES))(
  'a copy of Redis made while a slot was %s, restored after its post',
  (_, reach) => {
    let restore: () => Promise<void>;

    beforeEach(async () => {
      await reach();
      restore = await copy();
      await post();
      expect(sent).toBe(1);
      await restore();
    });

    it('would post it a second time', async () => {
      await post();
      expect(sent).toBe(2);
    });

    it('does not once what may be posted was ended; it is unknown, and the next passage comes next', async () => {
      expect(await end()).toBe(1);
      await post();
      expect(sent).toBe(1);
      expect(await subscriptions.slots(ID, [DUE])).toEqual([{ minute: DUE, outcome: 'unknown' }]);
      expect(await subscriptions.byId(ID)).toMatchObject({ position: 1, last: { minute: DUE, outcome: 'unknown' } });
      expect(await backlog()).toEqual({ waiting: 0, open: 0 });
    });

    it('may be ended again', async () => {
      await end();
      expect(await end()).toBe(0);
      expect((await subscriptions.byId(ID))?.position).toBe(1);
    });
  },
);

describe('a copy of Redis', () => {
  it('with a claim in it: it is over, and a second slot of that chat ends too', async () => {
    await plan();
    const slot = { subscriptionId: ID, minute: DUE };
    await slots.claim(slot, 'one', NOW);
    await makeDue(ID, DUE - 1);
    await plan();
    expect(await end()).toBe(2);
    expect(await subscriptions.byId(ID)).toMatchObject({ position: 2 });
    await post();
    expect(sent).toBe(0);
  });

  it('of days ago ends all slots since as unknown, but not what a person had skipped', async () => {
    const day = 24 * 60;
    await subscriptions.change(
      ID,
      (before) => ({ ...before, skips: [DUE - 2 * day] }),
      () => DUE - 2 * day,
    );
    await server.redis.zadd('{verbatim}:due', DUE - 2 * day, ID);
    await end();
    const ended = await subscriptions.allSlots(ID, DUE);
    expect(ended[0]).toEqual({ minute: DUE - 2 * day, outcome: 'skipped' });
    expect(ended.slice(1).map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
    expect((await subscriptions.byId(ID))?.position).toBe(2);
    await post();
    expect(sent).toBe(0);
  });

  it('ends slots that wait for others of their chats, although those come only after a hundred of them', async () => {
    const count = 120;
    const ids = Array.from({ length: count }, (_, index) => `B${String(index).padStart(7, '0')}`);
    for (const [index, id] of ids.entries())
      await subscriptions.create(subscriptionOf({ id, chatId: -index - 1, cadence: dailyAt(DUE) }), DUE);
    await planAll();
    for (const id of ids) await slots.claim({ subscriptionId: id, minute: DUE }, 'one', NOW);
    for (const id of ids) await makeDue(id, DUE - 1);
    await planAll();
    await slots.trackQueued(
      ids.map((id) => slotId({ subscriptionId: id, minute: DUE - 1 })),
      NOW - 1,
    );
    expect(await end()).toBe(2 * count + 1);
    expect(await backlog()).toEqual({ waiting: 0, open: 0 });
  });

  it('with a chat that Telegram told to wait for weeks, and a slot of it in flight and another one open', async () => {
    await plan();
    const slot = { subscriptionId: ID, minute: DUE };
    await slots.claim(slot, 'one', NOW);
    const wait = { from: NOW, until: NOW + 40 * 24 * 60 * 60_000 };
    await subscriptions.change(ID, (before) => ({ ...before, wait, open: DUE - 60 }));
    await server.redis.hset(`{verbatim}:slots:${(DUE - 60).toString(36)}`, ID, `p|${NOW}|0`);
    await server.redis.zadd('{verbatim}:open', NOW, slotId({ subscriptionId: ID, minute: DUE - 60 }));
    expect(await end()).toBe(2);
    expect(await subscriptions.byId(ID)).not.toHaveProperty('open');
    expect(await subscriptions.byId(ID)).not.toHaveProperty('flight');
  });

  it('ends what is due behind a hundred ids that lead to nothing, or whose records nobody can read or plan', async () => {
    for (let index = 0; index < 120; index += 1) {
      const name = String(index).padStart(6, '0');
      for (const id of [`LL${name}`, `UU${name}`, `PP${name}`]) await server.redis.zadd('{verbatim}:due', 1, id);
      await server.redis.hset('{verbatim}:subscription:UU', `UU${name}`, 'canary');
      const cadence = { ...subscriptionOf().cadence, zone: 'Mars/Olympus' };
      const record = writeRecord(subscriptionOf({ id: `PP${name}`, cadence }), CIPHER);
      await server.redis.hset('{verbatim}:subscription:PP', `PP${name}`, record);
    }
    expect(await end()).toBe(1);
    expect(await subscriptions.slots(ID, [DUE])).toEqual([{ minute: DUE, outcome: 'unknown' }]);
  });

  it('ends what is open behind a hundred names that are of no slot', async () => {
    await plan();
    for (let index = 0; index < 120; index += 1) await server.redis.zadd('{verbatim}:open', 1, `canary ${index}`);
    expect(await end()).toBe(1);
    expect(await backlog()).toEqual({ waiting: 0, open: 0 });
  });

  it('says so where a slot waits for one that is not to be found', async () => {
    await subscriptions.change(ID, (before) => ({ ...before, flight: DUE - 7 }));
    await plan();
    await expect(end()).rejects.toThrow(/1 slots wait/u);
  });

  it('goes on with the slots after', async () => {
    await end();
    expect(await subscriptions.nextDue()).toBeGreaterThan(DUE);
  });
});

describe('what a restore pauses', () => {
  const pauseOf = async (id = ID) => (await subscriptions.byId(id))?.pause;
  const pauseAll = () => pauseRestored(createScripts(server.redis));

  it.each<[Pause, Pause]>([
    ['none', 'restored'],
    ['no-rights', 'restored'],
    ['no-topic', 'restored'],
    ['by-person', 'by-person'],
  ])('%s becomes %s', async (before, after) => {
    await subscriptions.change(ID, (present) => ({ ...present, pause: before }));
    await pauseAll();
    expect(await pauseOf()).toBe(after);
    expect(await pauseAll()).toBe(0);
  });

  it('also records that this version can’t read', async () => {
    await server.redis.hset('{verbatim}:subscription:UU', 'UUUUUUUU', '?||||||||r|||||||more');
    await pauseAll();
    expect(await server.redis.hget('{verbatim}:subscription:UU', 'UUUUUUUU')).toBe('?||||||||b|||||||more');
  });

  it.each(Object.keys(STATES))(
    'a chat that was erased since the copy was made is not posted to, where it was %s then',
    async (state) => {
      await STATES[state]?.();
      const restore = await copy();
      await createEraseWholly(subscriptions, createTraces(server.redis, createScripts(server.redis)))(
        subscriptionOf(),
        'forget',
      );
      await restore();
      await pauseAll();
      await end();
      await post();
      expect(sent).toBe(0);
      expect(await pauseOf()).toBe('restored');
    },
  );

  it('moves on all the same by what may have been posted since', async () => {
    await pauseAll();
    await end();
    expect(await subscriptions.byId(ID)).toMatchObject({ position: 1, last: { outcome: 'unknown' } });
  });

  it('is never sent: not planned, and not claimed before', async () => {
    const [planned] = await plan();
    await pauseAll();
    await post();
    expect(planned).toBeDefined();
    expect(sent).toBe(0);
  });
});
