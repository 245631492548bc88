import { Cluster, type Redis } from 'ioredis';

/** The servers that keep what is written: the one Redis, or every master of a Cluster. For what each must be asked itself. */
export function mastersOf(redis: Redis | Cluster): readonly Redis[] {
  return redis instanceof Cluster ? redis.nodes('master') : [redis];
}
