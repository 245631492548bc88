import { spawnSync } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';

/** BSD's flag for "open it and hold its lock" (<fcntl.h> of macOS); Node has no name for it. */
const O_EXLOCK = 0x20;

/**
 * Takes the kernel's lock on a file, which is created where it is missing and never deleted.
 *
 * The lock lives as long as the returned descriptor is open anywhere: close it to let go, or hand it to a child process,
 * which then holds the lock for as long as that process lives, however it ends. So there are no stale locks.
 * Without `flock` (util-linux or busybox) on a system that is not macOS nothing is locked, and a descriptor is returned all the same.
 *
 * @param {string} path
 * @param {{ wait?: boolean }} [options] `wait` blocks the whole thread until the lock is free
 * @returns {number | undefined} the descriptor, or undefined while somebody else holds the lock
 * @throws the file system's error where the file can't be opened
 */
export function lockFile(path, { wait = false } = {}) {
  return process.platform === 'darwin' ? lockByOpening(path, wait) : lockByFlock(path, wait);
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
function lockByFlock(path, wait) {
  const descriptor = openSync(path, 'a', 0o600);
  // The child locks the open file that both share; its own end does not undo that.
  const flock = spawnSync('flock', wait ? ['3'] : ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] });
  if (flock.status === 0 || flock.error !== undefined) return descriptor;
  closeSync(descriptor);
  return undefined;
}
