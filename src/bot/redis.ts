import { Cluster, Redis } from 'ioredis';
import { CONNECTION_NAME } from '../jobs/keys.ts';
import { codeOf, errorFields, type Logger } from './logger.ts';

/** How to reach Redis: the socket of an embedded one, or addresses; several are the nodes of a Cluster. */
export type RedisAddress = { readonly socketPath: string } | { readonly urls: readonly string[] };

/** Milliseconds after which a command is given up: readers are answered without what it would have told. */
const COMMAND_TIMEOUT = 1_000;
const LONGEST_RECONNECT_DELAY = 2_000;

/**
 * A client that reconnects for ever and fails commands at once while Redis is away, so that nothing queues up and
 * readers wait for nothing. Says when Redis goes and when it comes back. `name` is that of its connections: another than
 * the program's is for what must not be taken for one.
 */
export function createRedisClient(address: RedisAddress, logger: Logger, name = CONNECTION_NAME): Redis | Cluster {
  return announced(connect(address, FAILING_FAST, name), logger);
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
  client.once('error', (error: Error) => logger.warn('redis.away', errorFields(error)));
  // Without a listener, ioredis would write the errors behind it to the console.
  client.on('error', () => {});
  return client;
}

/** A client for jobs: its commands wait while Redis is away, and are sent again when it is back. All of them bear that. */
export function createJobsRedisClient(address: RedisAddress, logger: Logger): Redis | Cluster {
  return announced(connect(address, WAITING, CONNECTION_NAME), logger);
}

const FAILING_FAST = { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: COMMAND_TIMEOUT } as const;
const WAITING = { maxRetriesPerRequest: null } as const;

/** Codes of what keeps clients away, while it does. */
const REASONS = new WeakMap<Redis | Cluster, string>();

/** The code of what keeps a client away, where there is one: `ECONNREFUSED`, `WRONGPASS`, that of a certificate. */
export function whyAway(client: Redis | Cluster): string | undefined {
  return REASONS.get(client);
}

function announced(client: Redis | Cluster, logger: Logger): Redis | Cluster {
  let isAway = false;
  client.on('error', (error: Error) => {
    if (!isAway) logger.warn('redis.away', errorFields(error));
    isAway = true;
    const code = codeOf(error);
    if (code !== undefined) REASONS.set(client, code);
  });
  client.on('ready', () => {
    logger.info(isAway ? 'redis.back' : 'redis.connected');
    isAway = false;
    REASONS.delete(client);
  });
  return client;
}

function connect(
  address: RedisAddress,
  manner: typeof FAILING_FAST | typeof WAITING,
  connectionName: string,
): Redis | Cluster {
  const options = { ...manner, connectionName, retryStrategy: reconnectIn };
  if ('socketPath' in address) return new Redis({ ...options, path: address.socketPath });
  const [first, ...others] = address.urls;
  if (first === undefined) throw new Error('createRedisClient: needs at least one address');
  if (others.length === 0) return new Redis(first, options);
  // The nodes that these name, and those that are found through them, are reached in the same way.
  const { password, username, protocol } = new URL(first);
  return new Cluster([...address.urls], {
    clusterRetryStrategy: reconnectIn,
    enableOfflineQueue: manner !== FAILING_FAST,
    // A certificate is one of a name: it must not be looked up before it is checked.
    ...(protocol === 'rediss:' ? { dnsLookup: (host, found) => found(null, host) } : {}),
    redisOptions: {
      ...manner,
      connectionName,
      ...(password === '' ? {} : { password: decodeURIComponent(password) }),
      ...(username === '' ? {} : { username: decodeURIComponent(username) }),
      ...(protocol === 'rediss:' ? { tls: {} } : {}),
    },
  });
}

function reconnectIn(attempt: number): number {
  return Math.min(attempt * 50, LONGEST_RECONNECT_DELAY);
}

/** Waits until Redis answers, or so many milliseconds: without it, everything goes on as well as it can. */
export async function untilReady(client: Redis | Cluster, milliseconds: number): Promise<void> {
  if (client.status === 'ready') return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    client.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
