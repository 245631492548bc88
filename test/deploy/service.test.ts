import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILE_VARIABLES } from '../../src/node/process/settings.ts';
import { PROJECT_ROOT } from '../support/process.ts';
import { isInProject, readProject, startCommand } from '../support/project.ts';
import { knownVariables } from '../support/settings.ts';

/** Where the unit and the manual expect the program. */
const HOME = '/opt/verbatim';

const unit = readProject('deploy/verbatim.service');
const BACKUP_UNITS = ['verbatim-backup.service', 'verbatim-backup.timer'];
const settingOf = (name: string): string => new RegExp(`^${name}=(.*)$`, 'mu').exec(unit)?.[1] ?? '';

/** What systemd itself says of a unit, with the program where it is here. */
function verify(text: string, name = 'verbatim.service') {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-unit-'));
  try {
    // A timer is verified beside what it starts.
    for (const path of BACKUP_UNITS) writeFileSync(join(folder, path), here(readProject(`deploy/${path}`)));
    const path = join(folder, name);
    writeFileSync(path, here(text));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8', timeout: 20_000 });
    // It reads this machine's own units too.
    return { status, said: stderr.split('\n').filter((line) => line.includes(name)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From 0, the least, to 10. */
function exposureOf(text: string, name: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-unit-'));
  const path = join(folder, name);
  writeFileSync(path, text);
  const args = ['security', '--offline=yes', '--no-pager', path];
  const { stdout } = spawnSync('systemd-analyze', args, { encoding: 'utf8', timeout: 20_000 });
  rmSync(folder, { recursive: true, force: true });
  return Number(/Overall exposure level for .*: ([\d.]+)/u.exec(stdout)?.[1]);
}

function here(text: string): string {
  return text.replaceAll(`${HOME}/node_modules/.bin/node`, process.execPath).replaceAll(HOME, PROJECT_ROOT);
}

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('the systemd unit', () => {
  it('starts what npm start starts', () => {
    const [node, ...rest] = settingOf('ExecStart').split(' ');
    expect(node).toBe(`${HOME}/node_modules/.bin/node`);
    expect(rest).toEqual(startCommand().slice(1));
    expect(settingOf('WorkingDirectory')).toBe(HOME);
    expect(isInProject(startCommand().at(-1) ?? '')).toBe(true);
  });

  it('sets variables that the program or Node knows', () => {
    const names = Array.from(settingOf('Environment').matchAll(/(\w+)=/gu), ([, name = '']) => name);
    expect(names).toContain('DATA_DIR');
    expect(names.filter((name) => !/^NODE_/u.test(name) && !knownVariables().includes(name))).toEqual([]);
  });

  it('keeps its data and its compiled code where it may write, and nowhere else', () => {
    expect(settingOf('Environment')).toContain(`DATA_DIR=/var/lib/${settingOf('StateDirectory')}`);
    expect(settingOf('ProtectSystem')).toBe('strict');
    expect(settingOf('StateDirectoryMode')).toBe('0700');
    expect(settingOf('UMask')).toBe('0077');
    expect(settingOf('Environment')).toContain(`NODE_COMPILE_CACHE=/var/cache/${settingOf('CacheDirectory')}`);
  });

  it.each([
    ['no token', '', '\\n', 1],
    ['a token', '123456:ABC', '\\n', 0],
    ['a file with one', '', '123456:ABC\\n', 0],
  ])('with %s in the settings, lets the program start or says what is missing', (_, token, inFile, status) => {
    const [, command = ''] = /^\/bin\/sh -c '(.*)'$/u.exec(settingOf('ExecStartPre')) ?? [];
    // systemd makes one dollar of two; of one it would put the token where every user sees it.
    expect(command.replaceAll('$$', '')).not.toContain('$');
    const script = `printf '${inFile}' | BOT_TOKEN_FILE=/dev/stdin /bin/sh -c "$0"`;
    const args = ['-c', script, command.replaceAll('$$', '$')];
    const run = spawnSync('/bin/sh', args, { env: { BOT_TOKEN: token }, encoding: 'utf8' });
    const said = status === 0 ? '' : 'The token is needed in /etc/verbatim/bot-token\n';
    expect([run.status, run.stderr]).toEqual([status, said]);
  });

  it('gets each secret by a file that may be missing, and never by its environment', () => {
    for (const variable of FILE_VARIABLES) {
      const [, name = ''] = new RegExp(`^Environment=.*\\b${variable}=%d/(\\S+)`, 'mu').exec(unit) ?? [];
      expect(unit).toMatch(new RegExp(`^LoadCredential=${name}:/etc/verbatim/\\S+$`, 'mu'));
      expect(unit).toContain(`\nSetCredential=${name}:\\n\n`);
    }
  });

  it('can’t reach the back-ups', () => {
    const writable = /^ReadWritePaths=-?(.*)$/mu.exec(readProject('deploy/verbatim-backup.service'))?.[1] ?? '/';
    expect(writable.startsWith(`${settingOf('InaccessiblePaths').slice(1)}/`)).toBe(true);
  });

  it('stops the program before its Redis, and gives it the time', () => {
    expect(settingOf('KillMode')).toBe('mixed');
    expect(Number(settingOf('TimeoutStopSec'))).toBeGreaterThan(30);
  });

  it('opens no inspector to a signal', () => {
    expect(settingOf('ExecStart')).toContain(' --disable-sigusr1 ');
  });

  it('does not keep Node from compiling', () => {
    expect(unit).not.toMatch(/^MemoryDenyWriteExecute=/mu);
  });

  it.skipIf(!hasSystemd)('is one that systemd understands', () => {
    expect(verify(unit)).toEqual({ status: 0, said: [] });
    const wrong = verify(unit.replace('KillMode=mixed', 'KillMode=canary'));
    expect(wrong.said).toEqual([expect.stringContaining('canary')]);
  });
});

describe.each(['verbatim.service', 'verbatim-backup.service'])('%s', (name) => {
  const text = readProject(`deploy/${name}`);

  it('writes none of its memory to a disk, by swap or in a core dump', () => {
    expect(text).toMatch(/^LimitCORE=0$/mu);
    expect(text).toMatch(/^MemorySwapMax=0$/mu);
    expect(text).toMatch(/^MemoryMax=/mu);
  });

  // systemd-analyze is part of Debian's package systemd.
  it.skipIf(!hasSystemd)('is exposed by 1.5 of 10 at most, as systemd itself counts', () => {
    expect(exposureOf(text, name)).toBeLessThanOrEqual(1.5);
    expect(
      exposureOf(text.replace(/^(?:User|CapabilityBoundingSet|NoNewPrivileges)=.*$/gmu, ''), name),
    ).toBeGreaterThan(1.5);
  });
});

describe('the nightly back-up', () => {
  it('runs the script that there is', () => {
    const [, path = ''] =
      /^ExecStart=\/bin\/sh \/opt\/verbatim\/(.*)$/mu.exec(readProject(`deploy/${BACKUP_UNITS[0]}`)) ?? [];
    expect(path).toBe('deploy/backup.sh');
    expect(isInProject(path)).toBe(true);
  });

  it('runs as the owner of the data, and never longer than an hour', () => {
    const service = readProject(`deploy/${BACKUP_UNITS[0]}`);
    expect(service).toMatch(new RegExp(`^User=${settingOf('User')}$`, 'mu'));
    expect(service).toMatch(/^UnsetEnvironment=.*\bBOT_TOKEN\b/mu);
    expect(service).toMatch(/^TimeoutStartSec=1h$/mu);
  });

  it.skipIf(!hasSystemd).each(BACKUP_UNITS)('%s is one that systemd understands', (name) => {
    const text = readProject(`deploy/${name}`);
    expect(verify(text, name)).toEqual({ status: 0, said: [] });
    const wrong = verify(text.replace(/^(Type|OnCalendar)=.*$/mu, '$1=canary'), name);
    expect(wrong.said.join('\n')).toContain('canary');
  });
});

describe('the example of settings', () => {
  it('names variables that the program knows, and holds no secret', () => {
    const lines = readProject('deploy/verbatim.env.example').match(/^#?[A-Z_]+=.*$/gmu) ?? [];
    const names = lines.map((line) => line.replace(/^#?(\w+)=.*$/u, '$1'));
    expect(names).toContain('BOT_TOKEN');
    expect(names.filter((name) => !knownVariables().includes(name))).toEqual([]);
    expect(lines).toContain('BOT_TOKEN=');
  });
});

describe('the program’s unit', () => {
  it.each([
    ['CapabilityBoundingSet', ''],
    ['NoNewPrivileges', 'yes'],
    ['RestrictNamespaces', 'yes'],
    ['SystemCallFilter', '@system-service'],
  ])('gives no right that the program does not need, by %s=%s', (name, value) => {
    expect(unit).toContain(`\n${name}=${value}\n`);
  });
});
