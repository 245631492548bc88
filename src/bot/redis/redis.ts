import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, Redis } from 'ioredis';
import { CONNECTION_NAME } from '../../jobs/run/keys.ts';
import { codeOf, type Logger } from '../logger.ts';
import { isOfReplaced } from './reconnection.ts';
import { awayFields } from './redis-away.ts';
import { connectRedis, type Manner, type RedisEndpoint } from './redis-connection.ts';
import { refusalFields, refusalOf } from './redis-refusal.ts';

/** Milliseconds after which a command is given up: readers are answered without what it would have told. */
const COMMAND_TIMEOUT = 1_000;

/** Milliseconds between looks at whether a Redis that was just started has read its file. */
const LOOK_EVERY = 1_000;

/** Milliseconds between questions while an answer is waited for. */
const ASK_AGAIN = 100;

/** For readers. What Redis says while it reads its file is an answer, too. */
const FAILING_FAST: Manner = {
  enableOfflineQueue: false,
  enableReadyCheck: false,
  maxRetriesPerRequest: 1,
  commandTimeout: COMMAND_TIMEOUT,
};

/** For jobs. What has to be written down waits until Redis has read its file. */
const WAITING: Manner = {
  enableOfflineQueue: true,
  enableReadyCheck: true,
  maxRetriesPerRequest: null,
  maxLoadingRetryTime: LOOK_EVERY,
};

/**
 * A client that reconnects for ever and fails commands at once while Redis is away, so that nothing queues up and
 * readers wait for nothing. Says when Redis goes and when it comes back. `name` is that of its connections: another than
 * the program's is for what must not be taken for one.
 */
export function createRedisClient(address: RedisEndpoint, logger: Logger, name = CONNECTION_NAME): Redis | Cluster {
  return withLogging(connectRedis(address, FAILING_FAST, name), logger);
}

/**
 * A client for jobs: its commands wait while Redis is away, and are sent again when it is back. All of them bear that. It
 * says nothing about its connections, since the program's other client does. `mayAskInfo`: whether this user may ask
 * INFO, without which nobody knows that the file is read.
 */
export function createJobsRedisClient(address: RedisEndpoint, mayAskInfo = true): Redis | Cluster {
  const client = connectRedis(address, { ...WAITING, enableReadyCheck: mayAskInfo }, CONNECTION_NAME);
  client.on('error', () => {});
  return client;
}

/**
 * A client for one request and for one place only: connects when the first command comes, and not again. Commands to a
 * Redis that is away or hangs are given up within a second or two, all of a request's together. The caller disconnects.
 */
export function createRequestRedisClient(url: string, logger: Logger): Redis {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: COMMAND_TIMEOUT,
    commandTimeout: COMMAND_TIMEOUT,
    // Once it hangs, the connection is cut, and the commands behind it fail at once.
    socketTimeout: COMMAND_TIMEOUT,
    maxRetriesPerRequest: 1,
    enableReadyCheck: false,
    retryStrategy: () => null,
  });
  client.once('error', (error: Error) => {
    const refusal = refusalOf(error);
    if (refusal === undefined) logger.warn('redis.away', awayFields(error));
    else logger.warn('redis.refuses', refusalFields(refusal));
  });
  // Without a listener, ioredis would write the errors behind it to the console.
  client.on('error', () => {});
  return client;
}

/** Codes of what keeps clients away, while it does. */
const REASONS = new WeakMap<Redis | Cluster, string>();

/** The code of what keeps a client away, where there is one: `ECONNREFUSED`, `WRONGPASS`, that of a certificate. */
export function whyAway(client: Redis | Cluster): string | undefined {
  return REASONS.get(client);
}

/** Clients that we closed ourselves: what becomes of their connections is no news. */
const CLOSED = new WeakSet<Redis | Cluster>();

/** Closes a client of `createRedisClient` for good, and says nothing of it, even while it still connects. */
export function closeRedisClient(client: Redis | Cluster): void {
  CLOSED.add(client);
  client.disconnect();
}

/**
 * One line when Redis goes and one when it comes back, and none where a connection is merely replaced by another. That it
 * refuses is said by `watchRedis`.
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

/** Waits until Redis answers, or so many milliseconds: without it, everything goes on as well as it can. */
export async function untilAnswers(client: Redis | Cluster, milliseconds: number): Promise<boolean> {
  const patience = performance.now() + milliseconds;
  do {
    if (client.status === 'ready' && (await client.ping().catch(() => undefined)) !== undefined) return true;
    await sleep(ASK_AGAIN);
  } while (performance.now() < patience);
  return false;
}
