import { dangersOf } from '../bot/dangers.ts';
import { errorFields, type Logger } from '../bot/logger.ts';
import { secretsOf } from '../bot/secrets.ts';
import { FatalError } from './process/fatal-error.ts';
import { createJsonLog } from './process/json-log.ts';
import { createLogOutput } from './process/log-output.ts';
import { printLines } from './process/print-lines.ts';
import { describeProgram, type Program } from './process/program-state.ts';
import { readSettings } from './process/settings.ts';
import { createShutdown } from './process/shutdown.ts';
import { startProgram } from './program.ts';
import { EmbeddedRedisError } from './redis/embedded-redis-error.ts';

/** How long to wait for a stop (milliseconds). */
const MAX_STOP_MS = 30_000;

/** The program on Node: reads the environment, runs until a signal or a failure, and stops what it started. */
export async function main(signalled: Promise<NodeJS.Signals>): Promise<number> {
  const config = readSettings(process.env);
  if (config === undefined) return 1;
  const output = createLogOutput(process.stdout);
  const logger = createJsonLog(config.logLevel, secretsOf(config), output);
  for (const danger of dangersOf(config)) logger.warn('settings.dangerous', { reason: danger });
  output.onFlow((count) => logger.warn('log.dropped', { count, reason: 'nobody read standard output in time' }));
  // Nobody reads it, but that is no reason to stop.
  process.stderr.on('error', () => {});
  const shutdown = createShutdown(logger);
  const stopping = new AbortController();
  const ended = endOfProgram(signalled, logger);
  const started = startProgram(config, { logger, dropped: output.dropped }, shutdown, stopping.signal);
  const code = await Promise.race([ended, started.then((program) => run(program, stopping.signal))]).catch(
    (error: unknown) => report(error, logger),
  );

  setTimeout(() => process.exit(1), MAX_STOP_MS).unref();
  stopping.abort();
  await started.catch(() => {});
  await shutdown.stop();
  if (code === 0) logger.info('program.stopped');
  await output.flush();
  return code;
}

async function run(program: Program, stopping: AbortSignal): Promise<never> {
  printLines(await Promise.race([describeProgram(program, stopping), program.failed]));
  return program.failed;
}

/** 0 once a signal has arrived; rejects with an uncaught error. */
function endOfProgram(signalled: Promise<NodeJS.Signals>, logger: Logger): Promise<number> {
  return new Promise((resolve, reject) => {
    void signalled.then((signal) => {
      logger.info('program.stopping', { signal });
      resolve(0);
    });
    process.on('uncaughtException', reject);
    process.on('unhandledRejection', reject);
  });
}

/** Prints one line for a problem that the operator must fix; logs, through the allow-list, one that we must. */
function report(error: unknown, logger: Logger): number {
  if (error instanceof FatalError || error instanceof EmbeddedRedisError) printLines(error.message);
  else logger.error('program.failed', errorFields(error));
  return 1;
}
