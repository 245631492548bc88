import type { Cluster, Redis } from 'ioredis';
import { ERASED, OPEN, QUEUE_PREFIX, slotsKey, WAITING } from '../plan/keys.ts';
import { type Slot, slotId } from '../plan/subscription.ts';
import { keptSlots } from './kept-slots.ts';
import { POST_QUEUE, queueOptions } from './queue.ts';
import { inOneTrip } from './round-trip.ts';
import type { Scripts } from './scripts.ts';

/** Erases the rest of erased subscriptions: their slots and jobs. */
export type Traces = {
  /** Of these subscriptions. Rejects when Redis can't be reached; `eraseLeft` finds the rest later. */
  erase(ids: readonly string[]): Promise<void>;
  /**
   * Of erased subscriptions that still have traces, some at a time; and the names of slots that BullMQ recorded lately, of
   * all subscriptions.
   */
  eraseLeft(): Promise<void>;
};

/** BullMQ's stream of events, which contains IDs of jobs. Nobody reads it here. */
const EVENTS = `${QUEUE_PREFIX}:${POST_QUEUE}:events`;

const JOB = `${QUEUE_PREFIX}:${POST_QUEUE}:`;

/** How many subscriptions are searched for in one pass through the slots. */
const AT_ONCE = 50;

/** Erases traces in this Redis. */
export function createTraces(redis: Redis | Cluster, scripts: Scripts): Traces {
  const erase = async (ids: readonly string[]): Promise<void> => {
    for await (const slots of keptSlots(redis, scripts, ids)) {
      if (slots.length > 0) await eraseSlots(redis, slots);
    }
    // Last, so that an interrupted run is found again.
    await redis.srem(ERASED, ...ids);
  };
  return {
    async erase(ids) {
      await erase(ids);
      await redis.del(EVENTS);
    },
    async eraseLeft() {
      const ids = await redis.srandmember(ERASED, AT_ONCE);
      if (ids.length > 0) await erase(ids);
      // In each turn, because a job in progress writes its slot's name there when it ends.
      await redis.del(EVENTS);
    },
  };
}

/** The slots themselves are last, because the rest is found through them. */
async function eraseSlots(redis: Redis | Cluster, slots: readonly Slot[]): Promise<void> {
  const names = slots.map(slotId);
  const looks = redis
    .pipeline()
    .zrem(OPEN, ...names)
    .zrem(WAITING, ...names);
  for (const name of names) looks.exists(`${JOB}${name}`);
  const [, , ...found] = await inOneTrip(looks);
  await removeJobs(
    redis,
    names.filter((_, index) => found[index] === 1),
  );
  const erasing = redis.pipeline();
  for (const { subscriptionId, minute } of slots) erasing.hdel(slotsKey(minute), subscriptionId);
  await inOneTrip(erasing);
}

/** Removes jobs from all of BullMQ's lists. One that is in progress is removed when it ends. */
async function removeJobs(redis: Redis | Cluster, jobIds: readonly string[]): Promise<void> {
  if (jobIds.length === 0) return;
  // Loaded only here: it is large, and most programs that take updates never erase a job.
  const { Queue } = await import('bullmq');
  const queue = new Queue(POST_QUEUE, { ...queueOptions(redis), skipMetasUpdate: true });
  // Without a listener, BullMQ would write errors to the console. Failures reject below.
  queue.on('error', () => {});
  try {
    await Promise.all(jobIds.map((jobId) => queue.remove(jobId)));
  } finally {
    await queue.close();
  }
}
