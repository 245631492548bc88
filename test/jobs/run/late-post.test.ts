import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Heartbeat } from '../../../src/jobs/plan/heartbeat.ts';
import { planSlots } from '../../../src/jobs/plan/planning.ts';
import type { SlotStore } from '../../../src/jobs/plan/slots.ts';
import type { Slot } from '../../../src/jobs/plan/subscription.ts';
import type { Verdict } from '../../../src/jobs/plan/verdict.ts';
import type { Disposal, PostReport } from '../../../src/jobs/run/attempt.ts';
import { createErasureGuard } from '../../../src/jobs/run/erasure-guard.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSendSlot } from '../../../src/jobs/run/send-slot.ts';
import { createSlotStore } from '../../../src/jobs/run/slot-store.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../../support/cipher.ts';
import { coming } from '../../support/coming.ts';
import { createFreePace } from '../../support/paced.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const DUE = 29_688_720;
const TIME = DUE * 60_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const subscription = subscriptionOf();
const slot: Slot = { subscriptionId: subscription.id, minute: DUE };
const SENT: Verdict = { kind: 'sent' };
const REFUSED_CONNECTION: Verdict = { kind: 'wait', milliseconds: 5_000, why: 'not-connected' };
const flood = (milliseconds: number): Verdict => ({ kind: 'wait', milliseconds, why: 'flood' });

let server: TestRedis;
let slots: SlotStore;
let subscriptions: SubscriptionStore;
let sends: number;
let reports: PostReport[];
let attempts: number;
let isAgreed: boolean;

beforeAll(async () => {
  server = await startTestRedis();
  const scripts = createScripts(server.redis);
  slots = createSlotStore(server.redis, scripts, { claimLife: 60_000, cipher: CIPHER, coming });
  subscriptions = createSubscriptionStore(server.redis, scripts, CIPHER);
});

afterAll(() => server.stop());

beforeEach(async () => {
  [sends, reports, attempts, isAgreed] = [0, [], 0, true];
  await server.redis.flushall();
  await subscriptions.create(subscription, DUE);
  await plan(TIME);
});

const plan = async (now: number): Promise<void> => {
  const due = await slots.due(Math.floor(now / MINUTE), 10);
  await slots.plan(
    due.map((item) => ({ ...item, plan: planSlots(item.subscription, item.due, now) })),
    now,
  );
};

/** One attempt at a time, to which Telegram answers so; without anything else said, somebody was there until then. */
async function attempt(now: number, verdict: Verdict, heartbeat?: Heartbeat, which = slot): Promise<Disposal> {
  attempts += 1;
  const poster = createSendSlot({
    slots,
    subscriptions,
    guard: createErasureGuard(() => 0),
    heartbeat: async () => heartbeat ?? { at: now, gaps: [] },
    clocks: { agree: () => isAgreed },
    pace: createFreePace(),
    isRevoked: async () => false,
    send: async () => {
      sends += 1;
      return { kind: 'lost' } as never;
    },
    judge: () => verdict,
    coming,
    message: () => ({ text: 'text', entities: [] }),
    now: () => now,
    isPaid: false,
    report: (report) => reports.push(report),
  });
  return poster(which, `attempt-${attempts}`);
}

describe('a slot that is claimed long after its time', () => {
  it('is posted where it waited for its turn alone', async () => {
    await attempt(TIME + 3 * HOUR, SENT);
    expect(reports).toMatchObject([{ kind: 'ended', outcome: 'sent' }]);
  });

  it('is too late, and not sent, after two hours in which nobody was there', async () => {
    await attempt(TIME + 2 * HOUR, SENT, { at: TIME + 2 * HOUR, gaps: [{ from: TIME + 1, to: TIME + 2 * HOUR }] });
    expect(sends).toBe(0);
    expect(reports).toMatchObject([{ kind: 'ended', outcome: 'too-late' }]);
  });

  it('is too late where the process itself stood still for two hours, before any tick', async () => {
    await attempt(TIME + 2 * HOUR, SENT, { at: TIME + 1_000, gaps: [] });
    expect(sends).toBe(0);
  });

  it('is posted after an absence of 20 minutes', async () => {
    const away = { at: TIME + 2 * HOUR, gaps: [{ from: TIME + HOUR, to: TIME + HOUR + 20 * MINUTE }] };
    await attempt(TIME + 2 * HOUR, SENT, away);
    expect(sends).toBe(1);
  });

  it('that is too late leaves its passage to the next one', async () => {
    await attempt(TIME + 2 * HOUR, SENT, { gaps: [] });
    const kept = await subscriptions.byId(subscription.id);
    expect(kept).toMatchObject({ position: 0, last: { minute: DUE, outcome: 'too-late' } });
  });
});

describe('while the clocks do not agree', () => {
  it('a slot that would be too late is given back, and ends as that once they do', async () => {
    isAgreed = false;
    const now = TIME + 2 * HOUR;
    expect(await attempt(now, SENT, { gaps: [] })).toEqual({ kind: 'again', at: now + 10_000 });
    expect(reports).toEqual([{ kind: 'held' }]);
    isAgreed = true;
    await attempt(now + 10_000, SENT, { gaps: [] });
    expect(sends).toBe(0);
    expect(reports).toMatchObject([{ kind: 'held' }, { kind: 'ended', outcome: 'too-late' }]);
  });

  it('an open slot is posted although a newer one has come, which planning may be holding back', async () => {
    const next = DUE + 24 * 60;
    await attempt(TIME + DAY + 1_000, SENT);
    expect(sends).toBe(0);
    isAgreed = false;
    await attempt(TIME + DAY + 2_000, SENT);
    await attempt(TIME + DAY + 3_000, SENT);
    expect(sends).toBe(1);
    await plan(TIME + DAY + 4_000);
    await attempt(TIME + DAY + 4_000, SENT, undefined, { ...slot, minute: next });
    expect(sends).toBe(2);
  });

  it('a slot that is on time is posted', async () => {
    isAgreed = false;
    await attempt(TIME + 1_000, SENT, { gaps: [] });
    expect(sends).toBe(1);
  });
});

describe('a connection that does not open', () => {
  it('is tried again after 5 seconds although the slot waited for its turn for 31 minutes', async () => {
    const now = TIME + 31 * MINUTE;
    expect(await attempt(now, REFUSED_CONNECTION)).toEqual({ kind: 'again', at: now + 5_000 });
    await attempt(now + 5_000, SENT);
    expect(reports).toMatchObject([{ kind: 'waits' }, { kind: 'ended', outcome: 'sent' }]);
  });

  it('for more than 30 minutes from the first attempt on makes the slot too late', async () => {
    const first = TIME + 31 * MINUTE;
    await attempt(first, REFUSED_CONNECTION);
    await attempt(first + 30 * MINUTE, REFUSED_CONNECTION);
    expect(sends).toBe(2);
    await attempt(first + 30 * MINUTE + 5_000, SENT);
    expect(sends).toBe(2);
    expect(reports.at(-1)).toMatchObject({ kind: 'ended', outcome: 'too-late' });
  });
});

describe('the time since which no connection opens', () => {
  const since = TIME + 1_000;
  const later = since + 31 * MINUTE;

  it('counts on where the slot was held meanwhile, since the clocks did not agree', async () => {
    await attempt(since, REFUSED_CONNECTION);
    isAgreed = false;
    await attempt(later, SENT);
    isAgreed = true;
    await attempt(later + 10_000, SENT);
    expect(sends).toBe(1);
    expect(reports).toMatchObject([{ kind: 'waits' }, { kind: 'held' }, { kind: 'ended', outcome: 'too-late' }]);
  });

  it('counts on where Telegram seemed not to know the token meanwhile', async () => {
    await attempt(since, REFUSED_CONNECTION);
    await attempt(since + 10 * MINUTE, { kind: 'revoked' });
    await attempt(later, SENT);
    expect(sends).toBe(2);
    expect(reports.at(-1)).toMatchObject({ kind: 'ended', outcome: 'too-late' });
  });
});

describe('Telegram’s own wait', () => {
  it('of 20 minutes ends in one late post', async () => {
    await attempt(TIME, flood(20 * MINUTE));
    expect(await attempt(TIME + 20 * MINUTE - 1, SENT)).toEqual({ kind: 'again', at: TIME + 20 * MINUTE });
    await attempt(TIME + 20 * MINUTE, SENT);
    expect(sends).toBe(2);
  });

  it('of an hour makes the slot too late at its end', async () => {
    await attempt(TIME, flood(HOUR));
    await attempt(TIME + HOUR, SENT);
    expect(sends).toBe(1);
    expect(reports.at(-1)).toMatchObject({ kind: 'ended', outcome: 'too-late' });
  });

  it('of two times 20 minutes, one after the other, makes it too late as well', async () => {
    await attempt(TIME, flood(20 * MINUTE));
    await attempt(TIME + 20 * MINUTE, flood(20 * MINUTE));
    await attempt(TIME + 40 * MINUTE, SENT);
    expect(sends).toBe(2);
    expect(reports.at(-1)).toMatchObject({ kind: 'ended', outcome: 'too-late' });
  });

  it('of a hundred days is looked at again within the hour, which every timer can count', async () => {
    expect(await attempt(TIME, flood(100 * DAY))).toEqual({ kind: 'again', at: TIME + HOUR });
    expect(await attempt(TIME + HOUR, SENT)).toEqual({ kind: 'again', at: TIME + 2 * HOUR });
    expect(sends).toBe(1);
  });

  it('for a slot that a newer one has followed meanwhile ends that slot', async () => {
    await slots.claim(slot, 'elsewhere', TIME);
    await plan(TIME + DAY);
    await slots.release(slot, 'elsewhere', TIME + DAY);
    expect(await attempt(TIME + DAY, SENT)).toEqual({ kind: 'done' });
    expect(sends).toBe(0);
  });
});

describe('two posts of one chat', () => {
  it('are a second apart where the first was sent just before the next one’s time', async () => {
    const next: Slot = { ...slot, minute: DUE + 24 * 60 };
    const sentAt = TIME + DAY - 100;
    await attempt(sentAt, SENT);
    await plan(TIME + DAY);
    const early = await attempt(TIME + DAY, SENT, undefined, next);
    expect(early.kind === 'again' && early.at).toBeGreaterThanOrEqual(sentAt + 1_000);
    await attempt(early.kind === 'again' ? early.at : 0, SENT, undefined, next);
    expect(sends).toBe(2);
  });

  it('cost nothing more where the first was on time', async () => {
    await attempt(TIME + 1_000, SENT);
    expect((await subscriptions.byId(subscription.id))?.wait).toBeUndefined();
  });
});

describe('a slot that lies ahead', () => {
  it('as one that was planned by a clock that was an hour ahead, is not posted before its time', async () => {
    expect(await attempt(TIME - HOUR / 2, SENT)).toEqual({ kind: 'again', at: TIME });
    expect(sends).toBe(0);
    await attempt(TIME, SENT);
    expect(sends).toBe(1);
  });
});

describe('a topic that is gone', () => {
  it('pauses the chat until a person chooses another, or a post comes through', async () => {
    await attempt(TIME, { kind: 'no-topic' });
    expect(reports).toMatchObject([{ kind: 'ended', outcome: 'refused', why: 'no-topic' }]);
    expect(await subscriptions.byId(subscription.id)).toMatchObject({ pause: 'no-topic' });
    await plan(TIME + DAY);
    await attempt(TIME + DAY, SENT, undefined, { ...slot, minute: DUE + 24 * 60 });
    expect(await subscriptions.byId(subscription.id)).toMatchObject({ pause: 'none' });
  });
});
