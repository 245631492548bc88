import type { Cluster, Redis } from 'ioredis';
import { DUE, OPEN, slotsKey, subscriptionKey, WAITING } from '../plan/keys.ts';
import { whyNotNow, withAsked } from '../plan/post-now.ts';
import { minuteOf, SLOT_LIFE_S } from '../plan/subscription.ts';
import type { Subscriptions } from '../plan/subscriptions.ts';
import type { ChatCipher } from './chat-cipher.ts';
import type { Scripts } from './scripts.ts';
import { waitingPlace } from './slot-wire.ts';
import { readRecord, writeRecord } from './subscription-record.ts';

/** How often it is tried while others change the same subscription. */
const ATTEMPTS = 10;

/**
 * Plans a slot that a person asked for, by the script and in the records of all others; from there on it is one of them. When
 * the subscription is due next stays as it is. The script compares the record with the one that was read, and each slot that is
 * planned changes it: so of several programs that ask for the same minute, one plans it.
 */
export function createPostNow(redis: Redis | Cluster, scripts: Scripts, cipher: ChatCipher): Subscriptions['postNow'] {
  return async (id, minute, now) => {
    const keys = [DUE, WAITING, OPEN, subscriptionKey(id), slotsKey(minute)];
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // In this order: a slot that is planned after it was not found changes the record that is read after it.
      const [slot, score] = await Promise.all([redis.hget(slotsKey(minute), id), redis.zscore(DUE, id)]);
      const record = await redis.hget(subscriptionKey(id), id);
      if (record === null) return 'gone';
      if (slot !== null) return 'under-way';
      const subscription = readRecord(id, record, cipher);
      const due = score === null ? undefined : Number(score);
      const reason = whyNotNow(subscription, minute, { due, present: minuteOf(now) });
      if (reason !== undefined) return reason;
      const next = writeRecord(withAsked(subscription, minute, now), cipher);
      const post = [5, minute.toString(36), waitingPlace(id, minute)];
      const item = [id, 4, record, next, due, due, [], post, false];
      const planned = (await scripts.plan(keys, [now, SLOT_LIFE_S, JSON.stringify([item])])) as number[];
      if (planned.length > 0) return 'planned';
    }
    throw new Error(`subscription ${id} changed ${ATTEMPTS} times while a post was asked for; try again`);
  };
}
