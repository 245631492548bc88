import type { Erasure } from './erasure.ts';
import type { Asked } from './post-now.ts';
import type { EndedSlot, Subscription } from './subscription.ts';

/**
 * The stored subscriptions, by chat. For handlers each method rejects with `StoreUnavailable` while the store can't be
 * reached; nothing is half done then. No IDs of handled updates are stored: each change states the result and not a
 * toggle, so that a repeated one changes nothing more.
 */
export type Subscriptions = {
  byChat(chatId: number): Promise<Subscription | undefined>;
  byId(id: string): Promise<Subscription | undefined>;
  /**
   * Stores a new subscription, first due at a time (minutes since 1970), unless the chat already has one, or another chat has one
   * with this ID: then the caller must draw another ID.
   */
  create(subscription: Subscription, due: number): Promise<Creation>;
  /**
   * Changes a subscription with a pure function, which is called again if somebody else changed it at the same time. `due`
   * returns its next slot if the times changed. Resolves with the changed subscription, or `undefined` if there is none.
   */
  change(
    id: string,
    change: (subscription: Subscription) => Subscription,
    due?: (subscription: Subscription) => number,
  ): Promise<Subscription | undefined>;
  /**
   * Plans a post for a minute (since 1970) at a time (milliseconds), outside of its times. The minute is the one in which it was
   * asked for: however often it is asked for again, there is one.
   */
  postNow(id: string, minute: number, now: number): Promise<Asked>;
  /**
   * Erases in one step everything that makes it post. Its slots and jobs are erased then, or soon after by a tick. `false`: it was
   * gone before.
   */
  erase(subscription: Pick<Subscription, 'id' | 'chatId'>, why: Erasure): Promise<boolean>;
  /** The chat has a new ID. `false`: the new one has its own subscription, and this one is erased, or is gone. */
  migrate(subscription: Pick<Subscription, 'id' | 'chatId'>, chatId: number): Promise<boolean>;
  /** The outcomes of these slots (minutes since 1970), as far as they are still known, in any order. */
  slots(id: string, minutes: readonly number[]): Promise<readonly EndedSlot[]>;
  /**
   * Every slot of it that is still known at a minute since 1970, the oldest first; only the newest if there are more than any
   * cadence has.
   */
  allSlots(id: string, minute: number): Promise<readonly EndedSlot[]>;
};

/** The result of creating a subscription. */
type Creation = 'created' | 'chat-has-one' | 'id-is-taken';
