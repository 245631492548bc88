import { join } from 'node:path';
import type { Cluster, Redis } from 'ioredis';
import type { Config, RedisPlace } from '../bot/config.ts';
import { OWNER } from '../jobs/keys.ts';
import { FatalError } from './fatal-error.ts';

/** Whose a Redis from outside is: a bot's, or the playground's, where all is made up. */
export type Owner = 'bot' | 'playground';

/** What the playground makes up is kept apart from a bot's data: it doesn't know the bot's chats, and would erase them as gone. */
export function redisPlaceOf({ source, redis }: Config): RedisPlace {
  const isApart = source.kind === 'playground' && redis.kind === 'embedded';
  return isApart ? { ...redis, dataDir: join(redis.dataDir, 'playground') } : redis;
}

/**
 * Marks a Redis as this program's. The playground doesn't know a bot's chats, and would erase their subscriptions as gone:
 * rejects with a `FatalError` where it was given a bot's Redis.
 */
export async function claimRedis(redis: Redis | Cluster, owner: Owner): Promise<void> {
  if (owner === 'playground' && (await redis.get(OWNER)) === 'bot') {
    throw new FatalError(
      'REDIS_URL: this Redis holds the data of a bot, which the playground would erase; set BOT_TOKEN, or unset REDIS_URL',
    );
  }
  await redis.set(OWNER, owner);
}
