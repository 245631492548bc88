import { fileURLToPath } from 'node:url';
import { findRedisServer } from '../../scripts/redis-server.mjs';
import type { RedisPlace } from '../bot/config.ts';
import type { Logger } from '../bot/logger.ts';
import type { RedisAddress } from '../bot/redis-connection.ts';
import { startEmbeddedRedis } from './embedded-redis.ts';
import { FatalError } from './fatal-error.ts';
import type { Shutdown } from './shutdown.ts';

const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where Redis is; starts the embedded one where none is given. Rejects with one line for the operator where it can't. */
export async function findRedisAddress(
  place: RedisPlace,
  logger: Logger,
  shutdown: Shutdown,
  signal: AbortSignal,
): Promise<RedisAddress> {
  if (place.kind === 'outside') return { urls: place.urls };
  const command = findRedisServer(process.env, PROJECT_ROOT);
  if (command === undefined) {
    throw new FatalError('Redis: no server found; start with npm start, which gets one, or set REDIS_URL');
  }
  const redis = await startEmbeddedRedis({ dataDir: place.dataDir, command, log: logger.info, signal });
  shutdown.onStop(() => redis.stop());
  return { socketPath: redis.socketPath };
}
