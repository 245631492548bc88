import type { Erasure } from './erasure.ts';
import type { EndedSlot, Subscription } from './subscription.ts';

/**
 * Where subscriptions are kept, by chat. For handlers each method rejects with `StoreUnavailable` while the store can't be
 * reached; nothing is half done then.
 * No ids of handled updates are kept: each change says what is wanted and not what to turn, so that one that comes twice
 * changes nothing more.
 */
export type Subscriptions = {
  byChat(chatId: number): Promise<Subscription | undefined>;
  byId(id: string): Promise<Subscription | undefined>;
  /**
   * Keeps a new subscription, first due at a time (minutes since 1970), unless the chat has one already, or another chat
   * has one by this id: then another id is to be drawn.
   */
  create(subscription: Subscription, due: number): Promise<Creation>;
  /**
   * Changes a subscription by a pure function, which is called again if somebody else changed it at the same time. `due`
   * gives its next slot if the times changed. Resolves with the changed subscription, or `undefined` if there is none.
   */
  change(
    id: string,
    change: (subscription: Subscription) => Subscription,
    due?: (subscription: Subscription) => number,
  ): Promise<Subscription | undefined>;
  /** Erases what makes it post, in one step; its slots and jobs are erased then, or soon after by a tick. */
  erase(subscription: Pick<Subscription, 'id' | 'chatId'>, why: Erasure): Promise<void>;
  /** The chat has another id now. `false`: that one has a subscription of its own, and this one is erased, or is gone. */
  migrate(subscription: Pick<Subscription, 'id' | 'chatId'>, chatId: number): Promise<boolean>;
  /** What became of these slots (minutes since 1970), as far as it is still known, in any order. */
  slots(id: string, minutes: readonly number[]): Promise<readonly EndedSlot[]>;
  /**
   * Every slot of it that is still known at a minute since 1970, the oldest first; the newest ones, if there are more than
   * any cadence has.
   */
  allSlots(id: string, minute: number): Promise<readonly EndedSlot[]>;
};

/** What came of creating a subscription. */
export type Creation = 'created' | 'chat-has-one' | 'id-is-taken';
