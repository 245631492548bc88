import type { Cluster, Redis } from 'ioredis';
import { parseSlotId } from '../plan/subscription.ts';

/** The names of slots that `read` finds in a sorted set. Names that are of no slot must not hide the others: they are dropped. */
export async function slotNames(
  redis: Redis | Cluster,
  key: string,
  read: () => Promise<string[]>,
): Promise<readonly string[]> {
  for (;;) {
    const names = await read();
    const others = names.filter((name) => parseSlotId(name) === undefined);
    if (others.length === 0) return names;
    await redis.zrem(key, ...others);
  }
}
