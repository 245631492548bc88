import { readFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';

/** How much memory the program's unit or container uses and can use (bytes); without its own limit, the machine's. */
export type Memory = { readonly used: number; readonly limit: number };

/** Where Linux mounts control groups, version 2. */
const GROUPS = '/sys/fs/cgroup';

/**
 * The memory of this process's control group, which includes the private Redis. File caches are left out, because the kernel
 * reclaims them when memory is short. Without such a group, the memory of the process.
 */
export async function readMemory(groups = GROUPS, process_ = '/proc/self/cgroup'): Promise<Memory> {
  try {
    const path = join(groups, groupOf(await readFile(process_, 'utf8')));
    const read = (name: string): Promise<string> => readFile(join(path, name), 'utf8');
    const [current, most, stat] = await Promise.all([read('memory.current'), read('memory.max'), read('memory.stat')]);
    const limit = Number(most);
    return { used: Number(current) - readCached(stat), limit: Number.isNaN(limit) ? totalmem() : limit };
  } catch {
    return { used: process.memoryUsage.rss(), limit: totalmem() };
  }
}

/** `0::/system.slice/verbatim.service` */
function groupOf(text: string): string {
  const path = /^0::(.+)$/mu.exec(text)?.[1];
  if (path === undefined) throw new Error('no control group of version 2');
  return path;
}

function readCached(stat: string): number {
  const bytes = (name: string): number => Number(new RegExp(`^${name} (\\d+)$`, 'mu').exec(stat)?.[1] ?? 0);
  return bytes('active_file') + bytes('inactive_file');
}
