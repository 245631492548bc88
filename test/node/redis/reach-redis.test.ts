import { expect, it } from 'vitest';
import type { Logger } from '../../../src/bot/logger.ts';
import { createRedisClient } from '../../../src/bot/redis/redis.ts';
import { reachRedis } from '../../../src/node/redis/reach-redis.ts';

const log = () => {};
const SILENT: Logger = { debug: log, info: log, warn: log, error: log };

it('a Redis that does not answer in time is told with its code', async () => {
  const nowhere = createRedisClient({ urls: ['redis://127.0.0.1:1'] }, SILENT);
  await expect(reachRedis(nowhere, 500)).rejects.toThrow('REDIS_URL: its Redis does not answer (ECONNREFUSED)');
  nowhere.disconnect();
});
