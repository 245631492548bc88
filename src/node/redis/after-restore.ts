import { randomUUID } from 'node:crypto';
import type { Environment } from '../../bot/config.ts';
import { createDataCipher } from '../../bot/data-cipher.ts';
import { codeOf, errorFields } from '../../bot/logger.ts';
import { ownerOf } from '../../bot/redis/redis-mark.ts';
import { secretsOf } from '../../bot/secrets.ts';
import { comingIn } from '../../jobs/run/advance.ts';
import { endWhatMayBePosted, pauseRestored } from '../../jobs/run/after-restore.ts';
import { isProgramRunning } from '../../jobs/run/program-presence.ts';
import { createScripts } from '../../jobs/run/scripts.ts';
import { createSlotStore } from '../../jobs/run/slot-store.ts';
import { FatalError } from '../process/fatal-error.ts';
import { createJsonLog } from '../process/json-log.ts';
import { printLines } from '../process/print-lines.ts';
import { readWithoutViews } from '../process/project-files.ts';
import { readSettings } from '../process/settings.ts';
import { runOnRedis } from './redis-command.ts';
import { takeRedis } from './redis-owner.ts';

/** The name of its connections, so that they are not mistaken for a program's. */
const NAME = 'verbatim-restored';

/** The programs whose claims are in a copy are gone, so any time will do (milliseconds). */
const CLAIM_LIFE_MS = 60_000;

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
  return runOnRedis({
    place: config.redis,
    name: NAME,
    logger,
    async act(redis) {
      if (await isProgramRunning(redis)) {
        throw new FatalError('REDIS_URL: a program is still running on this Redis: stop all of them first');
      }
      const coming = comingIn(readWithoutViews(config.document).content.statement);
      const scripts = createScripts(redis);
      const cipher = createDataCipher(source.token, dataKeys);
      await takeRedis(redis, { owner: ownerOf(source.token), cipher });
      const paused = await pauseRestored(scripts);
      const count = await endWhatMayBePosted({
        slots: createSlotStore(redis, scripts, { claimLife: CLAIM_LIFE_MS, cipher, coming }),
        coming,
        now: Date.now,
        newToken: randomUUID,
      });
      printLines(
        // After src/restore.ts there is none left to pause, and "0" would read as if none were.
        ...(paused > 0 ? [`Subscriptions paused until an administrator says /resume: ${paused}.`] : []),
        `Posts that may have been sent since this copy was made, and will not be sent again: ${count}. Start the program now.`,
      );
    },
    explain(error) {
      logger.error('restored.failed', errorFields(error));
      return `Not all slots could be ended (${codeOf(error) ?? 'see the log'}): fix the cause, and run this again before you start the program`;
    },
  });
}
