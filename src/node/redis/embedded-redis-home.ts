import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedRedisError } from './embedded-redis-error.ts';

/**
 * The longest path of a socket that every system accepts (bytes): sun_path is 104 on macOS and 108 on Linux, with its
 * final zero.
 */
const SOCKET_PATH_BYTES = 103;

const LOCK_FILE = 'redis.lock';

/** Where an embedded Redis keeps its files. */
export type RedisDirectory = {
  readonly dataDir: string;
  readonly socketPath: string;
  readonly lockPath: string;
  readonly logPath: string;
};

/**
 * Prepares DATA_DIR: it exists, is writable and, if we may change its permissions, is closed to other users.
 * A directory that is open to others and contains other files keeps its permissions; our files in it are closed anyway.
 *
 * @param temporary where the socket goes when DATA_DIR's path is too long for one
 * @throws EmbeddedRedisError when DATA_DIR can't be used
 */
export function prepareRedisDirectory(dataDir: string, temporary: string): RedisDirectory {
  const wanted = resolve(dataDir);
  try {
    makeDirectory(wanted);
    const directory = realpathSync(wanted);
    if (isOurs(directory)) chmodSync(directory, 0o700);
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    return {
      dataDir: directory,
      socketPath: chooseSocketPath(directory, temporary),
      lockPath: join(directory, LOCK_FILE),
      logPath: join(directory, 'redis.log'),
    };
  } catch (cause) {
    if (cause instanceof EmbeddedRedisError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EmbeddedRedisError(
      `DATA_DIR ${wanted} can't be used (${reason}): set DATA_DIR to a directory that this user can write to.`,
      { cause },
    );
  }
}

/** Creates it step by step, because Node's recursive mkdir never ends on a file system that does not know the name (/proc). */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectory(dirname(directory));
  try {
    mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    if (!existsSync(directory)) throw error;
  }
}

function isOurs(directory: string): boolean {
  const names = statSync(directory).uid === process.getuid?.() ? readdirSync(directory) : undefined;
  return names !== undefined && (names.length === 0 || names.includes(LOCK_FILE));
}

/**
 * Where the socket of the Redis in this directory is, whether it exists or not: in it or, if its path is too long, below
 * `temporary`.
 */
export function socketPathOf(directory: string, temporary: string): string {
  const own = join(directory, 'redis.sock');
  if (Buffer.byteLength(own) <= SOCKET_PATH_BYTES) return own;
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  return join(temporary, `verbatim-${name}`, 'redis.sock');
}

function chooseSocketPath(directory: string, temporary: string): string {
  const short = socketPathOf(directory, temporary);
  const elsewhere = dirname(short);
  if (elsewhere === directory) return short;
  if (Buffer.byteLength(short) > SOCKET_PATH_BYTES) {
    throw new EmbeddedRedisError(`The path of DATA_DIR ${directory} is too long for a socket: set a shorter DATA_DIR.`);
  }
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
  // Anybody can create files in a temporary directory, so this must be a directory, ours, and closed to others.
  const status = lstatSync(elsewhere);
  if (!status.isDirectory() || status.uid !== process.getuid?.() || (status.mode & 0o077) !== 0) {
    throw new EmbeddedRedisError(
      `${elsewhere} belongs to another user or is open to others: remove it, or set a shorter DATA_DIR.`,
    );
  }
  return short;
}
