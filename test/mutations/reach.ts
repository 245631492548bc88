import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionOf, functionsIn, withMarks } from './functions.ts';
import type { Mutant } from './mutant.ts';
import type { Workshop } from './workshop.ts';

/** What a run of tests showed: which functions each test file reached, in how many seconds, and which failed by themselves. */
export type Reach = {
  /** By file that may be changed: for each of its functions, the tests that reach it. */
  readonly files: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly seconds: Readonly<Record<string, number>>;
  /** These fail without any change, or because of the marks. They say nothing about a mutant. */
  readonly failed: readonly string[];
};

/** Milliseconds: several times what all tests take on a busy machine. */
const LONGEST = 60 * 60_000;

type Line = { readonly test: string; readonly seconds: number; readonly reached: readonly number[] };

/** Runs the tests once, with marks in all functions of the files, and reads what they reached. */
export async function recordReach(
  workshop: Workshop,
  files: readonly string[],
  tests: readonly string[],
  read: (path: string) => string,
): Promise<Reach> {
  const numbers = new Map<number, readonly [file: string, place: number]>();
  for (const file of files) {
    const first = numbers.size;
    writeFileSync(join(workshop.folder, file), withMarks(file, read(file), first));
    functionsIn(file, read(file)).forEach((_, place) => void numbers.set(first + place, [file, place]));
  }
  const [written, report] = [join(workshop.folder, 'reached.jsonl'), join(workshop.folder, 'reached.json')];
  const args = ['--config=test/mutations/reach.config.ts', '--reporter=json', `--outputFile=${report}`, ...tests];
  await workshop.run(args, { REACHED_FILE: written }, LONGEST);
  for (const file of files) writeFileSync(join(workshop.folder, file), read(file));

  const lines = readFileSync(written, 'utf8').trim().split('\n');
  const short = (path: string): string => path.slice(workshop.folder.length + 1);
  const found = new Map(files.map((file) => [file, functionsIn(file, read(file)).map((): string[] => [])]));
  const seconds: Record<string, number> = {};
  for (const line of lines.map((each) => JSON.parse(each) as Line)) {
    seconds[short(line.test)] = line.seconds;
    for (const number of line.reached) {
      const [file, place] = numbers.get(number) ?? ['', 0];
      found.get(file)?.[place]?.push(short(line.test));
    }
  }
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; status: string }[];
  };
  const failed = testResults.filter(({ status }) => status !== 'passed').map(({ name }) => short(name));
  return { files: Object.fromEntries(found), seconds, failed };
}

/** The tests that reach what a mutant changes; undefined where the record doesn't know the file. */
export function testsThatReach(mutant: Mutant, source: string, { files }: Reach): readonly string[] | undefined {
  const place = functionOf(mutant, functionsIn(mutant.file, source));
  return files[mutant.file]?.[place];
}

/** The record kept in a file, if it is there. */
export function readReach(path: string): Reach | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Reach) : undefined;
}
