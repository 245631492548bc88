import { errorFields, type LogFields, type Logger } from '../../bot/logger.ts';
import { createOutages } from '../../bot/outages.ts';
import { isRedisAway } from '../../bot/redis/redis-absence.ts';
import type { RedisHealth } from '../../bot/redis/redis-health.ts';

/** The errors of posting as log lines. */
export type PostingErrors = {
  note(error: unknown): void;
  /** A tick came to its end just now: posting works. */
  ticked(): void;
  stop(): void;
};

/** Milliseconds without another one after which an error is over, if posting works. */
const QUIET = 15_000;

/** Milliseconds between looks at what is over. */
const LOOK_EVERY = 5_000;

/**
 * One line when an error begins, and one when it is over. What Redis refuses, `health` says; that it is away, its client:
 * here it is for whoever looks closely.
 */
export function createPostingErrors(health: RedisHealth, logger: Logger, monotonic: () => number): PostingErrors {
  const outages = createOutages<LogFields>();
  let tickedAt = Number.NEGATIVE_INFINITY;
  const timer = setInterval(() => {
    if (health.trouble() !== undefined) return;
    // Of what came after the last tick, nobody knows yet.
    for (const { detail, since, count } of outages.over(QUIET, Math.min(monotonic(), tickedAt + QUIET))) {
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
    ticked() {
      tickedAt = monotonic();
    },
    stop: () => clearInterval(timer),
  };
}
