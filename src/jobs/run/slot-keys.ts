import type { Cluster, Redis } from 'ioredis';
import { mastersOf } from './cluster-masters.ts';
import { SLOTS } from './keys.ts';

/** How many keys one step of a scan looks at. */
const STEP = 2_000;

/** The keys of all minutes of the last seven days that had a slot. */
export async function findSlotKeys(redis: Redis | Cluster): Promise<readonly string[]> {
  const found: string[] = [];
  for (const node of mastersOf(redis)) {
    let cursor = '0';
    do {
      const [next, keys] = await node.scan(cursor, 'MATCH', `${SLOTS}*`, 'COUNT', STEP);
      found.push(...keys);
      cursor = next;
    } while (cursor !== '0');
  }
  return found;
}
