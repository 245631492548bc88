import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { slotsKey } from '../../../src/jobs/plan/keys.ts';
import { type Subscription, slotId } from '../../../src/jobs/plan/subscription.ts';
import { createJobQueue, POST_QUEUE, queueOptions } from '../../../src/jobs/run/queue.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSlotStore } from '../../../src/jobs/run/slot-store.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { createTraces, type Traces } from '../../../src/jobs/run/traces.ts';
import { createEraseWholly, type EraseWholly } from '../../../src/jobs/run/whole-erasure.ts';
import { CIPHER } from '../../support/cipher.ts';
import { advanceFrom, coming } from '../../support/coming.ts';
import { type FarRedis, startFarRedis } from '../../support/far-redis.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const DUE = 29_688_720;
const NOW = DUE * 60_000;
/** A slot each minute of a week. */
const WEEK = 7 * 24 * 60;
/** Of `every 1h`. */
const MOST_A_WEEK = 7 * 24;
/** Of 10 ms each they take a second. */
const FEW = 100;

const subscription = subscriptionOf();
const other = subscriptionOf({ id: 'BBBBBBBB', chatId: -1_002 });
const waiting = slotId({ subscriptionId: subscription.id, minute: DUE });
const failed = slotId({ subscriptionId: subscription.id, minute: DUE - 1 });

let server: TestRedis;
let subscriptions: SubscriptionStore;
let traces: Traces;
let eraseWholly: EraseWholly;
const forget = (subscription: Subscription) => eraseWholly(subscription, 'forget');

type Parts = { readonly subscriptions: SubscriptionStore; readonly traces: Traces; readonly eraseWholly: EraseWholly };

function partsOn(redis: Redis): Parts {
  const scripts = createScripts(redis);
  const store = createSubscriptionStore(redis, scripts, CIPHER);
  const left = createTraces(redis, scripts);
  return { subscriptions: store, traces: left, eraseWholly: createEraseWholly(store, left) };
}

beforeAll(async () => {
  server = await startTestRedis();
  // Compressed, a dump would hide an id in it.
  await server.redis.config('SET', 'rdbcompression', 'no');
  ({ subscriptions, traces, eraseWholly } = partsOn(server.redis));
});

afterAll(() => server.stop());

/** Two subscriptions with slots in so many minutes, one of them with a job that waits and one that failed. */
async function keep(minutes: number): Promise<void> {
  await server.redis.flushall();
  await subscriptions.create(subscription, DUE);
  await subscriptions.create(other, DUE);
  const writing = server.redis.pipeline();
  for (let minute = DUE - minutes + 1; minute <= DUE; minute += 1) {
    const key = `{verbatim}:slots:${minute.toString(36)}`;
    writing.hset(key, subscription.id, minute === DUE ? 'p|1|0' : 's|2.3', other.id, 's|1');
  }
  writing.zadd('{verbatim}:open', 1, waiting, 1, slotId({ subscriptionId: other.id, minute: DUE }));
  writing.zadd('{verbatim}:waiting', 1, failed);
  await writing.exec();
  const queue = new Queue(POST_QUEUE, queueOptions(server.redis));
  await createJobQueue(queue).add([waiting, failed]);
  await server.redis.lrem('{verbatim}:post:wait', 0, failed);
  await server.redis.zadd('{verbatim}:post:failed', 1, failed);
  await queue.close();
}

/** The keys that hold something of a subscription. */
async function left(id = subscription.id): Promise<readonly string[]> {
  const keys = await server.redis.keys('*');
  const values = await Promise.all(keys.map((key) => server.redis.dumpBuffer(key)));
  return keys.filter((key, index) => `${key} ${values[index]?.toString('latin1')}`.includes(id)).toSorted();
}

/** What makes a chat post, as far as it is there. */
async function posting(): Promise<readonly string[]> {
  const [first] = await server.redis.hkeys(`{verbatim}:subscription:${subscription.id.slice(0, 2)}`);
  const chat = await subscriptions.byChat(subscription.chatId).then((found) => found?.id);
  const due = await server.redis.zscore('{verbatim}:due', subscription.id);
  return [first && 'record', chat && 'chat', due && 'due'].filter((part) => part !== undefined && part !== null);
}

/** Something done through a connection on which round trips count; gives how many there were, and whether it was done. */
async function farAway(
  act: (parts: Parts) => Promise<unknown>,
  cutAt?: number,
): Promise<{ roundTrips: number; isDone: boolean }> {
  const far: FarRedis = await startFarRedis(server.socketPath, cutAt);
  const redis = new Redis({ port: far.port, enableReadyCheck: false, retryStrategy: () => null });
  redis.on('error', () => {});
  const isDone = await act(partsOn(redis)).then(
    () => true,
    () => false,
  );
  redis.disconnect();
  far.close();
  return { roundTrips: far.roundTrips(), isDone };
}

describe('a subscription that is forgotten', () => {
  beforeEach(() => keep(30));

  it('is gone with its slots, its jobs in whatever list, and its events, and nobody else’s', async () => {
    expect(await left()).not.toEqual([]);
    await forget(subscription);
    expect(await left()).toEqual([]);
    expect(await subscriptions.byChat(other.chatId)).toEqual(other);
    expect(await subscriptions.allSlots(other.id, DUE)).toHaveLength(30);
    expect(await server.redis.zcard('{verbatim}:open')).toBe(1);
  });

  it('may be forgotten once more, and leaves no name among the events where no job of it is left', async () => {
    await forget(subscription);
    await server.redis.xadd('{verbatim}:post:events', '*', 'event', 'completed', 'jobId', waiting);
    await forget(subscription);
    expect(await left()).toEqual([]);
  });

  it('cut off anywhere is as before or never posts again, and then the next turn erases the rest', async () => {
    const { roundTrips } = await farAway((parts) => parts.eraseWholly(subscription, 'forget'));
    const states = new Set<string>();
    for (let cutAt = 1; cutAt <= roundTrips; cutAt += 1) {
      await keep(30);
      expect(await farAway((parts) => parts.eraseWholly(subscription, 'forget'), cutAt)).toMatchObject({
        isDone: false,
      });
      const state = (await posting()).join();
      states.add(state);
      await (state === '' ? traces.eraseLeft() : forget(subscription));
      expect(await left()).toEqual([]);
    }
    expect([...states].toSorted()).toEqual(['', 'record,chat,due']);
  });
});

describe('a subscription that ended otherwise', () => {
  beforeEach(() => keep(30));

  it('is erased with its slots and jobs by the next turn', async () => {
    await subscriptions.erase(subscription, 'gone');
    expect(await posting()).toEqual([]);
    await traces.eraseLeft();
    expect(await left()).toEqual([]);
    expect(await left(other.id)).not.toEqual([]);
  });

  it('since its chat moved into one that has its own, likewise', async () => {
    expect(await subscriptions.migrate(subscription, other.chatId)).toBe(false);
    await traces.eraseLeft();
    expect(await left()).toEqual([]);
  });

  it('goes together with others that ended', async () => {
    await subscriptions.erase(subscription, 'unsubscribe');
    await subscriptions.erase(other, 'unsubscribe');
    await traces.eraseLeft();
    expect([...(await left()), ...(await left(other.id))]).toEqual([]);
  });
});

describe('a subscription that is erased while a post of it is under way', () => {
  const slot = { subscriptionId: subscription.id, minute: DUE };

  const claimed = async () => {
    await keep(30);
    // Its job runs, and goes when it ends.
    await server.redis.del(...(await server.redis.keys('{verbatim}:post:*')));
    await server.redis.hset(slotsKey(DUE), subscription.id, `p|${NOW}|0`);
    const slots = createSlotStore(server.redis, createScripts(server.redis), {
      claimLife: 60_000,
      cipher: CIPHER,
      coming,
    });
    expect(await slots.claim(slot, 'token', NOW, 0)).toMatchObject({ kind: 'claimed' });
    return slots;
  };

  it('leaves no slot behind that would stay for a week, once the post is sent', async () => {
    const slots = await claimed();
    await eraseWholly(subscription, 'unsubscribe');
    // Erased before the outcome is written: another process holds the claim.
    await slots.finish(slot, 'token', { outcome: 'sent', address: '1', advance: advanceFrom(0) });
    expect(await left()).toEqual([]);
  });

  it('leaves no name of a slot among the events of the queue, which its job writes when it ends', async () => {
    await claimed();
    await eraseWholly(subscription, 'unsubscribe');
    await server.redis.xadd('{verbatim}:post:events', '*', 'event', 'completed', 'jobId', slotId(slot));
    await traces.eraseLeft();
    expect(await left()).toEqual([]);
  });
});

describe('a week with a slot each minute, Redis far away', () => {
  it('is forgotten in few round trips', async () => {
    await keep(WEEK);
    const { roundTrips, isDone } = await farAway((parts) => parts.eraseWholly(subscription, 'forget'));
    expect(isDone).toBe(true);
    expect(roundTrips).toBeLessThan(FEW);
    expect(await left()).toEqual([]);
  });

  it('is told by /mydata, the newest of it, in a handful of round trips', async () => {
    await keep(WEEK);
    const { roundTrips } = await farAway(async (parts) => {
      const slots = await parts.subscriptions.allSlots(other.id, DUE);
      expect(slots.length).toBeGreaterThan(MOST_A_WEEK);
      expect(slots.at(-1)?.minute).toBe(DUE);
    });
    expect(roundTrips).toBeLessThan(5);
  });
});

describe('a group that became a supergroup since somebody looked at it', () => {
  it('is erased with the code of its new id, and may subscribe again', async () => {
    await server.redis.flushall();
    await subscriptions.create(subscription, DUE);
    await subscriptions.migrate(subscription, -1_001_999);
    await forget(subscription);
    expect(await server.redis.keys('{verbatim}:chats:*')).toEqual([]);
    expect(await subscriptions.create(subscriptionOf({ id: 'CCCCCCCC', chatId: -1_001_999 }), DUE)).toBe('created');
  });
});
