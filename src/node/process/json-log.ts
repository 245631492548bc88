import { type DestinationStream, pino } from 'pino';
import type { LogLevel } from '../../bot/config.ts';
import { createLogger, type Logger } from '../../bot/logger.ts';
import { createSourceFrames } from './source-frames.ts';

/** JSON lines on standard output, or on `destination`: time, level, event and the allowed fields, without `secrets`. */
export function createJsonLog(level: LogLevel, secrets: readonly string[], destination?: DestinationStream): Logger {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
  const inSources = createSourceFrames();
  return createLogger(secrets, (name, line) => {
    const { frames } = line;
    logger[name](typeof frames === 'string' ? { ...line, frames: inSources(frames) } : line);
  });
}
