import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RewritingRecord } from './aof-rewrite-record.ts';
import { DataDirInUse, EmbeddedRedisError } from './embedded-redis-error.ts';
import { prepareRedisDirectory, type RedisDirectory } from './embedded-redis-home.ts';
import { claimSocket, type RedisOwner } from './embedded-redis-owner.ts';
import { type RedisProcess, type RedisServerCommand, spawnRedis } from './embedded-redis-process.ts';

/** Milliseconds for which another owner is given the chance to be one that has just died or is stopping. */
const TAKEN_PATIENCE = 1_000;
/** Milliseconds for which a server may hold DATA_DIR, or have been started, and not answer. */
const SILENCE_PATIENCE = 20_000;
const POLL = 20;
/** Milliseconds before the first and at most before a later attempt to bring a lost server back. */
const BACK_OFF = { first: 100, most: 5_000 } as const;
/** Milliseconds that a server must have lived for its end not to count as one more failure in a row. */
const STEADY = 10_000;

export type EmbeddedRedisOptions = {
  readonly dataDir: string;
  readonly command: RedisServerCommand;
  readonly log: (event: string, fields?: Record<string, string | number>) => void;
  /** Gives up waiting for a server that takes long to start. */
  readonly signal?: AbortSignal;
  /** Milliseconds after which the append-only file is rewritten, so that what was erased leaves the disk too. */
  readonly compactEvery?: number;
  /** Is told what became of that. */
  readonly rewriting?: Pick<RewritingRecord, 'tried'>;
};

/** What is erased is gone from the disk within ten minutes: half of them, and the time that a large file takes (milliseconds). */
const COMPACT_EVERY = 5 * 60 * 1_000;
/** Milliseconds that a stop waits for the file to be rewritten. */
const LAST_COMPACTION = 3_000;

/** The private Redis server of this program. */
export type EmbeddedRedis = {
  /** For ioredis: `{ path: socketPath }`. It stays the same when the server is started again. */
  readonly socketPath: string;
  /** Shuts the server down and waits until its process is gone. May be called again; stop the clients first. */
  stop(): Promise<void>;
};

/**
 * Starts the private Redis of DATA_DIR, or takes over the one that a killed program left running, and keeps it running until `stop()`.
 * Resolves when it has read its append-only file and answers.
 *
 * @throws DataDirInUse while another program owns it
 * @throws EmbeddedRedisError when DATA_DIR or the server can't be used
 */
export async function startEmbeddedRedis(options: EmbeddedRedisOptions): Promise<EmbeddedRedis> {
  const { dataDir, command, log, signal } = options;
  const home = prepareRedisDirectory(dataDir, tmpdir());
  const stopping = new AbortController();
  const first = await acquire(home, command, signal ?? stopping.signal);
  log('redis.started', { pid: first.pid, version: first.version, dataDir: home.dataDir });

  const supervised = supervise(first, home, options, stopping.signal);
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopping.abort();
    const last = await supervised;
    if (last !== undefined) {
      const late = sleep(LAST_COMPACTION, 'unfinished', { ref: false });
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

/** Keeps owning a running server until told to stop; answers the one that is owned then, if any. */
async function supervise(
  first: RedisOwner,
  home: RedisDirectory,
  options: EmbeddedRedisOptions,
  stopping: AbortSignal,
): Promise<RedisOwner | undefined> {
  const { command, log, compactEvery = COMPACT_EVERY } = options;
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
    // The stop tells of its own.
    if (!stopping.aborted) tell(options, code);
  };
  // Who was killed, or whose machine was switched off, may have left on the disk what was erased.
  void compact();
  const compaction = setInterval(() => void compact(), compactEvery).unref();
  stopping.addEventListener('abort', () => clearInterval(compaction), { once: true });
  for (;;) {
    if (owner !== undefined) {
      await Promise.race([owner.closed, stop]);
      if (!owner.isClosed()) return owner;
      log('redis.lost', { pid: owner.pid });
      failures = Date.now() - since < STEADY ? failures + 1 : 0;
      owner = undefined;
    }
    const delay = Math.min(BACK_OFF.first * 2 ** failures, BACK_OFF.most);
    await Promise.race([sleep(delay, undefined, { ref: false }), stop]);
    try {
      owner = await acquire(home, command, stopping);
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

/** Finds or starts the server and owns it. Stops trying when told to, but never while a server that it started may be left behind. */
async function acquire(home: RedisDirectory, command: RedisServerCommand, stopping: AbortSignal): Promise<RedisOwner> {
  let started: RedisProcess | undefined;
  let silentSince = Date.now();
  let takenSince: number | undefined;
  for (;;) {
    const claim = await claimSocket(home.socketPath);
    if (claim.kind === 'owned') {
      const { owner } = claim;
      if (stopping.aborted) return owner;
      if (await owner.loaded()) return await refuseOldServer(owner, home);
    } else if (claim.kind === 'taken') {
      takenSince ??= Date.now();
      silentSince = Date.now();
      // Whatever ends that server from now on is its owner's doing.
      started = undefined;
      if (Date.now() - takenSince > TAKEN_PATIENCE) throw new DataDirInUse(home.dataDir);
    } else {
      takenSince = undefined;
      if (started?.hasExited()) throw cannotStart(command, started, home);
      if (started === undefined && stopping.aborted)
        throw new EmbeddedRedisError('The embedded Redis was being stopped.');
      started ??= spawnRedis(command, home);
      if (Date.now() - silentSince > SILENCE_PATIENCE) {
        started?.kill();
        throw doesNotAnswer(home);
      }
    }
    await sleep(POLL);
  }
}

/** Redis 6 would not see the append-only file of a later one, and start empty: posts would be posted again. */
async function refuseOldServer(owner: RedisOwner, home: RedisDirectory): Promise<RedisOwner> {
  if (Number.parseInt(owner.version, 10) >= 7 || !existsSync(join(home.dataDir, 'appendonlydir'))) return owner;
  await owner.shutDown();
  throw new EmbeddedRedisError(
    `DATA_DIR ${home.dataDir} was written by Redis 7 or later, which this Redis ${owner.version} can't read: install a later Redis.`,
  );
}

function cannotStart(
  { command }: RedisServerCommand,
  server: RedisProcess,
  { dataDir, logPath }: RedisDirectory,
): EmbeddedRedisError {
  if (server.isTooOld()) {
    return new EmbeddedRedisError(
      `DATA_DIR ${dataDir} was written by a later Redis (or Valkey) than ${command}, which can't read it: use that one (more in ${logPath})`,
    );
  }
  const lastWords = server.lastWords();
  const reason = lastWords === '' ? 'it ended without a word' : lastWords;
  return new EmbeddedRedisError(`Redis (${command}) can't start: ${reason} (more in ${logPath})`);
}

function doesNotAnswer({ dataDir, logPath }: RedisDirectory): EmbeddedRedisError {
  return new EmbeddedRedisError(
    `The Redis server of DATA_DIR ${dataDir} runs but does not answer: end it by hand and start again (more in ${logPath}).`,
  );
}
