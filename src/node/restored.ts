import { randomUUID } from 'node:crypto';
import type { Environment } from '../bot/config.ts';
import { isConfig, readConfig } from '../bot/config.ts';
import { createRedisClient, untilReady } from '../bot/redis.ts';
import { endWhatMayBePosted, SlotsInFlight } from '../jobs/restored.ts';
import { createScripts } from '../jobs/scripts.ts';
import { createSlotStore } from '../jobs/slot-store.ts';
import { createSubscriptionStore } from '../jobs/subscription-store.ts';
import { EmbeddedRedisError } from './embedded-redis-error.ts';
import { FatalError } from './fatal-error.ts';
import { createJsonLog } from './json-log.ts';
import { findRedisAddress } from './redis-address.ts';
import { createShutdown } from './shutdown.ts';
import { tell } from './tell.ts';

/** Milliseconds for which Redis may read its data before it answers. */
const PATIENCE_WITH_REDIS = 60_000;

/** The claims of a copy are of programs that are gone (milliseconds): any time does. */
const CLAIM_LIFE = 60_000;

/**
 * To be run once on a Redis that was restored from an older copy, before the program starts again: what may have been
 * posted since the copy was made is not posted a second time. Gives the exit code.
 */
export async function endRestored(env: Environment): Promise<number> {
  const config = readConfig(env);
  if (!isConfig(config)) {
    tell(...config.map(({ variable, expected }) => `${variable} ${expected}`));
    return 1;
  }
  const logger = createJsonLog(config.logLevel, []);
  const shutdown = createShutdown(logger);
  try {
    const address = await findRedisAddress(config.redis, logger, shutdown, new AbortController().signal);
    const redis = createRedisClient(address, logger);
    shutdown.onStop(() => redis.disconnect());
    await untilReady(redis, PATIENCE_WITH_REDIS);
    if (redis.status !== 'ready') throw new FatalError('REDIS_URL: its Redis does not answer; start it first');
    const scripts = createScripts(redis);
    const count = await endWhatMayBePosted({
      slots: createSlotStore(redis, scripts, { claimLife: CLAIM_LIFE }),
      subscriptions: createSubscriptionStore(redis, scripts),
      now: Date.now,
      newToken: randomUUID,
    });
    tell(
      `Posts that may have been sent since this copy was made, and are not sent again: ${count}. Start the program now.`,
    );
    return 0;
  } catch (error) {
    if (error instanceof SlotsInFlight) tell('REDIS_URL: a program still posts on this Redis; stop it first');
    else if (error instanceof FatalError || error instanceof EmbeddedRedisError) tell(error.message);
    else throw error;
    return 1;
  } finally {
    await shutdown.stop();
  }
}
