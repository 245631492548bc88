import type { Cluster, Redis } from 'ioredis';
import { Gauge, type Registry } from 'prom-client';
import { readBacklog } from '../../jobs/backlog.ts';
import { minuteOf } from '../../jobs/subscription.ts';
import type { Readiness } from '../../web/app.ts';

export type SampleDeps = {
  readonly redis: Redis | Cluster;
  readonly readiness: () => Promise<Readiness>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Milliseconds for which a page waits for Redis: Prometheus gives up after ten seconds. */
const PATIENCE = 2_000;

/** What is looked at when the page is asked for. Never rejects: a Redis that is away is a value too. */
export function createSamples(registry: Registry, { redis, readiness, now }: SampleDeps): () => Promise<void> {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const ready = gauge('verbatim_ready', '1 where /readyz says ready or degraded, else 0.');
  const up = gauge('verbatim_redis_up', '1 where Redis answers, else 0.');
  const roundTrip = gauge('verbatim_redis_round_trip_seconds', 'How long Redis took to answer just now.');
  const subscriptions = gauge('verbatim_subscriptions', 'Chats that get scheduled posts.');
  const backlog = new Gauge({
    name: 'verbatim_backlog',
    help: 'Posts to come: overdue (over a minute, in no plan), waiting (planned), open (queued or in flight).',
    labelNames: ['state'],
    registers: [registry],
  });

  const sampleRedis = async (): Promise<void> => {
    const from = performance.now();
    await redis.ping();
    const seconds = (performance.now() - from) / 1_000;
    const { subscriptions: count, overdue, waiting, open } = await readBacklog(redis, minuteOf(now()));
    up.set(1);
    roundTrip.set(seconds);
    subscriptions.set(count);
    backlog.set({ state: 'overdue' }, overdue);
    backlog.set({ state: 'waiting' }, waiting);
    backlog.set({ state: 'open' }, open);
  };
  /** What is not known is not shown: an old number would look like a new one. */
  const forget = (): void => {
    up.set(0);
    roundTrip.remove();
    subscriptions.remove();
    backlog.reset();
  };

  return async () => {
    const isReady = within(PATIENCE, readiness()).then(({ kind }) => kind !== 'not-ready');
    const [isReadyNow] = await Promise.all([isReady.catch(() => false), within(PATIENCE, sampleRedis()).catch(forget)]);
    ready.set(isReadyNow ? 1 : 0);
  };
}

/** Rejects where it takes longer (milliseconds). */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`took more than ${milliseconds} ms`)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
