import type { Cluster, Redis } from 'ioredis';
import type { Plan } from '../plan/planning.ts';
import { PUT_OFF_MINUTES, type PutOff } from '../plan/put-off.ts';
import {
  millisecondsOf,
  minuteOf,
  type Outcome,
  parseSlotId,
  type Slot,
  type Subscription,
} from '../plan/subscription.ts';
import type { ChatCipher } from './chat-cipher.ts';
import { type DueRange, type DueSubscription, readDueSubscriptions } from './due.ts';
import { DUE, OPEN, SLOT_LIFE, slotsKey, subscriptionKey, WAITING } from './keys.ts';
import { OUTCOME_LETTERS } from './record-letters.ts';
import type { Scripts } from './scripts.ts';
import { planItem, readClaim, readPlanned } from './slot-wire.ts';
import { writeWait } from './subscription-record.ts';

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
export type LookedAfter = 'planned' | 'waits' | 'claimed' | 'unknown' | 'unreadable' | 'ended';

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
  follow(ids: readonly string[], lookAfterAt: number): Promise<void>;
  /** These are queued now, and wait no more. */
  queued(ids: readonly string[]): Promise<void>;
  /** Slots that were queued or claimed and should have ended by now; fewer only where there are no more. */
  overdue(now: number, most: number): Promise<readonly Slot[]>;
  /** The clock was ahead: whatever was to be looked after by it is overdue now. */
  bringForward(now: number): Promise<void>;
  lookAfter(slot: Slot, now: number): Promise<LookedAfter>;
  /** `come`: up to which minute newer slots go first; not that of `now` only where nothing is posted or planning holds them. */
  claim(slot: Slot, token: string, now: number, come?: number): Promise<Claim>;
  fence(slot: Slot, token: string): Promise<'go' | 'paused' | 'lost'>;
  /** Whether it ended so, which it did not where the claim was lost and somebody else ended it; and how often the chat was not found. */
  finish(slot: Slot, token: string, ending: Ending): Promise<{ isOurs: boolean; notFound: number }>;
  /** Gives a claim back until a time (milliseconds). It ends as too late where a newer one is open; `lost`: it is not ours any more. */
  release(slot: Slot, token: string, until: number, reason?: ReleaseReason): Promise<'planned' | 'too-late' | 'lost'>;
};

export type SlotStoreOptions = {
  /** Milliseconds after which a claim is one whose owner died: longer than a send may take. */
  readonly claimLife: number;
  readonly cipher: ChatCipher;
};

/** Milliseconds after which a slot that was queued is looked after: its job may be lost. */
export const QUEUED_LIFE = 120_000;

const PUT_OFF = millisecondsOf(PUT_OFF_MINUTES);

/** How many slots one command moves. */
const MOST_AT_ONCE = 500;

/** What Lua calls them. */
const RIGHTS = { regained: 'open', lost: 'no-rights', 'no-topic': 'no-topic' } as const;

export function createSlotStore(redis: Redis | Cluster, scripts: Scripts, options: SlotStoreOptions): SlotStore {
  const { claimLife, cipher } = options;
  const keysOf = ({ subscriptionId, minute }: Slot) => [subscriptionKey(subscriptionId), slotsKey(minute), OPEN];
  const nameOf = ({ subscriptionId, minute }: Slot) => [subscriptionId, minute.toString(36)] as const;
  /** Names in a sorted set of slots. Those that are of no slot must not hide the others, and are dropped. */
  const slotsAmong = async (key: string, read: () => Promise<string[]>): Promise<readonly string[]> => {
    for (;;) {
      const names = await read();
      const others = names.filter((name) => parseSlotId(name) === undefined);
      if (others.length === 0) return names;
      await redis.zrem(key, ...others);
    }
  };
  return {
    due: (minute, most, putOff, range) => readDueSubscriptions(redis, cipher, { minute, most, ...range }, putOff),
    async plan(items, now) {
      if (items.length === 0) return [];
      const keys = new Map([DUE, WAITING, OPEN].map((key, index) => [key, index + 1]));
      const indexOf = (key: string): number => {
        const index = keys.get(key) ?? keys.size + 1;
        keys.set(key, index);
        return index;
      };
      const written = items.map((item) => planItem(item, indexOf, cipher));
      const places = (await scripts.plan([...keys.keys()], [now, SLOT_LIFE, JSON.stringify(written)])) as number[];
      return places.flatMap((place) => readPlanned(items[Math.abs(place) - 1], place < 0) ?? []);
    },
    waiting: (most) => slotsAmong(WAITING, () => redis.zrange(WAITING, 0, String(most - 1))),
    async follow(ids, lookAfterAt) {
      // One that is claimed already keeps the time at which its claim is over.
      if (ids.length > 0) await redis.zadd(OPEN, 'NX', ...ids.flatMap((id) => [lookAfterAt, id]));
    },
    async queued(ids) {
      if (ids.length > 0) await redis.zrem(WAITING, ...ids);
    },
    async overdue(now, most) {
      const ids = await slotsAmong(OPEN, () => redis.zrangebyscore(OPEN, '-inf', now, 'LIMIT', 0, most));
      return ids.flatMap((id) => parseSlotId(id) ?? []);
    },
    async bringForward(now) {
      for (;;) {
        const ids = await redis.zrangebyscore(OPEN, `(${now + QUEUED_LIFE}`, '+inf', 'LIMIT', 0, MOST_AT_ONCE);
        if (ids.length === 0) return;
        await redis.zadd(OPEN, 'XX', ...ids.flatMap((id) => [now, id]));
      }
    },
    async lookAfter(slot, now) {
      const values = [...nameOf(slot), now, claimLife, now + QUEUED_LIFE, now + PUT_OFF];
      return (await scripts.lookAfter(keysOf(slot), values)) as LookedAfter;
    },
    async claim(slot, token, now, come = minuteOf(now)) {
      const values = [...nameOf(slot), token, now, now + claimLife, now + PUT_OFF, come];
      const claim = readClaim(slot, (await scripts.claim([...keysOf(slot), DUE], values)) as string[], cipher);
      // Its record may be what can't be read, and the slot be claimed: nothing was sent.
      if (claim.kind === 'unreadable')
        await scripts.release(keysOf(slot), [...nameOf(slot), token, now, now + PUT_OFF, '', '']);
      return claim;
    },
    async fence(slot, token) {
      const keys = keysOf(slot).slice(0, 2);
      return (await scripts.fence(keys, [slot.subscriptionId, token])) as 'go' | 'paused' | 'lost';
    },
    async finish(slot, token, { outcome, address, advance, rights, chat, wait }) {
      const [letter, notFound, written] = (await scripts.finish(keysOf(slot), [
        ...nameOf(slot),
        token,
        OUTCOME_LETTERS[outcome],
        advance ? 1 : 0,
        address,
        rights === undefined ? 'keep' : RIGHTS[rights],
        chat ?? 'keep',
        writeWait(wait),
      ])) as [string, number, string];
      // Who looks after a lost claim has no passage to name.
      return { isOurs: letter === OUTCOME_LETTERS[outcome] && written === address, notFound };
    },
    async release(slot, token, until, reason) {
      const isFlood = reason?.kind === 'flood';
      const state = await scripts.release(keysOf(slot), [
        ...nameOf(slot),
        token,
        // The chat's wait holds it then, and whatever comes after it.
        isFlood ? 0 : until,
        until + QUEUED_LIFE,
        isFlood ? writeWait({ from: reason.from, until }) : '',
        reason?.kind === 'unreachable' ? reason.since : '',
      ]);
      return state as 'planned' | 'too-late' | 'lost';
    },
  };
}
