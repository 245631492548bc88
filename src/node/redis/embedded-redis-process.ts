import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile } from '../../../scripts/file-lock.mjs';
import { MAX_PACKED } from '../../jobs/plan/keys.ts';
import { EmbeddedRedisError } from './embedded-redis-error.ts';
import type { RedisDirectory } from './embedded-redis-home.ts';

/** The size of redis.log above which the next start of a server empties it (bytes). */
const LOG_BYTES = 1_000_000;

/** How to run a Redis server on this machine, from `findRedisServer`. */
export type RedisServerCommand = {
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
};

/** A server that was just started. It may still exit at once, for a reason that only its log tells. */
export type RedisProcess = {
  hasExited(): boolean;
  kill(): void;
  /** The last line that this server wrote to its log, without its date. */
  lastWords(): string;
  /** Whether a newer server wrote its data, in a format that it does not know. */
  isTooOld(): boolean;
};

/**
 * What Redis before 8 logs about a newer Redis' file. For a file of Valkey 9, which begins with its name, see
 * `MAGIC_OF_VALKEY`.
 */
const UNKNOWN_FORM = /Can't handle RDB format version \d+/u;
const UNKNOWN_FILE = /Bad file format reading the append only file (\S+\.rdb)/u;
const MAGIC_OF_VALKEY = 'VALKEY';

/**
 * Starts a Redis server in its own session, so that it survives Ctrl-C and, if necessary, this program.
 * It holds the kernel's lock on DATA_DIR exactly as long as it lives.
 *
 * @returns undefined while another server, which is running, starting or just ending, holds that lock
 */
export function spawnRedis(command: RedisServerCommand, home: RedisDirectory): RedisProcess | undefined {
  const lock = lockHome(home);
  if (lock === undefined) return undefined;
  const log = openSync(home.logPath, 'a', 0o600);
  try {
    if (fstatSync(log).size > LOG_BYTES) ftruncateSync(log);
    const logStart = fstatSync(log).size;
    // Node can't set a child's umask, and its own applies to the whole process.
    const child = spawn('/bin/sh', ['-c', 'umask 077 && exec "$0" "$@"', command.command, ...serverArguments(home)], {
      cwd: home.dataDir,
      detached: true,
      env: serverEnvironment(command),
      stdio: ['ignore', log, log, lock],
    });
    child.unref();
    return watch(child, home, logStart);
  } finally {
    closeSync(log);
    closeSync(lock);
  }
}

function lockHome({ lockPath }: RedisDirectory): number | undefined {
  try {
    return lockFile(lockPath);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EmbeddedRedisError(`DATA_DIR: ${reason}; or set REDIS_URL.`, { cause });
  }
}

/**
 * Whether this process still runs the server of this socket. The process ID is not enough: it may belong to a zombie that nobody
 * reaps, to a later, unrelated process or, if containers share DATA_DIR, to a process of another container.
 */
export function isServerAlive(pid: number, socketPath: string): boolean {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`\0${socketPath}\0`);
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function serverArguments(home: RedisDirectory): readonly string[] {
  return [
    ...['--dir', home.dataDir],
    ...['--port', '0'],
    ...['--unixsocket', home.socketPath],
    ...['--unixsocketperm', '700'],
    ...['--appendonly', 'yes'],
    // A claim must survive a power cut: see docs/posting.md.
    ...['--appendfsync', 'always'],
    ...['--maxmemory-policy', 'noeviction'],
    ...['--save', ''],
    // Neither a crash nor a slow command writes received data to the log or keeps it in memory.
    ...['--crash-log-enabled', 'no'],
    ...['--slowlog-log-slower-than', '-1'],
    ...['--hash-max-listpack-value', String(MAX_PACKED)],
    // The hash of a hot minute is large; freeing it in the foreground would block everybody.
    ...['--lazyfree-lazy-expire', 'yes'],
    ...['--lazyfree-lazy-server-del', 'yes'],
    ...['--lazyfree-lazy-user-del', 'yes'],
    // The command line must stay readable, because we recognize our server by it.
    ...['--set-proc-title', 'no'],
  ];
}

/** Our own environment contains the bot's token, which Redis must not get. */
function serverEnvironment(command: RedisServerCommand): Record<string, string> {
  const { PATH, TZ } = process.env;
  return { ...(PATH === undefined ? {} : { PATH }), ...(TZ === undefined ? {} : { TZ }), ...command.env };
}

function watch(child: ChildProcess, { logPath, dataDir }: RedisDirectory, logStart: number): RedisProcess {
  let exited = false;
  const exit = () => {
    exited = true;
  };
  child.once('exit', exit);
  child.once('error', exit);
  const words = (): string => readFileSync(logPath).subarray(logStart).toString();
  return {
    hasExited: () => exited,
    kill: () => {
      child.kill('SIGKILL');
    },
    lastWords: () => {
      const last =
        words()
          .split('\n')
          .findLast((line) => line.trim() !== '') ?? '';
      return last.replace(/^\d+:[A-Z] \d+ \w+ \d+ [\d:.]+ [.*#-] /, '').trim();
    },
    isTooOld() {
      const said = words();
      const file = UNKNOWN_FILE.exec(said)?.[1];
      return UNKNOWN_FORM.test(said) || (file !== undefined && isOfValkey(join(dataDir, 'appendonlydir', file)));
    },
  };
}

function isOfValkey(path: string): boolean {
  try {
    return readFileSync(path).subarray(0, MAGIC_OF_VALKEY.length).toString() === MAGIC_OF_VALKEY;
  } catch {
    return false;
  }
}
