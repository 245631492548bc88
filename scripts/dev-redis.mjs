/**
 * `npm run dev:redis`: a Redis on this machine's port 6379, for the bot in workerd. It writes nothing to disk, and what it
 * holds is gone when it ends. More options of redis-server may follow: `npm run dev:redis -- --port 6390`.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from './child-environment.mjs';
import { say } from './failure.mjs';
import { findRedisServer } from './redis-server.mjs';

const OPTIONS = ['--bind', '127.0.0.1', '--port', '6379', '--save', '', '--appendonly', 'no'];

const server = findRedisServer(process.env, fileURLToPath(new URL('..', import.meta.url)));
if (server === undefined) {
  say('A Redis server is needed: npm run dev:redis gets one.');
  process.exitCode = 1;
} else {
  const redis = spawn(server.command, [...OPTIONS, ...process.argv.slice(2)], {
    env: childEnvironment(server.env),
    stdio: 'inherit',
  });
  // Ctrl-C reaches both, a kill this one alone.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => redis.kill(signal));
  redis.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
