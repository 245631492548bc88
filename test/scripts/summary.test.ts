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

function report(
  name: string,
  numPassedTests: number,
  numFailedTests: number,
  numPendingTests: number,
  testResults: readonly object[] = [],
): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    JSON.stringify({ numPassedTests, numFailedTests, numPendingTests, numTodoTests: 0, testResults }),
  );
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

test('each failed test of both runs is named before the sum, with the first line of its message', () => {
  const bot = {
    name: join(process.cwd(), 'test/bot/bot.test.ts'),
    status: 'failed',
    assertionResults: [
      { fullName: 'the bot answers', status: 'passed', failureMessages: [] },
      { fullName: 'the bot posts once', status: 'failed', failureMessages: ['AssertionError: 2 is not 1\n    at x'] },
    ],
  };
  const page = {
    name: join(process.cwd(), 'test/page.ts'),
    status: 'failed',
    message: 'No such module',
    assertionResults: [],
  };
  const { stdout } = summarize('2', report('a', 40, 1, 0, [bot]), report('b', 2, 0, 0, [page]));
  expect(stdout.split('\n')).toEqual([
    'FAILED test/bot/bot.test.ts > the bot posts once: AssertionError: 2 is not 1',
    'FAILED test/page.ts > the file itself: No such module',
    '42 passed, 2 failed',
    '',
  ]);
});

test('a failed test takes one line, however long its message is', () => {
  const test = { fullName: 'x', status: 'failed', failureMessages: ['y'.repeat(10_000)] };
  const file = { name: 'test/x.test.ts', status: 'failed', assertionResults: [test] };
  const { stdout } = summarize('1', report('a', 0, 1, 0, [file]));
  expect(stdout.split('\n', 1)[0]?.length).toBe(300);
});
