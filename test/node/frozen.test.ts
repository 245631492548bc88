import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { createScripts } from '../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../src/jobs/run/subscription-store.ts';
import { startRedisProxy } from '../faults/redis-proxy.ts';
import { startFaultRedis } from '../faults/redis-server.ts';
import { CIPHER } from '../support/cipher.ts';
import { startSurroundings } from '../support/environment.ts';
import { freePort } from '../support/port.ts';
import { isAlive, PROJECT_ROOT, type Running, until } from '../support/process.ts';
import { dueNow } from '../support/subscription.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';

/** Milliseconds within which all goes on, and within which a program with nothing in flight has stopped, with some to spare. */
const CURED = 60_000;
const STOPPED = 10_000;

/** Bytes that a pipe of Linux holds; pipe(7). Far more lines come than there is room left for. */
const PIPE = 65_536;
const ROOM = 5_000;
const FAILURES = 60;

/** Telegram, and a Redis behind a door; all of it ends with its test. */
async function open({ onTestFinished }: TestContext) {
  const around = await startSurroundings(TOKEN);
  onTestFinished(() => around.stop());
  return around;
}

const addressOf = async (program: Running): Promise<string> =>
  (JSON.parse(await program.hears(/"http\.listening"/u)) as { address: string }).address;

const readyz = async (address: string): Promise<string> => (await fetch(`${address}/readyz`)).text();

/** Milliseconds that it took to end. */
async function stop(program: Running): Promise<{ code: unknown; milliseconds: number }> {
  const from = performance.now();
  program.kill('SIGTERM');
  return { code: await program.ended, milliseconds: performance.now() - from };
}

describe.concurrent('a program whose connections to Redis answer nothing, and stay open', () => {
  it(
    'makes new ones, and posts again',
    async (test) => {
      const around = await open(test);
      const redis = await startFaultRedis();
      const proxy = await startRedisProxy(redis.path);
      test.onTestFinished(async () => {
        await proxy.close();
        await redis.close();
      });
      const jobs = around.startProgram('jobs', { REDIS_URL: proxy.url });
      const address = await addressOf(jobs);
      await jobs.hears(/"posting\.started"/u);
      await until('it is ready', async () => (await readyz(address)) === 'ready');
      proxy.freeze();
      const { id } = await around.telegram.post<{ id: number }>('add-group', { title: 'Group', memberIds: [] });
      const subscriptions = createSubscriptionStore(redis.client, createScripts(redis.client), CIPHER);
      await subscriptions.create(...dueNow({ chatId: id }));
      await until('it is posted', async () => (await subscriptions.byChat(id))?.last?.outcome === 'sent', CURED);
      await until('it is ready again', async () => (await readyz(address)) === 'ready', CURED);
      await jobs.hears(/"redis\.back"/u);
      expect((await stop(jobs)).code).toBe(0);
    },
    2 * CURED,
  );

  it(
    'stops with 0 while Redis stands still and nothing is in flight',
    async (test) => {
      const around = await open(test);
      const jobs = around.startProgram('jobs');
      const address = await addressOf(jobs);
      await jobs.hears(/"posting\.started"/u);
      await until('it is ready', async () => (await readyz(address)) === 'ready');
      around.redis.running.kill('SIGSTOP');
      const { code, milliseconds } = await stop(jobs);
      around.redis.running.kill('SIGCONT');
      expect(code).toBe(0);
      expect(milliseconds).toBeLessThan(STOPPED);
    },
    CURED,
  );

  it(
    'stops with 0 while its private Redis stands still, and leaves nothing of it behind',
    async (test) => {
      const around = await open(test);
      const folder = mkdtempSync(join(tmpdir(), 'verbatim-frozen-'));
      test.onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const program = around.startProgram('all', { REDIS_URL: '', DATA_DIR: folder });
      const { pid } = JSON.parse(await program.hears(/"redis\.started"/u)) as { pid: number };
      await program.hears(/"posting\.started"/u);
      process.kill(pid, 'SIGSTOP');
      const { code, milliseconds } = await stop(program);
      expect(code).toBe(0);
      expect(milliseconds).toBeLessThan(STOPPED);
      await until('no Redis is left', () => !isRunning(pid));
      expect(readdirSync(folder)).toContain('appendonlydir');
    },
    CURED,
  );
});

/** A process that has ended and that nobody has waited for does not run. */
function isRunning(pid: number): boolean {
  return isAlive(pid) && !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

it(
  'a program whose outputs nobody reads answers, and stops, however much there is to log',
  async (test) => {
    const around = await open(test);
    const port = await freePort();
    // A pipe from which nothing is ever taken, and which is nearly full.
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-unread-'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const pipe = openSync(join(folder, 'pipe'), 'r+');
    writeSync(pipe, ' '.repeat(PIPE - ROOM));
    const program = spawn(process.execPath, ['src/node.ts'], {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', pipe, pipe],
      env: {
        ...process.env,
        BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: around.telegram.url,
        REDIS_URL: around.redis.url,
        ROLE: 'bot',
        PORT: String(port),
      },
    });
    const ended = once(program, 'exit');
    test.onTestFinished(() => {
      program.kill('SIGKILL');
      closeSync(pipe);
      rmSync(folder, { recursive: true, force: true });
    });
    const address = `http://127.0.0.1:${port}`;
    await until('it is ready', async () => (await readyz(address).catch(() => '')) === 'ready');
    const { id } = await around.telegram.post<{ id: number }>('add-person', {
      firstName: 'Reader',
      languageCode: 'en',
    });
    await around.telegram.post('start', { personId: id });
    const body = { ok: false, error_code: 400, description: 'Bad Request: refused' };
    await around.telegram.post('fault', {
      method: 'sendMessage',
      count: 10 * FAILURES,
      fault: { kind: 'reply', status: 400, body },
    });
    const failures = async () =>
      Number(/^verbatim_update_failures_total\{kind="message"\} (\d+)$/mu.exec(await metrics())?.[1] ?? 0);
    const metrics = async () => (await fetch(`${address}/metrics`)).text();
    for (let count = 1; count <= FAILURES; count += 1) {
      await around.telegram.post('say', { personId: id, chatId: id, text: '/help' });
      await until(`${count} have failed`, async () => (await failures()) >= count);
    }
    expect(await readyz(address)).toBe('ready');
    program.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  },
  CURED,
);
