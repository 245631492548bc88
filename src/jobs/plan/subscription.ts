import type { Progress } from '../../content/document/course.ts';
import type { Order, Unit } from '../../content/document/rotation.ts';
import type { Cadence } from './cadence.ts';
import type { OwnWords } from './own-words.ts';

/**
 * Why nothing is posted at the moment: a person paused it, the chat does not let the bot write, its topic was deleted, it was
 * restored from an older copy and may have been erased since, or all has come and was to come once. Lost rights come back by themselves; a person has to choose another
 * topic; and a person with the right to change a restored subscription ends its pause by changing it.
 */
export const PAUSES = ['none', 'by-person', 'no-rights', 'no-topic', 'restored', 'ended'] as const;
/** Why a subscription is paused. */
export type Pause = (typeof PAUSES)[number];

/** Whether nothing is even tried, until a person ends the pause. */
export function isPausedByHand(pause: Pause): boolean {
  return pause === 'by-person' || pause === 'restored' || pause === 'ended';
}

/** How a slot ended. */
export const OUTCOMES = ['sent', 'unknown', 'too-late', 'refused', 'skipped', 'paused'] as const;
/** How a slot ended. */
export type Outcome = (typeof OUTCOMES)[number];

/** A chat that gets excerpts on a schedule. */
export type Subscription = {
  /** Random and opaque: 8 of `A-Za-z0-9_-`. It says nothing about the chat. */
  readonly id: string;
  readonly chatId: number;
  /** The forum topic in which it was set up. */
  readonly threadId?: number;
  readonly isChannel: boolean;
  /** The language of the headings above its posts, an IETF tag. */
  readonly language: string;
  readonly cadence: Cadence;
  readonly order: Order;
  readonly unit: Unit;
  readonly silent: boolean;
  /** An app shows the beginning of the quotation, and the rest by a tap. */
  readonly folded: boolean;
  /** The document's title stands above the passage's place, and the section's title beside it. */
  readonly title: boolean;
  /** A button below a post opens its passage. */
  readonly link: boolean;
  /** The passage also comes as a picture. */
  readonly picture: boolean;
  /** What its editor wrote for above and below the posts. */
  readonly words?: OwnWords;
  readonly pause: Pause;
  /** Whoever took the right to post was told that it is paused; the news of it may come again. */
  readonly isLossTold?: true;
  /** The next passage, counted from 0 in its order. It moves on when a post was sent, or may have been. */
  readonly position: number;
  /** Whether it ends when all passages that are wanted have come. */
  readonly once: boolean;
  /** What came out of turn, and what a person wishes of the order; missing while there is nothing of it. */
  readonly turns?: Turns;
  /** The last minutes (since 1970) for which a person asked for a post at once. */
  readonly asked?: readonly number[];
  /** Slots (minutes since 1970) that a person asked to skip. */
  readonly skips: readonly number[];
  /** The last slot that ended, and how. */
  readonly last?: { readonly minute: number; readonly outcome: Outcome };
  /** The slot that is being sent at the moment; a chat has one at a time. */
  readonly flight?: number;
  /** How many slots in a row Telegram did not find the chat. */
  readonly notFound: number;
  /** The one planned slot that nobody has claimed yet. */
  readonly open?: number;
  /**
   * The chat gets no post from one time to another, in milliseconds since 1970, whole seconds: Telegram told it to wait, or its
   * last post was just sent and the next one is near.
   */
  readonly wait?: { readonly from: number; readonly until: number };
  /** Data of a later version in its record. Only subscription-record.ts reads it. */
  readonly unread?: Unread;
};

/** Beside the position: what came out of turn, and what is left out or comes next. Passages are given by their place in the document. */
export type Turns = Omit<Progress, 'position'> & {
  readonly next?: number;
  /** Kept apart, so that another unit and back changes nothing. Not empty. */
  readonly leftOut?: { readonly [unit in Unit]?: readonly number[] };
};

/** Parts of a record that this version does not know, unchanged. */
export type Unread = {
  readonly flags?: string;
  readonly pause?: string;
  readonly last?: string;
  readonly words?: string;
  readonly turns?: string;
  /** The fields after the known ones. */
  readonly rest?: readonly string[];
};

/** What a person can set. */
export type Settings = Pick<
  Subscription,
  'cadence' | 'order' | 'unit' | 'silent' | 'language' | 'folded' | 'title' | 'link' | 'picture'
> & {
  readonly threadId?: number | undefined;
};

/** One chat at one scheduled minute. */
export type Slot = {
  readonly subscriptionId: string;
  /** Minutes since 1970. */
  readonly minute: number;
};

/** A slot that ended, and what it posted, if anything. */
export type EndedSlot = { readonly minute: number; readonly outcome: Outcome; readonly address?: string };

/** How long a slot is kept, in seconds. */
export const SLOT_LIFE_S = 7 * 24 * 60 * 60;

const MINUTE = 60_000;

/** The ID of a slot, which is also its job's: `Ab3dE_9x-hbq1z`. It contains no colon and is not an integer. */
export function slotId({ subscriptionId, minute }: Slot): string {
  return `${subscriptionId}-${minute.toString(36)}`;
}

/** Reads a slot's id. `undefined` for anything else. */
export function parseSlotId(id: string): Slot | undefined {
  const [, subscriptionId, minute] = /^([\w-]{8})-([0-9a-z]{1,8})$/u.exec(id) ?? [];
  if (subscriptionId === undefined || minute === undefined) return undefined;
  return { subscriptionId, minute: Number.parseInt(minute, 36) };
}

/** The minute since 1970 in which a time (milliseconds since 1970) lies. */
export function minuteOf(milliseconds: number): number {
  return Math.floor(milliseconds / MINUTE);
}

/** The beginning of a minute since 1970 (milliseconds since 1970). */
export function millisecondsOf(minute: number): number {
  return minute * MINUTE;
}

/** Whether two subscriptions are equal, in any order of fields. A missing field equals `undefined`. */
export function isSameSubscription(one: Subscription, other: Subscription): boolean {
  return isSame(one, other);
}

function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(one[name], other[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
