import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../support/process.ts';
import { isInProject, readProject, startCommand } from '../support/project.ts';
import { knownVariables } from '../support/settings.ts';

/** Where the unit and the manual expect the program. */
const HOME = '/opt/verbatim';

const unit = readProject('deploy/verbatim.service');
const settingOf = (name: string): string => new RegExp(`^${name}=(.*)$`, 'mu').exec(unit)?.[1] ?? '';

/** What systemd itself says of the unit, with the program where it is here. */
function verify(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-unit-'));
  try {
    const path = join(folder, 'verbatim.service');
    const node = `${HOME}/node_modules/.bin/node`;
    writeFileSync(path, text.replaceAll(node, process.execPath).replaceAll(HOME, PROJECT_ROOT));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8', timeout: 20_000 });
    // It reads this machine's own units too.
    return { status, said: stderr.split('\n').filter((line) => line.includes('verbatim.service')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
    expect(names.filter((name) => name !== 'NODE_ENV' && !knownVariables().includes(name))).toEqual([]);
  });

  it('keeps its data where it may write, and nowhere else', () => {
    expect(settingOf('Environment')).toContain(`DATA_DIR=/var/lib/${settingOf('StateDirectory')}`);
    expect(settingOf('ProtectSystem')).toBe('strict');
    expect(settingOf('StateDirectoryMode')).toBe('0700');
  });

  it('stops the program before its Redis, and gives it the time', () => {
    expect(settingOf('KillMode')).toBe('mixed');
    expect(Number(settingOf('TimeoutStopSec'))).toBeGreaterThan(30);
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

describe('the example of settings', () => {
  it('names variables that the program knows, and holds no secret', () => {
    const lines = readProject('deploy/verbatim.env.example').match(/^#?[A-Z_]+=.*$/gmu) ?? [];
    const names = lines.map((line) => line.replace(/^#?(\w+)=.*$/u, '$1'));
    expect(names).toContain('BOT_TOKEN');
    expect(names.filter((name) => !knownVariables().includes(name))).toEqual([]);
    expect(lines).toContain('BOT_TOKEN=');
  });
});
