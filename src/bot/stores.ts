import type { Cluster, Redis } from 'ioredis';
import type { Erasure } from '../jobs/erasure.ts';
import { createForget, type Forget } from '../jobs/forget.ts';
import { createScripts } from '../jobs/scripts.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../jobs/subscription-store.ts';
import { createTraces } from '../jobs/traces.ts';
import type { Logger } from './logger.ts';
import { namingAway } from './naming-away.ts';

/** Everything that the handlers keep. Each of them rejects with `StoreAway` while Redis is away. */
export type Stores = {
  readonly subscriptions: SubscriptionStore & { readonly forget: Forget };
};

/** The stores on a client. `onErased` hears of each subscription that is erased. */
export function createStores(
  redis: Redis | Cluster,
  logger: Logger,
  onErased: (why: Erasure) => void = (why) => logger.info('subscription.erased', { reason: why }),
): Stores {
  const scripts = createScripts(redis);
  const subscriptions = createSubscriptionStore(redis, scripts, onErased);
  return {
    subscriptions: namingAway({ ...subscriptions, forget: createForget(subscriptions, createTraces(redis, scripts)) }),
  };
}
