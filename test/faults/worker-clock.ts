import { setTimeout as pass } from 'node:timers/promises';
import type { WorkerClock } from './worker-settings.ts';
import type { FaultWorker } from './workers.ts';

/** Milliseconds after which a tick has seen another clock: the next one does, and an earlier one may be under way. */
const SEEN_WITHIN = 1_500;

/** Sets the clock of these workers, and waits until each goes by it. */
export async function setClock(workers: readonly FaultWorker[], clock: WorkerClock): Promise<void> {
  const set = workers.map(async (worker) => {
    const heard = worker.hears('clock');
    worker.tell({ kind: 'clock', clock });
    await heard;
  });
  await Promise.all(set);
  await pass(SEEN_WITHIN);
}

/** All the world is so many milliseconds later: no clock differs from another. */
export function later(offset: number): WorkerClock {
  return { offset, agrees: true };
}

/** This machine's clock alone is wrong by so many milliseconds, beside those of Redis and Telegram. */
export function wrong(offset: number): WorkerClock {
  return { offset, agrees: false };
}
