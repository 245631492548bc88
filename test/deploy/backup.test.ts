import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../support/process.ts';

const DAY = 86_400;

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

function backUp(state: string, service: Record<string, string> = {}) {
  const systemctl = `#!/bin/sh\n[ "$1" = is-active ] && { echo ${state}; exit; }\necho "$*" >> ${machine}/told\n`;
  writeFileSync(join(machine, 'bin/systemctl'), systemctl, { mode: 0o755 });
  const env = {
    PATH: `${machine}/bin:${process.env['PATH']}`,
    DATA_DIR: join(machine, 'data'),
    COPIES: copies,
    ...service,
  };
  const { status } = spawnSync('/bin/sh', [join(PROJECT_ROOT, 'deploy/backup.sh')], { env });
  const told = spawnSync('cat', [join(machine, 'told')], { encoding: 'utf8' }).stdout;
  return { status, told: told.split('\n').filter((line) => line !== '') };
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
    mkdirSync(copies);
    const ages = { 'verbatim-old.tar.gz': 8, 'verbatim-young.tar.gz': 5, 'letters.tar.gz': 80 };
    for (const [name, days] of Object.entries(ages)) {
      writeFileSync(join(copies, name), '');
      const time = Date.now() / 1_000 - days * DAY;
      utimesSync(join(copies, name), time, time);
    }
    backUp('active');
    const left = readdirSync(copies).filter((name) => name in ages);
    expect(left.toSorted()).toEqual(['letters.tar.gz', 'verbatim-young.tar.gz']);
  });
});
