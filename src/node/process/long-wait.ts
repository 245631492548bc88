import { setTimeout as sleep } from 'node:timers/promises';

/** The longest timer, 2^31 - 1 milliseconds or 24.8 days; a longer one would fire at once. */
const MAX_TIMER_MS = 24 * 60 * 60 * 1_000;

/** Waits for this many milliseconds, even years. Resolves early, without an error, when `signal` aborts. */
export async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  for (let left = milliseconds; left > 0 && !signal.aborted; left -= MAX_TIMER_MS) {
    await sleep(Math.min(left, MAX_TIMER_MS), undefined, { signal }).catch(() => {});
  }
}
