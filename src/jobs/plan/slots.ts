import type { Plan } from './planning.ts';
import type { PutOff } from './put-off.ts';
import type { Outcome, Slot, Subscription } from './subscription.ts';

/** A subscription whose time has come. `record` is its text as it was read: what is stored is compared with that. */
export type DueSubscription = { readonly subscription: Subscription; readonly record: string; readonly due: number };

/**
 * Which part of what is due is looked at: from a minute on, and without the first ones. After so many `rounds` in which
 * something led to nothing or could not be read, it gives what it has, which may be nothing though more is due.
 */
export type DueRange = { readonly from?: number | undefined; readonly skip?: number; readonly rounds?: number };

/** What asking for a slot comes to. */
export type Claim =
  | ClaimedSlot
  /** It is not to be tried before (milliseconds): Telegram told its chat to wait, or it was put off. */
  | { readonly kind: 'wait'; readonly until: number }
  /** Another slot of the same chat is in flight, or a newer one has come and is not planned yet. */
  | { readonly kind: 'busy' }
  /** A newer slot of the chat is open: this one ended here, too late. */
  | { readonly kind: 'too-late' }
  /** Somebody else has it, has ended it, or it can't be read here; or the subscription is gone. */
  | { readonly kind: 'taken' | 'ended' | 'unreadable' | 'gone' };

/** It is ours: what is posted is the passage at `position`. Times in milliseconds. */
export type ClaimedSlot = {
  readonly kind: 'claimed';
  readonly subscription: Subscription;
  readonly position: number;
  /** When a tick found it. */
  readonly foundAt: number;
  /** Since when Telegram could not be reached with it. */
  readonly unreachableSince?: number;
};

/** How a claimed slot ends. */
export type Ending = {
  readonly outcome: Outcome;
  /** Where the passage stands that was posted, or would have been. */
  readonly address: string;
  /** Whether the next passage comes next: after a post, and after one that may have been. */
  readonly advance: boolean;
  readonly rights?: 'regained' | 'lost' | 'no-topic';
  readonly chat?: 'found' | 'not-found';
  /** The chat gets no other post meanwhile. */
  readonly wait?: Subscription['wait'];
};

/** Why a slot is given back: Telegram told its chat to wait, or it can't be reached since then (milliseconds). */
export type ReleaseReason =
  | { readonly kind: 'flood'; readonly from: number }
  | { readonly kind: 'unreachable'; readonly since: number };

/** What looking after a slot came to; `planned` is to be queued again, `waits` is not yet. */
export type Recheck = 'planned' | 'waits' | 'claimed' | 'unknown' | 'unreadable' | 'ended';

export type PlannedSubscription = DueSubscription & { readonly plan: Plan };

/** Slots from due to ended. Every step is one call of Lua and does no more when it is repeated. Rejects when Redis can't be reached. */
export type SlotStore = {
  /**
   * What is due by a minute, the longest due first; fewer only where no more is due, or after `rounds`. Ids that lead to
   * nothing are dropped; a record that can't be read is put off by a day, and said so by its id.
   */
  due(minute: number, most: number, putOff?: PutOff, range?: DueRange): Promise<readonly DueSubscription[]>;
  /**
   * Writes plans down; one that somebody else wrote is left alone. Gives those that were written, with what ended: also
   * the slot that was open, where a newer one is planned.
   */
  plan(items: readonly PlannedSubscription[], now: number): Promise<readonly PlannedSubscription[]>;
  /**
   * Planned slots that are not queued yet, the oldest first; within a minute in another order each day. Fewer only
   * where there are no more; names that are of no slot are dropped.
   */
  waiting(most: number): Promise<readonly string[]>;
  /** These are about to be queued; look after them later (milliseconds since 1970). Before, since some end at once. */
  trackQueued(ids: readonly string[], lookAfterAt: number): Promise<void>;
  /** These are queued now, and wait no more. */
  untrackWaiting(ids: readonly string[]): Promise<void>;
  /** Slots that were queued or claimed and should have ended by now; fewer only where there are no more. */
  overdue(now: number, most: number): Promise<readonly Slot[]>;
  /** The clock was ahead: whatever was to be looked after by it is overdue now. */
  bringForward(now: number): Promise<void>;
  recheck(slot: Slot, now: number): Promise<Recheck>;
  /** `come`: up to which minute newer slots go first; not that of `now` only where nothing is posted or planning holds them. */
  claim(slot: Slot, token: string, now: number, come?: number): Promise<Claim>;
  fence(slot: Slot, token: string): Promise<'go' | 'paused' | 'lost'>;
  /** Whether it ended so, which it did not where the claim was lost and somebody else ended it; and how often the chat was not found. */
  finish(slot: Slot, token: string, ending: Ending): Promise<{ isOurs: boolean; notFound: number }>;
  /** Gives a claim back until a time (milliseconds). It ends as too late where a newer one is open; `lost`: it is not ours any more. */
  release(slot: Slot, token: string, until: number, reason?: ReleaseReason): Promise<'planned' | 'too-late' | 'lost'>;
};
