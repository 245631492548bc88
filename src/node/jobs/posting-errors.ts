import { errorFields, type LogFields, type Logger } from '../../bot/logger.ts';
import { createOutages } from '../../bot/outages.ts';
import { isRedisAway } from '../../bot/redis/redis-absence.ts';
import type { RedisHealth } from '../../bot/redis/redis-health.ts';

/** The errors of posting as log lines. */
export type PostingErrors = {
  note(error: unknown): void;
  /** A tick has just finished: posting works. */
  ticked(): void;
  stop(): void;
};

/** How long an error must not recur for it to be over, if posting works (milliseconds). */
const QUIET_MS = 15_000;

/** The pause between checks for what is over (milliseconds). */
const LOOK_EVERY_MS = 5_000;

/**
 * One line when an error begins, and one when it is over. `health` logs Redis' refusals, and Redis' client logs that Redis is
 * down, so here both are logged only at debug level.
 */
export function createPostingErrors(health: RedisHealth, logger: Logger, monotonic: () => number): PostingErrors {
  const outages = createOutages<LogFields>();
  let tickedAt = Number.NEGATIVE_INFINITY;
  const timer = setInterval(() => {
    if (health.trouble() !== undefined) return;
    // Nobody knows yet about errors after the last tick.
    for (const { detail, since, count } of outages.over(QUIET_MS, Math.min(monotonic(), tickedAt + QUIET_MS))) {
      logger.info('jobs.recovered', { ...detail, count, milliseconds: Math.round(monotonic() - since) });
    }
  }, LOOK_EVERY_MS).unref();
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
