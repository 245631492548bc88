import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import { codeOf, type Logger } from '../../bot/logger.ts';
import type { RedisHealth } from '../../bot/redis/redis-health.ts';
import { ALIVE, QUEUE_PREFIX } from '../../jobs/plan/keys.ts';

/** A command with its arguments. */
export type RedisCall = readonly [name: string, ...args: (string | number)[]];

/** The optional rights of an external Redis' user. */
export type RedisRights = {
  /** INFO, which tells clients whether Redis has read its file, and BullMQ its version. */
  readonly mayAskInfo: boolean;
};

/** The pause between attempts while a right is missing (milliseconds). */
const AGAIN_AFTER_MS = 5_000;

/** The pause between attempts while Redis is down (milliseconds). */
const LOOK_AGAIN_MS = 250;

/** How long the key lives on which the commands are tried (milliseconds). */
const LIFE_MS = 60_000;

/**
 * The commands that the program and BullMQ run, alone or in scripts. `K` is a key that holds a string. On it most commands fail
 * without changing anything; a forbidden command fails with another code.
 */
const NEEDED = `
get K; set K 1; del K:none; exists K; unlink K:none; type K; expire K 60; pexpire K 60000; persist K:none; pttl K; ttl K; time;
scan 0; srandmember K;
eval return 0; evalsha 0000000000000000000000000000000000000000 0; incr K; rename K:none K;
hget K 1; hset K 1 1; hsetnx K 1 1; hdel K 1; hexists K 1; hgetall K; hincrby K 1 1; hlen K; hmget K 1; hmset K 1 1;
zadd K 1 1; zrem K 1; zcard K; zcount K 1 1; zscore K 1; zrange K 0 0; zrangebyscore K 1 1; zrevrangebyscore K 1 1;
zremrangebyscore K 1 1; zpopmin K; bzpopmin K 1; zscan K 0;
llen K; lpush K 1; rpush K 1; rpoplpush K K; lrange K 0 0; lrem K 0 1; ltrim K 0 0; lindex K 0; lpos K 1; rpop K;
sadd K 1; srem K 1; scard K; smembers K; xadd K * 1 1; xtrim K MAXLEN 0; xlen K`;

/** Those commands, to be tried on this key. */
export function callsOn(commands: 'needed' | 'useful', key: string): readonly RedisCall[] {
  return (commands === 'needed' ? NEEDED : USEFUL).split(';').map((command) => {
    const [name = '', ...words] = command.trim().replaceAll(/\bK\b/gu, key).split(' ');
    return name === 'eval' ? [name, words.join(' '), 0] : [name, ...words];
  });
}

/** The message if the command is allowed, but not on this key. */
const OTHER_KEYS = /access one of the keys/u;

/** The commands that it can do without. */
const USEFUL = 'info server; config GET maxmemory-policy';

/**
 * Waits until the user of an external Redis has the rights that the program needs, and logs in one line which commands it may
 * not run. Rejects when `stopping` aborts.
 */
export async function untilAllowed(
  redis: Redis | Cluster,
  health: Pick<RedisHealth, 'note'>,
  logger: Logger,
  stopping: AbortSignal,
): Promise<RedisRights> {
  let told = '';
  for (;;) {
    const [needed, useful] = [await isRefused(redis, 'needed'), await isRefused(redis, 'useful')];
    if (needed === undefined || useful === undefined) {
      await sleep(LOOK_AGAIN_MS, undefined, { ref: false, signal: stopping });
      continue;
    }
    const names = [...new Set([...needed, ...useful].map(({ name }) => name))].join(', ');
    if (names !== told && names !== '') {
      logger.warn('redis.rights', { reason: `the user of REDIS_URL may not run ${names}; see docs/operating.md` });
    }
    told = names;
    if (needed.length === 0) return { mayAskInfo: !useful.some(({ name }) => name === 'info') };
    for (const { error } of needed) health.note(error);
    await sleep(AGAIN_AFTER_MS, undefined, { ref: false, signal: stopping });
  }
}

type Refused = { readonly name: string; readonly error: unknown };

/** The refused ones of these commands; `undefined` if Redis could not be asked. */
async function isRefused(
  redis: Redis | Cluster,
  commands: 'needed' | 'useful',
): Promise<readonly Refused[] | undefined> {
  if (redis.status !== 'ready') return undefined;
  await redis.set(ALIVE, '', 'PX', LIFE_MS).catch(() => {});
  const found: Refused[] = [];
  for (const [name, ...args] of callsOn(commands, ALIVE)) {
    const error = await redis.call(name, ...args).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const isAnswered = error === undefined || (error instanceof Error && error.name === 'ReplyError');
    if (!isAnswered) return undefined;
    if (codeOf(error) === 'NOPERM') found.push({ name: nameOfRefused([name, ...args], error), error });
  }
  return found;
}

/** What a refused command is called in a list of rights. */
export function nameOfRefused([command, first]: RedisCall, error: unknown): string {
  if (error instanceof Error && OTHER_KEYS.test(error.message)) return `anything on the keys ${QUEUE_PREFIX}:*`;
  return /^[A-Z]+$/u.test(String(first)) ? `${command}|${String(first).toLowerCase()}` : command;
}
