import { existsSync, readFileSync } from 'node:fs';

/** One test in a report. */
type ReportedTest = {
  readonly fullName: string;
  readonly status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo';
};

/** One file of tests in a report: its absolute path, and its tests; `failed` also if it could not be loaded. */
export type ReportedFile = {
  readonly name: string;
  readonly status: 'passed' | 'failed';
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly ReportedTest[];
};

/** What `vitest --reporter=json` wrote; nothing if it wrote nothing. */
export function readReport(path: string): readonly ReportedFile[] {
  if (!existsSync(path)) return [];
  return (JSON.parse(readFileSync(path, 'utf8')) as { testResults: readonly ReportedFile[] }).testResults;
}

/** The name of the first test that failed; `undefined` if none did, as where a file could not be loaded. */
export function firstFailure(path: string): string | undefined {
  return readReport(path)
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === 'failed')?.fullName;
}
