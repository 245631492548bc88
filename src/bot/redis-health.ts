import type { Cluster, Redis } from 'ioredis';
import type { Clocks } from './clocks.ts';
import type { Logger } from './logger.ts';
import { createOutages } from './outages.ts';
import { whyAway } from './redis.ts';
import { readRedisClock } from './redis-clock.ts';
import { tellAway, writeTo } from './redis-look.ts';
import { type RedisRefusal, refusalOf, tellRefusal } from './redis-refusal.ts';

/** Whether Redis does its work, which is to write. */
export type RedisHealth = {
  /** Why it does not, in words; `undefined` where it does. */
  trouble(): string | undefined;
  /** Takes an error of somebody else's work into account; true where Redis refused, which is then logged here. */
  note(error: unknown): boolean;
  /** Resolves when it wrote for the first time. */
  readonly wrote: Promise<void>;
  stop(): void;
};

/** Milliseconds between looks: what fails is known, and logged, within fifteen seconds. */
const LOOK_EVERY = 5_000;

/** Milliseconds without a refusal after which it is over: two looks. */
const QUIET = 10_000;

/**
 * Looks at Redis every few seconds, by a write, and at its clock. Each kind of refusal is a warning when it begins and a
 * line when it is over. `monotonic` gives milliseconds.
 */
export function watchRedis(
  redis: Redis | Cluster,
  clocks: Pick<Clocks, 'heard'>,
  logger: Logger,
  monotonic: () => number,
): RedisHealth {
  const refusals = createOutages<RedisRefusal>();
  const wrote = Promise.withResolvers<void>();
  let answers = false;
  const note = (error: unknown): boolean => {
    const refusal = refusalOf(error);
    if (refusal === undefined) return false;
    const { code, reason, cure } = refusal;
    const isNew = refusals.note(code, refusal, monotonic());
    if (isNew) logger.warn('redis.refuses', { code, reason: `${reason}; ${cure}` });
    return true;
  };
  const look = async (): Promise<void> => {
    try {
      await writeTo(redis);
      answers = true;
      wrote.resolve();
    } catch (error) {
      answers = note(error);
    }
    for (const { detail, since, count } of refusals.over(QUIET, monotonic())) {
      logger.info('redis.accepts', { code: detail.code, count, milliseconds: Math.round(monotonic() - since) });
    }
    await readRedisClock(redis, Date.now).then(
      (time) => clocks.heard('redis', time),
      () => {},
    );
  };
  const timer = setInterval(() => void look(), LOOK_EVERY).unref();
  redis.on('ready', look);
  if (redis.status === 'ready') void look();
  return {
    trouble() {
      const [refusal] = refusals.ongoing();
      const code = whyAway(redis);
      // A connection that is made again because Redis refused says nothing by itself.
      if (refusal !== undefined && code === undefined) return tellRefusal(refusal.detail);
      return answers && redis.status === 'ready' ? undefined : tellAway(code);
    },
    note,
    wrote: wrote.promise,
    stop: () => clearInterval(timer),
  };
}
