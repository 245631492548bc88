import type { Cluster, Redis } from 'ioredis';
import { DUE, OPEN, SLOT_LIFE, slotsKey, subscriptionKey, WAITING } from './keys.ts';
import type { Plan } from './planning.ts';
import { PUT_OFF_MINUTES, type PutOff } from './put-off.ts';
import { OUTCOME_LETTERS } from './record-letters.ts';
import type { Scripts } from './scripts.ts';
import { planItem, readClaim, readDue } from './slot-wire.ts';
import { millisecondsOf, type Outcome, parseSlotId, type Slot, type Subscription } from './subscription.ts';

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
  | { readonly kind: 'taken' | 'ended' | 'gone' }
  /** The slot or its record can't be read here; it is looked at again after a day. */
  | { readonly kind: 'unreadable' };

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
   * a record that can't be read is put off by a day, and said so by its id.
   */
  due(minute: number, most: number, putOff?: PutOff): Promise<readonly DueSubscription[]>;
  /** Writes plans down; one that somebody else wrote is left alone. Gives those that were written. */
  plan(items: readonly PlannedSubscription[], now: number): Promise<readonly PlannedSubscription[]>;
  /** Planned slots that are not queued yet, the oldest first; fewer only where there are no more. Names that are of no slot are dropped. */
  waiting(most: number): Promise<readonly string[]>;
  /** These are about to be queued; look after them later (milliseconds since 1970). Before, since some end at once. */
  follow(ids: readonly string[], lookAfterAt: number): Promise<void>;
  /** These are queued now, and wait no more. */
  queued(ids: readonly string[]): Promise<void>;
  /** Slots that were queued or claimed and should have ended by now; fewer only where there are no more. */
  overdue(now: number, most: number): Promise<readonly Slot[]>;
  /** `unreadable`: what is kept of it can't be read here. It is looked at again after a day. */
  lookAfter(slot: Slot, now: number): Promise<LookedAfter>;
  claim(slot: Slot, token: string, now: number): Promise<Claim>;
  fence(slot: Slot, token: string): Promise<'go' | 'paused' | 'lost'>;
  /** Whether it ended so, which it did not where the claim was lost and somebody else ended it; and how often the chat was not found. */
  finish(slot: Slot, token: string, ending: Ending): Promise<{ isOurs: boolean; notFound: number }>;
  /** Gives a claim back until a time (milliseconds). */
  release(slot: Slot, token: string, until: number): Promise<void>;
};

/** How a slot stands that was looked after. */
export type LookedAfter = 'planned' | 'claimed' | 'unknown' | 'ended' | 'unreadable';

export type SlotStoreOptions = {
  /** Milliseconds after which a claim is one whose owner died: longer than a send may take. */
  readonly claimLife: number;
};

/** Milliseconds after which a slot that was queued is looked after: its job may be lost. */
export const QUEUED_LIFE = 120_000;

const PUT_OFF = millisecondsOf(PUT_OFF_MINUTES);

export function createSlotStore(redis: Redis | Cluster, scripts: Scripts, options: SlotStoreOptions): SlotStore {
  const { claimLife } = options;
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
    async due(minute, most, putOff = () => {}) {
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
          putOff(id);
          await redis.zadd(DUE, minute + PUT_OFF_MINUTES, id);
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
    async lookAfter(slot, now) {
      const values = [...nameOf(slot), now, claimLife, now + QUEUED_LIFE, now + PUT_OFF];
      return (await scripts.lookAfter(keysOf(slot), values)) as LookedAfter;
    },
    async claim(slot, token, now) {
      const values = [...nameOf(slot), token, now, now + claimLife, now + PUT_OFF];
      const claim = readClaim(slot, (await scripts.claim(keysOf(slot), values)) as string[]);
      // Its record may be what can't be read, and the slot be claimed: nothing was sent.
      if (claim.kind === 'unreadable')
        await scripts.release(keysOf(slot), [...nameOf(slot), token, now, now + PUT_OFF]);
      return claim;
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
