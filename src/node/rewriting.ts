import type { Cluster, Redis } from 'ioredis';
import { codeOf, type Logger } from '../bot/logger.ts';
import { REWRITTEN, REWRITTEN_LIFE } from '../jobs/keys.ts';
import { mastersOf } from '../jobs/masters.ts';

/** Milliseconds between looks at whether it is time. */
const LOOK_EVERY = 30 * 60 * 1_000;

/** Seconds after which what was refused, or lost, is tried again. */
const AGAIN_AFTER = 60 * 60;

/**
 * Has a Redis from outside write its append-only file anew once a day, a Cluster on each master, so that what was erased
 * leaves the disk too. Of all programs that share it, one does so. A refusal is logged once for each code. Gives how to stop.
 */
export function startRewriting(redis: Redis | Cluster, logger: Logger): () => void {
  const told = new Set<string>();
  const look = async (): Promise<void> => {
    const codes = await rewriteWhenDue(redis).catch((error: unknown) => [codeOf(error) ?? 'none']);
    for (const code of codes.filter((each) => !told.has(each))) {
      told.add(code);
      logger.warn('redis.not-rewritten', {
        code,
        reason: 'what was erased stays in its append-only file until it is written anew (BGREWRITEAOF)',
      });
    }
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY).unref();
  return () => clearInterval(timer);
}

/** Gives the codes of what was refused, where it was time at all. */
async function rewriteWhenDue(redis: Redis | Cluster): Promise<readonly string[]> {
  // For an hour first: what is lost on the way is tried again then.
  if ((await redis.set(REWRITTEN, '', 'EX', AGAIN_AFTER, 'NX')) === null) return [];
  const codes = (await Promise.all(mastersOf(redis).map(rewrite))).filter((code) => code !== undefined);
  if (codes.length === 0) await redis.expire(REWRITTEN, REWRITTEN_LIFE);
  return [...new Set(codes)];
}

async function rewrite(node: Redis): Promise<string | undefined> {
  try {
    // Where nothing is appended to a file, this would make one, and put on the disk what was never there.
    if (/^aof_enabled:0/mu.test(await node.info('persistence'))) return undefined;
    await node.call('BGREWRITEAOF');
    return undefined;
  } catch (error) {
    return codeOf(error) ?? 'none';
  }
}
