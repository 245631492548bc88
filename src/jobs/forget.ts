import { Queue } from 'bullmq';
import type { Cluster, Redis } from 'ioredis';
import { DUE, OPEN, QUEUE_PREFIX, WAITING } from './keys.ts';
import { POST_QUEUE, queueOptions } from './queue.ts';
import { findSlotKeys } from './slot-keys.ts';
import type { Subscription } from './subscription.ts';
import type { SubscriptionStore } from './subscription-store.ts';

/** Erases a subscription with its slots and jobs. Rejects when Redis can't be reached; asked again, it goes on. */
export type Forget = (subscription: Subscription) => Promise<void>;

/** BullMQ's stream of events, which holds ids of jobs. Nobody reads it here. */
const EVENTS = `${QUEUE_PREFIX}:${POST_QUEUE}:events`;

/** How many members one step of a scan looks at. */
const STEP = 500;

export function createForget(redis: Redis | Cluster, subscriptions: Pick<SubscriptionStore, 'erase'>): Forget {
  return async (subscription) => {
    const { id } = subscription;
    await redis.zrem(DUE, id);
    const open = [...(await membersOf(redis, OPEN, id)), ...(await membersOf(redis, WAITING, id))];
    if (open.length > 0) {
      await removeJobs(redis, open);
      await redis.zrem(OPEN, ...open);
      await redis.zrem(WAITING, ...open);
    }
    for (const key of await findSlotKeys(redis)) await redis.hdel(key, id);
    await redis.del(EVENTS);
    // Last, so that what was cut off can be asked for again.
    await subscriptions.erase(subscription);
  };
}

async function removeJobs(redis: Redis | Cluster, jobIds: readonly string[]): Promise<void> {
  const queue = new Queue(POST_QUEUE, queueOptions(redis));
  // Without a listener, BullMQ would write errors to the console. What fails here rejects below.
  queue.on('error', () => {});
  try {
    for (const jobId of jobIds) await queue.remove(jobId);
  } finally {
    await queue.close();
  }
}

/** The slots of a subscription in a sorted set of slots. */
async function membersOf(redis: Redis | Cluster, key: string, id: string): Promise<readonly string[]> {
  const found: string[] = [];
  let cursor = '0';
  do {
    const [next, items] = await redis.zscan(key, cursor, 'MATCH', `${id}-*`, 'COUNT', STEP);
    // Members and their scores take turns.
    found.push(...items.filter((_, index) => index % 2 === 0));
    cursor = next;
  } while (cursor !== '0');
  return found;
}
