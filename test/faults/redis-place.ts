import { readFileSync } from 'node:fs';
import { Cluster, Redis } from 'ioredis';
import { type Certificates, writeCertificates } from './certificates.ts';
import { makeFolder, removeFolder } from './owned.ts';
import { formCluster } from './redis-cluster.ts';
import { type RedisNode, startRedisNode } from './redis-node.ts';

/** A Redis, or a Cluster of them, as somebody else runs it and several programs share it. */
export type RedisPlace = {
  /** What the programs' environment must say to reach it. */
  readonly env: Readonly<Record<string, string>>;
  /** A client of the run's own. */
  readonly client: Redis | Cluster;
  close(): Promise<void>;
};

export type RedisPlaceOptions = {
  readonly nodes: 1 | 3;
  /** Over TLS, by a name, with a user and a password; else by an address, without any. */
  readonly isSecure: boolean;
};

/** The password is one that a URL must not hold as it is. */
const [USER, PASSWORD] = ['verbatim', 'p@ss:word/1'] as const;

export async function startRedisPlace({ nodes, isSecure }: RedisPlaceOptions): Promise<RedisPlace> {
  const folder = makeFolder();
  const certificates = isSecure ? writeCertificates(folder) : undefined;
  const user = isSecure ? { name: USER, password: PASSWORD } : undefined;
  const servers: RedisNode[] = [];
  for (let index = 0; index < nodes; index += 1) {
    servers.push(await startRedisNode({ folder: `${folder}/${index}`, isOfCluster: nodes > 1, certificates, user }));
  }
  const urls = servers.map(({ port }) => urlOf(port, isSecure));
  const clients = urls.map((url) => new Redis(url, optionsFor(certificates)));
  for (const each of clients) each.on('error', () => {});
  if (nodes > 1) await formCluster(clients);
  const client = nodes > 1 ? clusterOf(urls, certificates) : clients[0];
  if (client === undefined) throw new Error('startRedisPlace: needs a node');
  client.on('error', () => {});
  return {
    env: {
      REDIS_URL: urls.join(','),
      ...(certificates === undefined ? {} : { NODE_EXTRA_CA_CERTS: certificates.authority }),
    },
    client,
    async close() {
      for (const each of [...clients, client]) each.disconnect();
      await Promise.all(servers.map((server) => server.kill()));
      removeFolder(folder);
    },
  };
}

function urlOf(port: number, isSecure: boolean): string {
  if (!isSecure) return `redis://127.0.0.1:${port}`;
  return `rediss://${USER}:${encodeURIComponent(PASSWORD)}@localhost:${port}`;
}

function optionsFor(certificates: Certificates | undefined) {
  const tls = certificates === undefined ? {} : { tls: { ca: readFileSync(certificates.authority) } };
  return { ...tls, maxRetriesPerRequest: null };
}

function clusterOf(urls: readonly string[], certificates: Certificates | undefined): Cluster {
  const user = certificates === undefined ? {} : { username: USER, password: PASSWORD };
  return new Cluster([...urls], {
    redisOptions: { ...optionsFor(certificates), ...user },
    dnsLookup: (host, found) => found(null, host),
  });
}
