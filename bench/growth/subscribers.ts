import { isDeepStrictEqual } from 'node:util';
import type { ChainableCommander, Redis } from 'ioredis';
import type { Cadence } from '../../src/jobs/plan/cadence.ts';
import { CHATS, chatKey, DUE, subscriptionKey } from '../../src/jobs/plan/keys.ts';
import type { Subscription } from '../../src/jobs/plan/subscription.ts';
import { createScripts } from '../../src/jobs/run/scripts.ts';
import { writeRecord } from '../../src/jobs/run/subscription-record.ts';
import { createSubscriptionStore } from '../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../../test/support/cipher.ts';
import { inspectSubscriptions } from '../../test/support/redis-subscriptions.ts';
import { subscriptionOf } from '../../test/support/subscription.ts';

/** Numbered subscriptions, from one number up to but not including another. */
export type Range = { readonly from: number; readonly to: number };

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const IN_ONE_PIPELINE = 2_000;
const FIRST_CHAT = -1_002_000_000_000;

/** How many are written in both ways, to see that they are the same. */
const COMPARED = 200;

/** Its first two letters spread over the keys, as those of random ids do. */
export function idOf(number: number): string {
  const [first, second] = [LETTERS[number % 64], LETTERS[Math.floor(number / 64) % 64]];
  return `${first}${second}${number.toString(36).padStart(6, '0')}`;
}

/** Something of each of them, many in one write. */
export async function inPipelines(
  redis: Redis,
  { from, to }: Range,
  add: (pipeline: ChainableCommander, number: number) => void,
): Promise<void> {
  for (let first = from; first < to; first += IN_ONE_PIPELINE) {
    const pipeline = redis.pipeline();
    for (let number = first; number < Math.min(to, first + IN_ONE_PIPELINE); number += 1) add(pipeline, number);
    for (const [error] of (await pipeline.exec()) ?? []) if (error !== null) throw error;
  }
}

/** Writes them as the store does, or writes them once more, with another cadence; when they are due is for `makeDue`. */
export async function writeSubscriptions(redis: Redis, range: Range, cadence: Cadence): Promise<void> {
  await inPipelines(redis, range, (pipeline, number) => {
    const subscription = numbered(number, cadence);
    const { id, chatId } = subscription;
    const code = CIPHER.code(chatId);
    pipeline.hset(subscriptionKey(id), id, writeRecord(subscription, CIPHER));
    pipeline.hset(chatKey(code), code, id);
  });
}

/** They are due at this minute (since 1970). */
export async function makeDue(redis: Redis, range: Range, minute: number): Promise<void> {
  await inPipelines(redis, range, (pipeline, number) => void pipeline.zadd(DUE, minute, idOf(number)));
}

/** Throws unless subscriptions written here are the same, for whoever reads them, as those that the store creates. Empties this Redis. */
export async function compareWithStore(redis: Redis, cadence: Cadence, minute: number): Promise<void> {
  const range = { from: 0, to: COMPARED };
  await writeSubscriptions(redis, range, cadence);
  await makeDue(redis, range, minute);
  const written = await readAll(redis);
  const store = createSubscriptionStore(redis, createScripts(redis), CIPHER);
  for (let number = range.from; number < range.to; number += 1) await store.create(numbered(number, cadence), minute);
  const stored = await readAll(redis);
  await redis.flushall();
  if (!isDeepStrictEqual(written, stored)) throw new Error('subscriptions are not written as the store does');
}

/** Everything that is known of all, in one order; empties this Redis, so that the other way begins with nothing. */
async function readAll(redis: Redis) {
  const inspected = inspectSubscriptions(redis);
  const all = await inspected.all();
  const chatKeys = (await redis.keys(`${CHATS}*`)).toSorted();
  const found = {
    all: all.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    due: await inspected.due(),
    chats: await Promise.all(chatKeys.map(async (key) => [key, await redis.hgetall(key)])),
    keys: (await redis.keys('*')).toSorted(),
  };
  await redis.flushall();
  return found;
}

function numbered(number: number, cadence: Cadence): Subscription {
  return subscriptionOf({ id: idOf(number), chatId: FIRST_CHAT - number, cadence });
}
