import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Environment, isConfig, readConfig } from '../../bot/config.ts';
import { codeOf, createLogger } from '../../bot/logger.ts';
import { closeRedisClient, createRedisClient, untilAnswers } from '../../bot/redis/redis.ts';
import type { RedisEndpoint } from '../../bot/redis/redis-connection.ts';
import { createHide, secretsOf } from '../../bot/secrets.ts';
import { readArchive, writeArchive } from '../../jobs/run/archive.ts';
import { isProgramRunning } from '../../jobs/run/program-presence.ts';
import { createScripts } from '../../jobs/run/scripts.ts';
import { FatalError } from '../process/fatal-error.ts';
import { guardOutputs } from '../process/outputs.ts';
import { printLines } from '../process/print-lines.ts';
import { prepareRedisDirectory } from './embedded-redis-home.ts';
import { findRedis } from './redis-address.ts';
import { type RedisCommand, runOnRedis } from './redis-command.ts';

/** How long a running server may take to answer (milliseconds). The socket may also be left over from one that was killed. */
const PATIENCE_WITH_SOCKET_MS = 2_000;

/** The name of its connections, so that they are not mistaken for a program's. */
const NAME = 'verbatim-backup';

/** Standard output is for the archive, so errors go to standard error. */
const SILENT = createLogger([], () => {});

/** Writes all subscriptions and slots as lines of JSON, also while the program runs. Returns the exit code. */
export async function backUp(env: Environment, output: Writable): Promise<number> {
  return withRedis(env, findRunningRedis, async (redis) => {
    await pipeline(async function* lines() {
      for await (const line of readArchive(redis, Date.now)) yield `${line}\n`;
    }, output);
  });
}

/** Restores what `backUp` wrote into an empty Redis that no program uses. Returns the exit code. */
export async function putBack(env: Environment, input: Readable): Promise<number> {
  return withRedis(env, findRedis, async (redis) => {
    if (await isProgramRunning(redis))
      throw new FatalError('A program is still running on this Redis: stop all of them first');
    const count = await writeArchive(redis, createScripts(redis), createInterface({ input }));
    printLines(
      `Restored subscriptions: ${count}. Nothing is posted to any of them until an administrator says /resume.`,
    );
  });
}

/** The private Redis of a running program, by its socket; otherwise the Redis of the settings. */
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
    return await untilAnswers(redis, PATIENCE_WITH_SOCKET_MS);
  } finally {
    closeRedisClient(redis);
  }
}

async function withRedis(env: Environment, find: typeof findRedis, act: RedisCommand['act']): Promise<number> {
  // Neither command needs other settings, or any secret except that of Redis.
  const { REDIS_URL, DATA_DIR } = env;
  const config = readConfig({ REDIS_URL, DATA_DIR });
  if (!isConfig(config)) {
    printLines(...config.map(({ variable, expected }) => `${variable} ${expected}`));
    return 1;
  }
  // Not standard output: it carries the archive, which must not be changed.
  guardOutputs([process.stderr], createHide(secretsOf(config)));
  const explain = (error: unknown) => `That failed (${codeOf(error) ?? 'unknown'}); the result is incomplete`;
  return runOnRedis({ place: config.redis, name: NAME, logger: SILENT, find, act, explain });
}
