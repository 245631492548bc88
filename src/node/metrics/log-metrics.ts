import { Counter, type Registry } from 'prom-client';
import type { Logger } from '../../bot/logger.ts';

/** The logger, with its warnings and errors counted by event. Events are words of the program's own: few, and about nobody. */
export function countLines(logger: Logger, registry: Registry): Logger {
  const lines = new Counter({
    name: 'verbatim_log_lines_total',
    help: 'Warnings and errors in the log.',
    labelNames: ['level', 'event'],
    registers: [registry],
  });
  const count =
    (level: 'warn' | 'error'): Logger['warn'] =>
    (event, fields) => {
      lines.inc({ level, event });
      logger[level](event, fields);
    };
  return { ...logger, warn: count('warn'), error: count('error') };
}
