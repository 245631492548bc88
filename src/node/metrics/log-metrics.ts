import { Counter, type Registry } from 'prom-client';
import type { Logger } from '../../bot/logger.ts';

/** Warnings of which an alert wants to see the first: a counter that begins with it has not grown. */
const ALERTED = ['redis.not-durable'];

/** The logger, with its warnings and errors counted by event. Events are words of the program's own: few, and about nobody. */
export function countLines(logger: Logger, registry: Registry): Logger {
  const lines = new Counter({
    name: 'verbatim_log_lines_total',
    help: 'Warnings and errors in the log.',
    labelNames: ['level', 'event'],
    registers: [registry],
  });
  for (const event of ALERTED) lines.inc({ level: 'warn', event }, 0);
  const count =
    (level: 'warn' | 'error'): Logger['warn'] =>
    (event, fields) => {
      lines.inc({ level, event });
      logger[level](event, fields);
    };
  return { ...logger, warn: count('warn'), error: count('error') };
}
