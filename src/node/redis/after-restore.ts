import { randomUUID } from 'node:crypto';
import type { Environment } from '../../bot/config.ts';
import { createDataCipher } from '../../bot/data-cipher.ts';
import { codeOf, errorFields } from '../../bot/logger.ts';
import { closeRedisClient, createRedisClient } from '../../bot/redis/redis.ts';
import { ownerOf } from '../../bot/redis/redis-mark.ts';
import { secretsOf } from '../../bot/secrets.ts';
import { endWhatMayBePosted, pauseRestored } from '../../jobs/run/after-restore.ts';
import { isProgramRunning } from '../../jobs/run/program-presence.ts';
import { createScripts } from '../../jobs/run/scripts.ts';
import { createSlotStore } from '../../jobs/run/slot-store.ts';
import { FatalError } from '../process/fatal-error.ts';
import { createJsonLog } from '../process/json-log.ts';
import { printLines } from '../process/print-lines.ts';
import { readSettings } from '../process/settings.ts';
import { createShutdown } from '../process/shutdown.ts';
import { EmbeddedRedisError } from './embedded-redis-error.ts';
import { reachRedis } from './reach-redis.ts';
import { findRedis } from './redis-address.ts';
import { takeRedis } from './redis-owner.ts';

/** Milliseconds for which Redis may read its data before it answers. */
const PATIENCE_WITH_REDIS = 60_000;

/** Its connections must not be taken for a program's. */
const NAME = 'verbatim-restored';

/** The claims of a copy are of programs that are gone (milliseconds): any time does. */
const CLAIM_LIFE = 60_000;

/**
 * To be run once on a Redis that was restored from an older copy, before the program starts again: what may have been
 * posted since the copy was made is not posted a second time, and nobody who was erased since is posted to. Gives the
 * exit code.
 */
export async function endAfterRestore(env: Environment): Promise<number> {
  const config = readSettings(env);
  if (config === undefined) return 1;
  const { source, dataKeys } = config;
  if (source.kind === 'playground') {
    printLines('BOT_TOKEN is needed, as the program has it: without it nobody can read whose the copy is');
    return 1;
  }
  const logger = createJsonLog(config.logLevel, secretsOf(config));
  const shutdown = createShutdown(logger);
  try {
    const { address } = await findRedis(config.redis, logger, shutdown, new AbortController().signal);
    const redis = createRedisClient(address, logger, NAME);
    shutdown.onStop(() => closeRedisClient(redis));
    await reachRedis(redis, PATIENCE_WITH_REDIS);
    if (await isProgramRunning(redis)) {
      throw new FatalError('REDIS_URL: a program still runs on this Redis: stop all of them first');
    }
    const scripts = createScripts(redis);
    const cipher = createDataCipher(source.token, dataKeys);
    await takeRedis(redis, { owner: ownerOf(source.token), cipher });
    const paused = await pauseRestored(scripts);
    const count = await endWhatMayBePosted({
      slots: createSlotStore(redis, scripts, { claimLife: CLAIM_LIFE, cipher }),
      now: Date.now,
      newToken: randomUUID,
    });
    printLines(
      `Subscriptions that are paused until an administrator says /resume: ${paused}.`,
      `Posts that may have been sent since this copy was made, and are not sent again: ${count}. Start the program now.`,
    );
    return 0;
  } catch (error) {
    if (error instanceof FatalError || error instanceof EmbeddedRedisError) printLines(error.message);
    else {
      // Never the error itself: one of Redis holds the command that was refused, and with it a whole record.
      logger.error('restored.failed', errorFields(error));
      printLines(
        `Not all could be ended (${codeOf(error) ?? 'see the log'}): put it right, and run this again before the program starts`,
      );
    }
    return 1;
  } finally {
    await shutdown.stop();
  }
}
