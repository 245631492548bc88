import type { Redis } from 'ioredis';
import { writeHeartbeat } from '../../src/jobs/plan/heartbeat.ts';
import { HEARTBEAT, slotsKey, subscriptionKey } from '../../src/jobs/plan/keys.ts';
import type { SlotStore } from '../../src/jobs/plan/slots.ts';
import { courseOf } from '../../src/jobs/plan/turns.ts';
import { judge } from '../../src/jobs/plan/verdict.ts';
import { readRecord } from '../../src/jobs/run/subscription-record.ts';
import type { PostingSeams } from '../../src/node/jobs/start-jobs.ts';
import { CIPHER } from '../support/cipher.ts';
import type { Guard } from './worker-settings.ts';

/** Where posting is cut open to take a guard away; the others stay. */
export function seamsWithout(guard: Guard, redis: Redis): Partial<PostingSeams> {
  switch (guard) {
    case 'claim':
      return { slots: (slots) => ({ ...slots, ...takingOver(redis) }) };
    case 'fence':
      return { slots: (slots) => ({ ...slots, fence: async () => 'go' }) };
    case 'classifier':
      return { judge: judgeAllAsNotSent };
    case 'one-open-slot':
      return { slots: forgettingOpenSlots };
    case 'chat-wait':
      return { slots: (slots) => ({ ...slots, release: (slot, token, until) => slots.release(slot, token, until) }) };
    case 'reservation':
      return { reserve: () => async (count) => ({ count, wait: 0, isAlone: false }) };
    case 'absence':
      return {};
  }
}

/** Without knowing of an absence, it seems that somebody has always been there. To be called before a worker starts. */
export async function hideAbsence(redis: Redis, now: number): Promise<void> {
  await redis.set(HEARTBEAT, writeHeartbeat({ at: now, gaps: [] }));
}

/** A claim that takes a slot over from whoever has it, and from the end that it came to. */
function takingOver(redis: Redis): Pick<SlotStore, 'claim'> {
  return {
    async claim(slot, token, now) {
      const record = await redis.hget(subscriptionKey(slot.subscriptionId), slot.subscriptionId);
      if (record === null) return { kind: 'gone' };
      const subscription = { ...readRecord(slot.subscriptionId, record, CIPHER), flight: slot.minute };
      await redis.hset(slotsKey(slot.minute), slot.subscriptionId, `c|${token}|${now}|${subscription.position}|${now}`);
      return { kind: 'claimed', subscription, course: courseOf(subscription), foundAt: now };
    },
  };
}

/** Plans as if nothing were open. */
function forgettingOpenSlots(slots: SlotStore): SlotStore {
  return {
    ...slots,
    plan: (items, now) =>
      slots.plan(
        items.map((item) => {
          const { open: _, ...subscription } = item.subscription;
          return { ...item, subscription };
        }),
        now,
      ),
  };
}

const judgeAllAsNotSent: typeof judge = (reply) => {
  const verdict = judge(reply);
  return verdict.kind === 'unknown' ? { kind: 'wait', milliseconds: 500, why: 'not-connected' } : verdict;
};
