import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import type { PutOff } from '../plan/put-off.ts';
import { rightDue } from '../plan/right-due.ts';
import { minuteOf } from '../plan/subscription.ts';
import type { ChatCipher } from './chat-cipher.ts';
import { BUCKETS, chatBucketKey, DUE, subscriptionBucketKey, subscriptionKey } from './keys.ts';
import type { Scripts } from './scripts.ts';
import { tryReadRecord } from './slot-wire.ts';
import type { Traces } from './traces.ts';

/**
 * Puts right a little of what is kept about time and chats, once a tick: what a wrong clock, other zone data or a change
 * that was cut off left behind. `isClockBack`: the clock was ahead, and a whole round is made at once. It sets only when
 * something is due: a slot that was posted, skipped or passed is known by its own name, and is not posted by this. Never
 * rejects.
 */
export type Sweep = (isClockBack: boolean) => Promise<void>;

export type SweepDeps = {
  readonly redis: Redis | Cluster;
  readonly scripts: Scripts;
  readonly cipher: ChatCipher;
  readonly traces: Pick<Traces, 'eraseLeft'>;
  /** While the clocks do not agree, nobody knows what is right. */
  readonly clocks: { agree(): boolean };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to below 1: where the first round begins, so that several processes do not all look at the same. */
  readonly random: () => number;
  readonly putOff: PutOff;
  readonly onError: (error: unknown) => void;
};

/** Buckets in a turn: with a turn a second, a round takes 17 minutes, and in a hurry 8 seconds. */
const STEP = 4;
const HURRIED_STEP = 512;

/** Buckets that are read together: some thousands of records where there are a million. */
const AT_ONCE = 16;

/** Minutes. A cadence is due again within a week, and nothing is put off for longer. */
const FARTHEST = 8 * 24 * 60;

/** How many that are due too late are looked at in a turn. */
const FAR_AT_ONCE = 100;

export function createSweep(deps: SweepDeps): Sweep {
  const { redis, traces, clocks, random, onError } = deps;
  let next = Math.floor(random() * BUCKETS);
  let hurried = 0;
  const sweepBuckets = async (): Promise<void> => {
    let left = hurried > 0 ? HURRIED_STEP : STEP;
    while (left > 0) {
      const count = Math.min(AT_ONCE, left);
      const buckets = Array.from({ length: count }, (_, index) => (next + index) % BUCKETS);
      const records = await Promise.all(buckets.map((bucket) => redis.hgetall(subscriptionBucketKey(bucket))));
      for (const bucket of records) await rightRecords(deps, Object.entries(bucket));
      await Promise.all(buckets.map((bucket) => dropChats(deps, chatBucketKey(bucket))));
      // Only now: what could not be reached is looked at again.
      next = (next + count) % BUCKETS;
      hurried = Math.max(0, hurried - count);
      left -= count;
    }
  };
  return async (isClockBack) => {
    if (isClockBack) hurried = BUCKETS;
    const turns = clocks.agree() ? [rightFar(deps), sweepBuckets()] : [];
    for (const turn of await Promise.allSettled([traces.eraseLeft(), ...turns])) {
      if (turn.status === 'rejected') onError(turn.reason);
    }
  };
}

/** What is due later than any cadence is. */
async function rightFar(deps: SweepDeps): Promise<void> {
  const { redis, now } = deps;
  const ids = await redis.zrangebyscore(DUE, minuteOf(now()) + FARTHEST, '+inf', 'LIMIT', 0, FAR_AT_ONCE);
  const records = await Promise.all(ids.map((id) => redis.hget(subscriptionKey(id), id)));
  await rightRecords(
    deps,
    ids.map((id, index) => [id, records[index] ?? '']),
  );
}

/** Sets right when these are due, by their ids and records; one without a record is not due at all. */
async function rightRecords(
  { redis, scripts, cipher, now, putOff }: SweepDeps,
  records: readonly (readonly [id: string, record: string])[],
): Promise<void> {
  const scores = await Promise.all(records.map(([id]) => redis.zscore(DUE, id)));
  const time = now();
  const setting = records.map(async ([id, record], index) => {
    const score = scores[index] ?? undefined;
    const subscription = tryReadRecord(id, record, cipher);
    const next = rightDue(subscription, score === undefined ? undefined : Number(score), time);
    if (next === undefined) return;
    if (subscription === undefined && record !== '') putOff(id);
    await scripts.setDue([subscriptionKey(id), DUE], [id, record, score ?? '', next]);
  });
  await Promise.all(setting);
  // A bucket of a million subscriptions takes some milliseconds of this thread.
  await othersTurn();
}

/**
 * Chats of a bucket that lead to no subscription of theirs: they would keep the chat from subscribing. One whose record
 * can't be read here stays: another version knows whose it is.
 */
async function dropChats({ redis, scripts, cipher }: SweepDeps, key: string): Promise<void> {
  const chats = Object.entries(await redis.hgetall(key));
  const records = await Promise.all(chats.map(([, id]) => redis.hget(subscriptionKey(id), id)));
  const dropping = chats.map(async ([code, id], index) => {
    const record = records[index] ?? '';
    const chatId = record === '' ? undefined : tryReadRecord(id, record, cipher)?.chatId;
    const isLost = record === '' || (chatId !== undefined && cipher.code(chatId) !== code);
    if (isLost) await scripts.dropChat([key, subscriptionKey(id)], [code, id, record]);
  });
  await Promise.all(dropping);
}
