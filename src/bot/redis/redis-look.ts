import type { Cluster, Redis } from 'ioredis';
import { ALIVE } from '../../jobs/plan/keys.ts';
import { createClocks } from '../clocks.ts';
import { codeOf } from '../logger.ts';
import { readRedisClock } from './redis-clock.ts';
import { refusalByCode, tellRefusal } from './redis-refusal.ts';

/** How long the written key lives (milliseconds). */
const ALIVE_LIFE_MS = 60_000;

/** Writes a key that nobody reads, because only a write proves that Redis works. Rejects if it is refused or not answered. */
export async function writeTo(redis: Redis | Cluster): Promise<void> {
  await redis.set(ALIVE, '', 'PX', ALIVE_LIFE_MS);
}

/** `Redis does not answer (ECONNREFUSED)`, or the reason of the refusal. */
export function tellAway(code: string | undefined): string {
  const refusal = refusalByCode(code);
  if (refusal !== undefined) return tellRefusal(refusal);
  return `Redis does not answer${code === undefined ? '' : ` (${code})`}`;
}

/** Checks once, for a short-lived program: why Redis does not work, or `undefined` if it does. */
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
