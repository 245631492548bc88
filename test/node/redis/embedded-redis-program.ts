/** A whole program of its own around the embedded Redis, to be killed by tests: `node … DATA_DIR`. Says what happens, a JSON line each. */
import { findRedisServer } from '../../../scripts/redis-server.mjs';
import { startEmbeddedRedis } from '../../../src/node/redis/embedded-redis.ts';

const say = (event: string, fields: Record<string, string | number> = {}) =>
  process.stdout.write(`${JSON.stringify({ event, ...fields })}\n`);
const command = findRedisServer(process.env, process.cwd());

try {
  if (command === undefined) throw new Error('no Redis server');
  const redis = await startEmbeddedRedis({ dataDir: process.argv[2] ?? '', command, log: say });
  const alive = setInterval(() => {}, 1_000);
  process.once('SIGINT', async () => {
    say('interrupted');
    await redis.stop();
    clearInterval(alive);
  });
  say('interruptible');
} catch (error) {
  say(error instanceof Error ? error.name : 'error', { message: String(error) });
  process.exitCode = 1;
}
