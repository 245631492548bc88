import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { codeOf } from '../../bot/logger.ts';
import { isServerAlive } from './embedded-redis-process.ts';
import { rewriteFile } from './file-rewriting.ts';

/** The name by which a program's one lock connection is known to the server. No other connection may carry it. */
const OWNER_NAME = 'verbatim-owner';

/** Milliseconds that one answer may take before the server counts as silent. */
const ANSWER_TIMEOUT = 10_000;
/** Milliseconds within which a server must answer for a clean shutdown to be tried. */
const ALIVE_TIMEOUT = 1_000;
/** Milliseconds for a clean shutdown, and then for the process to be gone, before it is killed: what it acknowledged is on disk. */
const SHUTDOWN_TIMEOUT = 8_000;
const PROCESS_END_TIMEOUT = 2_000;
/** Milliseconds that a server that does not answer has to obey a signal. */
const SIGNAL_TIMEOUT = 300;
const POLL = 20;

/** A running server that belongs to this program until the connection that says so closes. */
export type RedisOwner = {
  readonly pid: number;
  readonly version: string;
  /** Settles when the connection is gone: the server has died, or threw us out. */
  readonly closed: Promise<void>;
  isClosed(): boolean;
  /** Waits while the server reads its append-only file; false when it died over that. */
  loaded(): Promise<boolean>;
  /** Rewrites the append-only file: what was erased is then no longer in it. Gives the code of what went wrong. */
  compact(): Promise<string | undefined>;
  /** Ends the server and waits until its process is gone. */
  shutDown(): Promise<void>;
};

/** What came of asking for the server behind a socket: nobody answers, another program has it, or it is ours now. */
export type RedisClaim =
  | { readonly kind: 'silent' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'owned'; readonly owner: RedisOwner };

/**
 * Asks to be the one program that owns the server behind this socket.
 * The kernel closes a dead program's connection, so there is no stale claim.
 */
export async function claimSocket(socketPath: string): Promise<RedisClaim> {
  const redis = new Redis({
    path: socketPath,
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: null,
    commandTimeout: ANSWER_TIMEOUT,
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
    // One transaction: of two programs that ask in the same moment, exactly one finds itself alone.
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

/** On a connection that is closed already, ioredis would wait two seconds for it to close once more. */
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
  const isFrozen = !(await isWithin(ALIVE_TIMEOUT, Promise.race([answer, closed])));
  // A server that obeys does not answer: it closes the connection.
  if (!isFrozen) redis.call('SHUTDOWN', 'NOSAVE').catch(() => {});
  else if (isServerAlive(server.pid, server.socketPath)) process.kill(server.pid, 'SIGTERM');
  await isWithin(isFrozen ? SIGNAL_TIMEOUT : SHUTDOWN_TIMEOUT, closed);
  disconnect(redis);
  // A connection closes a moment before its process is gone.
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
