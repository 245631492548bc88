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

/** How long Redis may read its data before it answers (milliseconds). */
const PATIENCE_WITH_REDIS = 60_000;

/** The name of its connections, so that they are not mistaken for a program's. */
const NAME = 'verbatim-restored';

/** The programs whose claims are in a copy are gone, so any time will do (milliseconds). */
const CLAIM_LIFE = 60_000;

/**
 * Run it once on a Redis that was restored from an older copy, before the program starts: then nothing that may have been posted
 * since the copy is posted a second time, and nobody who was erased since receives a post. Returns the exit code.
 */
export async function endAfterRestore(env: Environment): Promise<number> {
  const config = readSettings(env);
  if (config === undefined) return 1;
  const { source, dataKeys } = config;
  if (source.kind === 'playground') {
    printLines("BOT_TOKEN is needed, the same as the program's: without it the chats in the copy can't be read");
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
      throw new FatalError('REDIS_URL: a program is still running on this Redis: stop all of them first');
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
      `Subscriptions paused until an administrator says /resume: ${paused}.`,
      `Posts that may have been sent since this copy was made, and will not be sent again: ${count}. Start the program now.`,
    );
    return 0;
  } catch (error) {
    if (error instanceof FatalError || error instanceof EmbeddedRedisError) printLines(error.message);
    else {
      // Never log the error itself: an error of Redis contains the refused command, and with it a whole record.
      logger.error('restored.failed', errorFields(error));
      printLines(
        `Not all slots could be ended (${codeOf(error) ?? 'see the log'}): fix the cause, and run this again before you start the program`,
      );
    }
    return 1;
  } finally {
    await shutdown.stop();
  }
}
