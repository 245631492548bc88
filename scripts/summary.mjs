/**
 * Adds up vitest's JSON reports: `node scripts/summary.mjs FAILED-STEPS REPORT…`. Prints one line, and fails if anything did.
 * A step that failed without a failed test to show for it (a type error, a file that does not load) counts as one.
 */
import { readFileSync } from 'node:fs';

const [steps, ...reports] = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };

for (const report of reports) {
  const results = readResults(report);
  sum.passed += results.numPassedTests;
  sum.failed += results.numFailedTests;
  sum.skipped += results.numPendingTests + (results.numTodoTests ?? 0);
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
