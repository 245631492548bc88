import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planSlots } from '../../../src/jobs/plan/planning.ts';
import type { Ending, SlotStore } from '../../../src/jobs/plan/slots.ts';
import { type Slot, type Subscription, slotId } from '../../../src/jobs/plan/subscription.ts';
import { createChatCipher } from '../../../src/jobs/run/chat-cipher.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSlotStore } from '../../../src/jobs/run/slot-store.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../../support/cipher.ts';
import { advanceFrom, coming } from '../../support/coming.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const DUE = 29_688_720;
const NOW = DUE * 60_000;
const CLAIM_LIFE = 60_000;
const SENT: Ending = { outcome: 'sent', address: '1', advance: advanceFrom(0), rights: 'regained', chat: 'found' };

let server: TestRedis;
let slots: SlotStore;
let subscriptions: SubscriptionStore;
const subscription = subscriptionOf();
const slot: Slot = { subscriptionId: subscription.id, minute: DUE };
const next: Slot = { ...slot, minute: DUE + 24 * 60 };
const TOMORROW = NOW + 86_400_000;

beforeAll(async () => {
  server = await startTestRedis();
  const scripts = createScripts(server.redis);
  slots = createSlotStore(server.redis, scripts, { claimLife: CLAIM_LIFE, cipher: CIPHER, coming });
  subscriptions = createSubscriptionStore(server.redis, scripts, CIPHER);
});

afterAll(() => server.stop());

beforeEach(async () => {
  await server.redis.flushall();
  await subscriptions.create(subscription, DUE);
});

const present = async (): Promise<Subscription> => {
  const found = await subscriptions.byId(subscription.id);
  if (found === undefined) throw new Error('the subscription is gone');
  return found;
};

const plan = async (now = NOW): Promise<number> => {
  const due = await slots.due(Math.floor(now / 60_000), 10);
  const items = due.map((item) => ({ ...item, plan: planSlots(item.subscription, item.due, now) }));
  return (await slots.plan(items, now)).length;
};

describe('planning', () => {
  it('takes what is due, once, and sets the next time', async () => {
    expect(await slots.due(DUE - 1, 10)).toEqual([]);
    expect(await plan()).toBe(1);
    expect(await slots.waiting(10)).toEqual([`AAAAAAAA-${DUE.toString(36)}`]);
    expect(await plan()).toBe(0);
    expect(await subscriptions.nextDue()).toBe(DUE + 24 * 60);
  });

  it('by two ticks at once plans it once', async () => {
    const due = await slots.due(DUE, 10);
    const items = due.map((item) => ({ ...item, plan: planSlots(item.subscription, item.due, NOW) }));
    const written = await Promise.all([slots.plan(items, NOW), slots.plan(items, NOW)]);
    expect(written.flat()).toEqual(items);
    expect(await slots.waiting(10)).toHaveLength(1);
  });

  it('leaves alone what a person changed meanwhile, for the next tick', async () => {
    const due = await slots.due(DUE, 10);
    await subscriptions.change(subscription.id, (before) => ({ ...before, pause: 'by-person' }));
    const stale = due.map((item) => ({ ...item, plan: planSlots(item.subscription, item.due, NOW) }));
    expect(await slots.plan(stale, NOW)).toEqual([]);
    expect(await plan()).toBe(1);
    expect((await present()).last).toEqual({ minute: DUE, outcome: 'paused' });
  });

  it('writes down what ends without a post, and forgets what was to be skipped', async () => {
    await subscriptions.change(subscription.id, (before) => ({ ...before, skips: [DUE] }));
    await plan();
    expect(await subscriptions.slots(subscription.id, [DUE])).toEqual([{ minute: DUE, outcome: 'skipped' }]);
    expect((await present()).skips).toEqual([]);
    expect(await slots.waiting(10)).toEqual([]);
  });

  it.each([
    ['to be posted', []],
    ['to be skipped', [DUE]],
  ])('leaves alone what was posted, where a clock that went back makes it due again, %s', async (_, skips) => {
    await plan();
    await slots.claim(slot, 'token', NOW, 0);
    await slots.finish(slot, 'token', SENT);
    await subscriptions.change(subscription.id, (before) => ({ ...before, skips }));
    await server.redis.zadd('{verbatim}:due', DUE, subscription.id);
    expect(await plan()).toBe(1);
    expect(await subscriptions.slots(subscription.id, [DUE])).toMatchObject([{ minute: DUE, outcome: 'sent' }]);
  });

  it('keeps slots for seven days', async () => {
    await plan();
    const seconds = await server.redis.ttl(`{verbatim}:slots:${DUE.toString(36)}`);
    expect(seconds).toBeGreaterThan(7 * 86_400 - 10);
    expect(seconds).toBeLessThanOrEqual(7 * 86_400);
  });

  it('drops an id that leads to nothing', async () => {
    await server.redis.zadd('{verbatim}:due', DUE, 'ZZZZZZZZ');
    expect((await slots.due(DUE, 10)).map((item) => item.subscription.id)).toEqual(['AAAAAAAA']);
    expect(await server.redis.zscore('{verbatim}:due', 'ZZZZZZZZ')).toBeNull();
  });
});

describe('a claim', () => {
  beforeEach(async () => {
    await plan();
  });

  it('is given to one, and to the same one again', async () => {
    expect(await slots.claim(slot, 'one', NOW)).toMatchObject({
      kind: 'claimed',
      course: { position: 0 },
      foundAt: NOW,
    });
    expect(await slots.claim(slot, 'one', NOW)).toMatchObject({
      kind: 'claimed',
      course: { position: 0 },
      foundAt: NOW,
    });
    expect(await slots.claim(slot, 'other', NOW)).toEqual({ kind: 'taken' });
  });

  it('is not given for a slot that ended, or one that nobody planned', async () => {
    await slots.claim(slot, 'one', NOW);
    await slots.finish(slot, 'one', SENT);
    expect(await slots.claim(slot, 'other', NOW)).toEqual({ kind: 'ended' });
    expect(await slots.claim({ ...slot, minute: DUE + 1 }, 'one', NOW)).toEqual({ kind: 'gone' });
  });

  it('is not given while another slot of the chat is in flight', async () => {
    await slots.claim(slot, 'one', NOW);
    await plan(TOMORROW);
    expect(await slots.claim(next, 'other', TOMORROW)).toEqual({ kind: 'busy' });
    await slots.finish(slot, 'one', SENT);
    expect(await slots.claim(next, 'other', TOMORROW)).toMatchObject({ kind: 'claimed', course: { position: 1 } });
  });

  it('is given for the next slot although the one in flight was lost with its record', async () => {
    await slots.claim(slot, 'one', NOW);
    await server.redis.del(`{verbatim}:slots:${DUE.toString(36)}`);
    await plan(TOMORROW);
    await slots.recheck(slot, TOMORROW);
    expect(await slots.claim(next, 'other', TOMORROW)).toMatchObject({ kind: 'claimed' });
  });

  it('is not given when the subscription was erased', async () => {
    await subscriptions.erase(subscription, 'unsubscribe');
    expect(await slots.claim(slot, 'one', NOW)).toEqual({ kind: 'gone' });
  });

  it('given back is given again, but not before its time', async () => {
    await slots.claim(slot, 'one', NOW);
    await slots.release(slot, 'one', NOW + 7_000);
    expect(await slots.claim(slot, 'other', NOW + 6_999)).toEqual({ kind: 'wait', until: NOW + 7_000 });
    expect(await slots.claim(slot, 'other', NOW + 7_000)).toMatchObject({ kind: 'claimed', foundAt: NOW });
  });
});

describe('the last look', () => {
  beforeEach(async () => {
    await plan();
    await slots.claim(slot, 'one', NOW);
  });

  it('lets the owner go, and nobody else', async () => {
    expect(await slots.fence(slot, 'one')).toBe('go');
    expect(await slots.fence(slot, 'other')).toBe('lost');
  });

  it('sees a pause by a person', async () => {
    await subscriptions.change(subscription.id, (before) => ({ ...before, pause: 'by-person' }));
    expect(await slots.fence(slot, 'one')).toBe('paused');
  });

  it('sees that the claim was declared dead, or the subscription erased', async () => {
    await slots.recheck(slot, NOW + CLAIM_LIFE);
    expect(await slots.fence(slot, 'one')).toBe('lost');
    await subscriptions.erase(subscription, 'unsubscribe');
    expect(await slots.fence(slot, 'one')).toBe('lost');
  });
});

describe('an ending', () => {
  beforeEach(async () => {
    await plan();
    await slots.claim(slot, 'one', NOW);
  });

  it('that was sent moves the pointer on, in the same step, and once', async () => {
    expect(await slots.finish(slot, 'one', SENT)).toEqual({ isOurs: true, notFound: 0, isOver: false });
    expect(await slots.finish(slot, 'one', SENT)).toEqual({ isOurs: true, notFound: 0, isOver: false });
    const { position, last, flight } = await present();
    expect({ position, last, flight }).toEqual({
      position: 1,
      last: { minute: DUE, outcome: 'sent' },
      flight: undefined,
    });
    expect(await subscriptions.slots(subscription.id, [DUE])).toEqual([{ minute: DUE, outcome: 'sent', address: '1' }]);
  });

  it('that was refused leaves the passage for the next slot', async () => {
    await slots.finish(slot, 'one', { outcome: 'refused', address: '1' });
    expect((await present()).position).toBe(0);
  });

  it('does not move a pointer that other settings have reset', async () => {
    await subscriptions.change(subscription.id, (before) => ({ ...before, position: 5 }));
    await slots.finish(slot, 'one', SENT);
    expect((await present()).position).toBe(5);
  });

  it('does not pass over the first passage of an order that was chosen while the first post was in flight', async () => {
    await subscriptions.change(subscription.id, (before) => ({ ...before, order: 'shuffled', unit: 'sentence' }));
    await slots.finish(slot, 'one', SENT);
    expect((await present()).position).toBe(0);
  });

  it('moves the pointer on although posts are silent from now on', async () => {
    await subscriptions.change(subscription.id, (before) => ({ ...before, silent: true }));
    await slots.finish(slot, 'one', SENT);
    expect((await present()).position).toBe(1);
  });

  it('by somebody who lost the claim changes nothing', async () => {
    await slots.recheck(slot, NOW + CLAIM_LIFE);
    expect(await slots.finish(slot, 'one', SENT)).toEqual({ isOurs: false, notFound: 0, isOver: false });
    expect((await present()).position).toBe(1);
  });

  it('without rights says so, and with them again takes it back; a pause by a person stays', async () => {
    await slots.finish(slot, 'one', { outcome: 'refused', address: '1', rights: 'lost' });
    expect((await present()).pause).toBe('no-rights');
    await plan(TOMORROW);
    const next = { ...slot, minute: DUE + 24 * 60 };
    await slots.claim(next, 'two', NOW);
    await slots.finish(next, 'two', SENT);
    expect((await present()).pause).toBe('none');
    await subscriptions.change(subscription.id, (before) => ({ ...before, pause: 'by-person' }));
    await plan(NOW + 2 * 86_400_000);
    expect((await present()).pause).toBe('by-person');
  });

  it('counts how often in a row the chat was not found', async () => {
    const notFound: Ending = { outcome: 'refused', address: '1', chat: 'not-found' };
    expect((await slots.finish(slot, 'one', notFound)).notFound).toBe(1);
    await plan(TOMORROW);
    const next = { ...slot, minute: DUE + 24 * 60 };
    await slots.claim(next, 'two', NOW);
    expect((await slots.finish(next, 'two', notFound)).notFound).toBe(2);
  });
});

describe('looking after what was queued', () => {
  beforeEach(async () => {
    await plan();
    const ids = await slots.waiting(10);
    await slots.trackQueued(ids, NOW + 1_000);
    await slots.untrackWaiting(ids);
  });

  it('finds it when its time has come, and not before', async () => {
    expect(await slots.overdue(NOW + 999, 10)).toEqual([]);
    expect(await slots.overdue(NOW + 1_000, 10)).toEqual([slot]);
  });

  it('queues a slot again whose job was lost', async () => {
    expect(await slots.recheck(slot, NOW + 1_000)).toBe('planned');
    expect(await slots.overdue(NOW + 1_000, 10)).toEqual([]);
  });

  it('declares a claim unknown once its owner must be dead, and moves the pointer on', async () => {
    await slots.claim(slot, 'one', NOW);
    expect(await slots.recheck(slot, NOW + CLAIM_LIFE - 1)).toBe('claimed');
    expect(await slots.recheck(slot, NOW + CLAIM_LIFE)).toBe('unknown');
    expect(await slots.recheck(slot, NOW + CLAIM_LIFE)).toBe('ended');
    const { position, last, flight } = await present();
    expect({ position, last, flight }).toEqual({
      position: 1,
      last: { minute: DUE, outcome: 'unknown' },
      flight: undefined,
    });
  });
});

describe('a subscription', () => {
  it('never takes an id that another chat’s has: the first keeps its record, and another id is drawn', async () => {
    expect(await subscriptions.create(subscriptionOf({ chatId: -1_002 }), DUE)).toBe('id-is-taken');
    expect(await subscriptions.byChat(-1_002)).toBeUndefined();
    expect(await present()).toEqual(subscription);
  });

  it('is kept once for a chat', async () => {
    expect(await subscriptions.create(subscriptionOf({ id: 'BBBBBBBB' }), DUE)).toBe('chat-has-one');
    expect((await subscriptions.byChat(subscription.chatId))?.id).toBe('AAAAAAAA');
  });

  it('that is given the same times again keeps a slot that has come', async () => {
    const later = () => DUE + 100;
    await subscriptions.change(subscription.id, (before) => ({ ...before, cadence: { ...before.cadence } }), later);
    expect(await subscriptions.nextDue()).toBe(DUE);
    const times = [600];
    await subscriptions.change(
      subscription.id,
      (before) => ({ ...before, cadence: { ...before.cadence, times } }),
      later,
    );
    expect(await subscriptions.nextDue()).toBe(DUE + 100);
  });

  it('whose record no version wrote is put off, and holds up nobody', async () => {
    await server.redis.hset('{verbatim}:subscription:ZZ', 'ZZZZZZZZ', 'junk');
    await server.redis.zadd('{verbatim}:due', DUE - 1, 'ZZZZZZZZ');
    expect((await slots.due(DUE, 10)).map((item) => item.subscription.id)).toEqual(['AAAAAAAA']);
    expect(await server.redis.zscore('{verbatim}:due', 'ZZZZZZZZ')).toBe(String(DUE + 24 * 60));
  });

  it('is left as it is while its chat is encrypted with another key: another program posts it', async () => {
    const other = createSlotStore(server.redis, createScripts(server.redis), {
      claimLife: CLAIM_LIFE,
      cipher: createChatCipher('a former key'),
      coming,
    });
    expect(await plan()).toBe(1);
    await slots.trackQueued([slotId(slot)], NOW);
    await server.redis.set('{verbatim}:owner', `bot:1 ${CIPHER.check}`);
    await server.redis.zadd('{verbatim}:due', DUE, subscription.id);
    expect(await other.due(DUE, 10)).toEqual([]);
    expect(await server.redis.zscore('{verbatim}:due', subscription.id)).toBe(String(DUE));
    await server.redis.zadd('{verbatim}:due', next.minute, subscription.id);
    expect(await other.claim(slot, 'one', NOW)).toEqual({ kind: 'unreadable' });
    expect(await slots.overdue(NOW, 10)).toEqual([slot]);
    expect(await slots.claim(slot, 'two', NOW)).toMatchObject({ kind: 'claimed' });
  });

  it('of a later version is planned with the others, can be changed, and keeps what only that version knows', async () => {
    const key = `{verbatim}:subscription:AA`;
    const fields = (await server.redis.hget(key, subscription.id))?.split('|') ?? [];
    await server.redis.hset(
      key,
      subscription.id,
      [...fields, ...Array(20 - fields.length).fill(''), 'later', ''].join('|'),
    );
    expect(await plan()).toBe(1);
    await subscriptions.change(subscription.id, (before) => ({ ...before, silent: true }));
    await slots.claim(slot, 'one', NOW);
    await slots.finish(slot, 'one', SENT);
    expect(await present()).toMatchObject({ silent: true, position: 1 });
    expect((await present())?.unread?.rest?.at(-1)).toBe('later');
  });

  it('of the first version, whose record is two fields shorter, is planned, posted and changed', async () => {
    const key = `{verbatim}:subscription:AA`;
    const record = (await server.redis.hget(key, subscription.id)) ?? '';
    await server.redis.hset(key, subscription.id, record.split('|').slice(0, 13).join('|'));
    expect(await plan()).toBe(1);
    await slots.claim(slot, 'one', NOW);
    await slots.finish(slot, 'one', SENT);
    await subscriptions.change(subscription.id, (before) => ({ ...before, silent: true }));
    expect(await present()).toMatchObject({ silent: true, position: 1 });
  });

  it('is changed by two at once without losing either change', async () => {
    await Promise.all([
      subscriptions.change(subscription.id, (before) => ({ ...before, silent: true })),
      subscriptions.change(subscription.id, (before) => ({ ...before, threadId: 7 })),
    ]);
    expect(await present()).toMatchObject({ silent: true, threadId: 7 });
  });

  it('is erased with all that leads to it; only its opaque id stays until its slots are erased too', async () => {
    await subscriptions.erase(subscription, 'unsubscribe');
    expect(await server.redis.keys('*')).toEqual(['{verbatim}:erased']);
    expect(await server.redis.smembers('{verbatim}:erased')).toEqual([subscription.id]);
  });

  it('that moved once is not led back by somebody who knows only its old chat', async () => {
    expect(await subscriptions.migrate(subscription, -1_009)).toBe(true);
    expect(await subscriptions.migrate(subscription, -1_010)).toBe(false);
    expect(await subscriptions.migrate(subscription, -1_009)).toBe(true);
    expect((await subscriptions.byChat(-1_009))?.id).toBe('AAAAAAAA');
    expect(await subscriptions.byChat(-1_010)).toBeUndefined();
  });

  it('follows its chat to another id; one that the new chat has already stays', async () => {
    await subscriptions.migrate(subscription, -1_009);
    expect(await subscriptions.byChat(subscription.chatId)).toBeUndefined();
    expect(await subscriptions.byChat(-1_009)).toEqual({ ...subscription, chatId: -1_009 });
    await subscriptions.create(subscriptionOf({ id: 'BBBBBBBB', chatId: -1_010 }), DUE);
    await subscriptions.migrate({ ...subscription, chatId: -1_009 }, -1_010);
    expect((await subscriptions.byChat(-1_010))?.id).toBe('BBBBBBBB');
    expect(await subscriptions.byId('AAAAAAAA')).toBeUndefined();
  });
});
