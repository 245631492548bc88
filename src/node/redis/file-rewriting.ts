import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { codeOf } from '../../bot/logger.ts';

/** Milliseconds between looks at a file that is being written. */
const LOOK_EVERY = 50;

/** What is said where Redis began to rewrite its file, and did not succeed. */
const FAILED = 'failed';

/** Redis' answer where it writes the file already, for itself or for somebody else. */
const BUSY = 'busy';
const IN_PROGRESS = /already in progress/u;

/**
 * Has a server rewrite its append-only file, so that what was erased leaves the disk, and waits until it has. Gives
 * the code of what went wrong. Where nothing is appended to a file, there is nothing to do: to write it would make one,
 * and put on the disk what was never there. Rejects where the server can't be asked.
 */
export async function rewriteFile(node: Redis): Promise<string | undefined> {
  if (!(await persistence(node)).isEnabled) return undefined;
  const first = await begin(node);
  if (first !== BUSY) return first ?? (await end(node));
  // What is under way may have begun before the last erasure; what is under way after it has not.
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
    await sleep(LOOK_EVERY, undefined, { ref: false });
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
