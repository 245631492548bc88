import type { Redis } from 'ioredis';
import { createMetrics, type Metrics, type MetricsOptions } from '../../src/node/metrics/metrics.ts';

/** A page of metrics as a map from `name{labels}` to the value. */
export function samplesOf(page: string): Readonly<Record<string, number>> {
  const lines = page.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))] as const;
    }),
  );
}

/** Metrics of a program that does everything and polls, or what a test wants otherwise. */
export function metricsOf(options: Partial<MetricsOptions> = {}): Metrics {
  return createMetrics({
    version: '1.2.3',
    role: 'all',
    source: { kind: 'polling', token: '1:canary' },
    redis: { kind: 'embedded', dataDir: '.data' },
    postsPerSecond: 30,
    ...options,
  });
}

/** As much of Redis as a page of metrics asks, in one round trip: 7 members in each set, 3 of them overdue. `before` may throw. */
export function fakeRedis(before: () => void = () => {}): Redis {
  const answers: [null, unknown][] = [];
  const asked = (value: unknown) => () => {
    answers.push([null, value]);
    return pipeline;
  };
  const pipeline = {
    zcard: asked(7),
    zcount: asked(3),
    zrange: asked(['AAAAAAAA-3']),
    zrangebyscore: asked(['AAAAAAAA-2', 'unreadable']),
    hexists: asked(1),
    async exec() {
      before();
      return answers.splice(0);
    },
  };
  return { pipeline: () => pipeline } as unknown as Redis;
}
