import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import { BUCKETS, chatBucketKey, DUE, SUBSCRIPTIONS, subscriptionBucketKey, subscriptionKey } from '../plan/keys.ts';
import type { PutOff } from '../plan/put-off.ts';
import { rightDue } from '../plan/right-due.ts';
import { minuteOf, type Pause } from '../plan/subscription.ts';
import type { ChatCipher } from './chat-cipher.ts';
import { createPauseCount, type PauseCounts } from './pause-count.ts';
import type { Scripts } from './scripts.ts';
import { tryReadRecord } from './slot-wire.ts';
import type { Traces } from './traces.ts';

/**
 * Repairs a part of the stored times and chats, once a tick: whatever a wrong clock, other zone data or an interrupted
 * change left behind. It only changes when something is due: a slot that was posted, skipped or passed has its own
 * record, and this does not post it.
 */
export type Sweep = {
  /** Reads a part and repairs it. `isClockBack`: the clock was ahead, and a whole round runs at once. Never rejects. */
  run(isClockBack: boolean): Promise<void>;
  /** Whether a whole round is running, which only `run` can do. */
  isHurried(): boolean;
  /** The keys of the next part, for a tick that has nothing else to do; none while nobody knows what is right. */
  next(): readonly string[];
  /** Repairs what was found under these keys. Never rejects. */
  repair(keys: readonly string[], found: Buckets): Promise<void>;
};

/**
 * What is in some buckets, as Lua returns it. Two flat lists:
 * of subscriptions the id, the record, the due minute or ''; of chats the place of the bucket, the code, the ID of the
 * subscription, its record or ''.
 */
export type Buckets = readonly [records: readonly string[], chats: readonly (string | number)[]];

/** What the sweep needs. */
export type SweepDeps = {
  readonly redis: Redis | Cluster;
  readonly scripts: Scripts;
  readonly cipher: ChatCipher;
  readonly traces: Pick<Traces, 'eraseLeft'>;
  /** While the clocks do not agree, nobody knows what is right. */
  readonly clocks: { agree(): boolean };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to but not including 1: where the first round begins, so that processes start at different places. */
  readonly random: () => number;
  readonly putOff: PutOff;
  /** Called after each whole round with how many subscriptions were found paused. */
  readonly onRound?: (counts: PauseCounts) => void;
  readonly onError: (error: unknown) => void;
};

/** Buckets per turn: with one turn a second, a round takes 17 minutes, and a quick one 8 seconds. */
const STEP = 4;
const HURRIED_STEP = 512;

/** Buckets that are read together: some thousands of records if there are a million. */
const AT_ONCE = 16;

/** Minutes. A cadence is due again within a week, and nothing is postponed for longer. */
const FARTHEST_MINUTES = 8 * 24 * 60;

/** The first minute in which nothing can be due yet. */
export function farthestDue(now: number): number {
  return minuteOf(now) + FARTHEST_MINUTES;
}

/** How many subscriptions that are due too late are checked per turn. */
const FAR_AT_ONCE = 100;

/** Makes the sweep of one process. */
export function createSweep(deps: SweepDeps): Sweep {
  const { scripts, traces, clocks, random, onRound = () => {}, onError } = deps;
  const countPauses = createPauseCount(onRound);
  let next = Math.floor(random() * BUCKETS);
  let hurried = 0;
  const keysOf = (count: number): readonly string[] => {
    const buckets = Array.from({ length: count }, (_, index) => (next + index) % BUCKETS);
    return [...buckets.map(subscriptionBucketKey), ...buckets.map(chatBucketKey)];
  };
  const repair = async (keys: readonly string[], [records, chats]: Buckets): Promise<void> => {
    const count = keys.length / 2;
    const pauses = await rightRecords(deps, inGroups(records, 3));
    await dropChats(deps, keys.slice(count), inGroups(chats, 4));
    // Only now, so that unreachable items are checked again.
    next = (next + count) % BUCKETS;
    hurried = Math.max(0, hurried - count);
    countPauses(pauses, count);
  };
  const sweepBuckets = async (): Promise<void> => {
    for (let left = hurried > 0 ? HURRIED_STEP : STEP; left > 0; left -= AT_ONCE) {
      const keys = keysOf(Math.min(AT_ONCE, left));
      await repair(keys, (await scripts.readBuckets([DUE, ...keys], [SUBSCRIPTIONS])) as Buckets);
    }
  };
  return {
    isHurried: () => hurried > 0,
    next: () => (clocks.agree() ? keysOf(STEP) : []),
    repair: (keys, found) => repair(keys, found).catch(onError),
    async run(isClockBack) {
      if (isClockBack) hurried = BUCKETS;
      const turns = clocks.agree() ? [rightFar(deps), sweepBuckets()] : [];
      for (const turn of await Promise.allSettled([traces.eraseLeft(), ...turns])) {
        if (turn.status === 'rejected') onError(turn.reason);
      }
    },
  };
}

function inGroups(list: readonly (string | number)[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: list.length / size }, (_, index) =>
    list.slice(size * index, size * (index + 1)).map(String),
  );
}

/** Subscriptions that are due later than any cadence allows. */
async function rightFar(deps: SweepDeps): Promise<void> {
  const { redis, now } = deps;
  const from = farthestDue(now());
  const found = await redis.zrangebyscore(DUE, from, '+inf', 'WITHSCORES', 'LIMIT', 0, FAR_AT_ONCE);
  const records = inGroups(found, 2).map(async ([id = '', due = '']) => {
    return [id, (await redis.hget(subscriptionKey(id), id)) ?? '', due];
  });
  await rightRecords(deps, await Promise.all(records));
}

/** Corrects when these are due, from their IDs, records and due minutes; one without a record is never due. Resolves with their pauses. */
async function rightRecords(
  { scripts, cipher, now, putOff }: SweepDeps,
  records: readonly (readonly string[])[],
): Promise<readonly Pause[]> {
  const time = now();
  const pauses: Pause[] = [];
  const setting = records.map(async ([id = '', record = '', due = '']) => {
    const subscription = tryReadRecord(id, record, cipher);
    if (subscription !== undefined) pauses.push(subscription.pause);
    const next = rightDue(subscription, due === '' ? undefined : Number(due), time);
    if (next === undefined) return;
    if (subscription === undefined && record !== '') putOff(id);
    await scripts.setDue([subscriptionKey(id), DUE], [id, record, due, next]);
  });
  await Promise.all(setting);
  // A bucket of a million subscriptions takes some milliseconds of this thread.
  await othersTurn();
  return pauses;
}

/**
 * Removes chats from these buckets that lead to no subscription of theirs: they would keep the chat from subscribing. A chat
 * with an unreadable record stays: another version can read it.
 */
async function dropChats(
  { scripts, cipher }: SweepDeps,
  keys: readonly string[],
  chats: readonly (readonly string[])[],
): Promise<void> {
  const dropping = chats.map(async ([place, code = '', id = '', record = '']) => {
    const chatId = record === '' ? undefined : tryReadRecord(id, record, cipher)?.chatId;
    const isLost = record === '' || (chatId !== undefined && cipher.code(chatId) !== code);
    const key = keys[Number(place) - 1] ?? '';
    if (isLost) await scripts.dropChat([key, subscriptionKey(id)], [code, id, record]);
  });
  await Promise.all(dropping);
}
