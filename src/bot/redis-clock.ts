import type { Cluster, Redis } from 'ioredis';
import { mastersOf } from '../jobs/masters.ts';

/** Milliseconds by which the clock of this machine and that of Redis may differ before it is said. */
export const CLOCK_TOLERANCE = 5_000;

/** How far the clock of this machine is ahead of that of Redis (milliseconds); of a Cluster, of the one that differs most. */
export async function clockDifference(redis: Redis | Cluster): Promise<number> {
  const masters = mastersOf(redis);
  if (masters.length === 0) throw new Error('clockDifference: no node of the Cluster is known');
  const differences = await Promise.all(masters.map(differenceTo));
  return differences.reduce((most, difference) => (Math.abs(difference) > Math.abs(most) ? difference : most), 0);
}

async function differenceTo(node: Redis): Promise<number> {
  const [seconds, microseconds] = await node.time();
  return Date.now() - (Number(seconds) * 1_000 + Math.round(Number(microseconds) / 1_000));
}
