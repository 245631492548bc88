import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import { codeOf, type Logger } from '../../bot/logger.ts';
import { isRedisAway } from '../../bot/redis/redis-absence.ts';
import { mastersOf } from '../../jobs/run/cluster-masters.ts';
import { FatalError } from '../process/fatal-error.ts';

/** A server's settings for durability; `undefined` if a managed one does not tell. */
type Guarantees = Readonly<Record<'policy' | 'appendOnly' | 'sync', string | undefined>>;

/** A setting that is not as it should be, in words. */
export type GuaranteeFinding = {
  readonly event: 'redis.evicts' | 'redis.not-durable' | 'redis.not-checked';
  readonly reason: string;
};

/** The durability of an external Redis, checked regularly. */
export type GuaranteeWatch = {
  /** Says in words that it evicts keys; otherwise `undefined`. */
  trouble(): string | undefined;
  stop(): void;
};

/** The pause between checks (milliseconds): the settings of that Redis can change while the program runs. */
const LOOK_EVERY_MS = 10 * 60_000;

/** The pause between attempts before the first successful check (milliseconds). */
const AGAIN_AFTER_MS = 1_000;

/**
 * Checks the durability of an external Redis; of a Cluster, every master. It refuses a Redis that evicts keys, because that would
 * forget subscriptions and claims. It warns about a Redis that can lose its last second, because a forgotten post may be sent
 * twice. It checks again every ten minutes, and after each time that Redis was down, and logs each change once. Resolves after
 * the first check, however long that takes; rejects when `stopping` aborts.
 */
export async function watchGuarantees(
  redis: Redis | Cluster,
  logger: Logger,
  stopping: AbortSignal,
): Promise<GuaranteeWatch> {
  let found = await firstLook(redis, stopping);
  if (found?.event === 'redis.evicts') throw new FatalError(`REDIS_URL: ${found.reason}`);
  if (found !== undefined) logger.warn(found.event, { reason: found.reason });
  const lookAgain = async (): Promise<void> => {
    const before = found?.reason;
    // While it is down nothing is known, so nothing counts as changed.
    found = await lookAtGuarantees(redis).catch(() => found);
    if (found?.reason === before) return;
    if (found === undefined) logger.info('redis.durable');
    else logger[found.event === 'redis.evicts' ? 'error' : 'warn'](found.event, { reason: found.reason });
  };
  const onReady = () => void lookAgain();
  redis.on('ready', onReady);
  const timer = setInterval(() => void lookAgain(), LOOK_EVERY_MS).unref();
  return {
    trouble: () => (found?.event === 'redis.evicts' ? found.reason : undefined),
    stop() {
      clearInterval(timer);
      redis.off('ready', onReady);
    },
  };
}

async function firstLook(redis: Redis | Cluster, stopping: AbortSignal): Promise<GuaranteeFinding | undefined> {
  for (;;) {
    try {
      return await lookAtGuarantees(redis);
    } catch (error) {
      if (!isRedisAway(error)) throw error;
      await sleep(AGAIN_AFTER_MS, undefined, { ref: false, signal: stopping });
    }
  }
}

/** Asks once how durable a Redis is; of a Cluster, every master. `undefined` if nothing is wrong. Rejects while Redis is down. */
export async function lookAtGuarantees(redis: Redis | Cluster): Promise<GuaranteeFinding | undefined> {
  const all = await Promise.all(mastersOf(redis).map(guaranteesOf));
  const evicting = all.find(({ policy }) => policy !== undefined && policy !== 'noeviction');
  if (evicting !== undefined) {
    const reason = `its Redis evicts keys (maxmemory-policy ${evicting.policy}) and would forget subscriptions; set it to noeviction`;
    return { event: 'redis.evicts', reason };
  }
  if (all.some(({ appendOnly }) => appendOnly === 'no')) {
    return {
      event: 'redis.not-durable',
      reason: 'appendonly is off: after a restart of Redis, subscriptions are lost and posts may be sent twice',
    };
  }
  if (all.some(({ sync }) => sync !== undefined && sync !== 'always')) {
    return {
      event: 'redis.not-durable',
      reason: 'appendfsync is not always: after a power cut, a post of the last second may be sent twice',
    };
  }
  if (all.every(({ sync }) => sync !== undefined)) return undefined;
  return { event: 'redis.not-checked', reason: 'this Redis does not tell how durable it is; see docs/posting.md' };
}

async function guaranteesOf(node: Redis): Promise<Guarantees> {
  return {
    policy: await setting(node, 'maxmemory-policy'),
    appendOnly: await setting(node, 'appendonly'),
    sync: await setting(node, 'appendfsync'),
  };
}

/** A setting, or undefined if a managed Redis does not tell. Rejects while Redis is down. */
async function setting(node: Redis, name: string): Promise<string | undefined> {
  try {
    const [, value] = (await node.call('CONFIG', 'GET', name)) as string[];
    return value;
  } catch (error) {
    if (isRedisAway(error) && codeOf(error) !== 'NOPERM') throw error;
    return undefined;
  }
}
