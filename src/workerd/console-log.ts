import { LOG_LEVELS, type LogLevel } from '../bot/config.ts';
import { createLogger, type Logger } from '../bot/logger.ts';

/** JSON lines on the console, from which Workers' logs come. Cloudflare adds the time. It removes `secrets`. */
export function createConsoleLog(least: LogLevel, secrets: readonly string[]): Logger {
  return createLogger(secrets, (level, line) => {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(least)) return;
    console[level](JSON.stringify({ level, ...line }));
  });
}
