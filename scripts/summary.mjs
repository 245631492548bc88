/**
 * Adds up vitest's JSON reports: `node scripts/summary.mjs FAILED-STEPS REPORT…`. Prints each failed test, then one line with
 * the sums, and fails if anything did. A step that failed without a failed test to show for it (a type error, a file that does
 * not load) counts as one.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** So that the tests at the end stay readable where each fails with a long value (characters). */
const MAX_LINE = 300;

const [steps, ...reports] = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };

for (const report of reports) {
  const results = readResults(report);
  sum.passed += results.numPassedTests;
  sum.failed += results.numFailedTests;
  sum.skipped += results.numPendingTests + (results.numTodoTests ?? 0);
  for (const file of results.testResults ?? []) for (const line of failuresOf(file)) console.log(line);
}
sum.failed = Math.max(sum.failed, Number(steps));

console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped === 0 ? '' : `, ${sum.skipped} skipped`}`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/** @param {string} path */
function readResults(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  }
}

/**
 * A line for each failed test, or one for a file that failed by itself: where, which, and the first line of why.
 * @param {{ name: string, status: string, message?: string, assertionResults?: { fullName: string, status: string, failureMessages?: string[] | null }[] }} file
 */
function failuresOf({ name, status, message, assertionResults = [] }) {
  const path = relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length > 0) return failed.map((test) => line(path, test.fullName, test.failureMessages?.[0]));
  return status === 'failed' ? [line(path, 'the file itself', message)] : [];
}

/** @param {string} path @param {string} test @param {string} [message] */
function line(path, test, message = '') {
  return `FAILED ${path} > ${test}: ${message.trim().split('\n', 1)[0]}`.slice(0, MAX_LINE);
}
