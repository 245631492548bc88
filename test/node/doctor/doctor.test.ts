import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCopies, checkRights } from '../../../src/node/doctor/disk-check.ts';
import { fine } from '../../../src/node/doctor/finding.ts';
import { readOptions, readSources } from '../../../src/node/doctor/options.ts';
import { type Environment, startSurroundings } from '../../support/environment.ts';
import { freePort } from '../../support/port.ts';
import { start } from '../../support/process.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_canary1';

/** The commands that it may run: none of them changes anything. */
const READS =
  'ping info config|get config|resetstat dbsize client|setname client|setinfo get exists scan time ttl hexists multi discard hello select'.split(
    ' ',
  );

let around: Environment;
let folder: string;
let port: string;

/** Settings of a bot that polls, with a Redis of its own. */
const settings = (): Record<string, string> => ({
  BOT_TOKEN: TOKEN,
  TELEGRAM_API_ROOT: around.telegram.url,
  REDIS_URL: around.redis.url,
  DATA_DIR: join(folder, 'data'),
  PORT: port,
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-doctor-'));
  port = String(await freePort());
  around = await startSurroundings(TOKEN);
  const redis = new Redis(around.redis.url);
  await redis.config('SET', 'appendonly', 'yes');
  await redis.config('SET', 'appendfsync', 'always');
  redis.disconnect();
});

afterAll(async () => {
  await around.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Report = {
  readonly code: number | string;
  readonly said: string;
  readonly findings: readonly { check: string; state: string; text: string; cure?: string }[];
};

async function examine(env: Record<string, string>, ...args: readonly string[]): Promise<Report> {
  const running = start({
    command: [process.execPath, '--disable-warning=ExperimentalWarning', '--', 'src/doctor.ts', '--json', ...args],
    env,
  });
  const code = await running.ended;
  const said = running.said().join('\n');
  return { code, said, findings: said.startsWith('{') ? (JSON.parse(said) as Report).findings : [] };
}

const namesOf = ({ findings }: Report, state: string): readonly string[] =>
  findings.filter((finding) => finding.state === state).map(({ check }) => check);

describe('npm run doctor', () => {
  it('finds no fault in a set-up that runs, and changes nothing at Telegram', async () => {
    const program = around.startProgram('all', settings());
    await program.hears(/"updates\.started"/u);
    await program.hears(/"redis\.connected"/u);
    const report = await examine(settings());
    expect(namesOf(report, 'fault'), report.said).toEqual([]);
    expect(report.code).toBe(0);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ check: 'program', state: 'fine', text: 'it runs, and is ready' }),
    );
    const asked = (await around.telegram.accepted()).map(({ method }) => method);
    expect(asked.filter((method) => /^(?:set|delete)Webhook$/iu.test(method))).toHaveLength(1);
    expect(report.said).not.toMatch(/canary/iu);
    program.kill('SIGTERM');
    await program.ended;
  });

  it('names each fault with its cure, exits with 1, writes nothing to Redis and prints no secret', async () => {
    const redis = new Redis(around.redis.url);
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    const before = await redis.dbsize();
    await redis.config('RESETSTAT');
    await fetch(`${around.telegram.url}/bot${TOKEN}/setWebhook?url=https://other.example/canary`);
    const report = await examine({
      ...settings(),
      WEBHOOK_URL: 'https://bot.example/telegram',
      WEBHOOK_SECRET: 'canary-secret-of-a-test',
    });
    expect(await redis.dbsize()).toBe(before);
    const run = Array.from(
      (await redis.info('commandstats')).matchAll(/^cmdstat_([^:]+):calls=[1-9]/gmu),
      ([, name]) => name,
    );
    expect(run.filter((name) => !READS.includes(name ?? ''))).toEqual([]);
    await redis.config('SET', 'maxmemory-policy', 'noeviction');
    redis.disconnect();
    await fetch(`${around.telegram.url}/bot${TOKEN}/deleteWebhook`);
    expect(report.code).toBe(1);
    expect(namesOf(report, 'fault')).toEqual(['redis.eviction']);
    expect(namesOf(report, 'warning')).toEqual(expect.arrayContaining(['webhook', 'program']));
    for (const { state, cure } of report.findings) if (/fault|warning/u.test(state)) expect(cure).toMatch(/\S/u);
    expect(report.said).not.toMatch(/canary/iu);
  });

  it('says of what it could not ask that it was not checked, never that it is well, and does not hang', async () => {
    const mute = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((resolve) => mute.once('listening', resolve));
    const address = `127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const report = await examine({
      ...settings(),
      TELEGRAM_API_ROOT: `http://${address}`,
      REDIS_URL: `redis://:canary-word@${address}`,
      PORT: '0',
    });
    mute.close().closeAllConnections();
    expect(report.code).toBe(1);
    expect(namesOf(report, 'fault')).toEqual(['token', 'redis']);
    expect(namesOf(report, 'unknown')).toContain('program');
    expect(report.said).not.toMatch(/canary/iu);
  });

  it('lets whoever answers in the place of Telegram or the program write nothing of theirs on the terminal', async () => {
    const forged = '\u001b[2J\n  ok     forged';
    const answers: Readonly<Record<string, string>> = {
      getMe: JSON.stringify({ ok: true, result: { username: forged } }),
      healthz: 'ok',
      readyz: `degraded: ${forged}`,
      metrics: `verbatim_build_info{version="${forged}"} 1\nverbatim_rewriting_age_seconds NaN\n`,
    };
    const server = createServer(({ url = '' }, response) => {
      response.end(answers[/\w+$/u.exec(url)?.[0] ?? ''] ?? '{}');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port: taken } = server.address() as AddressInfo;
    const report = await examine({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: `http://127.0.0.1:${taken}`,
      PORT: String(taken),
      DATA_DIR: join(folder, 'none'),
    });
    server.close().closeAllConnections();
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        check: 'token',
        state: 'fault',
        text: expect.stringContaining('something else answers'),
      }),
    );
    for (const { text } of report.findings) expect(text).not.toMatch(/\p{Cc}/u);
    expect(report.said).not.toContain('NaN');
  });

  it('ends with links that go round in DATA_DIR, and a copy that is a link to nowhere', () => {
    const round = join(folder, 'round');
    mkdirSync(round, { mode: 0o700 });
    symlinkSync(round, join(round, 'round'));
    symlinkSync('/nowhere', join(round, 'verbatim-1.age'));
    const rights = checkRights(round);
    expect(rights).toEqual([fine('data.rights', 'DATA_DIR and its files are closed to other users')]);
    expect(checkCopies({ COPIES: round }, 0)).toEqual([expect.objectContaining({ state: 'unknown' })]);
  });

  it('starts no private Redis, makes no folder, and says what is wrong with settings that are not valid', async () => {
    const dataDir = join(folder, 'none');
    const report = await examine({ BOT_TOKEN: 'canary', DATA_DIR: dataDir, PORT: 'x' });
    expect(report.code).toBe(1);
    expect(report.findings.filter(({ check }) => check === 'settings').map(({ text }) => text)).toEqual([
      'BOT_TOKEN is not valid',
      'PORT is not valid',
    ]);
    expect(namesOf(report, 'unknown')).toEqual(expect.arrayContaining(['token', 'redis', 'program']));
    expect((await examine({ DATA_DIR: dataDir, PORT: port })).code).toBe(0);
    expect(existsSync(dataDir)).toBe(false);
    expect(report.said).not.toMatch(/canary/iu);
  });

  it('reads settings from a file, and exits with 2 for one that is not there and for an argument it does not know', async () => {
    const file = join(folder, 'verbatim.env');
    writeFileSync(
      file,
      Object.entries(settings())
        .map(([name, value]) => `${name}=${value}`)
        .join('\n'),
    );
    chmodSync(file, 0o600);
    const report = await examine({}, '--env-file', file);
    expect(report.findings).toContainEqual(expect.objectContaining({ check: 'token', state: 'fine' }));
    expect((await examine({}, '--env-file', join(folder, 'nowhere'))).code).toBe(2);
    expect(readSources({}, '/dev/zero')).toBe('--env-file: this is no file of settings');
    expect(readOptions(['--please'])).toMatch(/^Usage: npm run doctor/u);
  });

  it('takes what the unit of a file of settings says, and its drop-ins, below what the file says', () => {
    const units = join(folder, 'units');
    const file = join(folder, 'unit.env');
    mkdirSync(join(units, 'verbatim.service.d'), { recursive: true });
    writeFileSync(file, 'PORT=1\n');
    writeFileSync(join(units, 'verbatim.service'), `EnvironmentFile=${file}\nEnvironment=DATA_DIR=/a PORT=2 HOST=x\n`);
    writeFileSync(join(units, 'verbatim.service.d', 'own.conf'), '[Service]\nEnvironment=DATA_DIR=/b\n');
    writeFileSync(join(units, 'verbatim-jobs.service'), 'EnvironmentFile=/other\nEnvironment=DATA_DIR=/c\n');
    expect(readSources({ HOST: 'y', ROLE: 'all' }, file, units)).toMatchObject({
      env: { DATA_DIR: '/b', PORT: '1', HOST: 'x', ROLE: 'all' },
      names: [file, 'verbatim.service'],
    });
  });
});
