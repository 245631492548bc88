import type { Redis } from 'ioredis';
import { codeOf } from '../../bot/logger.ts';
import { ALIVE } from '../../jobs/plan/keys.ts';
import { callsOn, nameOfRefused, type RedisCall } from '../redis/redis-rights.ts';

/** What Redis would refuse. */
export type DryRun = {
  /** Commands that its user may not run: without these nothing is posted. */
  readonly needed: readonly string[];
  /** Those that the program can do without. */
  readonly useful: readonly string[];
  /** The code with which it would refuse any write, whoever asks: `OOM`, `READONLY`. */
  readonly refusal: string | undefined;
};

/** Those it can do without, besides what the program tries itself. */
const ALSO_USEFUL: readonly RedisCall[] = [['bgrewriteaof'], ['client', 'LIST']];

/**
 * Finds out what Redis would refuse, and runs none of it: the commands are queued in a transaction, where Redis checks rights
 * and its own state, and the transaction is dropped. `undefined` if that can't be done. Needs a connection of its own, which
 * never reconnects: after that, commands would be run.
 */
export async function dryRun(node: Redis): Promise<DryRun | undefined> {
  const redis = node.duplicate({
    lazyConnect: true,
    enableReadyCheck: false,
    enableOfflineQueue: false,
    retryStrategy: () => null,
    reconnectOnError: () => false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', () => {});
  try {
    await redis.connect();
    if ((await redis.call('MULTI')) !== 'OK') return undefined;
    // Only after this is it sure that nothing is run.
    if ((await redis.call('PING')) !== 'QUEUED') return undefined;
    const needed = await refusedOf(redis, callsOn('needed', ALIVE));
    const useful = await refusedOf(redis, [...callsOn('useful', ALIVE), ...ALSO_USEFUL]);
    await redis.call('DISCARD');
    const codes = needed.map(({ code }) => code).filter((code) => code !== 'NOPERM' && code !== 'ERR');
    return { needed: namesOf(needed), useful: namesOf(useful), refusal: codes[0] };
  } catch {
    return undefined;
  } finally {
    redis.disconnect();
  }
}

type Refused = { readonly call: RedisCall; readonly error: unknown; readonly code: string };

/** Rejects if a command was run or the connection is lost. */
async function refusedOf(redis: Redis, calls: readonly RedisCall[]): Promise<readonly Refused[]> {
  const refused: Refused[] = [];
  for (const call of calls) {
    const [name, ...args] = call;
    try {
      if ((await redis.call(name, ...args)) !== 'QUEUED') throw new Error('dryRun: a command was not queued');
    } catch (error) {
      const code = error instanceof Error && error.name === 'ReplyError' ? codeOf(error) : undefined;
      if (code === undefined) throw error;
      refused.push({ call, error, code });
    }
  }
  return refused;
}

function namesOf(refused: readonly Refused[]): readonly string[] {
  const forbidden = refused.filter(({ code }) => code === 'NOPERM');
  return [...new Set(forbidden.map(({ call, error }) => nameOfRefused(call, error)))];
}
