import type { Cluster, Redis } from 'ioredis';
import { mastersOf } from './cluster-masters.ts';

/** Keys that Redis looks at in one step: a millisecond of it. */
const STEP = 1_000;

/**
 * All keys of a pattern, such as `{verbatim}:slots:*`, on every master; some may appear twice. Rejects when Redis can't
 * be reached.
 */
export async function* keysLike(redis: Redis | Cluster, pattern: string): AsyncGenerator<string> {
  for (const node of mastersOf(redis)) {
    let cursor = '0';
    do {
      const [next, keys] = await node.scan(cursor, 'MATCH', pattern, 'COUNT', STEP);
      yield* keys;
      cursor = next;
    } while (cursor !== '0');
  }
}
