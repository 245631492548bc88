import type { Cluster, Redis } from 'ioredis';
import { codeOf, type Logger } from '../../bot/logger.ts';
import { mastersOf } from '../../jobs/run/cluster-masters.ts';
import { REWRITTEN } from '../../jobs/run/keys.ts';

/** What older versions kept of people: their languages, and what they wrote before they chose a channel. */
const OF_PEOPLE = ['{verbatim}:language:*', '{verbatim}:setup:*'];

/** Keys that Redis looks at in one step. */
const STEP = 1_000;

/**
 * Erases what older versions kept of people; then the file is to be rewritten. Where it fails, the log says so, and the
 * next start tries again.
 */
export async function eraseOlderKeys(redis: Redis | Cluster, logger: Pick<Logger, 'info' | 'warn'>): Promise<void> {
  try {
    let count = 0;
    for (const node of mastersOf(redis)) {
      for (const pattern of OF_PEOPLE) count += await eraseMatching(redis, node, pattern);
    }
    if (count === 0) return;
    await redis.unlink(REWRITTEN);
    logger.info('redis.older-keys-erased', { count });
  } catch (error) {
    logger.warn('redis.older-keys-left', {
      code: codeOf(error) ?? 'none',
      reason: 'what an older version kept of people is still in Redis; it is erased at the next start',
    });
  }
}

async function eraseMatching(redis: Redis | Cluster, node: Redis, pattern: string): Promise<number> {
  let [cursor, count] = ['0', 0];
  do {
    const [next, keys] = await node.scan(cursor, 'MATCH', pattern, 'COUNT', STEP);
    if (keys.length > 0) count += await redis.unlink(...keys);
    cursor = next;
  } while (cursor !== '0');
  return count;
}
