import type { Erasure } from '../plan/erasure.ts';
import type { Subscription } from '../plan/subscription.ts';
import type { SubscriptionStore } from './subscription-store.ts';
import type { Traces } from './traces.ts';

/**
 * Erases a subscription with its slots and jobs, whatever the cause. The first step erases everything that makes it
 * post: if it is interrupted after that, it never posts again, and the next tick erases the rest. Rejects when Redis
 * can't be reached. `false`: it was gone before.
 */
export type EraseWholly = (subscription: Pick<Subscription, 'id' | 'chatId'>, why: Erasure) => Promise<boolean>;

/** Makes the erasure over this Redis. */
export function createEraseWholly(
  subscriptions: Pick<SubscriptionStore, 'erase'>,
  traces: Pick<Traces, 'erase'>,
): EraseWholly {
  return async (subscription, why) => {
    const isErased = await subscriptions.erase(subscription, why);
    await traces.erase([subscription.id]);
    return isErased;
  };
}
