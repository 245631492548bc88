import type { Cluster, Redis } from 'ioredis';
import type { Logger } from '../bot/logger.ts';
import { CLOCK_TOLERANCE, clockDifference } from '../bot/redis-clock.ts';
import { mastersOf } from '../jobs/masters.ts';
import { FatalError } from './fatal-error.ts';

/** What one server says of how it keeps what it acknowledges; `undefined` where a managed one does not tell. */
type Guarantees = Readonly<Record<'policy' | 'appendOnly' | 'sync', string | undefined>>;

/**
 * Looks at how a Redis from outside keeps what it acknowledges; of a Cluster, at every master. One that evicts would
 * forget subscriptions and claims: that is refused. One that may lose the last second is warned about: what it forgets
 * may be posted twice.
 */
export async function checkGuarantees(redis: Redis | Cluster, logger: Logger): Promise<void> {
  const all = await Promise.all(mastersOf(redis).map(guaranteesOf));
  const evicting = all.find(({ policy }) => policy !== undefined && policy !== 'noeviction');
  if (evicting !== undefined) {
    throw new FatalError(
      `REDIS_URL: its Redis evicts keys (maxmemory-policy ${evicting.policy}) and would forget subscriptions; set it to noeviction`,
    );
  }
  if (all.some(({ appendOnly }) => appendOnly === 'no')) {
    logger.warn('redis.not-durable', {
      reason: 'appendonly is off: after a restart of Redis, subscriptions are gone and posts may come twice',
    });
  } else if (all.some(({ sync }) => sync !== undefined && sync !== 'always')) {
    logger.warn('redis.not-durable', {
      reason: 'appendfsync is not always: after a power cut of Redis, a post of the last second may come twice',
    });
  } else if (all.some(({ sync }) => sync === undefined)) {
    logger.warn('redis.not-checked', { reason: 'this Redis does not tell how durable it is; see docs/posting.md' });
  }
  const difference = await clockDifference(redis).catch(() => 0);
  if (Math.abs(difference) > CLOCK_TOLERANCE) {
    logger.warn('clock.differs', { milliseconds: difference, reason: 'of this machine and of Redis' });
  }
}

async function guaranteesOf(node: Redis): Promise<Guarantees> {
  return {
    policy: await setting(node, 'maxmemory-policy'),
    appendOnly: await setting(node, 'appendonly'),
    sync: await setting(node, 'appendfsync'),
  };
}

/** A setting, or undefined where a managed Redis does not tell. */
async function setting(node: Redis, name: string): Promise<string | undefined> {
  try {
    const [, value] = (await node.call('CONFIG', 'GET', name)) as string[];
    return value;
  } catch {
    return undefined;
  }
}
