import { Counter, type Registry } from 'prom-client';
import type { Logger } from '../../bot/logger.ts';

/** Events whose first line must fire an alert: their counters start at 0, because a counter that starts at 1 has not grown. */
const ALERTED = [
  { level: 'warn', event: 'redis.not-durable' },
  { level: 'error', event: 'post.not-erased' },
] as const;

/** The logger, with its warnings and errors counted by event. Events are the program's own words: few, and about nobody. */
export function countLines(logger: Logger, registry: Registry): Logger {
  const lines = new Counter({
    name: 'verbatim_log_lines_total',
    help: 'Warnings and errors in the log.',
    labelNames: ['level', 'event'],
    registers: [registry],
  });
  for (const line of ALERTED) lines.inc(line, 0);
  const count =
    (level: 'warn' | 'error'): Logger['warn'] =>
    (event, fields) => {
      lines.inc({ level, event });
      logger[level](event, fields);
    };
  return { ...logger, warn: count('warn'), error: count('error') };
}
