import type { Cluster, Redis } from 'ioredis';
import type { LanguageChoices } from '../handlers/language.ts';
import type { Setups } from '../handlers/scheduling.ts';
import { createForget, type Forget } from '../jobs/forget.ts';
import { createScripts } from '../jobs/scripts.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../jobs/subscription-store.ts';
import { createLanguageChoices } from './language-choices.ts';
import { namingAway } from './naming-away.ts';
import { createSetups } from './setups.ts';

/** Everything that the handlers keep. Each of them rejects with `StoreAway` while Redis is away. */
export type Stores = {
  readonly choices: LanguageChoices;
  readonly subscriptions: SubscriptionStore & { readonly forget: Forget };
  readonly setups: Setups;
};

/** The stores on a client. `token` makes the codes under which something of a person's is kept. */
export function createStores(redis: Redis | Cluster, token: string): Stores {
  const subscriptions = createSubscriptionStore(redis, createScripts(redis));
  return {
    choices: namingAway(createLanguageChoices(redis, token)),
    subscriptions: namingAway({ ...subscriptions, forget: createForget(redis, subscriptions) }),
    setups: namingAway(createSetups(redis, token)),
  };
}
