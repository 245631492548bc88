import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import type { Posting } from './start-jobs.ts';

/** Milliseconds within which Redis must answer a stop. */
const ANSWER_WITHIN = 1_500;

/** Milliseconds for which it is waited for, so that the outcome of what was just sent is written down. */
const AFTER_A_SEND = 5_000;

/** Milliseconds in all: a stop takes no longer than thirty seconds, and a send up to 25. */
const LONGEST = 27_000;

const POLL = 250;

/**
 * Resolves when a stop has waited long enough: when Redis does not answer, and nothing was sent a moment ago. Its status
 * tells nothing, since a Redis that stands still keeps its connections. What could not be written down ends as unknown.
 * Resolves early, too, when `signal` aborts.
 */
export async function untilSilent(
  redis: Redis | Cluster,
  posting: Pick<Posting, 'sinceLastSend'>,
  signal: AbortSignal,
): Promise<void> {
  const patience = performance.now() + LONGEST;
  while (!signal.aborted && performance.now() < patience) {
    const isAnswered = await Promise.race([
      redis.ping().then(Boolean, () => false),
      sleep(ANSWER_WITHIN, false, { signal }).catch(() => false),
    ]);
    if (!isAnswered && posting.sinceLastSend() > AFTER_A_SEND) return;
    await sleep(POLL, undefined, { signal }).catch(() => {});
  }
}
