import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planSlots } from '../../../src/jobs/plan/planning.ts';
import type { Ending, SlotStore } from '../../../src/jobs/plan/slots.ts';
import { type Outcome, type Slot, type Subscription, slotId } from '../../../src/jobs/plan/subscription.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSlotStore } from '../../../src/jobs/run/slot-store.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { dailyAt } from '../../faults/cadences.ts';
import { CIPHER } from '../../support/cipher.ts';
import { advanceFrom, coming } from '../../support/coming.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const FIRST = 29_688_720;
const HOUR = 60;
const CLAIM_LIFE = 60_000;
const SENT: Ending = { outcome: 'sent', address: '1', advance: advanceFrom(0), rights: 'regained', chat: 'found' };
const at = (minute: number): number => minute * 60_000;

let server: TestRedis;
let slots: SlotStore;
let subscriptions: SubscriptionStore;

/** Hourly, from the first slot on. */
const hours = Array.from({ length: 24 }, (_, hour) => FIRST + hour * HOUR);
const subscription = subscriptionOf({ cadence: dailyAt(...hours) });
const slotAt = (minute: number): Slot => ({ subscriptionId: subscription.id, minute });
const [one, two, three] = [slotAt(FIRST), slotAt(FIRST + HOUR), slotAt(FIRST + 2 * HOUR)] as const;

beforeAll(async () => {
  server = await startTestRedis();
  const scripts = createScripts(server.redis);
  slots = createSlotStore(server.redis, scripts, { claimLife: CLAIM_LIFE, cipher: CIPHER, coming });
  subscriptions = createSubscriptionStore(server.redis, scripts, CIPHER);
});

afterAll(() => server.stop());

beforeEach(async () => {
  await server.redis.flushall();
  await subscriptions.create(subscription, FIRST);
});

/** Plans what is due at a slot's minute; gives what ended. */
const plan = async ({ minute }: Slot): Promise<readonly { minute: number; outcome: Outcome }[]> => {
  const due = await slots.due(minute, 10);
  const written = await slots.plan(
    due.map((item) => ({ ...item, plan: planSlots(item.subscription, item.due, at(minute)) })),
    at(minute),
  );
  return written.flatMap((item) => item.plan.ended);
};

const present = async (): Promise<Subscription> =>
  (await subscriptions.byId(subscription.id)) ?? expect.fail('the subscription is gone');

const outcomeOf = async ({ minute }: Slot): Promise<Outcome | undefined> =>
  (await subscriptions.slots(subscription.id, [minute]))[0]?.outcome;

const textOf = ({ minute }: Slot) => server.redis.hget(`{verbatim}:slots:${minute.toString(36)}`, subscription.id);

const isListed = async (slot: Slot): Promise<boolean> =>
  (await server.redis.zscore('{verbatim}:waiting', slotId(slot))) !== null ||
  (await server.redis.zscore('{verbatim}:open', slotId(slot))) !== null;

describe('a chat has at most one open slot', () => {
  it('so that one planned an hour later ends the first as too late, which is told once', async () => {
    expect(await plan(one)).toEqual([]);
    expect((await present()).open).toBe(one.minute);
    expect(await plan(two)).toEqual([{ minute: one.minute, outcome: 'too-late' }]);
    expect(await outcomeOf(one)).toBe('too-late');
    expect(await isListed(one)).toBe(false);
    expect(await present()).toMatchObject({ open: two.minute, last: { minute: one.minute, outcome: 'too-late' } });
    expect(await slots.claim(one, 'late', at(two.minute))).toEqual({ kind: 'ended' });
  });

  it('also where the first was queued already', async () => {
    await plan(one);
    await slots.trackQueued([slotId(one)], at(one.minute));
    await slots.untrackWaiting([slotId(one)]);
    await plan(two);
    expect(await isListed(one)).toBe(false);
    expect(await slots.claim(two, 'token', at(two.minute))).toMatchObject({ kind: 'claimed' });
  });

  it('beside the one that is in flight, which stays what it is', async () => {
    await plan(one);
    await slots.claim(one, 'token', at(one.minute));
    expect(await present()).toMatchObject({ flight: one.minute });
    expect((await present()).open).toBeUndefined();
    expect(await plan(two)).toEqual([]);
    expect(await present()).toMatchObject({ flight: one.minute, open: two.minute });
    await slots.finish(one, 'token', SENT);
    expect(await present()).toMatchObject({ open: two.minute, last: { minute: one.minute, outcome: 'sent' } });
  });

  it('by two ticks at once, of which one ends the first and tells of it', async () => {
    await plan(one);
    const told = await Promise.all([plan(two), plan(two)]);
    expect(told.flat()).toEqual([{ minute: one.minute, outcome: 'too-late' }]);
  });

  it('and what ended beside it says what was last', async () => {
    await plan(one);
    await plan(three);
    expect(await outcomeOf(one)).toBe('too-late');
    expect((await present()).last).toEqual({ minute: two.minute, outcome: 'too-late' });
  });

  it('and one that another version planned before it ends when it is to be claimed, and is told then', async () => {
    await plan(two);
    await server.redis.hset(`{verbatim}:slots:${one.minute.toString(36)}`, subscription.id, `p|${at(one.minute)}|0`);
    expect(await slots.claim(one, 'token', at(two.minute))).toEqual({ kind: 'too-late' });
    expect(await slots.claim(one, 'token', at(two.minute))).toEqual({ kind: 'ended' });
    expect(await outcomeOf(one)).toBe('too-late');
  });

  it('and one whose record expired is no reason to say that it was too late', async () => {
    await plan(one);
    await server.redis.del(`{verbatim}:slots:${one.minute.toString(36)}`);
    expect(await plan(two)).toEqual([]);
    expect((await present()).last).toBeUndefined();
  });
});

describe('a claim that is given back', () => {
  beforeEach(async () => {
    await plan(one);
    await slots.untrackWaiting([slotId(one)]);
    await slots.claim(one, 'token', at(one.minute));
  });

  it('is open again', async () => {
    expect(await slots.release(one, 'token', at(one.minute) + 5_000)).toBe('planned');
    expect((await present()).flight).toBeUndefined();
    expect((await present()).open).toBe(one.minute);
  });

  it('ends as too late where a newer one is open', async () => {
    await plan(two);
    expect(await slots.release(one, 'token', at(two.minute))).toBe('too-late');
    expect(await outcomeOf(one)).toBe('too-late');
    expect(await isListed(one)).toBe(false);
    expect(await present()).toMatchObject({ open: two.minute, last: { minute: one.minute, outcome: 'too-late' } });
  });

  it('twice, as after a broken connection, is given back once', async () => {
    await slots.release(one, 'token', at(one.minute));
    const kept = await textOf(one);
    expect(await slots.release(one, 'token', at(one.minute))).toBe('lost');
    expect(await textOf(one)).toBe(kept);
  });

  it('keeps since when Telegram could not be reached', async () => {
    const since = at(one.minute) + 1;
    await slots.release(one, 'token', at(one.minute) + 5_000, { kind: 'unreachable', since });
    const claim = await slots.claim(one, 'again', at(one.minute) + 5_000);
    expect(claim).toMatchObject({ kind: 'claimed', unreachableSince: since });
    expect(await slots.claim(one, 'again', at(one.minute) + 5_000)).toEqual(claim);
  });
});

describe('a wait that Telegram told a chat', () => {
  const from = at(one.minute);
  const told = (until: number) => slots.release(one, 'token', until, { kind: 'flood', from });

  beforeEach(async () => {
    await plan(one);
    await slots.claim(one, 'token', at(one.minute));
  });

  it('holds that slot and the next one, of which the latest is tried at its end', async () => {
    const until = at(two.minute) + 10_000;
    await told(until);
    expect(await slots.claim(one, 'again', until - 1)).toEqual({ kind: 'wait', until });
    await plan(two);
    expect(await outcomeOf(one)).toBe('too-late');
    expect(await slots.claim(two, 'token', until - 1)).toEqual({ kind: 'wait', until });
    expect(await slots.claim(two, 'token', until)).toMatchObject({ kind: 'claimed' });
  });

  it('is over after a post', async () => {
    await told(from + 10_000);
    await slots.claim(one, 'again', from + 10_000);
    expect((await present()).wait).toEqual({ from, until: from + 10_000 });
    await slots.finish(one, 'again', SENT);
    expect((await present()).wait).toBeUndefined();
  });

  it('and told again at its end goes on from its beginning', async () => {
    await told(from + 20 * 60_000);
    const next = from + 20 * 60_000;
    await slots.claim(one, 'again', next);
    await slots.release(one, 'again', next + 20 * 60_000, { kind: 'flood', from: next + 1_000 });
    expect((await present()).wait).toEqual({ from, until: next + 20 * 60_000 });
  });

  it('told long after another one is one of its own', async () => {
    await told(from + 1_000);
    const next = from + 10 * 60_000;
    await slots.claim(one, 'again', next);
    await slots.release(one, 'again', next + 5_000, { kind: 'flood', from: next });
    expect((await present()).wait).toEqual({ from: next, until: next + 5_000 });
  });

  it('of a year is kept, and looked after', async () => {
    const until = from + 365 * 86_400_000;
    await told(until);
    expect(await slots.claim(one, 'again', from + 1_000)).toEqual({ kind: 'wait', until });
    expect(await slots.recheck(one, from + 1_000)).toBe('waits');
    expect(await slots.recheck(one, until)).toBe('planned');
  });

  it('by a clock that was 30 days ahead holds nobody once it is right', async () => {
    const ahead = from + 30 * 86_400_000;
    await slots.release(one, 'token', ahead + 5_000, { kind: 'flood', from: ahead });
    expect(await slots.claim(one, 'again', from + 1_000)).toMatchObject({ kind: 'claimed' });
  });

  it('of a slot that was given back by such a clock ends once it is right', async () => {
    const ahead = from + 30 * 86_400_000;
    await slots.release(one, 'token', ahead + 10_000);
    expect(await slots.claim(one, 'again', from + 1_000)).toMatchObject({ kind: 'claimed' });
  });

  it('does not hold other chats', async () => {
    await subscriptions.create(
      subscriptionOf({ id: 'BBBBBBBB', chatId: -1, cadence: dailyAt(two.minute) }),
      two.minute,
    );
    await told(at(three.minute));
    await plan(two);
    expect(await slots.claim({ ...two, subscriptionId: 'BBBBBBBB' }, 'x', at(two.minute))).toMatchObject({
      kind: 'claimed',
    });
  });
});

describe('a clock that was 30 days ahead', () => {
  const now = at(one.minute);
  const ahead = now + 30 * 86_400_000;

  it('by which a slot was claimed: its dead owner is found once the clock is right', async () => {
    await plan(one);
    await slots.claim(one, 'token', ahead, one.minute);
    expect(await slots.overdue(now, 10)).toEqual([]);
    await slots.bringForward(now);
    expect(await slots.overdue(now, 10)).toEqual([one]);
    expect(await slots.recheck(one, now)).toBe('claimed');
    expect(await slots.recheck(one, now + CLAIM_LIFE)).toBe('unknown');
    expect((await present()).flight).toBeUndefined();
  });
});

describe('of slots of one minute', () => {
  it('others come first each day, and the minutes stay in order', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `C${String(index).padStart(7, '0')}`);
    const orderOn = async (minute: number): Promise<readonly string[]> => {
      await server.redis.flushall();
      for (const [index, id] of ids.entries()) {
        await subscriptions.create(subscriptionOf({ id, chatId: -index - 1, cadence: dailyAt(minute) }), minute);
      }
      await subscriptions.create({ ...subscription, cadence: dailyAt(minute - 1) }, minute - 1);
      for (let most = 0; most < 3; most += 1) await plan(slotAt(minute));
      const waiting = await slots.waiting(100);
      expect(waiting[0]).toBe(slotId(slotAt(minute - 1)));
      return waiting.slice(1).map((name) => name.slice(0, 8));
    };
    const today = await orderOn(FIRST);
    const tomorrow = await orderOn(FIRST + 24 * HOUR);
    expect(today.toSorted()).toEqual(ids);
    expect(tomorrow.toSorted()).toEqual(ids);
    expect(tomorrow).not.toEqual(today);
    expect(await orderOn(FIRST)).toEqual(today);
  });
});
