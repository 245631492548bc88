import type { Subscription } from './subscription.ts';
import type { SubscriptionStore } from './subscription-store.ts';
import type { Traces } from './traces.ts';

/**
 * Erases a subscription with its slots and jobs. First, in one step, all that makes it post: cut off anywhere after that
 * it never posts again, and the next tick erases the rest. Rejects when Redis can't be reached.
 */
export type Forget = (subscription: Pick<Subscription, 'id' | 'chatId'>) => Promise<void>;

export function createForget(subscriptions: Pick<SubscriptionStore, 'erase'>, traces: Pick<Traces, 'erase'>): Forget {
  return async (subscription) => {
    await subscriptions.erase(subscription, 'forget');
    await traces.erase([subscription.id]);
  };
}
