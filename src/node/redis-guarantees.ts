import type { Cluster, Redis } from 'ioredis';
import type { Logger } from '../bot/logger.ts';
import { CLOCK_TOLERANCE, clockDifference } from '../bot/redis-clock.ts';
import { FatalError } from './fatal-error.ts';

/**
 * Looks at how a Redis from outside keeps what it acknowledges. One that evicts would forget subscriptions and claims:
 * that is refused. One that may lose the last second is warned about: what it forgets may be posted twice.
 */
export async function checkGuarantees(redis: Redis | Cluster, logger: Logger): Promise<void> {
  const policy = await setting(redis, 'maxmemory-policy');
  if (policy !== undefined && policy !== 'noeviction') {
    throw new FatalError(
      `REDIS_URL: its Redis evicts keys (maxmemory-policy ${policy}) and would forget subscriptions; set it to noeviction`,
    );
  }
  if ((await setting(redis, 'appendonly')) === 'no') {
    logger.warn('redis.not-durable', {
      reason: 'appendonly is off: after a restart of Redis, subscriptions are gone and posts may come twice',
    });
  } else if ((await setting(redis, 'appendfsync')) === undefined) {
    logger.warn('redis.not-checked', { reason: 'this Redis does not tell how durable it is; see docs/posting.md' });
  } else if ((await setting(redis, 'appendfsync')) !== 'always') {
    logger.warn('redis.not-durable', {
      reason: 'appendfsync is not always: after a power cut of Redis, a post of the last second may come twice',
    });
  }
  const difference = await clockDifference(redis).catch(() => 0);
  if (Math.abs(difference) > CLOCK_TOLERANCE) {
    logger.warn('clock.differs', { milliseconds: difference, reason: 'of this machine and of Redis' });
  }
}

/** A setting, or undefined where a managed Redis does not tell. */
async function setting(redis: Redis | Cluster, name: string): Promise<string | undefined> {
  try {
    const [, value] = (await redis.call('CONFIG', 'GET', name)) as string[];
    return value;
  } catch {
    return undefined;
  }
}
