import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lockFile } from '../../scripts/file-lock.mjs';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-lock-'));
  path = join(folder, 'lock');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const pathOf = (command: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((directory) => join(directory, command))
    .find((file) => existsSync(file));

/** Leaves in the path only these, where the machine has them. */
function leaveOnly(...commands: readonly string[]): void {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const command of commands) {
    const file = pathOf(command);
    if (file !== undefined) symlinkSync(file, join(bin, command));
  }
  vi.stubEnv('PATH', bin);
}

test('a lock is held by one at a time, until its descriptor is closed', () => {
  const first = lockFile(path) ?? Number.NaN;
  expect(lockFile(path)).toBeUndefined();
  closeSync(first);
  const second = lockFile(path) ?? Number.NaN;
  expect(second).toBeGreaterThan(0);
  closeSync(second);
});

test('a lock that was handed to a process is free when that process was killed, and no sooner', async () => {
  const lock = lockFile(path) ?? Number.NaN;
  const holder = spawn('sleep', ['60'], { stdio: ['ignore', 'ignore', 'ignore', lock] });
  await once(holder, 'spawn');
  closeSync(lock);
  expect(lockFile(path)).toBeUndefined();
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  closeSync(lockFile(path, { wait: true }) ?? Number.NaN);
});

describe.each(['flock', 'perl', 'python3'])('where of the programs that lock there is only %s', (command) => {
  // One that pyenv stands in for needs a shell and more around it.
  const isThere = pathOf(command) !== undefined && !pathOf(command)?.includes('shims');

  test.skipIf(!isThere)('a lock is held by one at a time, whichever of them took it', () => {
    const before = process.env['PATH'];
    leaveOnly(command);
    const lock = lockFile(path) ?? Number.NaN;
    expect(lockFile(path)).toBeUndefined();
    vi.stubEnv('PATH', before);
    expect(lockFile(path)).toBeUndefined();
    closeSync(lock);
    leaveAgain();
    closeSync(lockFile(path, { wait: true }) ?? Number.NaN);
  });

  const leaveAgain = () => vi.stubEnv('PATH', join(folder, 'bin'));
});

test.skipIf(process.platform === 'darwin')(
  'where there is none of them, nothing is done without a lock, and it is said how to get one',
  () => {
    leaveOnly();
    expect(() => lockFile(path)).toThrow(/can't be locked: install flock/u);
  },
);
