import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
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
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBackupAge } from '../../src/node/metrics/backup-stamp.ts';
import { PROJECT_ROOT } from '../support/process.ts';

/** Seconds. */
const DAY = 86_400;
/** Milliseconds. */
const MINUTE = 60_000;

/** A machine with data, and a systemctl that notes what it is told. */
let machine: string;
let copies: string;

beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'verbatim-backup-'));
  copies = join(machine, 'copies');
  mkdirSync(join(machine, 'data/appendonlydir'), { recursive: true });
  writeFileSync(join(machine, 'data/appendonlydir/appendonly.aof.1.incr.aof'), 'all that was acknowledged');
  mkdirSync(join(machine, 'bin'));
});

afterEach(() => rmSync(machine, { recursive: true, force: true }));

/** Runs the script on a machine whose service is in a state, and does not obey one of the commands where a test wants so. */
function backUp(state: string, service: Record<string, string> = {}, { refuses = 'none', before = '' } = {}) {
  const systemctl = `#!/bin/sh
[ "$1" = is-active ] && { echo ${state}; exit; }
echo "$*" >> ${machine}/told
[ "$1" != ${refuses} ]
`;
  writeFileSync(join(machine, 'bin/systemctl'), systemctl, { mode: 0o755 });
  const env = {
    PATH: `${machine}/bin:${process.env['PATH']}`,
    DATA_DIR: join(machine, 'data'),
    COPIES: copies,
    STAMP: join(machine, 'data/last-backup'),
    ...service,
  };
  const script = join(PROJECT_ROOT, 'deploy/backup.sh');
  const { status } = spawnSync('/bin/sh', ['-c', `${before}\nexec /bin/sh ${script}`], { env });
  const told = spawnSync('cat', [join(machine, 'told')], { encoding: 'utf8' }).stdout;
  return { status, told: told.split('\n').filter((line) => line !== '') };
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
  it('holds the data, is for its owner alone, and leaves the program running', () => {
    expect(backUp('active')).toEqual({ status: 0, told: ['stop verbatim', 'start verbatim'] });
    const [name = '', ...others] = readdirSync(copies);
    expect(others).toEqual([]);
    expect(name).toMatch(/^verbatim-\d{4}-\d\d-\d\d\.tar\.gz$/u);
    expect([statSync(copies).mode & 0o077, statSync(join(copies, name)).mode & 0o077]).toEqual([0, 0]);
    spawnSync('tar', ['-C', machine, '-xzf', join(copies, name)]);
    expect(readFileSync(join(machine, 'appendonlydir/appendonly.aof.1.incr.aof'), 'utf8')).toBe(
      'all that was acknowledged',
    );
  });

  it('of a Redis of its own stops and starts that', () => {
    const { told } = backUp('active', { SERVICE: 'redis-server' });
    expect(told).toEqual(['stop redis-server', 'start redis-server']);
  });

  it('that fails says so, is not taken for one, and leaves the program running too', () => {
    rmSync(join(machine, 'data'), { recursive: true });
    const { status, told } = backUp('active');
    expect(status).not.toBe(0);
    expect(told).toEqual(['stop verbatim', 'start verbatim']);
    expect(readdirSync(copies).filter((name) => name.startsWith('verbatim-'))).toEqual([]);
  });

  it('does not start a program that somebody stopped, and stops one that systemd is about to start', () => {
    expect(backUp('inactive')).toEqual({ status: 0, told: [] });
    expect(backUp('activating')).toEqual({ status: 0, told: ['stop verbatim', 'start verbatim'] });
  });

  it('deletes those that are over a week old, and nothing else', () => {
    makeCopies({ 'verbatim-old.tar.gz': 8, 'verbatim-young.tar.gz': 5, 'letters.tar.gz': 80 });
    backUp('active');
    expect(copiesLeft()).toEqual(['letters.tar.gz', 'verbatim-young.tar.gz']);
  });

  it('that fails deletes the old ones all the same', () => {
    makeCopies({ 'verbatim-old.tar.gz': 8, 'verbatim-young.tar.gz': 5 });
    expect(backUp('active', {}, { refuses: 'stop' }).status).not.toBe(0);
    expect(copiesLeft()).toEqual(['verbatim-young.tar.gz']);
  });

  it('on a full disk leaves nothing unfinished, and succeeds once there is room', () => {
    writeFileSync(join(machine, 'data/appendonlydir/appendonly.aof.1.incr.aof'), randomBytes(200_000));
    const isFull = { before: 'ulimit -f 10' };
    const { status, told } = backUp('active', {}, isFull);
    expect(status).not.toBe(0);
    expect(told).toEqual(['stop verbatim', 'start verbatim']);
    expect(readdirSync(copies)).toEqual([]);
    expect(backUp('inactive').status).toBe(0);
  });

  it('takes away what one that was killed left unfinished', () => {
    makeCopies({ 'unfinished.tar.gz': 1 });
    backUp('active', {}, { refuses: 'stop' });
    expect(readdirSync(copies)).toEqual([]);
  });

  it('says so where the program does not start again', () => {
    expect(backUp('active', {}, { refuses: 'start' }).status).toBe(1);
  });
});

describe('the stamp of a back-up', () => {
  const age = () => readBackupAge(join(machine, 'data'), Date.now());

  it('says how old the last one is that succeeded', async () => {
    expect(await age()).toBeUndefined();
    backUp('active');
    expect(await age()).toBeLessThan(MINUTE);
    const time = Date.now() / 1_000 - 2 * DAY;
    utimesSync(join(machine, 'data/last-backup'), time, time);
    rmSync(join(machine, 'data/appendonlydir'), { recursive: true });
    backUp('active');
    expect(await age()).toBeGreaterThan(DAY * 1_000);
  });

  it('is very old where none has succeeded yet', async () => {
    backUp('active', {}, { refuses: 'stop' });
    expect(await age()).toBeGreaterThan(365 * DAY * 1_000);
  });

  it('goes nowhere by a link that somebody put in its place', async () => {
    writeFileSync(join(machine, 'another'), 'untouched');
    utimesSync(join(machine, 'another'), 1, 1);
    symlinkSync(join(machine, 'another'), join(machine, 'data/last-backup'));
    backUp('active');
    expect(statSync(join(machine, 'another')).mtimeMs).toBe(1_000);
    expect(await age()).toBeLessThan(MINUTE);
    expect(readdirSync(join(machine, 'data'))).toEqual(['appendonlydir', 'last-backup']);
  });

  it('is missed by nobody on a machine where the program has no folder', () => {
    expect(backUp('active', { STAMP: join(machine, 'nowhere/last-backup') }).status).toBe(0);
  });
});

describe.skipIf(spawnSync('systemd-tmpfiles', ['--version']).status !== 0)('a machine whose timer is off', () => {
  it('deletes back-ups that are over a week old by itself', () => {
    copies = join(machine, 'var/backups/verbatim');
    makeCopies({ 'verbatim-old.tar.gz': 8, 'verbatim-young.tar.gz': 5 });
    const settings = join(PROJECT_ROOT, 'deploy/verbatim-tmpfiles.conf');
    const run = spawnSync('systemd-tmpfiles', ['--clean', `--root=${machine}`, settings], { encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(copiesLeft()).toEqual(['verbatim-young.tar.gz']);
  });
});
