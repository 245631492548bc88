import { errorFields, type LogFields, type Logger } from '../bot/logger.ts';
import { createOutages } from '../bot/outages.ts';
import { isRedisAway } from '../bot/redis-absence.ts';
import type { RedisHealth } from '../bot/redis-health.ts';

/** The errors of posting as log lines. */
export type PostingErrors = { note(error: unknown): void; stop(): void };

/** Milliseconds without another one after which an error is over. */
const QUIET = 15_000;

/** Milliseconds between looks at what is over. */
const LOOK_EVERY = 5_000;

/**
 * One line when an error begins, and one when it is over. What Redis refuses, `health` says; that it is away, its client:
 * here it is for whoever looks closely.
 */
export function createPostingErrors(health: RedisHealth, logger: Logger, monotonic: () => number): PostingErrors {
  const outages = createOutages<LogFields>();
  const timer = setInterval(() => {
    for (const { detail, since, count } of outages.over(QUIET, monotonic())) {
      logger.info('jobs.recovered', { ...detail, count, milliseconds: Math.round(monotonic() - since) });
    }
  }, LOOK_EVERY).unref();
  return {
    note(error) {
      const fields = errorFields(error);
      logger.debug('jobs.error', fields);
      if (health.note(error) || isRedisAway(error)) return;
      const { frames: _, ...kind } = fields;
      if (outages.note(`${kind.error} ${kind.code}`, kind, monotonic())) logger.warn('jobs.failing', fields);
    },
    stop: () => clearInterval(timer),
  };
}
