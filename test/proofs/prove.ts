import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type ReportedFile, readReport } from '../support/vitest-report.ts';
import type { Proof } from './proof.ts';

/** What came of a proof. */
export type Outcome = {
  readonly name: string;
  readonly promise: string;
  /** Whether everything that was run passed, each of its files was run, and something was. */
  readonly holds: boolean;
  readonly passed: number;
  readonly failed: readonly string[];
  /** Tests that this machine could not run: that part is not proved here. */
  readonly skipped: readonly string[];
  readonly seconds: number;
  /** Long scripts, with whether each ended well; none unless they are asked for. */
  readonly long: Readonly<Record<string, boolean>>;
};

const MS_IN_S = 1_000;

/** Proves these promises: each file of tests is run once, for whichever need it. What they print goes to standard error. */
export async function prove(root: string, proofs: readonly Proof[], isLong: boolean): Promise<readonly Outcome[]> {
  const reports = await runTests(root, [...new Set(proofs.flatMap(({ tests }) => tests))]);
  const scripts = isLong ? new Set(proofs.flatMap(({ long = [] }) => long)) : [];
  const ended = new Map<string, boolean>();
  for (const script of scripts) ended.set(script, (await run(root, 'npm', ['run', '--silent', script])) === 0);
  return proofs.map((proof) => judge(proof, reports, ended));
}

async function runTests(root: string, tests: readonly string[]): Promise<ReadonlyMap<string, ReportedFile>> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-proofs-'));
  const report = join(folder, 'report.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  try {
    await run(root, process.execPath, [vitest, 'run', '--project=node', ...reporters, ...tests]);
    return new Map(readReport(report).map((file) => [relative(root, file.name).replaceAll('\\', '/'), file]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the reports say of a proof. A file that is in none of them was not run, so nothing of it is proved. */
export function judge(
  { name, promise, tests, long = [] }: Proof,
  reports: ReadonlyMap<string, ReportedFile>,
  ended: ReadonlyMap<string, boolean>,
): Outcome {
  const files = tests.map((test) => reports.get(test));
  const results = files.flatMap((file) => file?.assertionResults ?? []);
  const namesOf = (isWanted: (status: string) => boolean) =>
    results.filter(({ status }) => isWanted(status)).map(({ fullName }) => fullName);
  const scripts = Object.fromEntries(
    long.flatMap((script) => {
      const endedWell = ended.get(script);
      return endedWell === undefined ? [] : [[script, endedWell] as const];
    }),
  );
  const failed = [
    ...namesOf((status) => status === 'failed'),
    ...tests.filter((_, index) => files[index] === undefined).map((test) => `${test} was not run`),
    ...files.flatMap((file) =>
      file?.status === 'failed' && file.assertionResults.every(isNotFailed) ? [file.name] : [],
    ),
  ];
  const passed = namesOf((status) => status === 'passed').length;
  return {
    name,
    promise,
    holds: passed > 0 && failed.length === 0 && Object.values(scripts).every(Boolean),
    passed,
    failed,
    skipped: namesOf((status) => status !== 'passed' && status !== 'failed'),
    seconds: Math.round(files.reduce((sum, file) => sum + (file ? file.endTime - file.startTime : 0), 0) / MS_IN_S),
    long: scripts,
  };
}

function isNotFailed({ status }: { readonly status: string }): boolean {
  return status !== 'failed';
}

/** Its exit code. Standard output stays free for what was proved. */
function run(root: string, command: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', process.stderr, 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
