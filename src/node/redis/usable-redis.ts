import type { Cluster, Redis } from 'ioredis';
import type { Config } from '../../bot/config.ts';
import type { Logger } from '../../bot/logger.ts';
import type { RedisHealth } from '../../bot/redis/redis-health.ts';
import { type MarkWatch, watchMark } from './mark-watch.ts';
import { type GuaranteeWatch, watchGuarantees } from './redis-guarantees.ts';
import { type Claim, claimWhenPossible } from './redis-owner.ts';
import { type RedisRights, untilAllowed } from './redis-rights.ts';

/** Whether a Redis can be used: it accepts writes, gives us the rights we need, is ours, and keeps what it acknowledges. */
export type UsableRedis = {
  /** Resolves when it can be used, however long that takes; rejects with a `FatalError` if it must not be. */
  readonly rights: Promise<RedisRights>;
  /** Rejects if it must not be used, or no longer, in any role, and if checking it fails in a way that time does not cure. */
  readonly refused: Promise<never>;
  /** Why it must no longer be used, in words; otherwise `undefined`. */
  trouble(): string | undefined;
  stop(): void;
};

/** Waits until Redis is usable, and keeps checking its mark and, if it is external, its durability. */
export function watchUse(
  redis: Redis | Cluster,
  { kind }: Config['redis'],
  claim: Claim,
  health: RedisHealth,
  logger: Logger,
  stopping: AbortSignal,
): UsableRedis {
  let guarantees: GuaranteeWatch | undefined;
  let mark: MarkWatch | undefined;
  const check = async (): Promise<RedisRights> => {
    const isOurs = kind === 'embedded';
    const rights = isOurs ? { mayAskInfo: true } : await untilAllowed(redis, health, logger, stopping);
    await health.wrote;
    const count = await claimWhenPossible(redis, claim, health, stopping);
    if (count > 0) logger.info('chats.encrypted', { count });
    mark = watchMark(redis, claim);
    mark.lost.catch(() => {});
    if (!isOurs) guarantees = await watchGuarantees(redis, logger, stopping);
    return rights;
  };
  const rights = check();
  const refused = untilRefused(
    rights.then(() => mark?.lost),
    stopping,
  );
  // The code that needs these promises reports their rejections.
  rights.catch(() => {});
  refused.catch(() => {});
  return {
    rights,
    refused,
    trouble: () => guarantees?.trouble(),
    stop() {
      guarantees?.stop();
      mark?.stop();
    },
  };
}

async function untilRefused(rights: Promise<unknown>, stopping: AbortSignal): Promise<never> {
  await rights.catch((error: unknown) => {
    if (!stopping.aborted) throw error;
  });
  return new Promise(() => {});
}
