import type { Cluster, Redis } from 'ioredis';

/** Milliseconds by which the clock of this machine and that of Redis may differ before it is said. */
export const CLOCK_TOLERANCE = 5_000;

/** How far the clock of this machine is ahead of that of Redis (milliseconds). */
export async function clockDifference(redis: Redis | Cluster): Promise<number> {
  const [seconds, microseconds] = await redis.time();
  return Date.now() - (Number(seconds) * 1_000 + Math.round(Number(microseconds) / 1_000));
}
