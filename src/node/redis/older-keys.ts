import type { Cluster, Redis } from 'ioredis';
import { codeOf, type Logger } from '../../bot/logger.ts';
import { OF_PEOPLE, OLDER_CLOCK, REWRITTEN } from '../../jobs/plan/keys.ts';
import { mastersOf } from '../../jobs/run/cluster-masters.ts';

/** How many keys Redis scans in one step. */
const STEP = 1_000;

/**
 * Erases what only older versions stored, most of it about people; after that the file must be rewritten. If it fails, it
 * logs that, and the next start tries again.
 */
export async function eraseOlderKeys(redis: Redis | Cluster, logger: Pick<Logger, 'info' | 'warn'>): Promise<void> {
  try {
    let count = 0;
    for (const node of mastersOf(redis)) {
      for (const prefix of [...OF_PEOPLE, OLDER_CLOCK]) count += await eraseMatching(redis, node, `${prefix}*`);
    }
    if (count === 0) return;
    await redis.unlink(REWRITTEN);
    logger.info('redis.older-keys-erased', { count });
  } catch (error) {
    logger.warn('redis.older-keys-left', {
      code: codeOf(error) ?? 'none',
      reason: 'data about people from an older version are still in Redis; the next start erases them',
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
