import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Config } from '../../bot/config.ts';
import type { Logger } from '../../bot/logger.ts';
import type { MetricsPage } from '../../web/app.ts';
import { createErasures, type Erasures } from './erasures.ts';
import { HARDLY_EVER_MS, showEventLoopLag } from './event-loop-lag.ts';
import { createJobErrors, type JobErrors } from './job-errors.ts';
import { countLines } from './log-metrics.ts';
import { showMemory } from './memory-metrics.ts';
import { createPostMetrics, type PostMetrics } from './post-metrics.ts';
import { createSamples, type SampleDeps } from './samples.ts';
import { type Signs, showSigns } from './signs.ts';
import { createTelegramMetrics, type TelegramMetrics } from './telegram-metrics.ts';
import { createUpdateMetrics, type UpdateMetrics } from './update-metrics.ts';

/** What a program counts about itself for Prometheus: numbers and kinds, never an ID. */
export type Metrics = {
  readonly updates: UpdateMetrics;
  /** Counts the outcomes of posts, and the ticks that plan them. */
  readonly posts: PostMetrics;
  /** Counts a failed step of posting. */
  readonly jobFailed: JobErrors;
  /** Counts an erased subscription. */
  readonly erased: Erasures;
  /** Observes the bot's calls to Telegram. */
  readonly calls: TelegramMetrics['watch'];
  /** Wraps the logger and counts its warnings and errors. */
  readonly counted: (logger: Logger) => Logger;
  /** The page, with values that are read only for it. */
  readonly page: (deps: SampleDeps & { readonly signs?: Signs }) => MetricsPage;
};

/** What the metrics say about the program. */
export type MetricsOptions = Pick<Config, 'role' | 'source' | 'redis' | 'postsPerSecond'> & {
  readonly version: string;
};

/** The metrics of one program, in a registry of its own. */
export function createMetrics({ version, role, source, redis, postsPerSecond }: MetricsOptions): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: HARDLY_EVER_MS });
  showEventLoopLag(registry);
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  gauge('verbatim_build_info', 'Always 1; its labels say what runs.', ['version', 'role']).set({ version, role }, 1);
  // The role 'bot' posts nothing, so it has no speed.
  if (role !== 'bot') gauge('verbatim_posts_per_second', 'POSTS_PER_SECOND, the limit.').set(postsPerSecond);
  showMemory(registry);
  const telegram = createTelegramMetrics(registry, { webhookUrl: source.kind === 'webhook' ? source.url : undefined });
  const countPost = createPostMetrics(registry);
  return {
    updates: createUpdateMetrics(registry),
    posts(report) {
      countPost(report);
      telegram.posted(report);
    },
    jobFailed: createJobErrors(registry),
    erased: createErasures(registry),
    calls: telegram.watch,
    counted: (logger) => countLines(logger, registry),
    page({ signs = {}, ...deps }) {
      showSigns(registry, signs, redis.kind);
      const sample = createSamples(registry, deps);
      return async () => {
        await sample();
        return { contentType: registry.contentType, body: await registry.metrics() };
      };
    },
  };
}
