import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createChatCipher } from '../../../src/jobs/run/chat-cipher.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import type { Running } from '../../support/process.ts';
import { startRawServer } from '../../support/raw-server.ts';
import { dueNow } from '../../support/subscription.ts';
import { ANSWERS } from './answers.ts';
import { FAILING_POSTS, postedTo } from './bots.ts';
import { away } from './failure-list.ts';
import { HOOK, THROWING } from './hooks.ts';
import { DATA_KEY, type Surroundings } from './surroundings.ts';

/** Meets the failures of one program, and gives what it said until its end. */
type Run = (around: Surroundings, name: string) => Promise<readonly string[]>;

/** What a program says that ends by itself. */
async function untilEnd(running: Running): Promise<readonly string[]> {
  await running.ended;
  return running.said();
}

/** What a program says until it has said all of this, and been stopped. */
async function until(running: Running, ...lines: readonly RegExp[]): Promise<readonly string[]> {
  for (const line of lines) await running.hears(line);
  running.kill('SIGTERM');
  return untilEnd(running);
}

const WEBHOOK = 'http://127.0.0.1:1/telegram';

const RUN = 'node --disable-warning=ExperimentalWarning';

/** Every run, by its name. */
export const RUNS: Readonly<Record<string, Run>> = {
  settings: (around, name) =>
    untilEnd(
      around.run(name, {
        BOT_TOKEN: 'canary token',
        TELEGRAM_API_ROOT: 'canary://canary',
        WEBHOOK_URL: 'canary',
        WEBHOOK_SECRET: 'canary secret',
        REDIS_URL: 'redis://:canary%@127.0.0.1',
        DATA_KEY: 'canary',
        ROLE: 'canary',
        PORT: 'canary',
        POSTS_PER_SECOND: 'canary',
        LOG_LEVEL: 'canary',
      }),
    ),
  'key-file': (around, name) => untilEnd(around.run(name, { DATA_KEY: '', DATA_KEY_FILE: '/nowhere/canary' })),
  'port-taken': async (around, name) => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const lines = await untilEnd(around.run(name, { PORT: String(port) }));
    server.close();
    return lines;
  },
  host: (around, name) => untilEnd(around.run(name, { HOST: '999.1.1.1' })),
  document: (around, name) => {
    const path = around.fileWith('document/document.json', '{"canary": "canary');
    return untilEnd(around.run(name, { DOCUMENT: path.replace(/\/[^/]+$/u, '') }));
  },
  'data-file': (around, name) => untilEnd(around.run(name, { DATA_DIR: around.fileWith('data-file', 'canary') })),
  'data-damaged': (around, name) => {
    around.fileWith(`${name}/appendonlydir/appendonly.aof.manifest`, 'canary-chat 7770001112000\n');
    return untilEnd(around.run(name));
  },
  'unknown-token': (around, name) => untilEnd(around.run(name)),
  'refused-me': (around, name) => untilEnd(around.run(name)),
  'refused-removal': (around, name) => untilEnd(around.run(name)),
  'refused-webhook': (around, name) => untilEnd(around.run(name, { WEBHOOK_URL: WEBHOOK })),
  one: async (around, name) => {
    const running = around.run(name);
    const address = (JSON.parse(await running.hears(/"http\.listening"/u)) as { address: string }).address;
    const card = fetch(`${address}/card/2.3.png`);
    // It is started once more where it is killed.
    const killing = setInterval(() => killDrawing(running.pid), 5);
    await card;
    clearInterval(killing);
    await running.hears(away('another program'));
    await running.hears(/"profile\.not-registered"/u);
    await running.hears(/"profile\.no-photo"/u);
    running.leave();
    // It says that it stops, to nobody.
    running.kill('SIGTERM');
    return [...(await untilEnd(running)), `It ended with ${await running.ended}.`];
  },
  webhook: (around, name) =>
    until(around.run(name, { WEBHOOK_URL: WEBHOOK }), /"updates\.started"/u, away('proxy'), /"webhook\.changed"/u),
  tls: async (around, name) => {
    const server = await startRawServer({ isSecure: true });
    const lines = await until(
      around.run(name, { TELEGRAM_API_ROOT: `https://127.0.0.1:${server.port}` }),
      away('SIGNED'),
    );
    await server.stop();
    return lines;
  },
  silence: async (around, name) => {
    const arrived = Promise.withResolvers<void>();
    const server = await startRawServer({ onRequest: () => arrived.resolve() });
    const running = around.run(name, { TELEGRAM_API_ROOT: `http://127.0.0.1:${server.port}` });
    await arrived.promise;
    const lines = await until(running);
    await server.stop();
    return lines;
  },
  answers: (around, name) => {
    const hook = around.fileWith('throwing.mjs', THROWING);
    const running = around.run(name, { NODE_OPTIONS: `--import=${hook}` });
    return until(running, ...ANSWERS.map(([, , , line]) => line), /RangeError/u, /"update\.malformed"/u);
  },
  thrown: (around, name) => failIn(around, name, 'SIGUSR2'),
  rejected: (around, name) => failIn(around, name, 'SIGHUP'),
  'wrong-password': (around, name) =>
    until(around.run(name, { REDIS_URL: around.redisAt(1, 'canary-wrong "1"') }), /"redis\.refuses"/u),
  'no-redis': (around, name) =>
    until(around.run(name, { REDIS_URL: 'redis://:canary%25@127.0.0.1:1' }), /"redis\.away"/u),
  'redis-of-another': async (around, name) => {
    await around.client(2).set('{verbatim}:owner', 'bot:7 canary-7770001112000');
    return untilEnd(around.run(name, { REDIS_URL: around.redisAt(2) }));
  },
  'another-key': async (around, name) => {
    await around.client(3).set('{verbatim}:owner', 'bot:4242424242 canary==');
    await around.client(3).set('{verbatim}:subscription:canary77', 'canary');
    return untilEnd(around.run(name, { REDIS_URL: around.redisAt(3) }));
  },
  'wrong-type': async (around, name) => {
    await around.client(4).lpush('{verbatim}:owner', 'canary');
    return untilEnd(around.run(name, { REDIS_URL: around.redisAt(4) }));
  },
  'backs-up': (around, name) =>
    untilEnd(around.run(name, { REDIS_URL: around.redisAt(5, 'canary-wrong') }, `exec ${RUN} src/backup.ts`)),
  'backs-up-badly': async (around, name) => {
    await around.client(6).lpush('{verbatim}:due', 'canary-7770001112000');
    return untilEnd(around.run(name, { REDIS_URL: around.redisAt(6) }, `exec ${RUN} src/backup.ts`));
  },
  restores: (around, name) => untilEnd(around.run(name, {}, `echo '{"canary":7770001112000}' | ${RUN} src/restore.ts`)),
  'after-restore': (around, name) =>
    untilEnd(around.run(name, { REDIS_URL: around.redisAt(8, 'canary-wrong') }, `exec ${RUN} src/after-restore.ts`)),
  'set-webhook': (around, name) =>
    untilEnd(around.run(name, { WEBHOOK_URL: WEBHOOK }, `exec ${RUN} src/node/updates/set-webhook.ts`)),
  posts: async (around, name) => {
    const client = around.client(9);
    const subscriptions = createSubscriptionStore(client, createScripts(client), createChatCipher(DATA_KEY));
    for (const [n] of FAILING_POSTS.entries()) {
      await subscriptions.create(...dueNow({ id: `canary-${n}`, chatId: postedTo(n), isChannel: false }));
    }
    const running = around.run(name, { REDIS_URL: around.redisAt(9) });
    return until(running, ...FAILING_POSTS.map(([, , line]) => line));
  },
};

function killDrawing(pid: number): void {
  for (const child of readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)) {
    try {
      if (readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('drawing-child'))
        process.kill(Number(child), 'SIGKILL');
    } catch {
      // It has just ended.
    }
  }
}

async function failIn(around: Surroundings, name: string, signal: NodeJS.Signals): Promise<readonly string[]> {
  const hook = around.fileWith('failing.mjs', HOOK);
  const running = around.run(name, { NODE_OPTIONS: `--import=${hook}` });
  await running.hears(/"posting\.started"/u);
  running.kill(signal);
  return untilEnd(running);
}
