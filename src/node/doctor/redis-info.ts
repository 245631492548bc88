import { isRecentEnough } from '../../../scripts/redis-server.mjs';
import { refusalByCode, tellRefusal } from '../../bot/redis/redis-refusal.ts';
import { bytesInWords } from './amounts.ts';
import { type Finding, fault, fine, unknown, warning } from './finding.ts';

/** What `INFO` says, by the names of its fields. */
export type RedisInfo = ReadonlyMap<string, string>;

/** Of `maxmemory`, from which on it is told. */
const NEARLY_FULL = 0.8;

/** Redis' last attempts at its disk, and the file that each writes. */
const WRITES = [
  ['aof_last_write_status', 'it could not write to its append-only file'],
  [
    'aof_last_bgrewrite_status',
    'its append-only file could not be rewritten the last time, so erased data are still in it',
  ],
  ['rdb_last_bgsave_status', 'it could not save its snapshot, and may refuse writes'],
] as const;

/** Reads the answer of `INFO`. */
export function readInfo(text: string): RedisInfo {
  return new Map(Array.from(text.matchAll(/^([a-z_\d]+):(.*?)\r?$/gmu), ([, name = '', value = '']) => [name, value]));
}

/** Whether a server is of a kind and in a state that the program can use. */
export function tellServer(info: RedisInfo): readonly Finding[] {
  return [tellVersion(info), tellRole(info), tellMemory(info), tellDisk(info)];
}

function tellVersion(info: RedisInfo): Finding {
  const version = info.get('redis_version');
  if (version === undefined) return unknown('redis.version', 'this Redis does not tell');
  const valkey = info.get('valkey_version');
  const name = valkey === undefined ? `Redis ${version}` : `Valkey ${valkey}`;
  return isRecentEnough(version)
    ? fine('redis.version', `${name} answers`)
    : fault('redis.version', `${name} is too old`, 'use Redis 6.2 or later, or Valkey');
}

function tellRole(info: RedisInfo): Finding {
  const role = info.get('role');
  if (role === undefined) return unknown('redis.role', 'this Redis does not tell');
  const code = info.get('loading') === '1' ? 'LOADING' : role === 'slave' ? 'READONLY' : undefined;
  const refusal = refusalByCode(code);
  if (refusal === undefined) return fine('redis.role', 'it is a primary, and has read its file');
  return fault('redis.role', tellRefusal(refusal), refusal.cure);
}

function tellMemory(info: RedisInfo): Finding {
  const [used, most] = [Number(info.get('used_memory')), Number(info.get('maxmemory'))];
  if (Number.isNaN(used)) return unknown('redis.memory', 'this Redis does not tell');
  if (!(most > 0)) return fine('redis.memory', `it uses ${bytesInWords(used)} of memory, without a limit of its own`);
  const text = `it uses ${bytesInWords(used)} of ${bytesInWords(most)} (maxmemory)`;
  const cure = 'raise maxmemory, and leave maxmemory-policy at noeviction';
  if (used >= most) return fault('redis.memory', text, cure);
  return used >= NEARLY_FULL * most ? warning('redis.memory', text, cure) : fine('redis.memory', text);
}

function tellDisk(info: RedisInfo): Finding {
  const failed = WRITES.filter(([field]) => (info.get(field) ?? 'ok') !== 'ok').map(([, what]) => what);
  if (!info.has('aof_enabled')) return unknown('redis.disk', 'this Redis does not tell');
  if (failed.length === 0) return fine('redis.disk', 'its last writes to its disk succeeded');
  return fault(
    'redis.disk',
    failed.join('; '),
    'make room on its disk, and read its log: docs/operating.md#verbatimredisrefuses',
  );
}
