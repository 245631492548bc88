import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { type EchoedBot, type EchoingTelegram, startEchoingTelegram } from '../../support/echoing-telegram.ts';
import { freePort } from '../../support/port.ts';
import { type Running, start } from '../../support/process.ts';
import { startOutsideRedis } from '../../support/redis.ts';

/** Each secret holds the same word, so that it is found in whatever form it stands. */
export const WORD = 'canary';
const TOKEN = '4242424242:AAE-canary_token_of_a_failing_bot';
const SECRET = 'canary-secret_16_long';
/** With what JSON, addresses and patterns would write in another way. */
export const DATA_KEY = 'canary"key\\of%the+data/$1=32-signs';
const PASSWORD = 'canary "pass%word"/\\?';

/** The token of the bot that this run is of: each meets other failures. */
const tokenOf = (name: string): string => `${TOKEN}_${name}`;

/** What the failing programs have around them; all of it ends with `stop`. */
export type Surroundings = {
  readonly telegram: EchoingTelegram;
  readonly folder: string;
  /** A Redis with a password, in a database of its own; without it a wrong one. */
  redisAt(database: number, password?: string): string;
  /** Something of that database. */
  readonly client: (database: number) => Redis;
  /** Starts a program, or what else there is to run, with every secret in its environment. */
  run(name: string, env?: Record<string, string>, script?: string): Running;
  /** A file with such a text. */
  fileWith(name: string, text: string): string;
  stop(): Promise<void>;
};

/** `bots` by the names of their runs. */
export async function surround(bots: Readonly<Record<string, EchoedBot>>): Promise<Surroundings> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-failures-'));
  const telegram = await startEchoingTelegram(
    Object.fromEntries(Object.entries(bots).map(([name, bot]) => [tokenOf(name), bot])),
  );
  const port = await freePort();
  const redis = await startOutsideRedis(folder, port);
  const admin = new Redis(port, '127.0.0.1');
  await admin.config('SET', 'requirepass', PASSWORD);
  const started: Running[] = [redis.running];
  const clients: Redis[] = [admin];
  return {
    telegram,
    folder,
    redisAt: (database, password = PASSWORD) =>
      `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    client(database) {
      const client = new Redis({ port, password: PASSWORD, db: database });
      clients.push(client);
      return client;
    },
    run(name, env = {}, script = 'exec node --disable-warning=ExperimentalWarning src/node.ts') {
      const running = start({
        command: ['/bin/sh', '-c', script],
        env: {
          BOT_TOKEN: tokenOf(name),
          TELEGRAM_API_ROOT: telegram.url,
          WEBHOOK_SECRET: SECRET,
          DATA_KEY,
          PORT: '0',
          DATA_DIR: join(folder, name),
          LOG_LEVEL: 'trace',
          ...env,
        },
      });
      started.push(running);
      return running;
    },
    fileWith(name, text) {
      const path = join(folder, name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    async stop() {
      for (const client of clients) client.disconnect();
      for (const running of started.reverse()) running.kill('SIGTERM');
      await Promise.all(started.map(({ ended }) => ended));
      telegram.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
