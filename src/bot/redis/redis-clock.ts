import type { Cluster, Redis } from 'ioredis';
import { mastersOf } from '../../jobs/run/cluster-masters.ts';

/** The time on Redis' clock (milliseconds since 1970); on a Cluster, that of the node that differs most from `now`. */
export async function readRedisClock(redis: Redis | Cluster, now: () => number): Promise<number> {
  const masters = mastersOf(redis);
  if (masters.length === 0) throw new Error('readRedisClock: no node of the Cluster is known');
  const times = await Promise.all(masters.map(clockOf));
  const time = now();
  return times.reduce((most, each) => (Math.abs(each - time) > Math.abs(most - time) ? each : most));
}

async function clockOf(node: Redis): Promise<number> {
  const [seconds, microseconds] = await node.time();
  return Number(seconds) * 1_000 + Math.round(Number(microseconds) / 1_000);
}
