import { Queue } from 'bullmq';
import { Cluster, type Redis } from 'ioredis';
import { OPEN, QUEUE_PREFIX, SLOTS, WAITING } from './keys.ts';
import { POST_QUEUE, queueOptions } from './queue.ts';
import type { Subscription } from './subscription.ts';
import type { SubscriptionStore } from './subscription-store.ts';

/** Erases a subscription with its slots and jobs. Rejects when Redis can't be reached; asked again, it goes on. */
export type Forget = (subscription: Subscription) => Promise<void>;

/** BullMQ's stream of events, which holds ids of jobs. Nobody reads it here. */
const EVENTS = `${QUEUE_PREFIX}:${POST_QUEUE}:events`;

/** How many keys or members one step of a scan looks at. */
const STEP = 500;

export function createForget(redis: Redis | Cluster, subscriptions: Pick<SubscriptionStore, 'erase'>): Forget {
  return async (subscription) => {
    const { id } = subscription;
    await subscriptions.erase(subscription);
    const open = [...(await membersOf(redis, OPEN, id)), ...(await membersOf(redis, WAITING, id))];
    if (open.length > 0) {
      const queue = new Queue(POST_QUEUE, queueOptions(redis));
      for (const jobId of open) await queue.remove(jobId);
      await redis.zrem(OPEN, ...open);
      await redis.zrem(WAITING, ...open);
    }
    for (const key of await slotKeys(redis)) await redis.hdel(key, id);
    await redis.del(EVENTS);
  };
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

/** The keys of all minutes of the last seven days that had a slot. */
async function slotKeys(redis: Redis | Cluster): Promise<readonly string[]> {
  const nodes = redis instanceof Cluster ? redis.nodes('master') : [redis];
  const found: string[] = [];
  for (const node of nodes) {
    let cursor = '0';
    do {
      const [next, keys] = await node.scan(cursor, 'MATCH', `${SLOTS}*`, 'COUNT', STEP);
      found.push(...keys);
      cursor = next;
    } while (cursor !== '0');
  }
  return found;
}
