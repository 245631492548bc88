import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import type { Config, RedisPlace, Source } from '../bot/config.ts';
import { isRedisAway } from '../bot/redis-absence.ts';
import type { RedisHealth } from '../bot/redis-health.ts';
import { DUE, OWNER } from '../jobs/keys.ts';
import { createScripts } from '../jobs/scripts.ts';
import { FatalError } from './fatal-error.ts';

/** Whose a Redis is: a bot's, by the id that its token begins with and that is no secret, or the playground's, where all is made up. */
export type Owner = `bot:${string}` | 'playground';

export function ownerOf(source: Source): Owner {
  return source.kind === 'playground' ? 'playground' : `bot:${source.token.split(':', 1)[0]}`;
}

/** What the playground makes up is kept apart from a bot's data: it doesn't know the bot's chats, and would erase them as gone. */
export function redisPlaceOf({ source, redis }: Config): RedisPlace {
  const isApart = source.kind === 'playground' && redis.kind === 'embedded';
  return isApart ? { ...redis, dataDir: join(redis.dataDir, 'playground') } : redis;
}

/** Milliseconds between attempts while Redis does not answer. */
const AGAIN_AFTER = 1_000;

/**
 * Marks a Redis as this program's, as soon as it lets itself be marked. Another bot, or the playground, is in none of its
 * chats, and would erase their subscriptions as gone: rejects with a `FatalError` where it is another's, by `stopping`, and for what is
 * neither a refusal, of which `health` is told, nor absence.
 */
export async function claimWhenPossible(
  redis: Redis | Cluster,
  owner: Owner,
  health: Pick<RedisHealth, 'note'>,
  stopping: AbortSignal,
): Promise<void> {
  const { claimRedis } = createScripts(redis);
  for (;;) {
    try {
      return refuseAnothers(owner, String(await claimRedis([OWNER, DUE], [owner])));
    } catch (error) {
      if (!health.note(error) && !isRedisAway(error)) throw error;
      await sleep(AGAIN_AFTER, undefined, { ref: false, signal: stopping });
    }
  }
}

function refuseAnothers(owner: Owner, present: string): void {
  if (present === owner) return;
  const id = /^bot:(\d+)$/u.exec(present)?.[1] ?? 'unknown';
  throw new FatalError(
    owner === 'playground'
      ? 'REDIS_URL: this Redis holds the data of a bot, which the playground would erase; set BOT_TOKEN, or unset REDIS_URL'
      : `BOT_TOKEN: this Redis holds the data of another bot (its id is ${id}), which this one would erase; use that bot’s token, or another REDIS_URL or DATA_DIR`,
  );
}
