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

/** Bytes of a socket's path that every system takes: sun_path is 104 on macOS and 108 on Linux, with its closing zero. */
const SOCKET_PATH_BYTES = 103;

const LOCK_FILE = 'redis.lock';

/** Where one embedded Redis keeps what is its own. */
export type RedisDirectory = {
  readonly dataDir: string;
  readonly socketPath: string;
  readonly lockPath: string;
  readonly logPath: string;
};

/**
 * Makes DATA_DIR ready: there, writable and, where it is ours to say so, closed to other users.
 * A directory that is open to others and holds other people's files keeps its permissions; the files within are closed all the same.
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
      `DATA_DIR ${wanted} can't be used (${reason}): set DATA_DIR to a directory that this user may write.`,
      { cause },
    );
  }
}

/** Step by step: Node's own recursive way tries for ever where a file system (/proc) does not know the name. */
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

function chooseSocketPath(directory: string, temporary: string): string {
  const own = join(directory, 'redis.sock');
  if (Buffer.byteLength(own) <= SOCKET_PATH_BYTES) return own;

  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const elsewhere = join(temporary, `verbatim-${name}`);
  const short = join(elsewhere, 'redis.sock');
  if (Buffer.byteLength(short) > SOCKET_PATH_BYTES) {
    throw new EmbeddedRedisError(`The path of DATA_DIR ${directory} is too long for a socket: set a shorter DATA_DIR.`);
  }
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
  // Anybody may create names in a temporary directory: this one must be a directory, ours, and closed to others.
  const status = lstatSync(elsewhere);
  if (!status.isDirectory() || status.uid !== process.getuid?.() || (status.mode & 0o077) !== 0) {
    throw new EmbeddedRedisError(
      `${elsewhere} belongs to another user or is open to others: remove it, or set a shorter DATA_DIR.`,
    );
  }
  return short;
}
