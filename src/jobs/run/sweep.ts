import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import { BUCKETS, chatBucketKey, DUE, subscriptionBucketKey, subscriptionKey } from '../plan/keys.ts';
import type { PutOff } from '../plan/put-off.ts';
import { rightDue } from '../plan/right-due.ts';
import { minuteOf } from '../plan/subscription.ts';
import type { ChatCipher } from './chat-cipher.ts';
import type { Scripts } from './scripts.ts';
import { tryReadRecord } from './slot-wire.ts';
import type { Traces } from './traces.ts';

/**
 * Repairs a part of the stored times and chats, once a tick: whatever a wrong clock, other zone data or an interrupted
 * change left behind. `isClockBack`: the clock was ahead, and a whole round runs at once. It only changes when
 * something is due: a slot that was posted, skipped or passed has its own record, and this does not post it. Never
 * rejects.
 */
export type Sweep = (isClockBack: boolean) => Promise<void>;

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
  readonly onError: (error: unknown) => void;
};

/** Buckets per turn: with one turn a second, a round takes 17 minutes, and a quick one 8 seconds. */
const STEP = 4;
const HURRIED_STEP = 512;

/** Buckets that are read together: some thousands of records if there are a million. */
const AT_ONCE = 16;

/** Minutes. A cadence is due again within a week, and nothing is postponed for longer. */
const FARTHEST_MINUTES = 8 * 24 * 60;

/** How many subscriptions that are due too late are checked per turn. */
const FAR_AT_ONCE = 100;

/** Makes the sweep of one process. */
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
      // Only now, so that unreachable items are checked again.
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

/** Subscriptions that are due later than any cadence allows. */
async function rightFar(deps: SweepDeps): Promise<void> {
  const { redis, now } = deps;
  const ids = await redis.zrangebyscore(DUE, minuteOf(now()) + FARTHEST_MINUTES, '+inf', 'LIMIT', 0, FAR_AT_ONCE);
  const records = await Promise.all(ids.map((id) => redis.hget(subscriptionKey(id), id)));
  await rightRecords(
    deps,
    ids.map((id, index) => [id, records[index] ?? '']),
  );
}

/** Corrects when these are due, from their IDs and records; one without a record is never due. */
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
 * Removes the chats of a bucket that lead to no subscription of theirs: they would keep the chat from subscribing. A chat with an
 * unreadable record stays: another version can read it.
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
