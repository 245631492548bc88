import type { Cluster, Redis } from 'ioredis';
import type { Clocks } from '../clocks.ts';
import type { Logger } from '../logger.ts';
import { createOutages } from '../outages.ts';
import { MAX_RECONNECTION_MS } from './reconnection.ts';
import { whyAway } from './redis.ts';
import { readRedisClock } from './redis-clock.ts';
import { tellAway, writeTo } from './redis-look.ts';
import { type RedisRefusal, refusalFields, refusalOf, tellRefusal } from './redis-refusal.ts';

/** Whether Redis does its work, which means that it accepts writes. */
export type RedisHealth = {
  /** Why it does not, in words; otherwise `undefined`. */
  trouble(): string | undefined;
  /** Whether it answers at all. True also if it refuses, and while the connection is replaced because of a refusal. */
  answers(): boolean;
  /** Takes into account an error from other work. True if Redis refused; the refusal is then logged here. */
  note(error: unknown): boolean;
  /** Resolves after the first successful write. */
  readonly wrote: Promise<void>;
  stop(): void;
};

/** The pause between checks (milliseconds): a failure is known and logged within fifteen seconds. */
const LOOK_EVERY_MS = 5_000;

/** How long there must be no refusal before a line says that it is over (milliseconds): two checks. */
const QUIET_MS = 10_000;

/**
 * Checks Redis every few seconds with a write, and reads its clock. Each kind of refusal is a warning when it begins and a
 * line when it is over. A refusal stays the reason until a check has another result, also while the connection is replaced
 * because of it. `monotonic` returns milliseconds.
 */
export function watchRedis(
  redis: Redis | Cluster,
  clocks: Pick<Clocks, 'heard'>,
  logger: Logger,
  monotonic: () => number,
): RedisHealth {
  const refusals = createOutages<RedisRefusal>();
  const wrote = Promise.withResolvers<void>();
  let isAnswered = false;
  let answeredAt = Number.NEGATIVE_INFINITY;
  let writtenAt = Number.NEGATIVE_INFINITY;
  const note = (error: unknown): boolean => {
    const refusal = refusalOf(error);
    if (refusal === undefined) return false;
    answeredAt = monotonic();
    if (refusals.note(refusal.code, refusal, answeredAt)) logger.warn('redis.refuses', refusalFields(refusal));
    return true;
  };
  const look = async (): Promise<void> => {
    const from = monotonic();
    try {
      await writeTo(redis);
      isAnswered = true;
      answeredAt = monotonic();
      writtenAt = from;
      wrote.resolve();
    } catch (error) {
      isAnswered = note(error);
    }
    for (const { detail, since, count } of refusals.over(QUIET_MS, monotonic())) {
      logger.info('redis.accepts', { code: detail.code, count, milliseconds: Math.round(monotonic() - since) });
    }
    await readRedisClock(redis, Date.now).then(
      (time) => clocks.heard('redis', time),
      () => {},
    );
  };
  /** The newest refusal that no write has disproved. A write says nothing about the right to other commands. */
  const refusal = (): RedisRefusal | undefined =>
    refusals
      .ongoing()
      .filter(({ detail, last }) => last > writtenAt || detail.code === 'NOPERM')
      .toSorted((one, other) => other.last - one.last)[0]?.detail;
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  redis.on('ready', look);
  redis.on('error', note);
  if (redis.status === 'ready') void look();
  const answers = (): boolean => {
    const isReplaced = refusal() !== undefined && monotonic() - answeredAt < MAX_RECONNECTION_MS;
    return isReplaced || (isAnswered && redis.status === 'ready');
  };
  return {
    trouble() {
      const refused = refusal();
      if (!answers()) return tellAway(whyAway(redis));
      return refused === undefined ? undefined : tellRefusal(refused);
    },
    answers,
    note,
    wrote: wrote.promise,
    stop: () => clearInterval(timer),
  };
}
