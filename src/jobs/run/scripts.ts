import type { Cluster, Redis } from 'ioredis';
import * as ending from './lua/ending.ts';
import { BEAT } from './lua/heartbeat.ts';
import { LOOK, READ_BUCKETS } from './lua/look.ts';
import { CLAIM_REDIS } from './lua/owner.ts';
import { RESERVE } from './lua/pace.ts';
import { PLAN } from './lua/plan.ts';
import { CLAIM, FENCE } from './lua/slot.ts';
import * as subscription from './lua/subscription.ts';
import { DROP_CHAT, SET_DUE } from './lua/sweep.ts';
import { FIND_SLOTS } from './lua/traces.ts';

/** A Lua script: takes its keys and arguments, and returns Redis' answer. */
export type Script = (keys: readonly string[], values: readonly (string | number)[]) => Promise<unknown>;

/** Every Lua script by its name. */
export type Scripts = Readonly<Record<ScriptName, Script>>;

type ScriptName = keyof typeof SOURCES;

const SOURCES = {
  save: subscription.SAVE,
  erase: subscription.ERASE,
  migrate: subscription.MIGRATE,
  reseal: subscription.RESEAL,
  pauseRestored: subscription.PAUSE_RESTORED,
  plan: PLAN,
  claim: CLAIM,
  fence: FENCE,
  finish: ending.FINISH,
  release: ending.RELEASE,
  lookAfter: ending.LOOK_AFTER,
  findSlots: FIND_SLOTS,
  setDue: SET_DUE,
  dropChat: DROP_CHAT,
  claimRedis: CLAIM_REDIS,
  reserve: RESERVE,
  beat: BEAT,
  look: LOOK,
  readBuckets: READ_BUCKETS,
} as const;

/** ioredis adds each script as a method, which sends its digest first, and its text only if Redis does not know it. */
type Defined = Readonly<Record<string, (keys: number, ...rest: (string | number)[]) => Promise<unknown>>>;

/**
 * The scripts on a client. Each call is one command, which can reach Redis twice if the connection breaks: all are safe
 * to repeat.
 */
export function createScripts(redis: Redis | Cluster): Scripts {
  const entries = Object.entries(SOURCES).map(([name, source]): [string, Script] => {
    const command = `verbatim${name}`;
    redis.defineCommand(command, { lua: source });
    const call = redis as unknown as Defined;
    return [name, async (keys, values) => call[command]?.(keys.length, ...keys, ...values)];
  });
  return Object.fromEntries(entries) as Record<ScriptName, Script>;
}
