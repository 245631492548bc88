import { appendFileSync } from 'node:fs';
import type { Reporter, TestCase } from 'vitest/node';

/**
 * Names each test that failed and then passed, so that a second try hides nothing: a line for each, added to the file that
 * `SECOND_TRIES` names.
 */
export default class SecondTries implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const file = process.env['SECOND_TRIES'];
    if (file === undefined || test.diagnostic()?.flaky !== true) return;
    const why = (test.result().errors?.[0]?.message ?? '').trim().split('\n', 1)[0];
    appendFileSync(file, `AGAIN ${test.module.relativeModuleId} > ${test.fullName}: ${why}\n`);
  }
}
