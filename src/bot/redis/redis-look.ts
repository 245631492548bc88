import type { Cluster, Redis } from 'ioredis';
import { ALIVE } from '../../jobs/run/keys.ts';
import { createClocks } from '../clocks.ts';
import { codeOf } from '../logger.ts';
import { readRedisClock } from './redis-clock.ts';
import { refusalByCode, tellRefusal } from './redis-refusal.ts';

/** Milliseconds for which what was written is kept. */
const ALIVE_LIFE = 60_000;

/** Writes what nobody reads: only a write shows that Redis does its work. Rejects where it is refused or not answered. */
export async function writeTo(redis: Redis | Cluster): Promise<void> {
  await redis.set(ALIVE, '', 'PX', ALIVE_LIFE);
}

/** `Redis does not answer (ECONNREFUSED)`, or why it refuses. */
export function tellAway(code: string | undefined): string {
  const refusal = refusalByCode(code);
  if (refusal !== undefined) return tellRefusal(refusal);
  return `Redis does not answer${code === undefined ? '' : ` (${code})`}`;
}

/** Looks once, for a program that does not stay: why Redis does not do its work; `undefined` where it does. */
export async function lookAtRedis(redis: Redis | Cluster): Promise<string | undefined> {
  const clocks = createClocks(Date.now, () => performance.now());
  try {
    await writeTo(redis);
    clocks.heard('redis', await readRedisClock(redis, Date.now));
  } catch (error) {
    return tellAway(codeOf(error));
  }
  return clocks.trouble();
}
