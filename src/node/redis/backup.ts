import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Cluster, Redis } from 'ioredis';
import { type Environment, isConfig, readConfig } from '../../bot/config.ts';
import { codeOf, type Logger } from '../../bot/logger.ts';
import { closeRedisClient, createRedisClient, untilAnswers } from '../../bot/redis/redis.ts';
import type { RedisEndpoint } from '../../bot/redis/redis-connection.ts';
import { createHide, secretsOf } from '../../bot/secrets.ts';
import { BadArchive, readArchive, writeArchive } from '../../jobs/run/archive.ts';
import { isProgramRunning } from '../../jobs/run/program-presence.ts';
import { createScripts } from '../../jobs/run/scripts.ts';
import { FatalError } from '../process/fatal-error.ts';
import { guardOutputs } from '../process/outputs.ts';
import { printLines } from '../process/print-lines.ts';
import { createShutdown } from '../process/shutdown.ts';
import { EmbeddedRedisError } from './embedded-redis-error.ts';
import { prepareRedisDirectory } from './embedded-redis-home.ts';
import { reachRedis } from './reach-redis.ts';
import { findRedis } from './redis-address.ts';

/** Milliseconds for which Redis may read its data before it answers. */
const PATIENCE_WITH_REDIS = 60_000;

/** Milliseconds for which a server that runs may take to answer; a socket may also be left of one that was killed. */
const PATIENCE_WITH_SOCKET = 2_000;

/** Its connections must not be taken for a program's. */
const NAME = 'verbatim-backup';

/** Standard output is for the archive: what goes wrong is told on standard error. */
const log = (): void => {};
const SILENT: Logger = { debug: log, info: log, warn: log, error: log };

/** Writes all subscriptions and slots as lines of JSON, also while the program runs. Gives the exit code. */
export async function backUp(env: Environment, output: Writable): Promise<number> {
  return withRedis(env, findRunningRedis, async (redis) => {
    await pipeline(async function* lines() {
      for await (const line of readArchive(redis, Date.now)) yield `${line}\n`;
    }, output);
  });
}

/** Puts what `backUp` wrote into a Redis that holds nothing, on which no program runs. Gives the exit code. */
export async function putBack(env: Environment, input: Readable): Promise<number> {
  return withRedis(env, findRedis, async (redis) => {
    if (await isProgramRunning(redis))
      throw new FatalError('A program still runs on this Redis: stop all of them first');
    const count = await writeArchive(redis, createScripts(redis), createInterface({ input }));
    printLines(`Subscriptions that were put back: ${count}.`);
  });
}

/** The private Redis of a program that runs, by its socket; else the Redis of the settings. */
const findRunningRedis: typeof findRedis = async (place, ...others) => {
  if (place.kind === 'embedded') {
    const { socketPath } = prepareRedisDirectory(place.dataDir, tmpdir());
    if (existsSync(socketPath) && (await answers({ socketPath }))) {
      return { address: { socketPath }, rewritingAge: () => undefined };
    }
  }
  return findRedis(place, ...others);
};

async function answers(address: RedisEndpoint): Promise<boolean> {
  const redis = createRedisClient(address, SILENT, NAME);
  try {
    return await untilAnswers(redis, PATIENCE_WITH_SOCKET);
  } finally {
    closeRedisClient(redis);
  }
}

async function withRedis(
  env: Environment,
  find: typeof findRedis,
  act: (redis: Redis | Cluster) => Promise<void>,
): Promise<number> {
  // Neither needs anything else of the settings, nor any secret but that of Redis.
  const { REDIS_URL, DATA_DIR } = env;
  const config = readConfig({ REDIS_URL, DATA_DIR });
  if (!isConfig(config)) {
    printLines(...config.map(({ variable, expected }) => `${variable} ${expected}`));
    return 1;
  }
  // Not standard output, which is for the archive: it is data, and is not changed.
  guardOutputs([process.stderr], createHide(secretsOf(config)));
  const shutdown = createShutdown(SILENT);
  try {
    const { address } = await find(config.redis, SILENT, shutdown, new AbortController().signal);
    const redis = createRedisClient(address, SILENT, NAME);
    shutdown.onStop(() => closeRedisClient(redis));
    await reachRedis(redis, PATIENCE_WITH_REDIS);
    await act(redis);
    return 0;
  } catch (error) {
    const isForOperator = [FatalError, EmbeddedRedisError, BadArchive].some((kind) => error instanceof kind);
    // Never the error itself: one of Redis holds the command that was refused, and with it a whole record.
    printLines(
      isForOperator ? (error as Error).message : `That failed (${codeOf(error) ?? 'unknown'}); nothing is whole`,
    );
    return 1;
  } finally {
    await shutdown.stop();
  }
}
