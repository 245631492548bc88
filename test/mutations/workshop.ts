import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Mutant, mutate } from './mutant.ts';

/** A copy of the project in which one mutant at a time is tried. */
export type Workshop = {
  readonly folder: string;
  /** Runs these tests with the mutant in place of the file as it is. */
  try(tests: readonly string[], mutant: Mutant, limitMs: number): Promise<Verdict>;
  /** Runs vitest with these arguments: `found` where it ended with an error. */
  run(args: readonly string[], env: Readonly<Record<string, string>>, limitMs: number): Promise<Verdict>;
  close(): void;
};

/** `found`: a test failed. `by-time`: no end within the limit, which is found too. `survived`: all passed. */
export type Verdict = 'found' | 'by-time' | 'survived';

/** What every run shares with the project: packages, and the private Redis. */
const SHARED = ['node_modules', '.redis'];

/** The paths of the project's files, with slashes: those that git knows, and new ones. */
export function pathsOf(root: string): readonly string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(root, path)));
}

/** Copies the project's files. */
export function openWorkshop(root: string, paths: readonly string[], read: (path: string) => string): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-mutations-'));
  const running = new Set<ChildProcess>();
  for (const path of paths) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  for (const name of SHARED) symlinkSync(join(root, name), join(folder, name));
  // Some tests ask git which files are the project's.
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  const run: Workshop['run'] = (args, env, limitMs) => runVitest(folder, args, env, limitMs, running);
  return {
    folder,
    run,
    async try(tests, mutant, limitMs) {
      writeFileSync(join(folder, mutant.file), mutate(read(mutant.file), mutant));
      try {
        const kept = [`--fsModuleCachePath=${join(folder, '.modules')}`, '--no-cache'];
        return await run(['--project=node', '--bail=1', '--reporter=dot', ...kept, ...tests], {}, limitMs);
      } finally {
        writeFileSync(join(folder, mutant.file), read(mutant.file));
      }
    },
    close() {
      for (const child of running) end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function runVitest(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  limitMs: number,
  running: Set<ChildProcess>,
): Promise<Verdict> {
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: 'ignore',
    detached: true,
  });
  running.add(child);
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      end(child);
      resolve('by-time');
    }, limitMs);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(limit);
      running.delete(child);
      end(child);
      resolve(code === 0 ? 'survived' : 'found');
    });
  });
}

/** Ends the tests with all that they started, which is in a process group of its own. */
function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}
