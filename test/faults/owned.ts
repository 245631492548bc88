import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { PROJECT_ROOT, type Running, type Spawned, start } from '../support/process.ts';

/** A child with all its pipes; what it says of errors is the run's to see. */
export type Child = ChildProcessByStdio<Writable, Readable, null>;

const children = new Set<{ kill(signal: NodeJS.Signals): unknown }>();
const folders = new Set<string>();

/** Starts a process that `endAll` ends, if nobody else does before. */
export function startChild(file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Child {
  const child = spawn(file, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  // It may be killed while it is told something.
  child.stdin.on('error', () => {});
  return child;
}

/** Starts a process whose words are heard, and that `endAll` ends too. */
export function startHeard(spawned: Spawned): Running {
  const running = start(spawned);
  children.add(running);
  void running.ended.then(() => children.delete(running));
  return running;
}

/** Starts a process whose outputs are pipes that nobody reads, and that `endAll` ends too. */
export function startUnheard(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  const child = spawn(file, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Ends a child of ours at once, stopped or not, and waits until it is gone. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A folder for a row, until `removeFolder` or `endAll`. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-faults-'));
  folders.add(folder);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
}

/** For Ctrl-C: ends every process that was started here, by its id, and removes what they wrote. */
export function endAll(): void {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) removeFolder(folder);
}
