import type { Course, Progress } from '../../content/document/course.ts';
import type { Plan } from './planning.ts';
import type { PutOff } from './put-off.ts';
import type { Outcome, Slot, Subscription } from './subscription.ts';

/** A due subscription. `record` is its text as it was read; later writes compare the stored text with it. */
export type DueSubscription = { readonly subscription: Subscription; readonly record: string; readonly due: number };

/**
 * Which part of the due subscriptions is read: from a minute on, and without the first ones. After this many `rounds`
 * with dangling or unreadable items it returns what it has, which may be nothing although more is due.
 */
export type DueRange = { readonly from?: number | undefined; readonly skip?: number; readonly rounds?: number };

/** The result of claiming a slot. */
export type Claim =
  | ClaimedSlot
  /** It must not be tried before this time (milliseconds): Telegram told its chat to wait, or it was postponed. */
  | { readonly kind: 'wait'; readonly until: number }
  /** Another slot of the same chat is in flight, or a newer one is due and not planned yet. */
  | { readonly kind: 'busy' }
  /** A newer slot of the chat is open, so this one ended as too late. */
  | { readonly kind: 'too-late' }
  /** Another worker has it or has ended it, it can't be read here, or the subscription is gone. */
  | { readonly kind: 'taken' | 'ended' | 'unreadable' | 'gone' };

/** It is ours, and what comes next by `course`, as it was then, is posted. Times are milliseconds. */
export type ClaimedSlot = {
  readonly kind: 'claimed';
  readonly subscription: Subscription;
  readonly course: Course;
  /** When a tick found it. */
  readonly foundAt: number;
  /** When it first could not be sent because Telegram could not be reached. */
  readonly unreachableSince?: number;
};

/** How a claimed slot ends. */
export type Ending = {
  readonly outcome: Outcome;
  /** The position of the passage that was posted, or would have been. */
  readonly address: string;
  /** Its passage has come, after a post and after one that may have been sent. Without it, the next slot posts the same one. */
  readonly advance?: Advance | undefined;
  readonly rights?: 'regained' | 'lost' | 'no-topic';
  readonly chat?: 'found' | 'not-found';
  /** When the chat gets no other post. */
  readonly wait?: Subscription['wait'];
};

/** How far a subscription is once a passage has come; only if it is as far as it was at the claim. */
export type Advance = {
  /** The passage's place in the document; `undefined` if none has come. */
  readonly index?: number;
  readonly after: Progress;
  /** Where it stops, if all that are wanted have come and once was enough. */
  readonly nextRound?: Progress;
};

/** Why a slot is released: Telegram told its chat to wait, or Telegram can't be reached since this time (milliseconds). */
export type ReleaseReason =
  | { readonly kind: 'flood'; readonly from: number }
  | { readonly kind: 'unreachable'; readonly since: number };

/** The result of rechecking a slot; a `planned` one must be queued again, one that `waits` not yet. */
export type Recheck = 'planned' | 'waits' | 'claimed' | 'unknown' | 'unreadable' | 'ended';

/** A due subscription with what was planned for it. */
export type PlannedSubscription = DueSubscription & { readonly plan: Plan };

/** Slots from due to ended. Every step is one Lua call and is safe to repeat. Rejects when Redis can't be reached. */
export type SlotStore = {
  /**
   * What is due by a minute, the longest due first; fewer only if no more is due, or after `rounds`. Dangling IDs are dropped; an
   * unreadable record is postponed by a day, and reported with its ID.
   */
  due(minute: number, most: number, putOff?: PutOff, range?: DueRange): Promise<readonly DueSubscription[]>;
  /**
   * Writes plans, except those that another process has written. Returns the written ones with the slots that ended,
   * including the open one if a newer one is planned.
   */
  plan(items: readonly PlannedSubscription[], now: number): Promise<readonly PlannedSubscription[]>;
  /**
   * Planned slots that are not queued yet, the oldest first; within a minute in a different order each day. Fewer only
   * if there are no more; names that belong to no slot are dropped.
   */
  waiting(most: number): Promise<readonly string[]>;
  /**
   * These are about to be queued: recheck them at this time (milliseconds since 1970). Called before queueing, because
   * some end at once.
   */
  trackQueued(ids: readonly string[], lookAfterAt: number): Promise<void>;
  /** These are queued now, and no longer wait. */
  untrackWaiting(ids: readonly string[]): Promise<void>;
  /** Slots that were queued or claimed and should have ended by now; fewer only if there are no more. */
  overdue(now: number, most: number): Promise<readonly Slot[]>;
  /** The clock was ahead: everything that it scheduled for a recheck is overdue now. */
  bringForward(now: number): Promise<void>;
  recheck(slot: Slot, now: number): Promise<Recheck>;
  /**
   * `come`: newer slots up to this minute go first. It is the minute of `now`, unless nothing is posted or planning
   * holds them.
   */
  claim(slot: Slot, token: string, now: number, come?: number): Promise<Claim>;
  fence(slot: Slot, token: string): Promise<'go' | 'paused' | 'lost'>;
  /**
   * Whether it ended this way, how often the chat was not found, and whether the subscription ended with it. It did not end this
   * way if the claim was lost and another worker ended it.
   */
  finish(slot: Slot, token: string, ending: Ending): Promise<{ isOurs: boolean; notFound: number; isOver: boolean }>;
  /** Releases a claim until a time (milliseconds). It ends as too late if a newer one is open; `lost`: it is no longer ours. */
  release(slot: Slot, token: string, until: number, reason?: ReleaseReason): Promise<'planned' | 'too-late' | 'lost'>;
};
