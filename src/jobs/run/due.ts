import type { Cluster, Redis } from 'ioredis';
import { DUE, subscriptionKey } from '../plan/keys.ts';
import { PUT_OFF_MINUTES, type PutOff } from '../plan/put-off.ts';
import type { DueRange, DueSubscription } from '../plan/slots.ts';
import type { ChatCipher } from './chat-cipher.ts';
import { isKeyInUse } from './key-in-use.ts';
import { readDue } from './slot-wire.ts';

/**
 * What is due by a minute, the longest due first; fewer than `most` only if no more is due. Dangling IDs are dropped. An
 * unreadable record is postponed by a day, and `putOff` is called, unless the key has changed: then it is left, and the
 * readable ones are returned. Rejects when Redis can't be reached.
 */
export async function readDueSubscriptions(
  redis: Redis | Cluster,
  cipher: ChatCipher,
  {
    minute,
    most,
    from,
    skip = 0,
    rounds = Number.POSITIVE_INFINITY,
  }: DueRange & { readonly minute: number; readonly most: number },
  putOff: PutOff = () => {},
): Promise<readonly DueSubscription[]> {
  for (let round = 1; ; round += 1) {
    const found = await redis.zrangebyscore(DUE, from ?? '-inf', minute, 'WITHSCORES', 'LIMIT', skip, most);
    const pairs = Array.from({ length: found.length / 2 }, (_, index) => ({
      id: found[2 * index] ?? '',
      due: Number(found[2 * index + 1]),
    }));
    const records = await readRecords(redis, pairs);
    const read = pairs.map(({ id, due }, index) => readDue(id, due, records[index], cipher));
    const readable = read.filter((item) => typeof item === 'object');
    if (readable.length === pairs.length) return readable;
    // A dangling ID must not hide those behind it; it is no longer due, so this loop ends.
    const isOurs = !read.includes('unreadable') || (await isKeyInUse(redis, cipher));
    if (!isOurs) return readable;
    const setting = redis.pipeline();
    for (const [index, { id }] of pairs.entries()) {
      if (read[index] === 'gone') setting.zrem(DUE, id);
      if (read[index] !== 'unreadable') continue;
      putOff(id);
      setting.zadd(DUE, minute + PUT_OFF_MINUTES, id);
    }
    for (const [error] of (await setting.exec()) ?? []) if (error !== null) throw error;
    if (round >= rounds) return readable;
  }
}

/** All in one write: one command each would cost more than the rest of planning. */
async function readRecords(
  redis: Redis | Cluster,
  pairs: readonly { readonly id: string }[],
): Promise<readonly (string | null)[]> {
  const reads = redis.pipeline();
  for (const { id } of pairs) reads.hget(subscriptionKey(id), id);
  const results = (await reads.exec()) ?? [];
  return results.map(([error, record]) => {
    if (error !== null) throw error;
    return record as string | null;
  });
}
