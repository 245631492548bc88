import type { Cluster, Redis } from 'ioredis';
import { SUBSCRIPTIONS } from '../../jobs/plan/keys.ts';
import type { ChatCipher } from '../../jobs/run/chat-cipher.ts';
import { keysLike } from '../../jobs/run/key-scan.ts';
import { createScripts } from '../../jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../jobs/run/subscription-store.ts';
import { createTraces } from '../../jobs/run/traces.ts';
import { createEraseWholly } from '../../jobs/run/whole-erasure.ts';

/**
 * Erases every subscription in this Redis. Only for the playground, whose chats are new at each start, and only once the Redis is
 * known to be the playground's.
 */
export async function eraseAll(redis: Redis | Cluster, cipher: ChatCipher): Promise<void> {
  const scripts = createScripts(redis);
  const subscriptions = createSubscriptionStore(redis, scripts, cipher);
  const erase = createEraseWholly(subscriptions, createTraces(redis, scripts));
  for await (const key of keysLike(redis, `${SUBSCRIPTIONS}*`)) {
    for (const id of await redis.hkeys(key)) {
      const subscription = await subscriptions.byId(id);
      if (subscription !== undefined) await erase(subscription, 'forget');
    }
  }
}
