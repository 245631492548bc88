import { readdirSync, readFileSync } from 'node:fs';

const NANOSECONDS_IN_MS = 1e6;
const KIB_IN_MIB = 1_024;

/** Milliseconds of processor time that the threads of a process have taken. Linux; threads that have ended are not counted. */
export function processorTime(pid: number): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  }
  return nanoseconds / NANOSECONDS_IN_MS;
}

/** MiB of memory that a process has: all of it that is resident. Linux. */
export function residentMemory(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / KIB_IN_MIB;
}
