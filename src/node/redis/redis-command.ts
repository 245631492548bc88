import type { Cluster, Redis } from 'ioredis';
import type { RedisConfig } from '../../bot/config.ts';
import type { Logger } from '../../bot/logger.ts';
import { closeRedisClient, createRedisClient } from '../../bot/redis/redis.ts';
import { BadArchive } from '../../jobs/run/archive.ts';
import { FatalError } from '../process/fatal-error.ts';
import { printLines } from '../process/print-lines.ts';
import { createShutdown } from '../process/shutdown.ts';
import { EmbeddedRedisError } from './embedded-redis-error.ts';
import { reachRedis } from './reach-redis.ts';
import { findRedis } from './redis-address.ts';

/** How long Redis may read its data before it answers (milliseconds). */
const PATIENCE_WITH_REDIS_MS = 60_000;

/** Errors whose messages are written for the operator. */
const FOR_OPERATOR = [FatalError, EmbeddedRedisError, BadArchive];

/** How to start a Redis server. */
export type RedisCommand = {
  readonly place: RedisConfig;
  /** The name of its connections, different from a program's. */
  readonly name: string;
  readonly logger: Logger;
  /** Finds or starts the Redis of that place. */
  readonly find?: typeof findRedis;
  readonly act: (redis: Redis | Cluster) => Promise<void>;
  /**
   * The line for the operator about an unexpected error. Never its message: an error of Redis holds the refused
   * command, and with it a whole record.
   */
  readonly explain: (error: unknown) => string;
};

/** Runs a command that needs Redis only, and stops again what it started. Tells what went wrong. Returns the exit code. */
export async function runOnRedis({
  place,
  name,
  logger,
  find = findRedis,
  act,
  explain,
}: RedisCommand): Promise<number> {
  const shutdown = createShutdown(logger);
  try {
    const { address } = await find(place, logger, shutdown, new AbortController().signal);
    const redis = createRedisClient(address, logger, name);
    shutdown.onStop(() => closeRedisClient(redis));
    await reachRedis(redis, PATIENCE_WITH_REDIS_MS);
    await act(redis);
    return 0;
  } catch (error) {
    const isForOperator = FOR_OPERATOR.some((kind) => error instanceof kind);
    printLines(isForOperator ? (error as Error).message : explain(error));
    return 1;
  } finally {
    await shutdown.stop();
  }
}
