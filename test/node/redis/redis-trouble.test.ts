import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { describe, expect, it, type TestContext } from 'vitest';
import { findRedisServer } from '../../../scripts/redis-server.mjs';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { startRedisProxy } from '../../faults/redis-proxy.ts';
import { CIPHER } from '../../support/cipher.ts';
import { startSurroundings } from '../../support/environment.ts';
import { PROJECT_ROOT, type Running, start, until } from '../../support/process.ts';
import { dueNow } from '../../support/subscription.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';

/** Milliseconds within which a fault is said, and those within which all goes on after its cure. */
const SAID = 20_000;

/** So many keys, of a tenth of a second each, are read in longer than the test waits; it ends the reading itself. */
const KEYS = 1_500;

const CURED = 60_000;

/** Milliseconds for which every answer is looked at, between two of them, and within which the cure of a replica is said. */
const WATCHED = 5_000;
const OFTEN = 20;
const SOON = 5_000;

type Fault = { readonly begins: readonly string[]; readonly ends: readonly string[]; readonly reason: RegExp };

const FAULTS: Readonly<Record<string, Fault>> = {
  READONLY: {
    begins: ['REPLICAOF', '127.0.0.1', '1'],
    ends: ['REPLICAOF', 'NO', 'ONE'],
    reason: /Redis refuses \(READONLY\): it is a replica/u,
  },
  OOM: {
    begins: ['CONFIG', 'SET', 'maxmemory', '1'],
    ends: ['CONFIG', 'SET', 'maxmemory', '0'],
    reason: /Redis refuses \(OOM\): its memory is full/u,
  },
  NOPERM: {
    begins: ['ACL', 'SETUSER', 'default', '-eval', '-evalsha'],
    ends: ['ACL', 'SETUSER', 'default', '+eval', '+evalsha'],
    reason: /Redis refuses \(NOPERM\): its user lacks a right: eval/u,
  },
  NOREPLICAS: {
    begins: ['CONFIG', 'SET', 'min-replicas-to-write', '1'],
    ends: ['CONFIG', 'SET', 'min-replicas-to-write', '0'],
    reason: /Redis refuses \(NOREPLICAS\): too few replicas/u,
  },
};

/** Ends with its test, of which several run at a time. */
async function open({ onTestFinished }: TestContext) {
  const around = await startSurroundings(TOKEN);
  const client = new Redis(around.redis.url);
  onTestFinished(async () => {
    client.disconnect();
    await around.stop();
  });
  const call = ([name = '', ...args]: readonly string[]) => client.call(name, ...args);
  return { around, client, call };
}

const addressOf = async (program: Running): Promise<string> =>
  (JSON.parse(await program.hears(/"http\.listening"/u)) as { address: string }).address;

async function readyz(address: string): Promise<string> {
  const response = await fetch(`${address}/readyz`);
  return `${response.status} ${await response.text()}`;
}

const lines = (program: Running, event: string, code: string): number =>
  program.said().filter((line) => line.includes(`"event":"${event}"`) && line.includes(`"code":"${code}"`)).length;

describe.concurrent.each(Object.entries(FAULTS))('a Redis that answers, and refuses with %s', (code, fault) => {
  it(
    'while the program runs is said by /readyz and in one line, and posts come again after the cure',
    async (test) => {
      const { around, client, call } = await open(test);
      const jobs = around.startProgram('jobs');
      const address = await addressOf(jobs);
      await jobs.hears(/"posting\.started"/u);
      await until('it is ready', async () => (await readyz(address)) === '200 ready');
      await call(fault.begins);
      await until('it is said', async () => fault.reason.test(await readyz(address)), SAID);
      expect(await readyz(address)).toMatch(/^503 not-ready: /u);
      await jobs.hears(new RegExp(`"redis\\.refuses".*"${code}"|"${code}".*"redis\\.refuses"`, 'u'));
      await call(fault.ends);
      const { id } = await around.telegram.post<{ id: number }>('add-group', { title: 'Group', memberIds: [] });
      const subscriptions = createSubscriptionStore(client, createScripts(client), CIPHER);
      await subscriptions.create(...dueNow({ chatId: id }));
      await until('it is posted', async () => (await subscriptions.byChat(id))?.last?.outcome === 'sent', CURED);
      await until('it is ready again', async () => (await readyz(address)) === '200 ready', CURED);
      await jobs.hears(/"redis\.accepts"/u);
      expect([lines(jobs, 'redis.refuses', code), lines(jobs, 'redis.accepts', code)]).toEqual([1, 1]);
    },
    2 * CURED,
  );

  it(
    'at the start is said and waited for, and posting starts by itself after the cure',
    async (test) => {
      const { around, call } = await open(test);
      await call(fault.begins);
      const jobs = around.startProgram('jobs');
      const address = await addressOf(jobs);
      await until('it is said', async () => fault.reason.test(await readyz(address)), SAID);
      await jobs.hears(/"redis\.refuses"/u);
      expect(jobs.said().join()).not.toContain('posting.started');
      await call(fault.ends);
      await jobs.hears(/"posting\.started"/u);
      await jobs.hears(/"redis\.not-durable"/u);
      await until('it is ready', async () => (await readyz(address)) === '200 ready', CURED);
    },
    2 * CURED,
  );
});

it(
  'a Redis that reads its file is said to do so, and posting starts when it has',
  async ({ onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-loading-'));
    const command = findRedisServer(process.env, PROJECT_ROOT);
    if (command === undefined) throw new Error('no Redis server: run the tests with npm test');
    const socket = join(folder, 'redis.sock');
    const run = (...options: string[]) =>
      start({
        command: [command.command, '--port', '0', '--unixsocket', socket, '--dir', folder, '--save', '', ...options],
        env: command.env,
      });
    const before = run();
    await before.hears(/eady to accept connections/u);
    const writer = new Redis({ path: socket });
    await Promise.all(Array.from({ length: KEYS }, (_, index) => writer.set(`key:${index}`, ' '.repeat(1_000))));
    await writer.call('SAVE');
    writer.disconnect();
    before.kill('SIGTERM');
    await before.ended;
    // Each key takes so many microseconds, and others are heard in between.
    const slowly = ['--key-load-delay', '100000', '--loading-process-events-interval-bytes', '1024'];
    const server = run(...slowly);
    await until('it has its socket', () => existsSync(socket));
    const proxy = await startRedisProxy(socket);
    const program = start({
      command: [process.execPath, 'src/node.ts'],
      env: { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:1', REDIS_URL: proxy.url, PORT: '0', ROLE: 'jobs' },
    });
    onTestFinished(async () => {
      for (const each of [program, server]) each.kill('SIGTERM');
      await Promise.all([program.ended, proxy.close()]);
      await server.ended;
      rmSync(folder, { recursive: true, force: true });
    });
    const address = await addressOf(program);
    const reason = /^503 not-ready: Redis refuses \(LOADING\): it is reading its file/u;
    // The client asks such a server again only after ten seconds.
    await until('it is said', async () => reason.test(await readyz(address)), 2 * SAID);
    await program.hears(/"redis\.refuses".*LOADING|LOADING.*"redis\.refuses"/u);
    const reader = new Redis({ path: socket, enableReadyCheck: false });
    await reader.config('SET', 'key-load-delay', '0');
    reader.disconnect();
    await program.hears(/"posting\.started"/u);
    await until('it is ready', async () => (await readyz(address)) === '200 ready', CURED);
  },
  2 * CURED,
);

it(
  'a program that only answers readers stays ready, and says what is degraded for as long as it is',
  async (test) => {
    const { around, call } = await open(test);
    const bot = around.startProgram('bot');
    const address = await addressOf(bot);
    await until('it is ready', async () => (await readyz(address)) === '200 ready');
    await call(['REPLICAOF', '127.0.0.1', '1']);
    await until(
      'it is said',
      async () => /^200 degraded: Redis refuses \(READONLY\)/u.test(await readyz(address)),
      SAID,
    );
    const said = new Set<string>();
    for (const end = performance.now() + WATCHED; performance.now() < end; await sleep(OFTEN)) {
      said.add(await readyz(address));
    }
    expect([...said]).toEqual(['200 degraded: Redis refuses (READONLY): it is a replica and accepts no writes']);
    await call(['REPLICAOF', 'NO', 'ONE']);
    await until('it is ready again', async () => (await readyz(address)) === '200 ready', SOON);
  },
  CURED,
);
