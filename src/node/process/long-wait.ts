import { setTimeout as sleep } from 'node:timers/promises';

/** A timer takes at most 2^31 - 1 milliseconds, 24.8 days; a longer one would end at once. */
const LONGEST_TIMER = 24 * 60 * 60 * 1_000;

/** Waits so many milliseconds, years too. Resolves early, without an error, when `signal` aborts. */
export async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  for (let left = milliseconds; left > 0 && !signal.aborted; left -= LONGEST_TIMER) {
    await sleep(Math.min(left, LONGEST_TIMER), undefined, { signal }).catch(() => {});
  }
}
