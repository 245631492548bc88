import type { Cluster, Redis } from 'ioredis';
import { PUT_OFF_MINUTES } from '../plan/put-off.ts';
import type { Recheck, SlotStore } from '../plan/slots.ts';
import { millisecondsOf, minuteOf, parseSlotId, SLOT_LIFE, type Slot } from '../plan/subscription.ts';
import type { ChatCipher } from './chat-cipher.ts';
import { readDueSubscriptions } from './due.ts';
import { DUE, OPEN, slotsKey, subscriptionKey, WAITING } from './keys.ts';
import { OUTCOME_LETTERS } from './record-letters.ts';
import type { Scripts } from './scripts.ts';
import { planItem, readClaim, readPlanned } from './slot-wire.ts';
import { writeWait } from './subscription-record.ts';

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
    async trackQueued(ids, lookAfterAt) {
      // One that is claimed already keeps the time at which its claim is over.
      if (ids.length > 0) await redis.zadd(OPEN, 'NX', ...ids.flatMap((id) => [lookAfterAt, id]));
    },
    async untrackWaiting(ids) {
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
    async recheck(slot, now) {
      const values = [...nameOf(slot), now, claimLife, now + QUEUED_LIFE, now + PUT_OFF];
      return (await scripts.lookAfter(keysOf(slot), values)) as Recheck;
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
