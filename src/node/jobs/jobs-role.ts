import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import type { Clocks } from '../../bot/clocks.ts';
import type { Logger } from '../../bot/logger.ts';
import { createJobsRedisClient } from '../../bot/redis/redis.ts';
import type { RedisEndpoint } from '../../bot/redis/redis-connection.ts';
import type { RedisHealth } from '../../bot/redis/redis-health.ts';
import type { Erasure } from '../../jobs/plan/erasure.ts';
import type { PostReport } from '../../jobs/run/attempt.ts';
import { isQueuePaused } from '../../jobs/run/queue.ts';
import type { TickReport } from '../../jobs/run/tick.ts';
import { type JobWorker, TokenRevoked } from '../../jobs/run/worker.ts';
import { FatalError } from '../process/fatal-error.ts';
import { type AofRewrites, startAofRewrites } from '../redis/aof-rewrite.ts';
import { eraseOlderKeys } from '../redis/older-keys.ts';
import type { RedisRights } from '../redis/redis-rights.ts';
import { untilSilent } from './last-posts.ts';
import { NOT_STARTED } from './not-started.ts';
import { createPostLog } from './post-log.ts';
import { createPostingErrors } from './posting-errors.ts';
import { type QueueWatch, watchQueue } from './queue-watch.ts';
import { type Posting, type PostingOptions, startPosting } from './start-jobs.ts';
import { watchTickAge } from './tick-age.ts';

type ByRole = 'redis' | 'mayAskInfo' | 'report' | 'onError' | 'onDate' | 'clocks' | 'onErased';

/** What the role of posting needs. */
export type PostingRoleDeps = Omit<PostingOptions, ByRole> & {
  readonly address: RedisEndpoint;
  /** Resolves when Redis is known to work and to be durable; nothing is posted before. Rejects if it never will be. */
  readonly isChecked: Promise<RedisRights>;
  readonly health: RedisHealth;
  readonly clocks: Pick<Clocks, 'agree' | 'heard'>;
  readonly onErased: (why: Erasure) => void;
  readonly logger: Logger;
  /** Counts the outcomes of posts. */
  readonly count: (report: PostReport | TickReport) => void;
  /** Counts failed steps of posting. */
  readonly countError: (error: unknown) => void;
};

/** The HTTP header `Date` has no fractions of a second, so on average it is half a second behind (milliseconds). */
const HALF_A_SECOND_MS = 500;

/** How long a stop waits for a start in progress (milliseconds). */
const PATIENCE_WITH_START_MS = 2_000;

/** The posting part of the program. It waits for Redis as long as it takes, and blocks nothing else meanwhile. */
export type PostingRole = {
  /** Rejects with a `FatalError` when nothing can be posted any more. */
  readonly failed: Promise<never>;
  /** Runs one tick now; does nothing before the worker runs. */
  tick(): Promise<void>;
  /** Why nothing is posted, in words; `undefined` if everything due is posted. */
  trouble(): string | undefined;
  /** Milliseconds since a tick finished; before the first one, since the start. */
  tickAge(): number;
  /** Milliseconds since this program or another one made an external Redis rewrite its file. */
  rewritingAge(): number | undefined;
  /** Takes no more posts, and waits for those in flight. */
  stop(): Promise<void>;
};

/** Starts posting as soon as Redis is known to work. */
export function startPostingRole(deps: PostingRoleDeps): PostingRole {
  const { address, isChecked, health, clocks, logger, count, countError, ...options } = deps;
  const monotonic = () => performance.now();
  const log = createPostLog(logger, monotonic);
  const errors = createPostingErrors(health, logger, monotonic);
  const ticks = watchTickAge(logger, monotonic, health.trouble);
  let redis: Redis | Cluster | undefined;
  let posting: Posting | undefined;
  let rewriting: AofRewrites | undefined;
  let queue: QueueWatch | undefined;
  const report = (each: PostReport | TickReport): void => {
    count(each);
    if (each.kind === 'ticked') for (const watch of [ticks, errors]) watch.ticked();
    log.write(each);
  };
  const begin = async ({ mayAskInfo }: RedisRights): Promise<Posting> => {
    const client = createJobsRedisClient(address, mayAskInfo);
    redis = client;
    const onError = (error: unknown): void => {
      countError(error);
      errors.note(error);
    };
    const onDate = (time: number): void => clocks.heard('telegram', time + HALF_A_SECOND_MS);
    posting = await startPosting({ ...options, clocks, redis: client, mayAskInfo, report, onDate, onError });
    queue = watchQueue(() => isQueuePaused(client), logger);
    logger.info('posting.started');
    await eraseOlderKeys(client, logger);
    // The owner of an embedded one rewrites it.
    if ('urls' in address) rewriting = startAofRewrites(client, logger);
    return posting;
  };
  const started = isChecked.then(begin);
  const close = async (client: Redis | Cluster): Promise<void> => {
    const closing = new AbortController();
    const { signal } = closing;
    // This includes one that is still starting, because its workers already run.
    const closed = started.then((running) => running.close()).catch(() => {});
    const patience =
      posting === undefined
        ? sleep(PATIENCE_WITH_START_MS, undefined, { signal }).catch(() => {})
        : untilSilent(client, posting, signal);
    await Promise.race([closed, patience]);
    closing.abort();
    client.disconnect();
  };
  const failed = fail(started);
  // Its promise is awaited later, elsewhere.
  failed.catch(() => {});
  return {
    failed,
    tick: async () => posting?.tick(),
    trouble: () => (posting === undefined ? NOT_STARTED : (ticks.trouble() ?? queue?.trouble())),
    tickAge: ticks.age,
    rewritingAge: () => rewriting?.age(),
    async stop() {
      for (const each of [ticks, queue, rewriting]) each?.stop();
      if (redis !== undefined) await close(redis);
      // Last, because posts are still ending.
      for (const each of [log, errors]) each.stop();
    },
  };
}

async function fail(started: Promise<JobWorker>): Promise<never> {
  const { failed } = await started;
  return failed.catch((error: unknown) => {
    if (!(error instanceof TokenRevoked)) throw error;
    throw new FatalError('BOT_TOKEN: Telegram does not know this token any more; copy it again from BotFather');
  });
}
