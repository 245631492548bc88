import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Logger } from '../../bot/logger.ts';
import type { MetricsPage } from '../../web/app.ts';
import { countLines } from './log-metrics.ts';
import { createPostMetrics, type PostMetrics } from './post-metrics.ts';
import { createSamples, type SampleDeps } from './samples.ts';
import { createUpdateMetrics, type UpdateMetrics } from './update-metrics.ts';

/** What a program counts about itself, for Prometheus: numbers and kinds, never an id. */
export type Metrics = {
  readonly updates: UpdateMetrics;
  readonly posts: PostMetrics;
  /** The logger, with its warnings and errors counted. */
  readonly counted: (logger: Logger) => Logger;
  /** The page, with what is asked for it alone. */
  readonly page: (deps: SampleDeps) => MetricsPage;
};

/** The metrics of one program, in a registry of its own. */
export function createMetrics({ version, role }: { readonly version: string; readonly role: string }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'verbatim_build_info',
    help: 'Always 1; its labels say what runs.',
    labelNames: ['version', 'role'],
    registers: [registry],
  }).set({ version, role }, 1);
  return {
    updates: createUpdateMetrics(registry),
    posts: createPostMetrics(registry),
    counted: (logger) => countLines(logger, registry),
    page(deps) {
      const sample = createSamples(registry, deps);
      return async () => {
        await sample();
        return { contentType: registry.contentType, body: await registry.metrics() };
      };
    },
  };
}
