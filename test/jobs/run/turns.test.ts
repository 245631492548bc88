import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/content/document/address.ts';
import { applyChange, type Change } from '../../../src/handlers/subscriptions/settings.ts';
import { planSlots } from '../../../src/jobs/plan/planning.ts';
import type { ClaimedSlot, SlotStore } from '../../../src/jobs/plan/slots.ts';
import type { Outcome, Subscription } from '../../../src/jobs/plan/subscription.ts';
import { advanceBy } from '../../../src/jobs/run/advance.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSlotStore } from '../../../src/jobs/run/slot-store.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../../support/cipher.ts';
import { coming } from '../../support/coming.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';
import { sources } from '../../support/telegram.ts';

const DUE = 29_688_720;
const DAY = 24 * 60;
const CLAIM_LIFE = 60_000;
const { statement } = sources.content;
const subscription = subscriptionOf();

let server: TestRedis;
let slots: SlotStore;
let subscriptions: SubscriptionStore;
let day: number;

beforeAll(async () => {
  server = await startTestRedis();
  const scripts = createScripts(server.redis);
  slots = createSlotStore(server.redis, scripts, { claimLife: CLAIM_LIFE, cipher: CIPHER, coming });
  subscriptions = createSubscriptionStore(server.redis, scripts, CIPHER);
});

afterAll(() => server.stop());

beforeEach(async () => {
  day = 0;
  await server.redis.flushall();
  await subscriptions.create(subscription, DUE);
});

const section = (number: number) => ({ address: { kind: 'section', section: number } }) as const;

async function wish(...changes: readonly Change[]): Promise<Subscription> {
  const world = { now: DUE * 60_000, statement };
  const by = (before: Subscription) => changes.reduce((present, each) => applyChange(present, each, world), before);
  return (await subscriptions.change(subscription.id, by)) ?? expect.fail('it is gone');
}

const present = () => wish();

/** Plans and claims the slot of the next day. */
async function claim(): Promise<ClaimedSlot & { finish(outcome: Outcome): Promise<string>; readonly now: number }> {
  const slot = { subscriptionId: subscription.id, minute: DUE + DAY * day };
  day += 1;
  const now = slot.minute * 60_000;
  const due = await slots.due(slot.minute, 1);
  await slots.plan(
    due.map((item) => ({ ...item, plan: planSlots(item.subscription, item.due, now) })),
    now,
  );
  const claimed = await slots.claim(slot, 'token', now);
  if (claimed.kind !== 'claimed') return expect.fail(claimed.kind);
  // Of a connection that breaks, the same question comes twice.
  expect(await slots.claim(slot, 'token', now)).toEqual(claimed);
  const next = coming(claimed.course);
  const address = next.kind === 'over' ? '' : formatAddress(next.passage.address);
  return {
    ...claimed,
    now,
    async finish(outcome) {
      const hasCome = outcome === 'sent' || outcome === 'unknown' || next.kind === 'over';
      const ending = { outcome, address, ...(hasCome ? { advance: advanceBy(next) } : {}) };
      const { isOver } = await slots.finish(slot, 'token', ending);
      return isOver ? `${address} over` : address;
    },
  };
}

/** The next slots, each posted. */
async function posts(count: number, outcome: Outcome = 'sent'): Promise<string> {
  const posted: string[] = [];
  for (let slot = 0; slot < count; slot += 1) posted.push(await (await claim()).finish(outcome));
  return posted.join(' ');
}

describe('slots of a schedule with wishes', () => {
  it('post what is chosen, and then the others in their order, until the record is as short as before', async () => {
    await wish({ kind: 'next', ...section(3) });
    expect(await posts(4)).toBe('3 1 2 4');
    expect(await present()).toEqual({ ...subscription, position: 4, last: expect.anything() });
    expect((await server.redis.hget('{verbatim}:subscription:AA', 'AAAAAAAA'))?.split('|')).toHaveLength(15);
    expect(await posts(3)).toBe('5 6 1');
  });

  it('keep what was chosen for the next one if it was not sent', async () => {
    await wish({ kind: 'next', ...section(3) });
    expect(await posts(2, 'refused')).toBe('3 3');
    expect(await posts(2, 'unknown')).toBe('3 1');
  });

  it('post what was decided at the claim, and mark just that one, whatever is wished meanwhile', async () => {
    const first = await claim();
    await wish({ kind: 'next', ...section(5) }, { kind: 'leave-out', ...section(2) });
    expect(await first.finish('sent')).toBe('1');
    expect(await posts(4)).toBe('5 3 4 6');
    await wish({ kind: 'put-back', ...section(2) });
    expect(await posts(3)).toBe('2 1 2');
  });

  it('do not choose a passage again that was chosen once more while it was sent', async () => {
    await wish({ kind: 'next', ...section(3) });
    const first = await claim();
    await wish({ kind: 'next', ...section(3) });
    expect(await first.finish('sent')).toBe('3');
    expect(await posts(3)).toBe('1 2 4');
  });

  it('begin another order not with the passage that was sent meanwhile', async () => {
    const first = await claim();
    await wish({ kind: 'order', order: 'shuffled' });
    await first.finish('sent');
    expect(await present()).toMatchObject({ position: 0, turns: { last: 0 } });
    const others = await claim();
    await wish({ kind: 'unit', unit: 'sentence' });
    await others.finish('sent');
    expect(await present()).toMatchObject({ position: 0 });
    expect((await present()).turns).toBeUndefined();
  });
});

describe('slots of a schedule that runs once', () => {
  beforeEach(async () => {
    await wish(
      { kind: 'once', once: true },
      ...[2, 3, 4, 5].map((each): Change => ({ kind: 'leave-out', ...section(each) })),
    );
  });

  it('end it with the last passage, and a person begins a new round', async () => {
    expect(await posts(2)).toBe('1 6 over');
    expect(await present()).toMatchObject({ pause: 'ended', position: 6 });
    await wish({ kind: 'paused', paused: false });
    expect(await posts(2)).toBe('1 6 over');
  });

  it('go on if a passage was put back while the last one was sent', async () => {
    await posts(1);
    const last = await claim();
    await wish({ kind: 'put-back', ...section(2) });
    expect(await last.finish('sent')).toBe('6');
    expect(await posts(1)).toBe('2 over');
  });

  it('go on if one was chosen once more while the last one was sent', async () => {
    await posts(1);
    const last = await claim();
    await wish({ kind: 'next', ...section(1) });
    expect(await last.finish('sent')).toBe('6');
    expect(await posts(1)).toBe('1 over');
  });

  it('end it without a post if what was left was left out while another one was sent', async () => {
    const first = await claim();
    await wish({ kind: 'leave-out', ...section(6) });
    expect(await first.finish('sent')).toBe('1');
    expect((await present()).pause).toBe('none');
    expect(await posts(1, 'paused')).toBe(' over');
    expect(await present()).toMatchObject({ pause: 'ended', position: 6 });
  });

  it('go on if that was taken back while the last one was sent', async () => {
    await posts(1);
    const last = await claim();
    await wish({ kind: 'once', once: false });
    expect(await last.finish('sent')).toBe('6');
    expect(await posts(2)).toBe('1 6');
  });
});

describe('a slot whose worker died', () => {
  it.each<[string, readonly Change[], string, object]>([
    ['in order', [], '2 3 4', {}],
    ['with a chosen passage', [{ kind: 'next', ...section(4) }], '1 2 3', {}],
    ['with one left out', [{ kind: 'leave-out', ...section(1) }], '3 4 5', {}],
  ])('%s counts its passage as one that has come', async (_, changes, after) => {
    await wish(...changes);
    const { now } = await claim();
    const slot = { subscriptionId: subscription.id, minute: DUE };
    expect(await slots.recheck(slot, now + CLAIM_LIFE - 1)).toBe('claimed');
    expect(await slots.recheck(slot, now + CLAIM_LIFE)).toBe('unknown');
    expect(await slots.recheck(slot, now + CLAIM_LIFE)).toBe('ended');
    expect(await present()).toMatchObject({ last: { minute: DUE, outcome: 'unknown' } });
    expect(await posts(3)).toBe(after);
  });

  it('ends the schedule if its passage was the last one to come once', async () => {
    await wish({ kind: 'once', once: true });
    await posts(5);
    const { now } = await claim();
    expect(await slots.recheck({ subscriptionId: subscription.id, minute: DUE + 5 * DAY }, now + CLAIM_LIFE)).toBe(
      'unknown',
    );
    expect((await present()).pause).toBe('ended');
  });

  it('of the version before, which wrote less into a claim, counts in the same way', async () => {
    const { now } = await claim();
    await server.redis.hset(`{verbatim}:slots:${DUE.toString(36)}`, 'AAAAAAAA', `c|token|${now}|0|${now}|`);
    expect(await slots.recheck({ subscriptionId: subscription.id, minute: DUE }, now + CLAIM_LIFE)).toBe('unknown');
    expect(await posts(2)).toBe('2 3');
  });
});
