import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Redis } from 'ioredis';
import { socketPathOf } from '../redis/embedded-redis-home.ts';
import { OWNER_NAME } from '../redis/embedded-redis-owner.ts';
import { type Finding, fine, unknown, warning } from './finding.ts';

/** The private Redis of a DATA_DIR: where it answers, or that it does not run. */
export type PrivateRedis =
  | { readonly kind: 'running'; readonly socketPath: string }
  | { readonly kind: 'stopped'; readonly hasSocket: boolean }
  | { readonly kind: 'unknown'; readonly why: string };

/** How long a connection may take (milliseconds). */
const PATIENCE_MS = 1_000;

/** Looks whether somebody answers at its socket. Starts and makes nothing. */
export async function findPrivateRedis(dataDir: string): Promise<PrivateRedis> {
  const wanted = resolve(dataDir);
  if (!existsSync(wanted)) return { kind: 'stopped', hasSocket: false };
  const socketPath = socketPathOf(realpathSync(wanted), tmpdir());
  const code = await connectTo(socketPath);
  if (code === undefined) return { kind: 'running', socketPath };
  if (code === 'ENOENT' || code === 'ECONNREFUSED') return { kind: 'stopped', hasSocket: code === 'ECONNREFUSED' };
  const who = code === 'EACCES' ? '; run the doctor as root or as the user of the program' : '';
  return { kind: 'unknown', why: `its socket can’t be used (${code})${who}` };
}

/** The code of the failure, if it failed. */
function connectTo(path: string): Promise<string | undefined> {
  return new Promise((tell) => {
    const socket = createConnection(path);
    const end = (code: string | undefined): void => {
      socket.destroy();
      tell(code);
    };
    socket.setTimeout(PATIENCE_MS, () => end('no answer in time'));
    socket.once('connect', () => end(undefined));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? 'unknown'));
  });
}

/** What is known of one that does not run: there is nothing to ask, and it is not started for that. */
export function tellStopped(redis: Exclude<PrivateRedis, { kind: 'running' }>, dataDir: string): readonly Finding[] {
  if (redis.kind === 'unknown') return [unknown('redis', redis.why)];
  const hasData = existsSync(join(dataDir, 'appendonlydir'));
  const left = redis.hasSocket ? '; a socket is left of one that was killed, which harms nothing' : '';
  if (!hasData) return [fine('redis', `the private Redis is not running, and has no data yet${left}`)];
  return [
    fine('redis', `the private Redis is not running; its data are in DATA_DIR${left}`),
    unknown(
      'redis.owner',
      'only a running Redis says whose data they are and whether the key fits; if not, the program ends and its log says so',
    ),
  ];
}

/** Which process it is, and whether a program keeps it. */
export async function tellOwner(redis: Redis): Promise<Finding> {
  const [clients, info] = [String(await redis.call('CLIENT', 'LIST')), await redis.info('server')];
  const pid = /^process_id:(\d+)/mu.exec(info)?.[1] ?? '';
  const text = `the private Redis runs as process ${pid}${userOf(pid)}`;
  return clients.includes(` name=${OWNER_NAME} `)
    ? fine('redis', `${text}, kept by the program`)
    : warning('redis', `${text}, and no program keeps it: one was killed`, 'start the program, which takes it over');
}

/** Of the user of a process, its number and, if it can be known, its name. */
function userOf(pid: string): string {
  try {
    const { uid } = statSync(`/proc/${pid}`);
    const name = new RegExp(`^([^:]+):[^:]*:${uid}:`, 'mu').exec(readFileSync('/etc/passwd', 'utf8'))?.[1];
    return ` of user ${name ?? uid}`;
  } catch {
    return '';
  }
}
