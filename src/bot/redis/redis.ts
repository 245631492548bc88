import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, Redis } from 'ioredis';
import { CONNECTION_NAME } from '../../jobs/plan/keys.ts';
import { codeOf, type Logger } from '../logger.ts';
import { isOfReplaced } from './reconnection.ts';
import { awayFields } from './redis-away.ts';
import { connectRedis, type Manner, type RedisEndpoint } from './redis-connection.ts';
import { refusalFields, refusalOf } from './redis-refusal.ts';

/** When a command is given up (milliseconds): readers are then answered without its result. */
const COMMAND_TIMEOUT_MS = 1_000;

/** The pause between checks whether a starting Redis has read its file (milliseconds). */
const LOOK_EVERY_MS = 1_000;

/** The pause between checks while waiting for Redis (milliseconds). */
const ASK_AGAIN_MS = 100;

/** For readers. What Redis says while it reads its file is an answer for them, too. */
const FAILING_FAST: Manner = {
  enableOfflineQueue: false,
  enableReadyCheck: false,
  maxRetriesPerRequest: 1,
  commandTimeout: COMMAND_TIMEOUT_MS,
};

/** For jobs. Their commands wait until Redis has read its file. */
const WAITING: Manner = {
  enableOfflineQueue: true,
  enableReadyCheck: true,
  maxRetriesPerRequest: null,
  maxLoadingRetryTime: LOOK_EVERY_MS,
};

/**
 * A client that reconnects for ever and fails commands at once while Redis is down, so that nothing queues up and readers
 * don't wait. It logs when Redis goes down and when it is back. `name` is the name of its connections; a tool uses a name
 * different from the program's, so that it is not mistaken for one.
 */
export function createRedisClient(address: RedisEndpoint, logger: Logger, name = CONNECTION_NAME): Redis | Cluster {
  return withLogging(connectRedis(address, FAILING_FAST, name), logger);
}

/**
 * A client for jobs: its commands wait while Redis is down, and are sent again when it is back. Every command of a job is safe
 * to repeat. It logs nothing about its connections, because the program's other client does. `mayAskInfo`: whether this user
 * may run INFO, which tells whether the file has been read.
 */
export function createJobsRedisClient(address: RedisEndpoint, mayAskInfo = true): Redis | Cluster {
  const client = connectRedis(address, { ...WAITING, enableReadyCheck: mayAskInfo }, CONNECTION_NAME);
  client.on('error', () => {});
  return client;
}

/**
 * A client for one request and one address: it connects at the first command, and never reconnects. If Redis is down or
 * hangs, all commands of the request together are given up within a second or two. The caller disconnects.
 */
export function createRequestRedisClient(url: string, logger: Logger): Redis {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: COMMAND_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    // If a command hangs, the connection is closed, and the commands behind it fail at once.
    socketTimeout: COMMAND_TIMEOUT_MS,
    maxRetriesPerRequest: 1,
    enableReadyCheck: false,
    retryStrategy: () => null,
  });
  client.once('error', (error: Error) => {
    const refusal = refusalOf(error);
    if (refusal === undefined) logger.warn('redis.away', awayFields(error));
    else logger.warn('redis.refuses', refusalFields(refusal));
  });
  // Without a listener, ioredis would write further errors to the console.
  client.on('error', () => {});
  return client;
}

/** For each client, the code of the error that keeps it from connecting, while there is one. */
const REASONS = new WeakMap<Redis | Cluster, string>();

/** The code of the error that keeps a client from connecting, if any: `ECONNREFUSED`, `WRONGPASS`, that of a certificate. */
export function whyAway(client: Redis | Cluster): string | undefined {
  return REASONS.get(client);
}

/** Clients that we closed ourselves: we don't log what happens to their connections. */
const CLOSED = new WeakSet<Redis | Cluster>();

/** Closes a client of `createRedisClient` for good and logs nothing, even while it is still connecting. */
export function closeRedisClient(client: Redis | Cluster): void {
  CLOSED.add(client);
  client.disconnect();
}

/**
 * Logs one line when Redis goes down and one when it is back, and none if a connection is merely replaced. `watchRedis` logs
 * refusals.
 */
function withLogging(client: Redis | Cluster, logger: Logger): Redis | Cluster {
  let state: 'new' | 'connected' | 'away' = 'new';
  client.on('error', (error: Error) => {
    if (CLOSED.has(client) || isOfReplaced(error)) return;
    if (refusalOf(error) === undefined) {
      if (state !== 'away') logger.warn('redis.away', awayFields(error));
      state = 'away';
    }
    const code = codeOf(error);
    if (code === undefined) REASONS.delete(client);
    else REASONS.set(client, code);
  });
  client.on('ready', () => {
    if (state !== 'connected') logger.info(state === 'new' ? 'redis.connected' : 'redis.back');
    state = 'connected';
    REASONS.delete(client);
  });
  return client;
}

/** Waits until Redis answers, or for this many milliseconds: after that, the program goes on without it as well as it can. */
export async function untilAnswers(client: Redis | Cluster, milliseconds: number): Promise<boolean> {
  const patience = performance.now() + milliseconds;
  do {
    if (client.status === 'ready' && (await client.ping().catch(() => undefined)) !== undefined) return true;
    await sleep(ASK_AGAIN_MS);
  } while (performance.now() < patience);
  return false;
}
