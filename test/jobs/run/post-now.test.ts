import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planSlots } from '../../../src/jobs/plan/planning.ts';
import type { SlotStore } from '../../../src/jobs/plan/slots.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSlotStore } from '../../../src/jobs/run/slot-store.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../../support/cipher.ts';
import { advanceFrom, coming } from '../../support/coming.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const DUE = 29_688_720;
/** An hour before, and the time at which it is confirmed. */
const ASKED = DUE - 60;
const NOW = ASKED * 60_000 + 5_000;
const subscription = subscriptionOf();
const { id } = subscription;
const slot = { subscriptionId: id, minute: ASKED };

let server: TestRedis;
let slots: SlotStore;
let subscriptions: SubscriptionStore;
let others: SubscriptionStore;

beforeAll(async () => {
  server = await startTestRedis();
  const scripts = createScripts(server.redis);
  slots = createSlotStore(server.redis, scripts, { claimLife: 60_000, cipher: CIPHER, coming });
  subscriptions = createSubscriptionStore(server.redis, scripts, CIPHER);
  others = createSubscriptionStore(server.redis.duplicate(), createScripts(server.redis), CIPHER);
});

afterAll(() => server.stop());

beforeEach(async () => {
  await server.redis.flushall();
  await subscriptions.create(subscription, DUE);
});

const ask = (minute = ASKED, now = NOW, store = subscriptions) => store.postNow(id, minute, now);

async function plan(now: number): Promise<void> {
  const due = await slots.due(Math.floor(now / 60_000), 10);
  const items = due.map((item) => ({ ...item, plan: planSlots(item.subscription, item.due, now) }));
  await slots.plan(items, now);
}

describe('a post at once', () => {
  it('is a slot like any other, a second after it was asked for at the earliest, and the times stay as they are', async () => {
    expect(await ask()).toBe('planned');
    expect(await slots.waiting(10)).toEqual([`AAAAAAAA-${ASKED.toString(36)}`]);
    expect(await subscriptions.byId(id)).toMatchObject({ open: ASKED, asked: [ASKED], position: 0 });
    expect(await subscriptions.nextDue()).toBe(DUE);
    expect(await slots.claim(slot, 'token', NOW)).toEqual({ kind: 'wait', until: NOW + 1_000 });
    expect(await slots.claim(slot, 'token', NOW + 1_000)).toMatchObject({ kind: 'claimed', course: { position: 0 } });
    await slots.finish(slot, 'token', { outcome: 'sent', address: '1', advance: advanceFrom(0) });
    expect(await subscriptions.slots(id, [ASKED])).toEqual([{ minute: ASKED, outcome: 'sent', address: '1' }]);
    await plan(DUE * 60_000);
    const claim = await slots.claim({ ...slot, minute: DUE }, 'token', DUE * 60_000);
    expect(claim).toMatchObject({ kind: 'claimed', course: { position: 1 } });
  });

  it('is planned once, however often and by how many programs it is asked for', async () => {
    const all = await Promise.all([ask(), ask(ASKED, NOW, others), ask(), ask(ASKED, NOW, others)]);
    expect(all.toSorted()).toEqual(['planned', 'under-way', 'under-way', 'under-way']);
    await slots.claim(slot, 'token', NOW + 1_000);
    expect(await ask()).toBe('under-way');
    await slots.finish(slot, 'token', { outcome: 'sent', address: '1', advance: advanceFrom(0) });
    expect(await ask()).toBe('under-way');
    expect(await slots.waiting(10)).toHaveLength(1);
  });

  it('waits for no other: where one is planned, in flight or due, that is told', async () => {
    expect(await ask(ASKED - 1)).toBe('planned');
    expect(await ask()).toBe('waits');
    await slots.claim({ ...slot, minute: ASKED - 1 }, 'token', NOW + 1_000);
    expect(await ask()).toBe('waits');
    await slots.finish({ ...slot, minute: ASKED - 1 }, 'token', { outcome: 'refused', address: '1' });
    expect(await ask(DUE - 1, DUE * 60_000)).toBe('waits');
    expect(await ask()).toBe('planned');
    expect((await subscriptions.byId(id))?.asked).toEqual([ASKED - 1, ASKED]);
  });

  it('gives way to a slot that is due before it was sent: a chat has one open slot', async () => {
    await ask(DUE - 1, DUE * 60_000 - 1);
    await plan(DUE * 60_000);
    expect(await slots.claim({ ...slot, minute: DUE - 1 }, 'token', DUE * 60_000 + 1_000)).toEqual({ kind: 'ended' });
    expect(await subscriptions.slots(id, [DUE - 1])).toEqual([{ minute: DUE - 1, outcome: 'too-late' }]);
  });

  it.each(['by-person', 'restored', 'ended'] as const)('is not planned while it is paused: %s', async (pause) => {
    await subscriptions.change(id, (before) => ({ ...before, pause }));
    expect(await ask()).toBe('paused');
    expect(await slots.waiting(10)).toEqual([]);
  });

  it('remembers the last three minutes', async () => {
    await subscriptions.change(id, (before) => ({ ...before, asked: [1, ASKED - 3, ASKED - 2, ASKED - 1] }));
    await ask();
    expect((await subscriptions.byId(id))?.asked).toEqual([ASKED - 2, ASKED - 1, ASKED]);
  });

  it('does not shorten what Telegram told the chat to wait', async () => {
    const wait = { from: NOW - 5_000, until: NOW + 60_000 };
    await subscriptions.change(id, (before) => ({ ...before, wait }));
    await ask();
    expect((await subscriptions.byId(id))?.wait).toEqual(wait);
  });
});
