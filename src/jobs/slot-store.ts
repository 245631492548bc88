import type { Cluster, Redis } from 'ioredis';
import { DUE, OPEN, SLOT_LIFE, slotsKey, subscriptionKey, WAITING } from './keys.ts';
import type { Plan } from './planning.ts';
import { OUTCOME_LETTERS } from './record-letters.ts';
import type { Scripts } from './scripts.ts';
import { planItem, readClaim, readDue } from './slot-wire.ts';
import { type Outcome, parseSlotId, type Slot, type Subscription } from './subscription.ts';

/** What asking for a slot comes to. */
export type Claim =
  /** It is ours: what is posted is the passage at `position`. `foundAt`: when a tick found it (milliseconds). */
  | {
      readonly kind: 'claimed';
      readonly subscription: Subscription;
      readonly position: number;
      readonly foundAt: number;
    }
  /** Telegram said how long to wait (until, in milliseconds). */
  | { readonly kind: 'wait'; readonly until: number }
  /** Another slot of the same chat is in flight. */
  | { readonly kind: 'busy' }
  /** Somebody else has it, has ended it, or the subscription is gone. */
  | { readonly kind: 'taken' | 'ended' | 'gone' };

/** How a claimed slot ends. */
export type Ending = {
  readonly outcome: Outcome;
  /** Where the passage stands that was posted, or would have been. */
  readonly address: string;
  /** Whether the next passage comes next: after a post, and after one that may have been. */
  readonly advance: boolean;
  readonly rights?: 'regained' | 'lost';
  readonly chat?: 'found' | 'not-found';
};

/** A subscription whose time has come. `record` is its text as it was read: what is stored is compared with that. */
export type DueSubscription = { readonly subscription: Subscription; readonly record: string; readonly due: number };

export type PlannedSubscription = DueSubscription & { readonly plan: Plan };

/** Slots from due to ended. Every step is one call of Lua and does no more when it is repeated. Rejects when Redis can't be reached. */
export type SlotStore = {
  /**
   * What is due by a minute, the longest due first; fewer only where no more is due. Ids that lead to nothing are dropped;
   * a record that can't be read is put off by a day, and said so.
   */
  due(minute: number, most: number, onPutOff?: () => void): Promise<readonly DueSubscription[]>;
  /** Writes plans down; one that somebody else wrote is left alone. Gives those that were written. */
  plan(items: readonly PlannedSubscription[], now: number): Promise<readonly PlannedSubscription[]>;
  /** Planned slots that are not queued yet, the oldest first. */
  waiting(most: number): Promise<readonly string[]>;
  /** These are about to be queued; look after them later (milliseconds since 1970). Before, since some end at once. */
  follow(ids: readonly string[], lookAfterAt: number): Promise<void>;
  /** These are queued now, and wait no more. */
  queued(ids: readonly string[]): Promise<void>;
  /** Slots that were queued or claimed and should have ended by now; fewer only where there are no more. */
  overdue(now: number, most: number): Promise<readonly Slot[]>;
  lookAfter(slot: Slot, now: number): Promise<'planned' | 'claimed' | 'unknown' | 'ended'>;
  claim(slot: Slot, token: string, now: number): Promise<Claim>;
  fence(slot: Slot, token: string): Promise<'go' | 'paused' | 'lost'>;
  /** Whether it ended so, which it did not where the claim was lost and somebody else ended it; and how often the chat was not found. */
  finish(slot: Slot, token: string, ending: Ending): Promise<{ isOurs: boolean; notFound: number }>;
  /** Gives a claim back until a time (milliseconds). */
  release(slot: Slot, token: string, until: number): Promise<void>;
};

export type SlotStoreOptions = {
  /** Milliseconds after which a claim is one whose owner died: longer than a send may take. */
  readonly claimLife: number;
};

/** Milliseconds after which a slot that was queued is looked after: its job may be lost. */
export const QUEUED_LIFE = 120_000;

const MINUTES_IN_DAY = 24 * 60;

export function createSlotStore(redis: Redis | Cluster, scripts: Scripts, options: SlotStoreOptions): SlotStore {
  const { claimLife } = options;
  const keysOf = ({ subscriptionId, minute }: Slot) => [subscriptionKey(subscriptionId), slotsKey(minute), OPEN];
  const nameOf = ({ subscriptionId, minute }: Slot) => [subscriptionId, minute.toString(36)] as const;
  return {
    async due(minute, most, onPutOff = () => {}) {
      for (;;) {
        const found = await redis.zrangebyscore(DUE, '-inf', minute, 'WITHSCORES', 'LIMIT', 0, most);
        const pairs = Array.from({ length: found.length / 2 }, (_, index) => ({
          id: found[2 * index] ?? '',
          due: Number(found[2 * index + 1]),
        }));
        const records = await Promise.all(pairs.map(({ id }) => redis.hget(subscriptionKey(id), id)));
        const read = pairs.map(({ id, due }, index) => readDue(id, due, records[index]));
        const readable = read.filter((item) => typeof item === 'object');
        if (readable.length === pairs.length) return readable;
        // What leads to nothing must not hide those behind it; it is due no more, so that this comes to an end.
        for (const [index, { id }] of pairs.entries()) {
          if (read[index] === 'gone') await redis.zrem(DUE, id);
          if (read[index] !== 'unreadable') continue;
          onPutOff();
          await redis.zadd(DUE, minute + MINUTES_IN_DAY, id);
        }
      }
    },
    async plan(items, now) {
      if (items.length === 0) return [];
      const keys = new Map<string, number>([
        [DUE, 1],
        [WAITING, 2],
      ]);
      const indexOf = (key: string): number => {
        const index = keys.get(key) ?? keys.size + 1;
        keys.set(key, index);
        return index;
      };
      const written = items.map((item) => planItem(item, indexOf));
      const places = (await scripts.plan([...keys.keys()], [now, SLOT_LIFE, JSON.stringify(written)])) as number[];
      return places.flatMap((place) => items[place - 1] ?? []);
    },
    waiting: (most) => redis.zrange(WAITING, 0, String(most - 1)),
    async follow(ids, lookAfterAt) {
      // One that is claimed already keeps the time at which its claim is over.
      if (ids.length > 0) await redis.zadd(OPEN, 'NX', ...ids.flatMap((id) => [lookAfterAt, id]));
    },
    async queued(ids) {
      if (ids.length > 0) await redis.zrem(WAITING, ...ids);
    },
    async overdue(now, most) {
      for (;;) {
        const ids = await redis.zrangebyscore(OPEN, '-inf', now, 'LIMIT', 0, most);
        const lost = ids.filter((id) => parseSlotId(id) === undefined);
        if (lost.length === 0) return ids.flatMap((id) => parseSlotId(id) ?? []);
        await redis.zrem(OPEN, ...lost);
      }
    },
    async lookAfter(slot, now) {
      const values = [...nameOf(slot), now, claimLife, now + QUEUED_LIFE];
      return (await scripts.lookAfter(keysOf(slot), values)) as 'planned' | 'claimed' | 'unknown' | 'ended';
    },
    async claim(slot, token, now) {
      const values = [...nameOf(slot), token, now, now + claimLife];
      return readClaim(slot, (await scripts.claim(keysOf(slot), values)) as string[]);
    },
    async fence(slot, token) {
      const keys = keysOf(slot).slice(0, 2);
      return (await scripts.fence(keys, [slot.subscriptionId, token])) as 'go' | 'paused' | 'lost';
    },
    async finish(slot, token, { outcome, address, advance, rights, chat }) {
      const [letter, notFound, written] = (await scripts.finish(keysOf(slot), [
        ...nameOf(slot),
        token,
        OUTCOME_LETTERS[outcome],
        advance ? 1 : 0,
        address,
        rights === undefined ? 'keep' : rights === 'regained' ? 'open' : 'no-rights',
        chat ?? 'keep',
      ])) as [string, number, string];
      // Who looks after a lost claim has no passage to name.
      return { isOurs: letter === OUTCOME_LETTERS[outcome] && written === address, notFound };
    },
    async release(slot, token, until) {
      await scripts.release(keysOf(slot), [...nameOf(slot), token, until, until + QUEUED_LIFE]);
    },
  };
}
