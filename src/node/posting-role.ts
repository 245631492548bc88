import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import { errorFields, type Logger } from '../bot/logger.ts';
import { createJobsRedisClient, type RedisAddress } from '../bot/redis.ts';
import type { Statement } from '../content/statement.ts';
import type { PosterDeps, PostReport } from '../jobs/post.ts';
import type { TickReport } from '../jobs/tick.ts';
import { type JobWorker, TokenRevoked } from '../jobs/worker.ts';
import { FatalError } from './fatal-error.ts';
import { startPosting } from './posting.ts';
import { startRewriting } from './rewriting.ts';

export type PostingRoleDeps = {
  readonly address: RedisAddress;
  /** Nothing is posted before Redis was found to keep what it must; rejects where it does not. */
  readonly isChecked: Promise<void>;
  readonly token: string;
  readonly apiRoot: string;
  readonly postsPerSecond: number;
  readonly statement: Statement;
  readonly message: PosterDeps['message'];
  readonly now: () => number;
  readonly send?: PosterDeps['send'];
  readonly logger: Logger;
  /** Counts what becomes of posts. */
  readonly count: (report: PostReport | TickReport) => void;
};

/** Milliseconds after which a stop no longer waits for a Redis that is away: what could not be written down ends as unknown. */
const PATIENCE_WITH_REDIS = 5_000;

/** The posting part of the program. It waits for Redis as long as it takes, and holds up nothing else meanwhile. */
export type PostingRole = {
  /** Rejects with a `FatalError` when nothing can be posted any more. */
  readonly failed: Promise<never>;
  /** One turn of the clock, now; does nothing before the worker runs. */
  tick(): Promise<void>;
  /** Takes up no more posts, and waits for those in flight. */
  stop(): Promise<void>;
};

export function startPostingRole(deps: PostingRoleDeps): PostingRole {
  const { address, logger, count, message, statement, token, apiRoot, postsPerSecond, now, send } = deps;
  const redis = createJobsRedisClient(address, logger);
  let worker: JobWorker | undefined;
  let stopRewriting: (() => void) | undefined;
  const begin = () =>
    startPosting({
      redis,
      token,
      apiRoot,
      postsPerSecond,
      statement,
      message,
      now,
      ...(send === undefined ? {} : { send }),
      report: (report) => {
        count(report);
        log(report, logger);
      },
      onError: (error) => logger.debug('jobs.error', errorFields(error)),
    });
  const started = deps.isChecked.then(begin).then((running) => {
    worker = running;
    logger.info('posting.started');
    // The embedded one is rewritten by whoever owns it.
    if ('urls' in address) stopRewriting = startRewriting(redis, logger);
    return running;
  });
  const failed = fail(started);
  // Whoever waits for it does so later.
  failed.catch(() => {});
  return {
    failed,
    tick: async () => worker?.tick(),
    async stop() {
      stopRewriting?.();
      // Also one that is just being started: its workers run before it is.
      await Promise.race([started.then((running) => running.close()).catch(() => {}), givenUp(redis)]);
      redis.disconnect();
    },
  };
}

/** Resolves when a stop has waited long enough for a Redis that is away. */
async function givenUp(redis: Redis | Cluster): Promise<void> {
  do await sleep(PATIENCE_WITH_REDIS, undefined, { ref: false });
  while (redis.status === 'ready');
}

async function fail(started: Promise<JobWorker>): Promise<never> {
  const { failed } = await started;
  return failed.catch((error: unknown) => {
    if (!(error instanceof TokenRevoked)) throw error;
    throw new FatalError('BOT_TOKEN: Telegram does not know this token any more; copy it again from BotFather');
  });
}

/** What an operator should hear of; the rest is for whoever looks closely. */
function log(report: PostReport | TickReport, logger: Logger): void {
  switch (report.kind) {
    case 'ended': {
      const fields = { outcome: report.outcome, milliseconds: report.lateness, ...reason(report.why) };
      logger[report.outcome === 'sent' || report.outcome === 'paused' ? 'debug' : 'warn']('post.ended', fields);
      return;
    }
    case 'waits':
      logger.info('post.waits', { milliseconds: report.milliseconds, reason: report.why });
      return;
    case 'unknown':
      logger.warn('post.ended', { outcome: 'unknown', reason: 'its worker died' });
      return;
    case 'not-erased':
      logger.error('post.not-erased', {
        reason: 'most chats seem to be gone: nothing is erased; look whether this is the right bot and Bot API server',
      });
      return;
    case 'put-off':
      logger.error('post.put-off', {
        reason: 'what is kept of it can not be read here, or its times not be reckoned with',
      });
      return;
    default:
      logger.debug(`post.${report.kind}`);
  }
}

function reason(why: string | undefined): { reason?: string } {
  return why === undefined ? {} : { reason: why };
}
