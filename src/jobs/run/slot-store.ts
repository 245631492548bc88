import type { Cluster, Redis } from 'ioredis';
import { DUE, OPEN, slotsKey, subscriptionKey, WAITING } from '../plan/keys.ts';
import { PUT_OFF_MINUTES } from '../plan/put-off.ts';
import type { Advance, Recheck, SlotStore } from '../plan/slots.ts';
import { millisecondsOf, minuteOf, parseSlotId, SLOT_LIFE_S, type Slot } from '../plan/subscription.ts';
import { advanceBy, type ComingBy } from './advance.ts';
import type { ChatCipher } from './chat-cipher.ts';
import { readDueSubscriptions } from './due.ts';
import { isKeyInUse } from './key-in-use.ts';
import { OUTCOME_LETTERS } from './record-letters.ts';
import { writeProgress } from './record-turns.ts';
import type { Scripts } from './scripts.ts';
import { slotNames } from './slot-names.ts';
import { planItem, readClaim, readCourse, readPlanned } from './slot-wire.ts';
import { writeWait } from './subscription-record.ts';

/** What the slots in Redis need besides the connection. */
export type SlotStoreOptions = {
  /** When a claim's owner counts as dead (milliseconds): longer than a send can take. */
  readonly claimLife: number;
  readonly cipher: ChatCipher;
  /** What comes next on a way through the document. */
  readonly coming: ComingBy;
};

/** When a queued slot is rechecked (milliseconds), because its job may be lost. */
export const QUEUED_LIFE_MS = 120_000;

const PUT_OFF = millisecondsOf(PUT_OFF_MINUTES);

/** How many slots one command moves. */
const MAX_AT_ONCE = 500;

/** Their names in Lua. */
const RIGHTS = { regained: 'open', lost: 'no-rights', 'no-topic': 'no-topic' } as const;

/** The slots in Redis. Each step is one Lua script, so that no crash leaves half of it. */
export function createSlotStore(redis: Redis | Cluster, scripts: Scripts, options: SlotStoreOptions): SlotStore {
  const { claimLife, cipher, coming } = options;
  const keysOf = ({ subscriptionId, minute }: Slot) => [subscriptionKey(subscriptionId), slotsKey(minute), OPEN];
  const nameOf = ({ subscriptionId, minute }: Slot) => [subscriptionId, minute.toString(36)] as const;
  const finish: SlotStore['finish'] = async (slot, token, { outcome, address, advance, rights, chat, wait }) => {
    const [letter, notFound, written, isOver] = (await scripts.finish(keysOf(slot), [
      ...nameOf(slot),
      token,
      OUTCOME_LETTERS[outcome],
      address,
      rights === undefined ? 'keep' : RIGHTS[rights],
      chat ?? 'keep',
      writeWait(wait),
      ...(advance === undefined ? [] : writeAdvance(advance)),
    ])) as [string, number, string, number];
    // The recheck of a lost claim can't name the passage.
    return { isOurs: letter === OUTCOME_LETTERS[outcome] && written === address, notFound, isOver: isOver === 1 };
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
      const places = (await scripts.plan([...keys.keys()], [now, SLOT_LIFE_S, JSON.stringify(written)])) as number[];
      return places.flatMap((place) => readPlanned(items[Math.abs(place) - 1], place < 0) ?? []);
    },
    waiting: (most) => slotNames(redis, WAITING, () => redis.zrange(WAITING, 0, String(most - 1))),
    async trackQueued(ids, lookAfterAt) {
      // A claimed one keeps the time at which its claim expires.
      if (ids.length > 0) await redis.zadd(OPEN, 'NX', ...ids.flatMap((id) => [lookAfterAt, id]));
    },
    async untrackWaiting(ids) {
      if (ids.length > 0) await redis.zrem(WAITING, ...ids);
    },
    async overdue(now, most) {
      const ids = await slotNames(redis, OPEN, () => redis.zrangebyscore(OPEN, '-inf', now, 'LIMIT', 0, most));
      return ids.flatMap((id) => parseSlotId(id) ?? []);
    },
    async bringForward(now) {
      for (;;) {
        const ids = await redis.zrangebyscore(OPEN, `(${now + QUEUED_LIFE_MS}`, '+inf', 'LIMIT', 0, MAX_AT_ONCE);
        if (ids.length === 0) return;
        await redis.zadd(OPEN, 'XX', ...ids.flatMap((id) => [now, id]));
      }
    },
    async recheck(slot, now) {
      const values = [...nameOf(slot), now, claimLife, now + QUEUED_LIFE_MS, now + PUT_OFF];
      const [state, token = '', ...claimed] = (await scripts.lookAfter(keysOf(slot), values)) as string[];
      if (state !== 'died') return state as Recheck;
      const course = readCourse(slot.subscriptionId, claimed);
      const ending = { outcome: 'unknown', address: '', advance: advanceBy(coming(course)) } as const;
      return (await finish(slot, token, ending)).isOurs ? 'unknown' : 'ended';
    },
    async claim(slot, token, now, come = minuteOf(now)) {
      const values = [...nameOf(slot), token, now, now + claimLife, now + PUT_OFF, come];
      const claim = readClaim(slot, (await scripts.claim([...keysOf(slot), DUE], values)) as string[], cipher);
      // Its record may be unreadable although the slot is claimed: nothing was sent.
      if (claim.kind === 'unreadable') {
        const lookAfterAt = now + ((await isKeyInUse(redis, cipher)) ? PUT_OFF : 0);
        await scripts.release(keysOf(slot), [...nameOf(slot), token, now, lookAfterAt, '', '']);
      }
      return claim;
    },
    async fence(slot, token) {
      const keys = keysOf(slot).slice(0, 2);
      return (await scripts.fence(keys, [slot.subscriptionId, token])) as 'go' | 'paused' | 'lost';
    },
    finish,
    async release(slot, token, until, reason) {
      const isFlood = reason?.kind === 'flood';
      const state = await scripts.release(keysOf(slot), [
        ...nameOf(slot),
        token,
        // The chat's wait then delays it and its later slots.
        isFlood ? 0 : until,
        until + QUEUED_LIFE_MS,
        isFlood ? writeWait({ from: reason.from, until }) : '',
        reason?.kind === 'unreachable' ? reason.since : '',
      ]);
      return state as 'planned' | 'too-late' | 'lost';
    },
  };
}

function writeAdvance({ index, after, nextRound }: Advance): readonly (string | number)[] {
  const rounds = nextRound === undefined ? ['', ''] : [nextRound.position, writeProgress(nextRound)];
  return [index?.toString(36) ?? '', after.position, writeProgress(after), ...rounds];
}
