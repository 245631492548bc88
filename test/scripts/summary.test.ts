import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SUMMARY = join(import.meta.dirname, '../../scripts/summary.mjs');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-summary-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(name: string, numPassedTests: number, numFailedTests: number, numPendingTests: number): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ numPassedTests, numFailedTests, numPendingTests, numTodoTests: 0 }));
  return path;
}

function summarize(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [SUMMARY, ...args], { encoding: 'utf8' });
  return { status, stdout };
}

test('two runs are added up in one line', () => {
  const reports = [report('a', 40, 0, 0), report('b', 2, 0, 0)];
  expect(summarize('0', ...reports)).toEqual({ status: 0, stdout: '42 passed, 0 failed\n' });
});

test('failed and skipped tests are counted, and the exit code tells', () => {
  const reports = [report('a', 40, 3, 1), report('b', 2, 0, 0)];
  expect(summarize('1', ...reports)).toEqual({ status: 1, stdout: '42 passed, 3 failed, 1 skipped\n' });
});

test('a step that failed without a test to show for it still counts', () => {
  expect(summarize('1', report('a', 40, 0, 0), join(folder, 'missing'))).toEqual({
    status: 1,
    stdout: '40 passed, 1 failed\n',
  });
});
