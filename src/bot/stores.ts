import type { Cluster, Redis } from 'ioredis';
import type { LanguageChoices } from '../handlers/language.ts';
import type { Setups } from '../handlers/scheduling.ts';
import type { ChatCipher } from '../jobs/chat-cipher.ts';
import type { Erasure } from '../jobs/erasure.ts';
import { createScripts } from '../jobs/scripts.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../jobs/subscription-store.ts';
import { createTraces } from '../jobs/traces.ts';
import { createEraseWholly } from '../jobs/whole-erasure.ts';
import { createLanguageChoices } from './language-choices.ts';
import type { Logger } from './logger.ts';
import { namingAway } from './naming-away.ts';
import { gated, type WhenOurs } from './redis-mark.ts';
import { createSetups } from './setups.ts';

/** Everything that the handlers keep. Each of them rejects with `StoreAway` while Redis is away. */
export type Stores = {
  readonly choices: LanguageChoices;
  readonly subscriptions: SubscriptionStore;
  readonly setups: Setups;
};

export type StoresDeps = {
  /** Makes the codes under which something of a person's is kept. */
  readonly token: string;
  readonly cipher: ChatCipher;
  readonly whenOurs: WhenOurs;
  readonly logger: Logger;
  /** Hears of each subscription that is erased. */
  readonly onErased?: (why: Erasure) => void;
};

/** The stores on a client. */
export function createStores(redis: Redis | Cluster, deps: StoresDeps): Stores {
  const { token, cipher, whenOurs, logger } = deps;
  const onErased = deps.onErased ?? ((why: Erasure) => logger.info('subscription.erased', { reason: why }));
  const scripts = createScripts(redis);
  const store = createSubscriptionStore(redis, scripts, cipher, onErased);
  const subscriptions = { ...store, erase: createEraseWholly(store, createTraces(redis, scripts)) };
  return {
    choices: namingAway(createLanguageChoices(redis, token)),
    subscriptions: namingAway(gated(subscriptions, () => whenOurs(scripts))),
    setups: namingAway(createSetups(redis, token)),
  };
}
