import type { Redis } from 'ioredis';

/** How long Redis answered nobody. */
export type Standstill = { readonly longest: number; readonly pings: number };

/** Milliseconds between an answer and the next question. */
const ASK_EVERY = 3;

/** Asks Redis again and again until `signal`; gives the longest wait for an answer (milliseconds). */
export async function watchStandstill(redis: Redis, signal: AbortSignal): Promise<Standstill> {
  let [longest, pings] = [0, 0];
  while (!signal.aborted) {
    const from = performance.now();
    await redis.ping();
    longest = Math.max(longest, performance.now() - from);
    pings += 1;
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
  }
  return { longest, pings };
}
