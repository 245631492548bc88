import { type ELDHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge, type Registry } from 'prom-client';

/** prom-client's own histogram can't be left out; this is as seldom as its timer can wake an idle process (milliseconds). */
export const HARDLY_EVER_MS = 24 * 60 * 60_000;

const NANOSECONDS_IN_SECOND = 1e9;

/** By the end of the metric's name. */
const STATISTICS: readonly (readonly [name: string, read: (delays: ELDHistogram) => number])[] = [
  ['min', ({ min }) => min],
  ['max', ({ max }) => max],
  ['mean', ({ mean }) => mean],
  ['stddev', ({ stddev }) => stddev],
  ['p50', (delays) => delays.percentile(50)],
  ['p90', (delays) => delays.percentile(90)],
  ['p99', (delays) => delays.percentile(99)],
];

/**
 * Reports how long the turns of the event loop were since the page was last requested, under prom-client's names, which it
 * replaces: `nodejs_eventloop_lag_p99_seconds` and others.
 */
export function showEventLoopLag(registry: Registry): void {
  // Each turn is measured as it happens. The usual way is a timer that wakes an idle process a hundred times a second.
  const delays = monitorEventLoopDelay({ samplePerIteration: true });
  delays.enable();
  for (const [index, [statistic, read]] of STATISTICS.entries()) {
    const name = `nodejs_eventloop_lag_${statistic}_seconds`;
    registry.removeSingleMetric(name);
    new Gauge({
      name,
      help: `How long the turns of the event loop were: ${statistic}.`,
      registers: [registry],
      collect() {
        if (delays.count > 0) this.set(read(delays) / NANOSECONDS_IN_SECOND);
        // A page reads them in this order.
        if (index === STATISTICS.length - 1) delays.reset();
      },
    });
  }
}
