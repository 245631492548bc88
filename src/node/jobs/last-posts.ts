import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import type { Posting } from './start-jobs.ts';

/** How soon Redis must answer during a stop (milliseconds). */
const ANSWER_WITHIN_MS = 1_500;

/** How long a stop waits for Redis, so that the outcome of a post that was just sent is recorded (milliseconds). */
const AFTER_A_SEND_MS = 5_000;

/** The limit for all of it (milliseconds): a stop takes thirty seconds at most, and a send up to 25. */
const MAX_STOP_MS = 27_000;

const POLL = 250;

/**
 * Resolves when a stop has waited long enough: Redis does not answer, and nothing was sent a moment ago. The connection's status
 * does not help, because a Redis that hangs keeps its connections. Outcomes that could not be recorded end as unknown.
 * Also resolves when `signal` aborts.
 */
export async function untilSilent(
  redis: Redis | Cluster,
  posting: Pick<Posting, 'sinceLastSend'>,
  signal: AbortSignal,
): Promise<void> {
  const patience = performance.now() + MAX_STOP_MS;
  while (!signal.aborted && performance.now() < patience) {
    const isAnswered = await Promise.race([
      redis.ping().then(Boolean, () => false),
      sleep(ANSWER_WITHIN_MS, false, { signal }).catch(() => false),
    ]);
    if (!isAnswered && posting.sinceLastSend() > AFTER_A_SEND_MS) return;
    await sleep(POLL, undefined, { signal }).catch(() => {});
  }
}
