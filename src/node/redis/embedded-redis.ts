import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RewritingRecord } from './aof-rewrite-record.ts';
import { DataDirInUse, EmbeddedRedisError } from './embedded-redis-error.ts';
import { prepareRedisDirectory, type RedisDirectory } from './embedded-redis-home.ts';
import { claimSocket, type RedisOwner } from './embedded-redis-owner.ts';
import { type RedisProcess, type RedisServerCommand, spawnRedis } from './embedded-redis-process.ts';

/** How long to wait for another owner that may have just died or be stopping (milliseconds). */
const TAKEN_PATIENCE_MS = 1_000;
/** How long a server may hold DATA_DIR, or be starting, without an answer (milliseconds). */
const SILENCE_PATIENCE_MS = 20_000;
const POLL = 20;
/** The pause before the first attempt to restart a lost server, and the longest before a later one (milliseconds). */
const BACK_OFF = { first: 100, most: 5_000 } as const;
/** How long a server must live so that its end does not count as another failure in a row (milliseconds). */
const STEADY_MS = 10_000;

/** Where the private Redis is, and how it is started. */
export type EmbeddedRedisOptions = {
  readonly dataDir: string;
  readonly command: RedisServerCommand;
  readonly log: (event: string, fields?: Record<string, string | number>) => void;
  /** Aborts the wait for a server that takes long to start. */
  readonly signal?: AbortSignal;
  /** How often the append-only file is rewritten, so that erased data leave the disk too (milliseconds). */
  readonly compactEvery?: number;
  /** Called with the result of each rewrite. */
  readonly rewriting?: Pick<RewritingRecord, 'tried'>;
};

/** Erased data must be off the disk within ten minutes: this is half of them, to leave time for a large file (milliseconds). */
const COMPACT_EVERY_MS = 5 * 60 * 1_000;
/** How long a stop waits for the file to be rewritten (milliseconds). */
const LAST_COMPACTION_MS = 3_000;

/** The private Redis server of this program. */
export type EmbeddedRedis = {
  /** For ioredis: `{ path: socketPath }`. It stays the same when the server restarts. */
  readonly socketPath: string;
  /** Shuts the server down and waits until its process has ended. Stop the clients first. It can be called again. */
  stop(): Promise<void>;
};

/**
 * Starts the private Redis of DATA_DIR, or takes over the one that a killed program left running, and keeps it running until
 * `stop()`. Resolves when it has read its append-only file and answers.
 *
 * @throws DataDirInUse while another program owns it
 * @throws EmbeddedRedisError when DATA_DIR or the server can't be used
 */
export async function startEmbeddedRedis(options: EmbeddedRedisOptions): Promise<EmbeddedRedis> {
  const { dataDir, log, signal } = options;
  const home = prepareRedisDirectory(dataDir, tmpdir());
  const stopping = new AbortController();
  const first = await acquire(home, options, signal ?? stopping.signal);
  log('redis.started', { pid: first.pid, version: first.version, dataDir: home.dataDir });

  const supervised = supervise(first, home, options, stopping.signal);
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopping.abort();
    const last = await supervised;
    if (last !== undefined) {
      const late = sleep(LAST_COMPACTION_MS, 'unfinished', { ref: false });
      tell(options, await Promise.race([last.compact(), late]));
      await last.shutDown();
    }
    log('redis.stopped');
  };
  return {
    socketPath: home.socketPath,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Keeps a server running and owned until told to stop; returns the one that is owned then, if any. */
async function supervise(
  first: RedisOwner,
  home: RedisDirectory,
  options: EmbeddedRedisOptions,
  stopping: AbortSignal,
): Promise<RedisOwner | undefined> {
  const { log, compactEvery = COMPACT_EVERY_MS } = options;
  const stop = new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve(), { once: true }));
  let owner: RedisOwner | undefined = first;
  let since = Date.now();
  let failures = 0;
  let isCompacting = false;
  const compact = async (): Promise<void> => {
    if (owner === undefined || isCompacting) return;
    isCompacting = true;
    const code = await owner.compact();
    isCompacting = false;
    // A stop reports its own failure.
    if (!stopping.aborted) tell(options, code);
  };
  // After a kill or a power-off, erased data may still be on the disk.
  void compact();
  const compaction = setInterval(() => void compact(), compactEvery).unref();
  stopping.addEventListener('abort', () => clearInterval(compaction), { once: true });
  for (;;) {
    if (owner !== undefined) {
      await Promise.race([owner.closed, stop]);
      if (!owner.isClosed()) return owner;
      log('redis.lost', { pid: owner.pid });
      failures = Date.now() - since < STEADY_MS ? failures + 1 : 0;
      owner = undefined;
    }
    const delay = Math.min(BACK_OFF.first * 2 ** failures, BACK_OFF.most);
    await Promise.race([sleep(delay, undefined, { ref: false }), stop]);
    try {
      owner = await acquire(home, options, stopping);
      since = Date.now();
      void compact();
      log('redis.restored', { pid: owner.pid });
    } catch (error) {
      if (stopping.aborted) return undefined;
      failures += 1;
      log('redis.failed', { reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

function tell({ rewriting }: EmbeddedRedisOptions, code: string | undefined): void {
  rewriting?.tried(code === undefined ? [] : [code]);
}

/** Finds or starts the server and claims it. Gives up when told to, but never leaves behind a server that it started. */
async function acquire(home: RedisDirectory, options: EmbeddedRedisOptions, signal: AbortSignal): Promise<RedisOwner> {
  const { command, log } = options;
  let started: RedisProcess | undefined;
  let silentSince = Date.now();
  let takenSince: number | undefined;
  for (;;) {
    const claim = await claimSocket(home.socketPath);
    if (claim.kind === 'owned') {
      const { owner } = claim;
      if (signal.aborted) return owner;
      if (await owner.loaded()) {
        // The program that started it was killed.
        if (started === undefined) log('redis.taken-over', { pid: owner.pid });
        return await refuseOldServer(owner, home);
      }
    } else if (claim.kind === 'taken') {
      takenSince ??= Date.now();
      silentSince = Date.now();
      // From now on its owner is responsible for the end of that server.
      started = undefined;
      if (Date.now() - takenSince > TAKEN_PATIENCE_MS) throw new DataDirInUse(home.dataDir);
    } else {
      takenSince = undefined;
      if (started?.hasExited()) throw cannotStart(command, started, home);
      if (started === undefined && signal.aborted)
        throw new EmbeddedRedisError('The embedded Redis was being stopped.');
      started ??= spawnRedis(command, home);
      if (Date.now() - silentSince > SILENCE_PATIENCE_MS) {
        started?.kill();
        throw doesNotAnswer(home);
      }
    }
    await sleep(POLL);
  }
}

/** Redis 6 would ignore the append-only file of a newer version and start empty, and posts would be sent again. */
async function refuseOldServer(owner: RedisOwner, home: RedisDirectory): Promise<RedisOwner> {
  if (Number.parseInt(owner.version, 10) >= 7 || !existsSync(join(home.dataDir, 'appendonlydir'))) return owner;
  await owner.shutDown();
  throw new EmbeddedRedisError(
    `DATA_DIR ${home.dataDir} was written by Redis 7 or later, which this Redis ${owner.version} can't read: install a newer Redis.`,
  );
}

function cannotStart(
  { command }: RedisServerCommand,
  server: RedisProcess,
  { dataDir, logPath }: RedisDirectory,
): EmbeddedRedisError {
  if (server.isTooOld()) {
    return new EmbeddedRedisError(
      `DATA_DIR ${dataDir} was written by a newer Redis (or Valkey) than ${command}, which can't read it: use that one (more in ${logPath})`,
    );
  }
  const lastWords = server.lastWords();
  const reason = lastWords === '' ? 'it exited without a message' : lastWords;
  return new EmbeddedRedisError(`Redis (${command}) can't start: ${reason} (more in ${logPath})`);
}

function doesNotAnswer({ dataDir, logPath }: RedisDirectory): EmbeddedRedisError {
  return new EmbeddedRedisError(
    `The Redis server of DATA_DIR ${dataDir} is running but does not answer: stop it by hand and start again (more in ${logPath}).`,
  );
}
