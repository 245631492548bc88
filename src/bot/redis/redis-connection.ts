import { Cluster, Redis } from 'ioredis';
import { createReconnection, type Reconnection } from './reconnection.ts';

/** How to reach Redis: the socket of an embedded one, or addresses; several are the nodes of a Cluster. */
export type RedisEndpoint = { readonly socketPath: string } | { readonly urls: readonly string[] };

/** What a client does with its commands; the rest is the same for all. */
export type Manner = {
  readonly enableOfflineQueue: boolean;
  readonly enableReadyCheck: boolean;
  readonly maxRetriesPerRequest: number | null;
  readonly commandTimeout?: number;
  readonly maxLoadingRetryTime?: number;
};

/**
 * Milliseconds for which a connection may owe an answer before it is given up, and another one is made. A command that
 * waits in Redis on purpose must wait for less: see `BriefWorker`.
 */
const LONGEST_SILENCE = 5_000;

/** Milliseconds between questions, so that a dead connection is found before somebody needs it. */
const ASK_EVERY = 5_000;

/**
 * Connects under a name, again and again for as long as the client is not closed. What Redis refuses by so that the
 * connection is replaced is an `error` of the client, too.
 */
export function connectRedis(address: RedisEndpoint, manner: Manner, connectionName: string): Redis | Cluster {
  const reconnection = createReconnection(
    () => performance.now(),
    (error) => client.emit('error', error),
  );
  const client: Redis | Cluster = open(address, manner, connectionName, reconnection);
  const timer = setInterval(() => ask(client), ASK_EVERY).unref();
  client.once('end', () => clearInterval(timer));
  return client;
}

/** A connection that does not answer is closed by `socketTimeout`. One that is not open is not asked, so that nothing queues up. */
function ask(client: Redis | Cluster): void {
  const nodes = client instanceof Cluster ? client.nodes() : [client];
  for (const node of nodes.filter(({ status }) => status === 'ready')) node.ping().catch(() => {});
}

function open(
  address: RedisEndpoint,
  manner: Manner,
  connectionName: string,
  { retryStrategy, reconnectOnError }: Reconnection,
): Redis | Cluster {
  const { enableOfflineQueue, ...ofNodes } = {
    ...manner,
    connectionName,
    reconnectOnError,
    connectTimeout: LONGEST_SILENCE,
    socketTimeout: LONGEST_SILENCE,
  };
  const options = { ...ofNodes, enableOfflineQueue, retryStrategy };
  if ('socketPath' in address) return new Redis({ ...options, path: address.socketPath });
  const [first, ...others] = address.urls;
  if (first === undefined) throw new Error('connectRedis: needs at least one address');
  if (others.length === 0) return new Redis(first, options);
  const { password, username, protocol } = new URL(first);
  const isSecure = protocol === 'rediss:';
  // The nodes that the addresses name, and those that are found through them, are reached in the same way. One that is
  // lost is not connected to again: the others know who has taken its place.
  return new Cluster([...address.urls], {
    clusterRetryStrategy: retryStrategy,
    enableOfflineQueue,
    // A certificate is one of a name: it must not be looked up before it is checked.
    ...(isSecure ? { dnsLookup: (host, found) => found(null, host) } : {}),
    redisOptions: {
      ...ofNodes,
      ...(password === '' ? {} : { password: decodeURIComponent(password) }),
      ...(username === '' ? {} : { username: decodeURIComponent(username) }),
      ...(isSecure ? { tls: {} } : {}),
    },
  });
}
