import { Cluster, type Redis } from 'ioredis';

/** The servers that store data: the one Redis, or every master of a Cluster. For commands that each must receive. */
export function mastersOf(redis: Redis | Cluster): readonly Redis[] {
  return redis instanceof Cluster ? redis.nodes('master') : [redis];
}
