import type { Cluster, Redis } from 'ioredis';
import { QUEUE_PREFIX, slotsKey } from '../../src/jobs/plan/keys.ts';
import { type Slot, slotId } from '../../src/jobs/plan/subscription.ts';
import { POST_QUEUE } from '../../src/jobs/run/queue.ts';

/** Slots that a process may have taken with it when it died or stood still. */
export type HeldSlots = {
  /** Claimed, and perhaps being sent: these may become unknown. */
  readonly claimed: readonly string[];
  /** Given to a worker by the queue: these wait until it is found dead. */
  readonly queued: readonly string[];
};

/** What the queue has given to workers. */
export const ACTIVE = `${QUEUE_PREFIX}:${POST_QUEUE}:active`;

/** Looks at what is held at this moment, by whomever. What a process wrote before it died is seen. */
export async function heldSlots(redis: Redis | Cluster, slots: readonly Slot[]): Promise<HeldSlots> {
  // Its last words may still be on their way into Redis: an answer to us comes after a look at all connections.
  for (const slot of slots.slice(0, 2)) await redis.exists(slotsKey(slot.minute));
  const queued = await redis.lrange(ACTIVE, 0, -1);
  const texts = await slotTexts(redis, slots);
  return { queued, claimed: slots.filter((_, index) => texts[index]?.startsWith('c|')).map(slotId) };
}

/** The slots as Redis has them, in the same order. */
export function slotTexts(redis: Redis | Cluster, slots: readonly Slot[]): Promise<readonly (string | null)[]> {
  return Promise.all(slots.map(({ minute, subscriptionId }) => redis.hget(slotsKey(minute), subscriptionId)));
}
