import type { Cluster, Redis } from 'ioredis';
import { codeOf, type Logger } from '../../bot/logger.ts';
import { mastersOf } from '../../jobs/run/cluster-masters.ts';
import { REWRITTEN, REWRITTEN_LIFE } from '../../jobs/run/keys.ts';
import { createRewritingRecord } from './aof-rewrite-record.ts';
import { rewriteFile } from './file-rewriting.ts';

/** Milliseconds between looks at whether it is time. */
const LOOK_EVERY = 30 * 60 * 1_000;

/** Seconds after which what was refused, or lost, is tried again. */
const AGAIN_AFTER = 60 * 60;

/** The file of a Redis, which is rewritten now and then. */
export type AofRewrites = {
  /** Milliseconds since it was last known to have been rewritten, or since the program began to see to it. */
  age(): number;
  stop(): void;
};

/**
 * Has a Redis from outside rewrite its append-only file once a day, a Cluster on each master, so that what was erased
 * leaves the disk too. Of all programs that share it, one does so.
 */
export function startAofRewrites(redis: Redis | Cluster, logger: Logger): AofRewrites {
  const record = createRewritingRecord(logger, Date.now);
  const look = async (): Promise<void> => {
    const time = Date.now();
    const codes = await rewriteWhenDue(redis).catch((error: unknown) => [codeOf(error) ?? 'none']);
    if (codes !== undefined) record.tried(codes);
    const age = await ageOf(redis).catch(() => undefined);
    if (age !== undefined) record.succeeded(time - age);
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY).unref();
  return { age: record.age, stop: () => clearInterval(timer) };
}

/** Gives the codes of what was refused; `undefined` where it was not time. */
async function rewriteWhenDue(redis: Redis | Cluster): Promise<readonly string[] | undefined> {
  // For an hour first: what is lost on the way is tried again then.
  if ((await redis.set(REWRITTEN, '', 'EX', AGAIN_AFTER, 'NX')) === null) return undefined;
  const codes = (await Promise.all(mastersOf(redis).map(rewrite))).filter((code) => code !== undefined);
  if (codes.length === 0) await redis.expire(REWRITTEN, REWRITTEN_LIFE);
  return [...new Set(codes)];
}

async function rewrite(node: Redis): Promise<string | undefined> {
  return rewriteFile(node).catch((error: unknown) => codeOf(error) ?? 'none');
}

/** Milliseconds since one of the programs succeeded; `undefined` where the last attempt did not, or is not over. */
async function ageOf(redis: Redis | Cluster): Promise<number | undefined> {
  const seconds = await redis.ttl(REWRITTEN);
  return seconds > AGAIN_AFTER ? (REWRITTEN_LIFE - seconds) * 1_000 : undefined;
}
