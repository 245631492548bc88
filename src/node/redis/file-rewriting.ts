import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { codeOf } from '../../bot/logger.ts';

/** The pause between checks of a rewrite in progress (milliseconds). */
const LOOK_EVERY_MS = 50;

/** The code if Redis began to rewrite its file but did not succeed. */
const FAILED = 'failed';

/** Redis' answer if it is already rewriting the file. */
const BUSY = 'busy';
const IN_PROGRESS = /already in progress/u;

/**
 * Makes a server rewrite its append-only file, so that erased data leave the disk, and waits until it has. Returns the error
 * code if that fails. Does nothing if the server keeps no such file: a rewrite would create one, and put data on the disk
 * that were never there. Rejects if the server can't be asked.
 */
export async function rewriteFile(node: Redis): Promise<string | undefined> {
  if (!(await persistence(node)).isEnabled) return undefined;
  const first = await begin(node);
  if (first !== BUSY) return first ?? (await end(node));
  // A rewrite in progress may have begun before the last erasure; the one after it has not.
  await end(node);
  const second = await begin(node);
  return second === undefined || second === BUSY ? end(node) : second;
}

async function begin(node: Redis): Promise<string | undefined> {
  return node.call('BGREWRITEAOF').then(
    () => undefined,
    (error: unknown) => (error instanceof Error && IN_PROGRESS.test(error.message) ? BUSY : (codeOf(error) ?? FAILED)),
  );
}

async function end(node: Redis): Promise<string | undefined> {
  for (;;) {
    const { isWriting, hasFailed } = await persistence(node);
    if (!isWriting) return hasFailed ? FAILED : undefined;
    await sleep(LOOK_EVERY_MS, undefined, { ref: false });
  }
}

async function persistence(node: Redis) {
  const info = await node.info('persistence');
  const says = (line: string): boolean => new RegExp(`^${line}\r?$`, 'mu').test(info);
  return {
    isEnabled: !says('aof_enabled:0'),
    isWriting: says('aof_rewrite_in_progress:1') || says('aof_rewrite_scheduled:1'),
    hasFailed: says('aof_last_bgrewrite_status:err'),
  };
}
