import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeArchive } from '../../src/jobs/run/archive.ts';
import { createScripts } from '../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../src/jobs/run/subscription-store.ts';
import { readBackupAge } from '../../src/node/metrics/backup-stamp.ts';
import { CIPHER } from '../support/cipher.ts';
import { PROJECT_ROOT } from '../support/process.ts';
import { startTestRedis } from '../support/redis.ts';
import { subscriptionOf } from '../support/subscription.ts';

/** Seconds. */
const DAY = 86_400;
/** Milliseconds. */
const MINUTE = 60_000;

/** A machine with data, a Node that exports them, and an age that only copies. */
let machine: string;
let copies: string;

const EXPORTED = '{"verbatim":"archive"}\n{"lines":0}\n';

beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'verbatim-backup-'));
  copies = join(machine, 'copies');
  for (const folder of ['data', 'bin', 'node_modules/.bin']) mkdirSync(join(machine, folder), { recursive: true });
  writeFileSync(join(machine, 'exported'), EXPORTED);
  writeFileSync(join(machine, 'recipients'), '');
  command('node_modules/.bin/node', `[ -z "$BOT_TOKEN" ] && cat ${machine}/exported`);
  command('bin/age', 'exec cat');
});

afterEach(() => rmSync(machine, { recursive: true, force: true }));

function command(path: string, does: string): void {
  writeFileSync(join(machine, path), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
}

/** Runs the script there. Gives its exit code. */
function backUp(
  settings: Record<string, string> = {},
  before = '',
  script = join(PROJECT_ROOT, 'deploy/backup.sh'),
): number | null {
  const env = {
    PATH: `${machine}/bin:${process.env['PATH']}`,
    DATA_DIR: join(machine, 'data'),
    COPIES: copies,
    STAMP: join(machine, 'data/last-backup'),
    RECIPIENTS: join(machine, 'recipients'),
    PROGRAM: machine,
    OWNER: '',
    BOT_TOKEN: 'canary',
    ...settings,
  };
  return spawnSync('/bin/sh', ['-c', `${before}\nexec /bin/sh ${script}`], { env }).status;
}

/** Copies by their age in days. */
function makeCopies(ages: Readonly<Record<string, number>>): void {
  mkdirSync(copies, { recursive: true });
  for (const [name, days] of Object.entries(ages)) {
    writeFileSync(join(copies, name), '');
    const time = Date.now() / 1_000 - days * DAY;
    utimesSync(join(copies, name), time, time);
  }
}

/** But for today's. */
function copiesLeft(): readonly string[] {
  return readdirSync(copies)
    .filter((name) => !/^verbatim-\d/u.test(name))
    .toSorted();
}

describe('a back-up', () => {
  it('holds what the program exports, is for its owner alone, and stops nothing', () => {
    expect(backUp()).toBe(0);
    const [name = '', ...others] = readdirSync(copies);
    expect(others).toEqual([]);
    expect(name).toMatch(/^verbatim-\d{4}-\d\d-\d\d\.jsonl\.age$/u);
    expect([statSync(copies).mode & 0o077, statSync(join(copies, name)).mode & 0o077]).toEqual([0, 0]);
    expect(readFileSync(join(copies, name), 'utf8')).toBe(EXPORTED);
    expect(readFileSync(join(PROJECT_ROOT, 'deploy/backup.sh'), 'utf8')).not.toContain('systemctl');
  });

  it.each<[string, string]>([
    ['the export fails', 'node_modules/.bin/node'],
    ['the encryption fails', 'bin/age'],
  ])('where %s says so, and is not taken for one', (_, path) => {
    command(path, 'cat; exit 1');
    expect(backUp()).not.toBe(0);
    expect(readdirSync(copies)).toEqual([]);
  });

  it('whose export was cut short is not taken for one', () => {
    command('node_modules/.bin/node', `head -c 9 ${machine}/exported; kill -9 $$`);
    expect(backUp()).not.toBe(0);
    expect(readdirSync(copies)).toEqual([]);
  });

  // Root can become another user; nobody else can.
  it.skipIf(process.getuid?.() !== 0)('that root makes by hand is made by the owner of the data, and is theirs', () => {
    chmodSync(machine, 0o755);
    chmodSync(join(machine, 'data'), 0o777);
    command('node_modules/.bin/node', `id -un >${machine}/data/exporter; cat ${machine}/exported`);
    command('bin/age', `cat "$2" >${machine}/data/keys; exec cat`);
    mkdirSync(join(machine, 'secret'), { mode: 0o700 });
    writeFileSync(join(machine, 'secret/recipients'), 'age1canary\n', { mode: 0o600 });
    const script = join(machine, 'backup.sh');
    copyFileSync(join(PROJECT_ROOT, 'deploy/backup.sh'), script);
    makeCopies({ 'verbatim-old.jsonl.age': 8 });
    expect(backUp({ OWNER: 'nobody', RECIPIENTS: join(machine, 'secret/recipients') }, '', script)).toBe(0);
    const read = (name: string): string => readFileSync(join(machine, 'data', name), 'utf8');
    expect([read('exporter'), read('keys')]).toEqual(['nobody\n', 'age1canary\n']);
    const [name = '', ...others] = readdirSync(copies);
    expect(others).toEqual([]);
    const nobody = statSync(join(machine, 'data/exporter')).uid;
    for (const path of [copies, join(copies, name)]) {
      expect([statSync(path).uid, statSync(path).mode & 0o077]).toEqual([nobody, 0]);
    }
  });

  it('deletes those that are over a week old, and nothing else', () => {
    makeCopies({ 'verbatim-old.jsonl.age': 8, 'verbatim-young.jsonl.age': 5, 'letters.age': 80 });
    backUp();
    expect(copiesLeft()).toEqual(['letters.age', 'verbatim-young.jsonl.age']);
  });

  it('that fails deletes the old ones all the same', () => {
    makeCopies({ 'verbatim-old.jsonl.age': 8, 'verbatim-old.tar.gz': 8, 'verbatim-young.jsonl.age': 5 });
    command('node_modules/.bin/node', 'exit 1');
    expect(backUp()).not.toBe(0);
    expect(copiesLeft()).toEqual(['verbatim-young.jsonl.age']);
  });

  it('that succeeds deletes the ones of older versions, which are not encrypted', () => {
    makeCopies({ 'verbatim-young.tar.gz': 2 });
    command('bin/age', 'exit 1');
    backUp();
    expect(copiesLeft()).toEqual(['verbatim-young.tar.gz']);
    command('bin/age', 'exec cat');
    backUp();
    expect(copiesLeft()).toEqual([]);
  });

  it('on a full disk leaves nothing unfinished, and succeeds once there is room', () => {
    writeFileSync(join(machine, 'exported'), randomBytes(200_000));
    expect(backUp({}, 'ulimit -f 10')).not.toBe(0);
    expect(readdirSync(copies)).toEqual([]);
    expect(backUp()).toBe(0);
  });

  it('takes away what one that was killed left unfinished', () => {
    makeCopies({ 'unfinished.age': 1, 'unfinished.tar.gz': 1 });
    command('bin/age', 'exit 1');
    backUp();
    expect(readdirSync(copies)).toEqual([]);
  });
});

const hasAge = spawnSync('age', ['--version']).status === 0;

// Debian's package `age` has the tool; .ci/run gets it.
describe.skipIf(!hasAge)('a back-up by age itself', () => {
  it('can be read by whoever has the private key, which is elsewhere, and is put back', async () => {
    rmSync(join(machine, 'bin/age'));
    rmSync(join(machine, 'node_modules'), { recursive: true });
    const [from, to] = await Promise.all([startTestRedis(), startTestRedis()]);
    const store = (redis: Redis) => createSubscriptionStore(redis, createScripts(redis), CIPHER);
    await store(from.redis).create(subscriptionOf({ chatId: -1_001_234_567_890 }), 1);
    const identity = join(machine, 'identity');
    const recipient = /age1\w+/u.exec(spawnSync('age-keygen', ['-o', identity], { encoding: 'utf8' }).stderr)?.[0];
    writeFileSync(join(machine, 'recipients'), `${recipient}\n`);
    const settings = { RECIPIENTS: join(machine, 'recipients'), PROGRAM: PROJECT_ROOT, BOT_TOKEN: '' };
    const dataDir = dirname(from.socketPath);
    expect(backUp({ ...settings, DATA_DIR: dataDir, STAMP: join(machine, 'data/last-backup') })).toBe(0);
    const [name = ''] = readdirSync(copies);
    expect(readFileSync(join(copies, name), 'latin1')).not.toMatch(/verbatim|1001234567890/u);
    const { stdout } = spawnSync('age', ['-d', '-i', identity, join(copies, name)], { encoding: 'utf8' });
    expect(
      await writeArchive(to.redis, createScripts(to.redis), createInterface({ input: Readable.from(stdout) })),
    ).toBe(1);
    expect(await store(to.redis).byChat(-1_001_234_567_890)).toMatchObject({ chatId: -1_001_234_567_890 });
    await Promise.all([from.stop(), to.stop()]);
  });
});

describe('the stamp of a back-up', () => {
  const age = () => readBackupAge(join(machine, 'data'), Date.now());

  it('says how old the last one is that succeeded', async () => {
    expect(await age()).toBeUndefined();
    backUp();
    expect(await age()).toBeLessThan(MINUTE);
    const time = Date.now() / 1_000 - 2 * DAY;
    utimesSync(join(machine, 'data/last-backup'), time, time);
    command('bin/age', 'exit 1');
    backUp();
    expect(await age()).toBeGreaterThan(DAY * 1_000);
  });

  it('is very old where none has succeeded yet', async () => {
    command('bin/age', 'exit 1');
    backUp();
    expect(await age()).toBeGreaterThan(365 * DAY * 1_000);
  });

  it('goes nowhere by a link that somebody put in its place', async () => {
    writeFileSync(join(machine, 'another'), 'untouched');
    utimesSync(join(machine, 'another'), 1, 1);
    symlinkSync(join(machine, 'another'), join(machine, 'data/last-backup'));
    backUp();
    expect(statSync(join(machine, 'another')).mtimeMs).toBe(1_000);
    expect(await age()).toBeLessThan(MINUTE);
    expect(readdirSync(join(machine, 'data'))).toEqual(['last-backup']);
  });

  it('is missed by nobody on a machine where the program has no folder', () => {
    expect(backUp({ STAMP: join(machine, 'nowhere/last-backup') })).toBe(0);
  });
});

describe.skipIf(spawnSync('systemd-tmpfiles', ['--version']).status !== 0)('a machine whose timer is off', () => {
  it('deletes back-ups that are over a week old by itself', () => {
    copies = join(machine, 'var/backups/verbatim');
    makeCopies({ 'verbatim-old.jsonl.age': 8, 'verbatim-young.jsonl.age': 5 });
    const settings = join(PROJECT_ROOT, 'deploy/verbatim-tmpfiles.conf');
    const run = spawnSync('systemd-tmpfiles', ['--clean', `--root=${machine}`, settings], { encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(copiesLeft()).toEqual(['verbatim-young.jsonl.age']);
  });
});
