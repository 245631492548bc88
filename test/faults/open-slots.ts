import type { Cluster, Redis } from 'ioredis';
import { DUE, OPEN, WAITING } from '../../src/jobs/plan/keys.ts';

/** How many slots are planned or in flight, and chats due by a minute. */
export async function countOpen(redis: Redis | Cluster, minute: number): Promise<number> {
  // At one instant: a slot moves from one to the next, and must not be passed by between two looks.
  const looks = await redis.multi().zcount(DUE, '-inf', minute).zcard(WAITING).zcard(OPEN).exec();
  return (looks ?? []).reduce((sum, [, count]) => sum + Number(count), 0);
}

/** Milliseconds between two looks. */
const LOOK_EVERY = 100;

/** Resolves when nothing is open any more; rejects where nothing has changed for so many milliseconds. */
export async function untilSettled(countOpenNow: () => Promise<number>, patience: number): Promise<void> {
  let open = -1;
  let changedAt = Date.now();
  for (;;) {
    const now = await countOpenNow();
    if (now === 0) return;
    if (now !== open) changedAt = Date.now();
    open = now;
    if (Date.now() - changedAt > patience) throw new Error(`${open} slots are stuck`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}
