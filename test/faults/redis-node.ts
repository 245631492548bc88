import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { findRedisServer } from '../../scripts/redis-server.mjs';
import { freePort } from '../support/port.ts';
import { PROJECT_ROOT } from '../support/process.ts';
import type { Certificates } from './certificates.ts';
import { startHeard } from './owned.ts';

/** A Redis on a port of the loopback. */
export type RedisNode = { readonly port: number; kill(): Promise<void> };

export type RedisNodeOptions = {
  readonly folder: string;
  /** Not if that is left out. */
  readonly isOfCluster?: boolean;
  /** With these it takes connections over TLS alone. */
  readonly certificates?: Certificates | undefined;
  /** Nobody else may say anything. */
  readonly user?: { readonly name: string; readonly password: string } | undefined;
};

/** Nodes talk among themselves on the port that is so much higher; Redis Cluster specification. */
const BUS_OFFSET = 10_000;
const HIGHEST_PORT = 65_535;

/** A port that was free may be somebody else's before the server has it. */
const ATTEMPTS = 5;

/** As docs/posting.md asks for it. */
const GUARANTEES = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '', '--maxmemory-policy', 'noeviction'];

export async function startRedisNode(options: RedisNodeOptions): Promise<RedisNode> {
  const command = findRedisServer(process.env, PROJECT_ROOT);
  if (command === undefined) throw new Error('no Redis server: run the tests with npm test');
  mkdirSync(options.folder);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.isOfCluster ? await freePortOfNode() : await freePort();
    const running = startHeard({ command: [command.command, ...argumentsOf(port, options)], env: command.env });
    try {
      await running.hears(/Ready to accept connections/u);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      continue;
    }
    const kill = async (): Promise<void> => {
      running.kill('SIGKILL');
      await running.ended;
    };
    return { port, kill };
  }
}

function argumentsOf(port: number, { folder, isOfCluster, certificates, user }: RedisNodeOptions): readonly string[] {
  return [
    ...['--dir', folder, '--bind', '127.0.0.1', ...GUARANTEES],
    ...(certificates === undefined
      ? ['--port', `${port}`]
      : [
          ...['--port', '0', '--tls-port', `${port}`, '--tls-auth-clients', 'no'],
          ...['--tls-cert-file', certificates.certificate, '--tls-key-file', certificates.key],
          ...['--tls-ca-cert-file', certificates.authority],
        ]),
    ...(user === undefined
      ? []
      : ['--user', 'default', 'off', '--user', user.name, 'on', `>${user.password}`, '~*', '&*', '+@all']),
    ...(isOfCluster ? ['--cluster-enabled', 'yes', '--cluster-config-file', 'nodes.conf'] : []),
    ...(isOfCluster && certificates !== undefined
      ? [
          ...['--tls-cluster', 'yes', '--cluster-announce-hostname', 'localhost'],
          ...['--cluster-preferred-endpoint-type', 'hostname'],
        ]
      : []),
  ];
}

/** One that leaves room for the other, and both are free. */
async function freePortOfNode(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (port + BUS_OFFSET <= HIGHEST_PORT && (await isFree(port + BUS_OFFSET))) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
