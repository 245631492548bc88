import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findRedisServer } from '../../scripts/redis-server.mjs';
import { startEmbeddedRedis } from '../../src/node/redis/embedded-redis.ts';
import { PROJECT_ROOT, type Running, start } from './process.ts';

/** A real Redis of the test's own, with a client as the jobs use it. */
export type TestRedis = { readonly redis: Redis; readonly socketPath: string; stop(): Promise<void> };

export async function startTestRedis(): Promise<TestRedis> {
  const command = findRedisServer(process.env, PROJECT_ROOT);
  if (command === undefined) throw new Error('no Redis server: run the tests with npm test');
  const dataDir = mkdtempSync(join(tmpdir(), 'verbatim-redis-'));
  const server = await startEmbeddedRedis({ dataDir, command, log: () => {} });
  const redis = new Redis({ path: server.socketPath, maxRetriesPerRequest: null });
  return {
    redis,
    socketPath: server.socketPath,
    async stop() {
      redis.disconnect();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A Redis of somebody else's, on a port of the loopback, with whatever guarantees it has by default. */
export async function startOutsideRedis(
  folder: string,
  port: number,
  options: readonly string[] = [],
): Promise<{ url: string; running: Running }> {
  const redis = findRedisServer(process.env, PROJECT_ROOT);
  if (redis === undefined) throw new Error('no Redis server: run the tests with npm test');
  const running = start({
    command: [redis.command, '--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder, ...options],
    env: redis.env,
  });
  await running.hears(/Ready to accept connections/u);
  return { url: `redis://127.0.0.1:${port}`, running };
}
