import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutate, showMutant } from '../mutations/mutant.ts';
import { openWorkshop, pathsOf, type Verdict } from '../mutations/workshop.ts';
import { firstFailure } from '../support/vitest-report.ts';
import { locate } from './guard.ts';
import type { Proof, ProvenGuard } from './proof.ts';

/** What came of a guard's removal. */
export type Removal = {
  readonly name: string;
  /** The line with the guard and without it. */
  readonly shown: string;
  /** The test that failed; `undefined` if nobody noticed. */
  readonly noticedBy: string | undefined;
};

/** Milliseconds: several times what the longest file of tests takes on a busy machine. */
const LONGEST = 420_000;

/** What came of a file of tests: `test` is the name of the one that failed first; none if the file could not even be loaded. */
type Trial = { readonly verdict: Verdict; readonly test: string | undefined };

/**
 * Removes each guard of these proofs in a copy of the project, one at a time, and runs the file of tests that must notice.
 * That file must pass with the guard; otherwise its failure says nothing. `onRemoved` is called after each.
 */
export async function removeGuards(
  root: string,
  proofs: readonly Proof[],
  onRemoved: (removal: Removal) => void,
): Promise<void> {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const workshop = openWorkshop(root, pathsOf(root), read);
  const stop = (): void => {
    workshop.close();
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  const report = join(workshop.folder, '.report.json');
  const run = async (by: string): Promise<Trial> => {
    rmSync(report, { force: true });
    const reporter = ['--reporter=json', `--outputFile=${report}`];
    const verdict = await workshop.run(['--project=node', '--bail=1', '--no-cache', ...reporter, by], {}, LONGEST);
    return { verdict, test: firstFailure(report) };
  };
  const runWithout = async ({ file, by }: ProvenGuard, changed: string): Promise<Trial> => {
    writeFileSync(join(workshop.folder, file), changed);
    try {
      return await run(by);
    } finally {
      writeFileSync(join(workshop.folder, file), read(file));
    }
  };
  const whole = new Map<string, boolean>();
  const isWhole = async (by: string): Promise<boolean> => {
    const known = whole.get(by) ?? (await run(by)).verdict === 'survived';
    whole.set(by, known);
    return known;
  };
  try {
    for (const { name, guards } of proofs) {
      for (const guard of guards) {
        const source = read(guard.file);
        const mutant = locate(guard, source);
        const noticedBy = (await isWhole(guard.by))
          ? nameOf(guard, await runWithout(guard, mutate(source, mutant)))
          : undefined;
        onRemoved({ name, shown: showMutant(source, mutant), noticedBy });
      }
    }
  } finally {
    workshop.close();
  }
}

/** A file that could not even be loaded says nothing about the guard. */
function nameOf({ by }: ProvenGuard, { verdict, test }: Trial): string | undefined {
  if (verdict === 'by-time') return `${by}, which did not end`;
  return test === undefined ? undefined : `${by}: ${test}`;
}
