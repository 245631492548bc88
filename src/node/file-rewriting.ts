import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { codeOf } from '../bot/logger.ts';

/** Milliseconds between looks at a file that is being written. */
const LOOK_EVERY = 250;

/** What is said where Redis began to rewrite its file, and did not succeed. */
const FAILED = 'failed';

/** Redis' answer where it writes the file already, for itself or for somebody else: that does as well. */
const BUSY = /already in progress|scheduled/u;

/**
 * Has a server rewrite its append-only file, so that what was erased leaves the disk, and waits until it has. Gives
 * the code of what went wrong. Where nothing is appended to a file, there is nothing to do: to write it would make one,
 * and put on the disk what was never there. Rejects where the server can't be asked.
 */
export async function rewriteFile(node: Redis): Promise<string | undefined> {
  if (!(await persistence(node)).isEnabled) return undefined;
  const code = await node.call('BGREWRITEAOF').then(
    () => undefined,
    (error: unknown) => (error instanceof Error && BUSY.test(error.message) ? undefined : (codeOf(error) ?? FAILED)),
  );
  if (code !== undefined) return code;
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
