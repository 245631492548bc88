import type { Cluster, Redis } from 'ioredis';
import { Gauge, type Registry } from 'prom-client';
import { millisecondsOf } from '../../jobs/plan/subscription.ts';
import { readBacklog } from '../../jobs/run/backlog.ts';
import type { Readiness } from '../../web/app.ts';

/** What is read only when the metrics are asked for. */
export type SampleDeps = {
  readonly redis: Redis | Cluster;
  readonly readiness: () => Promise<Readiness>;
  /** Whether Redis answers, even with a refusal. */
  readonly redisAnswers: () => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** How long a page waits for Redis (milliseconds): Prometheus gives up after ten seconds. */
const PATIENCE_MS = 2_000;

/** Values that are read when the page is requested. Never rejects: a Redis that is down is a value too. */
export function createSamples(
  registry: Registry,
  { redis, readiness, redisAnswers, now }: SampleDeps,
): () => Promise<void> {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const ready = gauge('verbatim_ready', '1 if /readyz says ready or degraded, otherwise 0.');
  const up = gauge('verbatim_redis_up', '1 if Redis answers, otherwise 0.');
  const roundTrip = gauge('verbatim_redis_round_trip_seconds', 'How long Redis took to answer just now.');
  const subscriptions = gauge('verbatim_subscriptions', 'Chats that get scheduled posts.');
  const oldest = gauge(
    'verbatim_oldest_open_seconds',
    'How long ago the oldest planned or open slot was due; 0 if there is none.',
  );
  const isPaused = gauge('verbatim_queue_paused', '1 if somebody paused the queue of posts, otherwise 0.');
  const backlog = new Gauge({
    name: 'verbatim_backlog',
    help: 'Future posts: overdue (by over a minute, not planned), waiting (planned), open (queued or in flight).',
    labelNames: ['state'],
    registers: [registry],
  });

  const sampleRedis = async (): Promise<void> => {
    const from = performance.now();
    const time = now();
    const found = await readBacklog(redis, time);
    up.set(1);
    roundTrip.set((performance.now() - from) / 1_000);
    subscriptions.set(found.subscriptions);
    oldest.set(found.oldest === undefined ? 0 : Math.max(0, time - millisecondsOf(found.oldest)) / 1_000);
    isPaused.set(found.isPaused ? 1 : 0);
    for (const state of ['overdue', 'waiting', 'open'] as const) backlog.set({ state }, found[state]);
  };
  /** Leaves out unknown values, because an old number would look like a new one. */
  const forget = (): void => {
    up.set(redisAnswers() ? 1 : 0);
    for (const one of [roundTrip, subscriptions, oldest, isPaused]) one.remove();
    backlog.reset();
  };

  return async () => {
    const isReady = within(PATIENCE_MS, readiness()).then(({ kind }) => kind !== 'not-ready');
    const [isReadyNow] = await Promise.all([
      isReady.catch(() => false),
      within(PATIENCE_MS, sampleRedis()).catch(forget),
    ]);
    ready.set(isReadyNow ? 1 : 0);
  };
}

/** Rejects if it takes longer than this (milliseconds). */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`took more than ${milliseconds} ms`)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
