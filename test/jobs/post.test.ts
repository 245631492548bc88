import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sectionPassages } from '../../src/content/statement.ts';
import { planSlots } from '../../src/jobs/planning.ts';
import { createPoster, type PostReport } from '../../src/jobs/post.ts';
import { createScripts } from '../../src/jobs/scripts.ts';
import { createSlotStore, type SlotStore } from '../../src/jobs/slot-store.ts';
import type { Slot } from '../../src/jobs/subscription.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../src/jobs/subscription-store.ts';
import type { Verdict } from '../../src/jobs/verdict.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';
import { subscriptionOf } from '../support/subscription.ts';
import { sources } from '../support/telegram.ts';

const DUE = 29_688_720;
const NOW = DUE * 60_000;
const CLAIM_LIFE = 60_000;
const [PASSAGE] = sectionPassages(sources.content.statement);

const subscription = subscriptionOf();
const slot: Slot = { subscriptionId: subscription.id, minute: DUE };

let server: TestRedis;
let slots: SlotStore;
let subscriptions: SubscriptionStore;

beforeAll(async () => {
  server = await startTestRedis();
  const scripts = createScripts(server.redis);
  slots = createSlotStore(server.redis, scripts, { claimLife: CLAIM_LIFE });
  subscriptions = createSubscriptionStore(server.redis, scripts);
});

afterAll(() => server.stop());

beforeEach(async () => {
  await server.redis.flushall();
  await subscriptions.create(subscription, DUE);
  const due = await slots.due(DUE, 1);
  await slots.plan(
    due.map((item) => ({ ...item, plan: planSlots(item.subscription, item.due, NOW) })),
    NOW,
  );
});

/** One post that Telegram answers so; `meanwhile` happens before the answer comes. */
async function post(verdict: Verdict, meanwhile: () => Promise<unknown> = async () => {}): Promise<PostReport[]> {
  const reports: PostReport[] = [];
  const poster = createPoster({
    slots,
    subscriptions,
    pace: { turn: async () => ({ leave: async () => false, giveBack: () => {} }), stop: () => {} },
    send: async () => {
      await meanwhile();
      return { kind: 'lost' } as never;
    },
    judge: () => verdict,
    isRevoked: async () => false,
    passage: () => PASSAGE ?? expect.fail('no passage'),
    message: () => ({ text: 'text', entities: [] }),
    now: () => NOW,
    isPaid: false,
    report: (report) => reports.push(report),
  });
  await poster(slot, 'this-attempt');
  return reports;
}

describe('a post that is refused', () => {
  it.each([{ kind: 'not-found' }, { kind: 'gone' }, { kind: 'no-rights' }] as Verdict[])(
    'is counted once: $kind',
    async (verdict) => {
      expect(await post(verdict)).toMatchObject([{ kind: 'ended', outcome: 'refused', why: verdict.kind }]);
    },
  );

  it.each([
    { kind: 'not-found' },
    { kind: 'gone' },
    { kind: 'no-rights' },
    { kind: 'unknown', why: 'reset' },
  ] as Verdict[])(
    'is not counted again where its claim was lost meanwhile, and the slot ended as unknown: $kind',
    async (verdict) => {
      const late = NOW + 2 * CLAIM_LIFE;
      const reports = await post(verdict, () => slots.lookAfter(slot, late));
      expect(reports).toEqual([{ kind: 'lost-claim' }]);
    },
  );
});
