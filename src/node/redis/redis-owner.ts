import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import type { Config, RedisConfig } from '../../bot/config.ts';
import { isRedisAway } from '../../bot/redis/redis-absence.ts';
import type { RedisHealth } from '../../bot/redis/redis-health.ts';
import { claimRedis, markOf, type Owner } from '../../bot/redis/redis-mark.ts';
import { SUBSCRIPTIONS } from '../../jobs/plan/keys.ts';
import type { ChatCipher } from '../../jobs/run/chat-cipher.ts';
import { keysLike } from '../../jobs/run/key-scan.ts';
import { resealChats } from '../../jobs/run/reseal.ts';
import { createScripts } from '../../jobs/run/scripts.ts';
import { FatalError } from '../process/fatal-error.ts';

/** The playground's data are separate from a bot's: it doesn't know the bot's chats, and would erase them as gone. */
export function redisPlaceOf({ source, redis }: Pick<Config, 'source' | 'redis'>): RedisConfig {
  const isApart = source.kind === 'playground' && redis.kind === 'embedded';
  return isApart ? { ...redis, dataDir: join(redis.dataDir, 'playground') } : redis;
}

/** The pause between attempts while Redis does not answer (milliseconds). */
const AGAIN_AFTER_MS = 1_000;

/** The owner that a Redis should get, and the key that encrypts its chats. */
export type Claim = { readonly owner: Owner; readonly cipher: ChatCipher };

/**
 * Marks a Redis as this program's as soon as Redis accepts it, and encrypts whatever is unencrypted or encrypted with a
 * former key; the final mark is written last. Another bot, or the playground, is in none of its chats and would erase
 * their subscriptions as gone. So it rejects with a `FatalError` if the Redis belongs to another bot or is encrypted
 * with another key. It also rejects when `stopping` aborts, and for any error that is neither a refusal, which `health`
 * logs, nor a lost connection. Returns the number of encrypted chats.
 */
export async function claimWhenPossible(
  redis: Redis | Cluster,
  claim: Claim,
  health: Pick<RedisHealth, 'note'>,
  stopping: AbortSignal,
): Promise<number> {
  for (;;) {
    try {
      return await takeRedis(redis, claim);
    } catch (error) {
      if (error instanceof FatalError || (!health.note(error) && !isRedisAway(error))) throw error;
      await sleep(AGAIN_AFTER_MS, undefined, { ref: false, signal: stopping });
    }
  }
}

/** One attempt to do so. */
export async function takeRedis(redis: Redis | Cluster, { owner, cipher }: Claim): Promise<number> {
  const scripts = createScripts(redis);
  const mark = markOf(owner, cipher.check);
  const found = await claimRedis(scripts, mark);
  if (found === mark) return 0;
  // It names no bot yet: first mark it as ours, so that no other program encrypts it at the same time.
  const isNameless = owner !== 'playground' && (found === '' || found === 'bot');
  const present = isNameless ? await claimRedis(scripts, owner, found) : found;
  const former = formerChecks(present, { owner, cipher });
  if (former === undefined) {
    const isOnlyKeyOther = present.startsWith(`${owner} `) && !(await holdsSubscriptions(redis));
    if (isOnlyKeyOther && (await claimRedis(scripts, mark, present)) === mark) return 0;
    throw refusal(owner, present);
  }
  // From here on a process with a former key changes nothing, because it would not find the chats encrypted so far.
  const turning = former.length === 0 ? present : markOf(owner, cipher.check, ...former);
  const turned = await claimRedis(scripts, turning, present);
  if (turned === mark) return 0;
  if (turned !== turning) throw refusal(owner, turned);
  const count = await resealChats(redis, scripts, cipher);
  const after = await claimRedis(scripts, mark, turning);
  // Another process of ours was faster, or another program has claimed it meanwhile.
  if (after !== mark) throw refusal(owner, after);
  return count;
}

/** Without a subscription, nothing is encrypted with the lost key, so a new token can simply be used. */
async function holdsSubscriptions(redis: Redis | Cluster): Promise<boolean> {
  for await (const _ of keysLike(redis, `${SUBSCRIPTIONS}*`)) return true;
  return false;
}

/**
 * The former keys in a mark of ours: none if a version without encryption wrote it, several if a change of the key was
 * interrupted. `undefined` if the mark is not ours, or names a key that we don't have.
 */
export function formerChecks(present: string, { owner, cipher }: Claim): readonly string[] | undefined {
  const [name, ...checks] = present.split(' ');
  if (name !== owner) return undefined;
  const former = checks.filter((check) => check !== cipher.check);
  return former.every((check) => cipher.formerChecks.includes(check)) ? former : undefined;
}

/** Why a Redis with this mark can't be used, in one line for the operator. */
export function refusal(owner: Owner, present: string): FatalError {
  const [name] = present.split(' ');
  if (name === owner) {
    return new FatalError(
      'DATA_KEY_FILE: the chats in this Redis are encrypted with another key and were not changed; name a file with that key or, if no key was set before and BOT_TOKEN has changed, a file with a new key and the previous token below it',
    );
  }
  if (owner === 'playground') {
    return new FatalError(
      'REDIS_URL: this Redis holds the data of a bot, which the playground would erase; set BOT_TOKEN, or unset REDIS_URL',
    );
  }
  if (name === 'playground') {
    return new FatalError('REDIS_URL: this Redis holds data of the playground; empty it, or use another REDIS_URL');
  }
  const id = /^bot:(\d+)$/u.exec(name ?? '')?.[1] ?? 'unknown';
  return new FatalError(
    `BOT_TOKEN: this Redis holds the data of another bot (its id is ${id}), which this one would erase; use that bot’s token, or another REDIS_URL or DATA_DIR`,
  );
}
