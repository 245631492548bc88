import type { Cluster, Redis } from 'ioredis';
import type { Role } from '../bot/config.ts';
import { codeOf } from '../bot/logger.ts';
import { whyAway } from '../bot/redis.ts';
import { CLOCK_TOLERANCE, clockDifference } from '../bot/redis-clock.ts';
import type { Readiness } from './app.ts';

export type ReadinessDeps = {
  /** Whether Telegram has said who the bot is; a role without updates need not know. */
  readonly isKnown: () => boolean | Promise<boolean>;
  /** Why no updates come in; `undefined` where they do, or where none are wanted. */
  readonly whyNoUpdates?: () => string | undefined;
  readonly redis: Redis | Cluster;
  readonly role: Role;
};

/**
 * Ready when Telegram has said who the bot is and its updates come in, Redis answers, and both clocks agree, by which posts are due. Without
 * Redis, `bot` still answers its readers.
 */
export function createReadiness({ isKnown, whyNoUpdates, redis, role }: ReadinessDeps): () => Promise<Readiness> {
  const kind = role === 'bot' ? 'degraded' : 'not-ready';
  return async () => {
    if (!(await isKnown())) return { kind: 'not-ready', reason: 'Telegram has not answered yet' };
    const reason = whyNoUpdates?.();
    if (reason !== undefined) return { kind: 'not-ready', reason };
    const difference = await clockDifference(redis).catch((error: unknown) => whyAway(redis) ?? codeOf(error) ?? '');
    if (difference === '') return { kind, reason: 'Redis does not answer' };
    if (typeof difference === 'string') return { kind, reason: `Redis does not answer (${difference})` };
    if (Math.abs(difference) <= CLOCK_TOLERANCE) return { kind: 'ready' };
    return { kind, reason: `the clock differs from that of Redis by ${Math.round(difference / 1_000)} s` };
  };
}
