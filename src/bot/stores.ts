import type { Cluster, Redis } from 'ioredis';
import type { LanguageChoices } from '../handlers/language.ts';
import type { Setups } from '../handlers/scheduling.ts';
import type { Erasure } from '../jobs/erasure.ts';
import { createForget, type Forget } from '../jobs/forget.ts';
import { createScripts } from '../jobs/scripts.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../jobs/subscription-store.ts';
import { createTraces } from '../jobs/traces.ts';
import { createLanguageChoices } from './language-choices.ts';
import type { Logger } from './logger.ts';
import { namingAway } from './naming-away.ts';
import { createSetups } from './setups.ts';

/** Everything that the handlers keep. Each of them rejects with `StoreAway` while Redis is away. */
export type Stores = {
  readonly choices: LanguageChoices;
  readonly subscriptions: SubscriptionStore & { readonly forget: Forget };
  readonly setups: Setups;
};

/** The stores on a client. `token` makes the codes under which something of a person's is kept; `onErased` hears of each subscription that is erased. */
export function createStores(
  redis: Redis | Cluster,
  token: string,
  logger: Logger,
  onErased: (why: Erasure) => void = (why) => logger.info('subscription.erased', { reason: why }),
): Stores {
  const scripts = createScripts(redis);
  const subscriptions = createSubscriptionStore(redis, scripts, onErased);
  return {
    choices: namingAway(createLanguageChoices(redis, token)),
    subscriptions: namingAway({ ...subscriptions, forget: createForget(subscriptions, createTraces(redis, scripts)) }),
    setups: namingAway(createSetups(redis, token)),
  };
}
