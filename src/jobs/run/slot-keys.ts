import type { Cluster, Redis } from 'ioredis';
import { SLOTS } from '../plan/keys.ts';
import { keysLike } from './key-scan.ts';

/** The keys of all minutes of the last seven days that had a slot. */
export async function findSlotKeys(redis: Redis | Cluster): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const key of keysLike(redis, `${SLOTS}*`)) found.push(key);
  return found;
}
