import { fileURLToPath } from 'node:url';
import { findRedisServer } from '../../../scripts/redis-server.mjs';
import type { RedisConfig } from '../../bot/config.ts';
import type { Logger } from '../../bot/logger.ts';
import type { RedisEndpoint } from '../../bot/redis/redis-connection.ts';
import { FatalError } from '../process/fatal-error.ts';
import type { Shutdown } from '../process/shutdown.ts';
import { createRewritingRecord } from './aof-rewrite-record.ts';
import { startEmbeddedRedis } from './embedded-redis.ts';

const PROJECT_ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where Redis is. */
export type FoundRedis = {
  readonly address: RedisEndpoint;
  /** Milliseconds since the embedded one rewrote its file, or was started; unknown here for an external one. */
  readonly rewritingAge: () => number | undefined;
};

/** Where Redis is. Starts the embedded one if no address is set. Rejects with one line for the operator if that fails. */
export async function findRedis(
  place: RedisConfig,
  logger: Logger,
  shutdown: Shutdown,
  signal: AbortSignal,
): Promise<FoundRedis> {
  if (place.kind === 'outside') return { address: { urls: place.urls }, rewritingAge: () => undefined };
  const command = findRedisServer(process.env, PROJECT_ROOT);
  if (command === undefined) {
    throw new FatalError('Redis: no server found; run npm start, which installs one, or set REDIS_URL');
  }
  const rewriting = createRewritingRecord(logger, Date.now);
  const { dataDir } = place;
  const redis = await startEmbeddedRedis({ dataDir, command, log: logger.info, signal, rewriting });
  shutdown.onStop(() => redis.stop());
  return { address: { socketPath: redis.socketPath }, rewritingAge: rewriting.age };
}
