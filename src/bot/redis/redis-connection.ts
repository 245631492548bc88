import { Cluster, Redis } from 'ioredis';
import { createReconnection, type Reconnection } from './reconnection.ts';

/** How to reach Redis: the socket of an embedded one, or addresses. Several are the nodes of a Cluster. */
export type RedisEndpoint = { readonly socketPath: string } | { readonly urls: readonly string[] };

/** How a client handles its commands. All other options are the same for all clients. */
export type Manner = {
  readonly enableOfflineQueue: boolean;
  readonly enableReadyCheck: boolean;
  readonly maxRetriesPerRequest: number | null;
  readonly commandTimeout?: number;
  readonly maxLoadingRetryTime?: number;
};

/**
 * How long a connection can owe an answer before it is replaced (milliseconds). A command that waits in Redis on purpose
 * must wait for less: see `BriefWorker`.
 */
const MAX_SILENCE_MS = 5_000;

/** The pause between pings (milliseconds), so that a dead connection is found before somebody needs it. */
const ASK_EVERY_MS = 5_000;

/**
 * Connects under a name, and reconnects until the client is closed. A refusal that makes it replace the connection is also
 * an `error` event of the client.
 */
export function connectRedis(address: RedisEndpoint, manner: Manner, connectionName: string): Redis | Cluster {
  const reconnection = createReconnection(
    () => performance.now(),
    (error) => client.emit('error', error),
  );
  const client: Redis | Cluster = open(address, manner, connectionName, reconnection);
  const timer = setInterval(() => ask(client), ASK_EVERY_MS).unref();
  client.once('end', () => clearInterval(timer));
  return client;
}

/**
 * `socketTimeout` closes a connection that does not answer. A connection that is not open is not pinged, so nothing
 * queues up.
 */
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
    connectTimeout: MAX_SILENCE_MS,
    socketTimeout: MAX_SILENCE_MS,
  };
  const options = { ...ofNodes, enableOfflineQueue, retryStrategy };
  if ('socketPath' in address) return new Redis({ ...options, path: address.socketPath });
  const [first, ...others] = address.urls;
  if (first === undefined) throw new Error('connectRedis: needs at least one address');
  if (others.length === 0) return new Redis(first, options);
  const { password, username, protocol } = new URL(first);
  const isSecure = protocol === 'rediss:';
  // Nodes named by the addresses and nodes found through them are reached in the same way. A lost node is not reconnected:
  // the others know which one has taken its place.
  return new Cluster([...address.urls], {
    clusterRetryStrategy: retryStrategy,
    enableOfflineQueue,
    // A certificate is for a name, so the name must not be resolved before it is checked.
    ...(isSecure ? { dnsLookup: (host, found) => found(null, host) } : {}),
    redisOptions: {
      ...ofNodes,
      ...(password === '' ? {} : { password: decodeURIComponent(password) }),
      ...(username === '' ? {} : { username: decodeURIComponent(username) }),
      ...(isSecure ? { tls: {} } : {}),
    },
  });
}
