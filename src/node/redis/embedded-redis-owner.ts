import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { codeOf } from '../../bot/logger.ts';
import { isServerAlive } from './embedded-redis-process.ts';
import { rewriteFile } from './file-rewriting.ts';

/** The name of a program's lock connection. No other connection may have this name. */
export const OWNER_NAME = 'verbatim-owner';

/** How long an answer may take before the server counts as silent (milliseconds). */
const ANSWER_TIMEOUT_MS = 10_000;
/** How soon a server must answer for us to try a clean shutdown (milliseconds). */
const ALIVE_TIMEOUT_MS = 1_000;
/**
 * How long a clean shutdown may take, and then the end of the process, before it is killed (milliseconds). What it
 * acknowledged is on disk.
 */
const SHUTDOWN_TIMEOUT_MS = 8_000;
const PROCESS_END_TIMEOUT = 2_000;
/** How long a server that does not answer has to obey a signal (milliseconds). */
const SIGNAL_TIMEOUT_MS = 300;
const POLL = 20;

/** A running server that belongs to this program until its lock connection closes. */
export type RedisOwner = {
  readonly pid: number;
  readonly version: string;
  /** Settles when the connection is closed: the server died, or closed it. */
  readonly closed: Promise<void>;
  isClosed(): boolean;
  /** Waits while the server reads its append-only file; false if it died meanwhile. */
  loaded(): Promise<boolean>;
  /** Rewrites the append-only file, so that erased data are no longer in it. Returns the error code if it fails. */
  compact(): Promise<string | undefined>;
  /** Stops the server and waits until its process has ended. */
  shutDown(): Promise<void>;
};

/** The result of claiming the server behind a socket: nobody answers, another program owns it, or it is ours now. */
export type RedisClaim =
  | { readonly kind: 'silent' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'owned'; readonly owner: RedisOwner };

/**
 * Tries to become the only program that owns the server behind this socket.
 * The kernel closes a dead program's connection, so a claim is never stale.
 */
export async function claimSocket(socketPath: string): Promise<RedisClaim> {
  const redis = new Redis({
    path: socketPath,
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: null,
    commandTimeout: ANSWER_TIMEOUT_MS,
  });
  let isClosed = false;
  const closed = new Promise<void>((resolve) => {
    redis.once('end', () => {
      isClosed = true;
      resolve();
    });
  });
  redis.on('error', () => {});
  try {
    await redis.connect();
    // One transaction, so that of two programs that ask at the same moment exactly one sees no other.
    const replies = await redis.multi().client('SETNAME', OWNER_NAME).call('CLIENT', 'LIST').info('server').exec();
    const [, clients, info] = (replies ?? []).map(([, reply]) => String(reply));
    if (clients === undefined || info === undefined) throw new Error('The transaction was cut short.');
    if (clients.split('\n').filter((line) => line.includes(` name=${OWNER_NAME} `)).length > 1) {
      disconnect(redis);
      return { kind: 'taken' };
    }
    const pid = Number(readField(info, 'process_id'));
    return {
      kind: 'owned',
      owner: {
        pid,
        version: readField(info, 'redis_version'),
        closed,
        isClosed: () => isClosed,
        loaded: () => waitUntilLoaded(redis, () => isClosed),
        compact: () => rewriteFile(redis).catch((error: unknown) => codeOf(error) ?? 'none'),
        shutDown: () => shutDown(redis, closed, { pid, socketPath }),
      },
    };
  } catch {
    disconnect(redis);
    return { kind: 'silent' };
  }
}

/** On a closed connection, ioredis would wait two seconds for it to close again. */
function disconnect(redis: Redis): void {
  if (redis.status !== 'end') redis.disconnect();
}

function readField(info: string, name: string): string {
  return new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
}

async function waitUntilLoaded(redis: Redis, isClosed: () => boolean): Promise<boolean> {
  while (!isClosed()) {
    const isReady = await redis.ping().then(
      () => true,
      () => false,
    );
    if (isReady) return true;
    await sleep(POLL);
  }
  return false;
}

async function shutDown(
  redis: Redis,
  closed: Promise<void>,
  server: { pid: number; socketPath: string },
): Promise<void> {
  const answer = redis.ping().catch(() => {});
  const isFrozen = !(await isWithin(ALIVE_TIMEOUT_MS, Promise.race([answer, closed])));
  // A server that shuts down does not answer; it closes the connection.
  if (!isFrozen) redis.call('SHUTDOWN', 'NOSAVE').catch(() => {});
  else if (isServerAlive(server.pid, server.socketPath)) process.kill(server.pid, 'SIGTERM');
  await isWithin(isFrozen ? SIGNAL_TIMEOUT_MS : SHUTDOWN_TIMEOUT_MS, closed);
  disconnect(redis);
  // A connection closes a moment before its process ends.
  const patience = Date.now() + (isFrozen ? 0 : PROCESS_END_TIMEOUT);
  while (isServerAlive(server.pid, server.socketPath)) {
    if (Date.now() > patience) process.kill(server.pid, 'SIGKILL');
    await sleep(POLL);
  }
}

async function isWithin(milliseconds: number, event: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const timeout = sleep(milliseconds, false, { signal: timer.signal }).catch(() => false);
  const isInTime = await Promise.race([event.then(() => true), timeout]);
  timer.abort();
  return isInTime;
}
