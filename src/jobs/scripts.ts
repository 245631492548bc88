import type { Cluster, Redis } from 'ioredis';
import * as lua from './lua.ts';

/** A Lua script: the keys that it touches and what it is told; gives what Redis returns. */
export type Script = (keys: readonly string[], values: readonly (string | number)[]) => Promise<unknown>;

export type Scripts = Readonly<Record<ScriptName, Script>>;

type ScriptName = keyof typeof SOURCES;

const SOURCES = {
  save: lua.SAVE,
  erase: lua.ERASE,
  migrate: lua.MIGRATE,
  plan: lua.PLAN,
  claim: lua.CLAIM,
  fence: lua.FENCE,
  finish: lua.FINISH,
  release: lua.RELEASE,
  lookAfter: lua.LOOK_AFTER,
  reserve: lua.RESERVE,
} as const;

/** ioredis adds each script as a method, which sends its digest first and its text only where Redis does not know it. */
type Defined = Readonly<Record<string, (keys: number, ...rest: (string | number)[]) => Promise<unknown>>>;

/** The scripts on a client. Each call is one command, and may reach Redis twice when the connection breaks: they all bear that. */
export function createScripts(redis: Redis | Cluster): Scripts {
  const entries = Object.entries(SOURCES).map(([name, source]): [string, Script] => {
    const command = `verbatim${name}`;
    redis.defineCommand(command, { lua: source });
    const call = redis as unknown as Defined;
    return [name, async (keys, values) => call[command]?.(keys.length, ...keys, ...values)];
  });
  return Object.fromEntries(entries) as Record<ScriptName, Script>;
}
