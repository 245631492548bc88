import type { Redis } from 'ioredis';
import { DUE, SUBSCRIPTIONS, slotsKey, subscriptionKey } from '../../src/jobs/plan/keys.ts';
import { keptSlots } from '../../src/jobs/run/kept-slots.ts';
import { OUTCOME_LETTERS } from '../../src/jobs/run/record-letters.ts';
import { createScripts } from '../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../src/jobs/run/subscription-store.ts';
import { CIPHER } from './cipher.ts';
import type { SubscriptionsInTest } from './subscriptions.ts';

/** What a test sees of the subscriptions in a Redis, and does to them, by a client of its own. */
export function inspectSubscriptions(redis: Redis): Omit<SubscriptionsInTest, 'goAway' | 'comeBack'> {
  const scripts = createScripts(redis);
  const reader = createSubscriptionStore(redis, scripts, CIPHER);
  return {
    store: reader,
    async all() {
      const keys = await redis.keys(`${SUBSCRIPTIONS}*`);
      const ids = (await Promise.all(keys.map((key) => redis.hkeys(key)))).flat();
      return (await reader.byIds(ids)).flatMap((found) => found ?? []);
    },
    async due() {
      const found = await redis.zrange(DUE, 0, '-1', 'WITHSCORES');
      return new Map(found.flatMap((id, index) => (index % 2 === 0 ? [[id, Number(found[index + 1])]] : [])));
    },
    async put(subscription) {
      await reader.change(subscription.id, () => subscription);
    },
    async endSlots(id, slots) {
      for await (const kept of keptSlots(redis, scripts, [id]))
        for (const { minute } of kept) await redis.hdel(slotsKey(minute), id);
      for (const { minute, outcome, address = '' } of slots)
        await redis.hset(slotsKey(minute), id, `${OUTCOME_LETTERS[outcome]}|${address}`);
    },
    async damage(id) {
      await redis.hset(subscriptionKey(id), id, 'nonsense');
    },
  };
}
