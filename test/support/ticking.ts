import type { JobQueue } from '../../src/jobs/plan/job-queue.ts';
import type { TickDeps } from '../../src/jobs/run/tick.ts';

/** What a tick needs besides what a test gives it: clocks that agree, and a thread that does nothing else. */
export function createTickSurroundings(): Omit<
  TickDeps,
  'slots' | 'queue' | 'heartbeats' | 'now' | 'putOff' | 'report'
> {
  return {
    sweep: { run: async () => {}, isHurried: () => false, next: () => [], repair: async () => {} },
    onError: () => {},
    clocks: { agree: () => true },
    monotonic: () => performance.now(),
    busy: () => 0,
    newToken: () => 'turn',
    mostQueued: 100,
    signal: new AbortController().signal,
  };
}

/** A queue from which nothing is taken but by a test. */
export type MemoryQueue = JobQueue & {
  /** The slots that wait, in the order in which they were added. */
  ids(): readonly string[];
  /** All jobs are gone, as after a Redis that lost them. */
  clear(): void;
};

export function createMemoryQueue(): MemoryQueue {
  const ids = new Set<string>();
  const add: JobQueue['add'] = async (slotIds) => {
    for (const id of slotIds) ids.add(id);
  };
  return { add, addAgain: add, size: async () => ids.size, ids: () => [...ids], clear: () => ids.clear() };
}
