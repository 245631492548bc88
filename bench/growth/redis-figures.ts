import { setTimeout as pass } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { DUE } from '../../src/jobs/plan/keys.ts';
import { minuteOf } from '../../src/jobs/plan/subscription.ts';
import { until } from '../../test/support/process.ts';

/** Microseconds from which on Redis notes a command. */
const SLOW_COMMAND = 1_000;
/** How long a rewriting of the file may take (milliseconds). */
const REWRITTEN_WITHIN = 10 * 60_000;
const LOOKS = 500;

/** A number that Redis tells of itself. */
export async function infoOf(redis: Redis, name: string): Promise<number> {
  return Number(new RegExp(`^${name}:([\\d.]+)`, 'mu').exec(await redis.info())?.[1] ?? Number.NaN);
}

/** Milliseconds of processor time that Redis has counted. */
export async function redisProcessorTime(redis: Redis): Promise<number> {
  return 1_000 * ((await infoOf(redis, 'used_cpu_sys')) + (await infoOf(redis, 'used_cpu_user')));
}

/** Bytes of memory that the data of a Redis take, with what finds them: not its buffers, which come and go. */
export async function memoryOfData(redis: Redis): Promise<number> {
  const stats = (await redis.memory('STATS')) as unknown[];
  const read = (list: unknown[], name: string): unknown => list[list.indexOf(name) + 1];
  const database = stats.includes('db.0') ? (read(stats, 'db.0') as unknown[]) : [];
  return Number(read(stats, 'dataset.bytes')) + Number(read(database, 'overhead.hashtable.main') ?? 0);
}

/** From now on Redis notes its slow commands. */
export async function noteSlowCommands(redis: Redis): Promise<void> {
  await redis.config('SET', 'slowlog-log-slower-than', SLOW_COMMAND);
  await redis.slowlog('RESET');
}

/** Milliseconds that the slowest noted command took within Redis, whoever else had the processor; 0 if it was less than one. */
export async function slowestCommand(redis: Redis): Promise<number> {
  const noted = (await redis.slowlog('GET', -1)) as [number, number, number][];
  return Math.max(0, ...noted.map(([, , microseconds]) => microseconds)) / 1_000;
}

/** Microseconds that a look for what is due takes, there and back. */
export async function costOfLook(redis: Redis): Promise<number> {
  const from = performance.now();
  for (let look = 0; look < LOOKS; look += 1) {
    await redis.zrangebyscore(DUE, '-inf', minuteOf(Date.now()), 'WITHSCORES', 'LIMIT', 0, 500);
  }
  return ((performance.now() - from) / LOOKS) * 1_000;
}

/** What a rewritten append-only file takes (bytes), and how long Redis stood still to begin it (milliseconds). */
export async function rewriteFile(redis: Redis): Promise<{ readonly bytes: number; readonly fork: number }> {
  await redis.bgrewriteaof();
  await pass(100);
  await until(
    'the file is rewritten',
    async () => (await infoOf(redis, 'aof_rewrite_in_progress')) === 0,
    REWRITTEN_WITHIN,
  );
  return { bytes: await infoOf(redis, 'aof_current_size'), fork: (await infoOf(redis, 'latest_fork_usec')) / 1_000 };
}
