import { DelayedError, type Processor, Queue } from 'bullmq';
import type { Cluster, Redis } from 'ioredis';
import type { Clocks } from '../plan/clocks.ts';
import type { PutOff } from '../plan/put-off.ts';
import type { SlotStore } from '../plan/slots.ts';
import { parseSlotId } from '../plan/subscription.ts';
import { BriefWorker } from './brief-worker.ts';
import type { HeartbeatStore } from './heartbeat-store.ts';
import { type Pace, PaceStopped } from './pace.ts';
import { startPostWorkers } from './post-workers.ts';
import { createJobQueue, POST_QUEUE, queueOptions } from './queue.ts';
import type { SendSlot } from './send-slot.ts';
import type { Sweep } from './sweep.ts';
import { createTicks, type TickReport } from './tick.ts';
import { startTickClock } from './tick-clock.ts';

/** What a worker needs. */
export type WorkerDeps = {
  /** A client only for jobs: its commands wait while Redis is down, and are sent again when it is back. */
  readonly redis: Redis | Cluster;
  readonly slots: SlotStore;
  readonly heartbeats: HeartbeatStore;
  readonly clocks: Clocks;
  readonly sweep: Sweep;
  readonly putOff: PutOff;
  readonly pace: Pace;
  readonly poster: SendSlot;
  /** Milliseconds since 1970, by the program's clock; the queue's own delays use the real one. */
  readonly now: () => number;
  readonly postsPerSecond: number;
  /** A name for one attempt, never the same. */
  readonly newToken: () => string;
  /** How long a worker can be silent before others get its jobs (milliseconds). */
  readonly lockDuration: number;
  /** Whether BullMQ may run INFO, which tells it what this Redis can do. */
  readonly mayAskInfo: boolean;
  readonly report: (report: TickReport) => void;
  readonly onError: (error: unknown) => void;
};

/** A worker that runs until it is stopped. */
export type JobWorker = {
  /** Rejects when nothing can be posted any more: the token was revoked. */
  readonly failed: Promise<never>;
  /** One turn of the clock, now. */
  tick(): Promise<void>;
  /** Takes no more slots, releases those that wait for their turn, and waits for the sends in progress. */
  close(): Promise<void>;
};

/** The token was revoked while posts were due. */
export class TokenRevoked extends Error {
  override readonly name = 'TokenRevoked';
}

/** Telegram can be slow; this many sends in progress do not block the others. */
const MAX_SEND_S = 25;
const MAX_AT_ONCE = 1_000;

/** Posts are queued a few seconds ahead, and never more than a minute: a queued job takes memory, and can't be withdrawn. */
const SECONDS_AHEAD = 5;
const FEWEST_AHEAD = 100;

/** Starts a worker: it posts, and ticks if no other one does. */
export async function startJobWorker(deps: WorkerDeps): Promise<JobWorker> {
  const { redis, slots, heartbeats, clocks, sweep, pace, poster, now, postsPerSecond, lockDuration, report, onError } =
    deps;
  const shared = { ...queueOptions(redis), skipVersionCheck: !deps.mayAskInfo };
  const queue = new Queue(POST_QUEUE, shared);
  queue.on('error', onError);
  const revoked = Promise.withResolvers<never>();
  revoked.promise.catch(() => {});
  const stopping = new AbortController();
  const monotonic = () => performance.now();
  const ticks = createTicks({
    slots,
    queue: createJobQueue(queue),
    heartbeats,
    clocks,
    now,
    monotonic,
    busy: () => performance.eventLoopUtilization().active,
    newToken: deps.newToken,
    mostQueued: Math.max(FEWEST_AHEAD, SECONDS_AHEAD * postsPerSecond),
    signal: stopping.signal,
    putOff: deps.putOff,
    sweep,
    report,
    onError,
  });
  const common = {
    connection: redis,
    prefix: shared.prefix,
    skipVersionCheck: shared.skipVersionCheck,
    lockDuration,
    stalledInterval: lockDuration,
    // A slot's own record decides whether it can be sent, not how often its job was interrupted.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
  };

  const postJob: Processor = async (job, lock) => {
    const slot = parseSlotId(job.id ?? '');
    if (slot === undefined) return;
    const again = async (at: number): Promise<never> => {
      await job.moveToDelayed(Date.now() + Math.max(1, at - now()), lock);
      throw new DelayedError();
    };
    const disposal = await poster(slot, deps.newToken()).catch((error: unknown) => {
      if (error instanceof PaceStopped) return { kind: 'again', at: now() } as const;
      throw error;
    });
    if (disposal.kind === 'again') await again(disposal.at);
    if (disposal.kind === 'revoked') revoked.reject(new TokenRevoked('Telegram does not know the token any more'));
  };
  const workers = startPostWorkers({
    start(concurrency) {
      const worker = new BriefWorker(POST_QUEUE, (job, lock) => workers.run(() => postJob(job, lock)), {
        ...common,
        concurrency,
      });
      worker.on('error', onError);
      worker.on('failed', (_, error) => onError(error));
      return worker;
    },
    atOnce: Math.min(MAX_AT_ONCE, MAX_SEND_S * postsPerSecond),
    onError,
  });
  await queue.waitUntilReady();
  const stopTicking = startTickClock({ look: ticks.look, now: Date.now, monotonic, onError });
  return {
    failed: revoked.promise,
    tick: ticks.turn,
    async close() {
      stopping.abort();
      const closing = Promise.all([stopTicking(), workers.close()]);
      pace.stop();
      await closing;
      await queue.close();
    },
  };
}
