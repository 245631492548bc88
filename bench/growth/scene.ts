import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Redis } from 'ioredis';
import { MAX_PACKED } from '../../src/jobs/plan/keys.ts';
import { startLoneProgram } from '../../test/faults/lone-program.ts';
import { makeFolder, removeFolder } from '../../test/faults/owned.ts';
import { startRedisNode } from '../../test/faults/redis-node.ts';
import { freePort } from '../../test/support/port.ts';
import { until } from '../../test/support/process.ts';
import { type BotApi, startBotApi } from '../peers/bot-api.ts';
import { createLoad, type Load } from '../peers/load.ts';
import { PERSON_IDS } from '../peers/updates.ts';
import { processorTime } from '../peers/usage.ts';

/** A Redis of its own and a Bot API, for one program after another. */
export type Scene = {
  readonly redis: Redis;
  readonly redisPort: number;
  /** Starts the real program, by webhook. Rejects if it does not start. */
  start(env: Readonly<Record<string, string>>, preloaded?: readonly string[]): Promise<Program>;
  close(): Promise<void>;
};

/** A running program and what it is asked. */
export type Program = {
  readonly pid: number;
  readonly address: string;
  readonly load: Load;
  /** Milliseconds of processor time that it had taken when it began to take updates. */
  readonly startCost: number;
  /** How long its thread did nothing else at most, while something was done. */
  watchThread<Result>(work: () => Promise<Result>): Promise<{ readonly seen: ThreadSeen; readonly result: Result }>;
  stop(): Promise<void>;
};

/** Milliseconds in which the loop did not turn, and of processor time between two turns; at most. */
export type ThreadSeen = { readonly standstill: number; readonly busy: number };

const FIRST_OWNER = 20_001;
const OWNERS = 500;

const TOKEN = '7000000001:growth-token-that-opens-nothing-else';
const SECRET = 'growth-secret_of_16_or_more';

/** Starts both, on the loopback alone. The caller ends it, and calls `endAll` at the end of all. */
export async function startScene(): Promise<Scene> {
  const folder = makeFolder();
  const node = await startRedisNode({ folder: join(folder, 'redis') });
  const redis = new Redis(node.port);
  // As the private Redis has it, and as docs/operating.md asks for it.
  await redis.config('SET', 'hash-max-listpack-value', String(MAX_PACKED));
  for (const what of ['expire', 'server-del', 'user-del']) await redis.config('SET', `lazyfree-lazy-${what}`, 'yes');
  const api = await startBotApi(TOKEN, PERSON_IDS, 0, (standIn) => {
    for (const id of OWNER_IDS) {
      standIn.addPerson({ id, firstName: 'A', languageCode: 'en' });
      standIn.clients.start({ personId: id });
      const botRights = { can_post_messages: true };
      standIn.addChannel({ title: 'Growth', memberIds: [id], username: channelOf(id), botRights });
    }
  });
  return {
    redis,
    redisPort: node.port,
    start: (env, preloaded = []) => startProgram(node.port, api, folder, env, preloaded),
    async close() {
      redis.disconnect();
      await api.close();
      await node.kill();
      removeFolder(folder);
    },
  };
}

/** People who own a channel each. They are not among those who read, because an answer is known by whom it is for. */
export const OWNER_IDS: readonly number[] = Array.from({ length: OWNERS }, (_, index) => FIRST_OWNER + index);

/** The name of the channel that one of them owns. */
export function channelOf(personId: number): string {
  return `growth_${personId}`;
}

async function startProgram(
  redisPort: number,
  api: BotApi,
  folder: string,
  env: Readonly<Record<string, string>>,
  preloaded: readonly string[],
): Promise<Program> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/telegram`;
  const seenFile = join(folder, 'thread-seen');
  const imports = [join(import.meta.dirname, 'thread-watch.ts'), ...preloaded];
  const { running, stop } = await startLoneProgram({
    oracle: api,
    redisUrl: `redis://127.0.0.1:${redisPort}`,
    env: {
      ROLE: 'all',
      WEBHOOK_URL: url,
      WEBHOOK_SECRET: SECRET,
      PORT: String(port),
      NODE_OPTIONS: imports.map((file) => `--import=${pathToFileURL(file)}`).join(' '),
      THREAD_WATCH_FILE: seenFile,
      ...env,
    },
  });
  await running.hears(/"updates\.started"/u);
  const startCost = processorTime(running.pid);
  const load = createLoad({ url, secret: SECRET, api });
  return {
    pid: running.pid,
    address: `http://127.0.0.1:${port}`,
    load,
    startCost,
    async watchThread(work) {
      rmSync(seenFile, { force: true });
      running.kill('SIGUSR2');
      const result = await work();
      running.kill('SIGUSR2');
      await until('the thread was watched', () => existsSync(seenFile));
      return { seen: JSON.parse(readFileSync(seenFile, 'utf8')), result };
    },
    async stop() {
      load.close();
      await stop();
    },
  };
}
