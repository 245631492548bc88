import type { Cluster, Redis } from 'ioredis';
import { StoreUnavailable } from '../handlers/base/store-unavailable.ts';
import type { Erasure } from '../jobs/plan/erasure.ts';
import type { ChatCipher } from '../jobs/run/chat-cipher.ts';
import { createScripts } from '../jobs/run/scripts.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../jobs/run/subscription-store.ts';
import { createTraces } from '../jobs/run/traces.ts';
import { createEraseWholly } from '../jobs/run/whole-erasure.ts';
import type { Logger } from './logger.ts';
import { isRedisAway } from './redis/redis-absence.ts';
import { expectOurs, whileOurs } from './redis/redis-mark.ts';

/** Everything that the handlers store. Each store rejects with `StoreUnavailable` while Redis is down. */
export type Stores = {
  readonly subscriptions: SubscriptionStore;
};

/** What the stores need besides Redis. */
export type StoresDeps = {
  readonly cipher: ChatCipher;
  /** The mark that a Redis must have to be used (`markOf`). It is checked at each use, because the key can change meanwhile. */
  readonly mark: string;
  readonly logger: Logger;
  /** Called for each subscription that is erased. */
  readonly onErased?: (why: Erasure) => void;
};

/** The stores on a client. */
export function createStores(redis: Redis | Cluster, deps: StoresDeps): Stores {
  const { cipher, mark, logger } = deps;
  const onErased = deps.onErased ?? ((why: Erasure) => logger.info('subscription.erased', { reason: why }));
  const scripts = whileOurs(createScripts(redis), mark);
  const store = createSubscriptionStore(redis, scripts, cipher, onErased);
  const subscriptions: SubscriptionStore = {
    ...store,
    async byChat(chatId) {
      const found = await store.byChat(chatId);
      // While the key is changed a chat is found by its new code only: that is not to be taken for "nothing is kept".
      if (found === undefined) await expectOurs(scripts, mark);
      return found;
    },
    erase: createEraseWholly(store, createTraces(redis, scripts)),
  };
  return {
    subscriptions: guard(subscriptions, () => expectOurs(scripts, mark)),
  };
}

type Method = (...given: never[]) => Promise<unknown>;

/**
 * The same store. Each method first waits for the check, and rejects with `StoreUnavailable` while Redis is down; every
 * other error stays as it is.
 */
function guard<Store extends Readonly<Record<keyof Store, Method>>>(store: Store, check: () => Promise<void>): Store {
  const guarded = Object.entries<Method>(store).map(([name, method]): [string, Method] => [
    name,
    async (...given) => {
      try {
        await check();
        return await method(...given);
      } catch (error) {
        if (!isRedisAway(error)) throw error;
        throw new StoreUnavailable(`${name}: Redis is away`, { cause: error });
      }
    },
  ]);
  // Each method has the name and the type that it had.
  return Object.fromEntries(guarded) as Store;
}
