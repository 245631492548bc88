import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.ts';
import { type Running, start } from './process.ts';
import { startOutsideRedis } from './redis.ts';
import { startTelegram, type TelegramServer } from './telegram-server.ts';

/** What programs need around them: Telegram, and a Redis from outside. All of it ends with `stop`, the programs too. */
export type Environment = {
  readonly telegram: TelegramServer;
  readonly redis: { readonly url: string; readonly running: Running };
  startProgram(role: 'all' | 'bot' | 'jobs', env?: Record<string, string>): Running;
  stop(): Promise<void>;
};

export async function startSurroundings(token: string): Promise<Environment> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-environment-'));
  const telegram = await startTelegram(token);
  const redis = await startOutsideRedis(folder, await freePort());
  const started = [telegram.running, redis.running];
  return {
    telegram,
    redis,
    startProgram(role, env = {}) {
      const running = start({
        command: [process.execPath, 'src/node.ts'],
        env: { BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.url, REDIS_URL: redis.url, PORT: '0', ROLE: role, ...env },
      });
      started.push(running);
      return running;
    },
    async stop() {
      for (const running of started.reverse()) running.kill('SIGTERM');
      await Promise.all(started.map(({ ended }) => ended));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
