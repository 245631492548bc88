import { Counter, type Registry } from 'prom-client';
import type { Logger } from '../../bot/logger.ts';

/** Lines of which an alert wants to see the first: a counter that begins with it has not grown. */
const ALERTED = [
  { level: 'warn', event: 'redis.not-durable' },
  { level: 'error', event: 'post.not-erased' },
] as const;

/** The logger, with its warnings and errors counted by event. Events are words of the program's own: few, and about nobody. */
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
