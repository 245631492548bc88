import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFile } from '../../scripts/file-lock.mjs';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

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
