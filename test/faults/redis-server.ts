import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findRedisServer } from '../../scripts/redis-server.mjs';
import { PROJECT_ROOT, until } from '../support/process.ts';
import { type Child, endChild, makeFolder, removeFolder, startChild } from './owned.ts';

/** A real Redis that can be killed and started again on its append-only file. */
export type FaultRedis = {
  /** Its Unix socket, which stays the same. */
  readonly path: string;
  /** Where its append-only file is. */
  readonly data: string;
  /** A client of the run's own. */
  readonly client: Redis;
  /** kill -9. */
  kill(): Promise<void>;
  /** Starts it on what the last one left, and perhaps with further arguments; resolves when it answers. */
  restart(args?: readonly string[]): Promise<void>;
  /** The run's own client goes to another Redis from now on. */
  follow(other: FaultRedis): void;
  close(): Promise<void>;
};

/** A server that is loading its file says so, and one that is starting has no socket yet. */
const START_WITHIN = 30_000;

export async function startFaultRedis(): Promise<FaultRedis> {
  const command = findRedisServer(process.env, PROJECT_ROOT);
  if (command === undefined) throw new Error('no Redis server: run the tests with npm test');
  const folder = makeFolder();
  const path = join(folder, 'redis.sock');
  const start = (args: readonly string[] = []): Child =>
    startChild(command.command, [...argumentsOf(folder, path), ...args], command.env);
  let server = start();
  await untilAnswers(path);
  const client = new Redis({ path, maxRetriesPerRequest: null });
  client.on('error', () => {});
  return {
    path,
    data: join(folder, 'appendonlydir'),
    client,
    kill: () => endChild(server),
    async restart(args) {
      server = start(args);
      await untilAnswers(path);
    },
    follow(other) {
      client.options.path = other.path;
      client.disconnect(true);
    },
    async close() {
      client.disconnect();
      await endChild(server);
      removeFolder(folder);
    },
  };
}

/** As the program runs its embedded one: a claim survives a power cut. */
function argumentsOf(folder: string, path: string): readonly string[] {
  return [
    ...['--dir', folder, '--port', '0', '--unixsocket', path, '--logfile', join(folder, 'redis.log')],
    ...['--appendonly', 'yes', '--appendfsync', 'always', '--save', '', '--maxmemory-policy', 'noeviction'],
  ];
}

async function untilAnswers(path: string): Promise<void> {
  const asks = async (): Promise<boolean> => {
    const client = new Redis({ path, lazyConnect: true, retryStrategy: () => null, enableReadyCheck: false });
    client.on('error', () => {});
    try {
      await client.connect();
      return (await client.ping()) === 'PONG';
    } catch {
      return false;
    } finally {
      client.disconnect();
    }
  };
  await until('Redis answers', asks, START_WITHIN);
}
