import { existsSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { freemem, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../../bot/config.ts';
import type { Finding } from './finding.ts';
import {
  type Encryption,
  type ProcessFacts,
  tellCores,
  tellEncryption,
  tellMemory,
  tellSwap,
  tellUser,
} from './machine-findings.ts';
import { type Listener, readListeners, tellPorts } from './ports.ts';
import { namesIn, readText } from './readable.ts';

/** The command line of a program of this folder, and not of the doctor. */
const PROGRAM = /(?:scripts\/start\.mjs|src\/node\.ts)\0?$/u;

/** Looks at what could let the memory or the data out. On other systems than Linux nearly all of it is unknown. */
export function checkMachine(config: Config, root: string, isRunning: boolean): readonly Finding[] {
  const program = isRunning ? findProgram(root) : undefined;
  return [
    ...tellPorts(config, listeners(), isRunning),
    tellCores(program, readText('/proc/sys/kernel/core_pattern')?.trim()),
    tellSwap(program, swapAreas()),
    ...(config.redis.kind === 'embedded' ? [tellEncryption(encryptionAt(config.dataDir))] : []),
    ...tellUser(program),
    tellMemory(freemem(), totalmem()),
  ];
}

function listeners(): readonly Listener[] | undefined {
  const texts = ['/proc/net/tcp', '/proc/net/tcp6'].map(readText).filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.flatMap(readListeners);
}

/** The process of a program that was started in this folder; `undefined` if none can be seen. */
function findProgram(root: string): ProcessFacts | undefined {
  const ids = namesIn('/proc').filter((name) => /^\d+$/u.test(name));
  const id = ids.find((name) => PROGRAM.test(readText(`/proc/${name}/cmdline`) ?? '') && folderOf(name) === root);
  if (id === undefined) return undefined;
  const status = readText(`/proc/${id}/status`) ?? '';
  const number = (field: string): number | undefined => {
    const value = new RegExp(`^${field}:\\s+(\\d+)`, 'mu').exec(status)?.[1];
    return value === undefined ? undefined : Number(value);
  };
  const group = /^0::(.+)$/mu.exec(readText(`/proc/${id}/cgroup`) ?? '')?.[1];
  return {
    uid: number('Uid') ?? -1,
    coreLimit: /^Max core file size\s+(\S+)/mu.exec(readText(`/proc/${id}/limits`) ?? '')?.[1],
    swapped: number('VmSwap'),
    swapLimit: group === undefined ? undefined : readText(join('/sys/fs/cgroup', group, 'memory.swap.max'))?.trim(),
  };
}

function folderOf(id: string): string | undefined {
  try {
    return readlinkSync(`/proc/${id}/cwd`);
  } catch {
    // Of another user, or it has just ended.
    return undefined;
  }
}

/** Each area of swap, but not those that compress in memory. */
function swapAreas(): readonly Encryption[] | undefined {
  const lines = readText('/proc/swaps')?.trim().split('\n').slice(1);
  const names = lines?.map((line) => line.split(/\s/u, 1)[0] ?? '').filter((name) => !/\/zram\d+$/u.test(name));
  return names?.map((name) => (name.startsWith('/dev/') ? encryptionOf(realName(name)) : encryptionAt(name)));
}

/** Of the disk that has this file or folder or, while it does not exist, the one above it. */
function encryptionAt(path: string): Encryption {
  const whole = resolve(path);
  if (!existsSync(whole)) return encryptionAt(dirname(whole));
  const { dev } = statSync(whole);
  // As the kernel packs them: include/linux/kdev_t.h.
  const [major, minor] = [(dev >> 8) & 0xfff, (dev & 0xff) | ((dev >> 12) & 0xfff00)];
  const link = `/sys/dev/block/${major}:${minor}`;
  return existsSync(link) ? encryptionOf(realName(link)) : 'unknown';
}

/** `block` is the name of a device, as in `/sys/class/block`. What lies on one that is encrypted is encrypted too. */
function encryptionOf(block: string): Encryption {
  const place = `/sys/class/block/${block}`;
  if (!existsSync(place)) return 'unknown';
  if (readText(`${place}/dm/uuid`)?.startsWith('CRYPT-') === true) return 'encrypted';
  const below = namesIn(`${place}/slaves`).map(encryptionOf);
  if (below.length === 0 || below.includes('plain')) return 'plain';
  return below.every((one) => one === 'encrypted') ? 'encrypted' : 'unknown';
}

function realName(path: string): string {
  try {
    return realpathSync(path).split('/').at(-1) ?? '';
  } catch {
    return '';
  }
}
