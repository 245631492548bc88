import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import type { Config, RedisPlace } from '../bot/config.ts';
import { DUE, OWNER } from '../jobs/keys.ts';
import { FatalError } from './fatal-error.ts';

/** Whose a Redis from outside is: a bot's, or the playground's, where all is made up. */
export type Owner = 'bot' | 'playground';

/** What the playground makes up is kept apart from a bot's data: it doesn't know the bot's chats, and would erase them as gone. */
export function redisPlaceOf({ source, redis }: Config): RedisPlace {
  const isApart = source.kind === 'playground' && redis.kind === 'embedded';
  return isApart ? { ...redis, dataDir: join(redis.dataDir, 'playground') } : redis;
}

/** Milliseconds between attempts while Redis does not answer. */
const AGAIN_AFTER = 1_000;

/** Marks a Redis as this program's, as soon as it lets itself be marked. Rejects as `claimRedis` does, and by `stopping`. */
export async function claimWhenPossible(redis: Redis | Cluster, owner: Owner, stopping: AbortSignal): Promise<void> {
  for (;;) {
    try {
      return await claimRedis(redis, owner);
    } catch (error) {
      if (error instanceof FatalError) throw error;
      await sleep(AGAIN_AFTER, undefined, { ref: false, signal: stopping });
    }
  }
}

/**
 * Marks a Redis as this program's. The playground doesn't know a bot's chats, and would erase their subscriptions as gone:
 * rejects with a `FatalError` where it was given a bot's Redis, by its mark or by subscriptions that are not its own.
 */
async function claimRedis(redis: Redis | Cluster, owner: Owner): Promise<void> {
  if (owner === 'bot') await redis.set(OWNER, owner);
  else if ((await redis.get(OWNER)) !== owner) {
    const isFree = (await redis.zcard(DUE)) === 0 && (await redis.set(OWNER, owner, 'NX')) !== null;
    if (isFree) return;
    throw new FatalError(
      'REDIS_URL: this Redis holds the data of a bot, which the playground would erase; set BOT_TOKEN, or unset REDIS_URL',
    );
  }
}
