import { spawnSync } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { childEnvironment } from './child-environment.mjs';
import { Failure } from './failure.mjs';

/** BSD's flag for "open it and hold its lock" (<fcntl.h> of macOS); Node has no name for it. */
const O_EXLOCK = 0x20;

const PERL = 'open(my $file, ">>&=", 3) or exit 2; flock($file, $ARGV[0]) or exit($!{EWOULDBLOCK} ? 1 : 2)';
const PYTHON = [
  'import fcntl, sys',
  'try: fcntl.flock(3, int(sys.argv[1]))',
  'except BlockingIOError: sys.exit(1)',
  'except OSError: sys.exit(2)',
].join('\n');

/**
 * Programs that take the lock of the file behind descriptor 3; the first that is there does. `flock` is in util-linux and busybox.
 * The numbers are those of flock(2): LOCK_EX, and LOCK_EX | LOCK_NB.
 *
 * @param {boolean} wait
 */
const lockers = (wait) => [
  ['flock', ...(wait ? [] : ['-n']), '3'],
  ['perl', '-MErrno', '-e', PERL, wait ? '2' : '6'],
  ['python3', '-c', PYTHON, wait ? '2' : '6'],
];

/** What they all end with where somebody else holds it. */
const HELD = 1;

/**
 * Takes the kernel's lock on a file, which is created where it is missing and never deleted.
 *
 * The lock lives as long as the returned descriptor is open anywhere: close it to let go, or hand it to a child process,
 * which then holds the lock for as long as that process lives, however it ends. So there are no stale locks.
 * Elsewhere than on macOS that takes one of three programs (`lockers`), all of which take the same lock.
 *
 * @param {string} path
 * @param {{ wait?: boolean }} [options] `wait` blocks the whole thread until the lock is free
 * @returns {number | undefined} the descriptor, or undefined while somebody else holds the lock
 * @throws the file system's error where the file can't be opened
 * @throws {Failure} where none of the programs is there, or the file system has no locks
 */
export function lockFile(path, { wait = false } = {}) {
  return process.platform === 'darwin' ? lockByOpening(path, wait) : lockByProgram(path, wait);
}

/** @param {string} path @param {boolean} wait */
function lockByOpening(path, wait) {
  const flags = constants.O_RDWR | constants.O_CREAT | O_EXLOCK | (wait ? 0 : constants.O_NONBLOCK);
  try {
    return openSync(path, flags, 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return undefined;
    throw error;
  }
}

/** @param {string} path @param {boolean} wait */
function lockByProgram(path, wait) {
  const descriptor = openSync(path, 'a', 0o600);
  for (const [command, ...args] of lockers(wait)) {
    // The child locks the open file that both share; its own end does not undo that.
    const { error, status } = spawnSync(command ?? '', args, {
      env: childEnvironment(),
      stdio: ['ignore', 'ignore', 'ignore', descriptor],
    });
    if (error !== undefined) continue;
    if (status === 0) return descriptor;
    closeSync(descriptor);
    if (status === HELD) return undefined;
    throw new Failure(`${path} can't be locked: its file system has no locks; use a disk of this machine`);
  }
  closeSync(descriptor);
  throw new Failure(`${path} can't be locked: install flock (package util-linux), perl or python3`);
}
