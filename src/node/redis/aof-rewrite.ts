import type { Cluster, Redis } from 'ioredis';
import { codeOf, type Logger } from '../../bot/logger.ts';
import { REWRITTEN, REWRITTEN_LIFE_S } from '../../jobs/plan/keys.ts';
import { mastersOf } from '../../jobs/run/cluster-masters.ts';
import { createRewritingRecord } from './aof-rewrite-record.ts';
import { rewriteFile } from './file-rewriting.ts';

/** The pause between checks whether it is time (milliseconds). */
const LOOK_EVERY_MS = 30 * 60 * 1_000;

/** When a refused or lost attempt is repeated (seconds). Its key stays for as long. */
export const AGAIN_AFTER_S = 60 * 60;

/** The regularly rewritten file of a Redis. */
export type AofRewrites = {
  /** Milliseconds since the last known rewrite, or since the program began to watch. */
  age(): number;
  stop(): void;
};

/**
 * Makes an external Redis rewrite its append-only file once a day, on each master of a Cluster, so that erased data leave the
 * disk too. One of the programs that share it does so.
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
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return { age: record.age, stop: () => clearInterval(timer) };
}

/** Returns the codes of refusals; `undefined` if it was not time yet. */
async function rewriteWhenDue(redis: Redis | Cluster): Promise<readonly string[] | undefined> {
  // For an hour first, so that a lost attempt is repeated after that.
  if ((await redis.set(REWRITTEN, '', 'EX', AGAIN_AFTER_S, 'NX')) === null) return undefined;
  const codes = (await Promise.all(mastersOf(redis).map(rewrite))).filter((code) => code !== undefined);
  if (codes.length === 0) await redis.expire(REWRITTEN, REWRITTEN_LIFE_S);
  return [...new Set(codes)];
}

async function rewrite(node: Redis): Promise<string | undefined> {
  return rewriteFile(node).catch((error: unknown) => codeOf(error) ?? 'none');
}

/** Milliseconds since one of the programs succeeded; `undefined` if the last attempt failed or is not over. */
async function ageOf(redis: Redis | Cluster): Promise<number | undefined> {
  const seconds = await redis.ttl(REWRITTEN);
  return seconds > AGAIN_AFTER_S ? (REWRITTEN_LIFE_S - seconds) * 1_000 : undefined;
}
