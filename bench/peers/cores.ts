import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** The two cores of a run: one for the programs that are measured, one for all the rest. */
export type Cores = { readonly ofPrograms: number; readonly ofLoad: number };

/** Moves this process to the core of the load. Throws where that can't be done: Linux, taskset and two cores are needed. */
export function takeCores(): Cores {
  const [ofPrograms, ofLoad] = allowedCores();
  if (ofPrograms === undefined || ofLoad === undefined) throw new Error('two cores are needed');
  const moved = spawnSync('taskset', ['-acp', String(ofLoad), String(process.pid)], { encoding: 'utf8' });
  if (moved.status !== 0) throw new Error(`taskset is needed, on Linux: ${moved.error?.message ?? moved.stderr}`);
  return { ofPrograms, ofLoad };
}

/** In words for a reader: what it ran on. */
export function describeMachine(): string {
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`;
}

function allowedCores(): readonly number[] {
  const list = /Cpus_allowed_list:\s+(\S+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  return list.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
