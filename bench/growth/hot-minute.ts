import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Redis } from 'ioredis';
import { residentMemory } from '../peers/usage.ts';
import { watchStandstill } from '../standstill.ts';
import { type Felt, feel } from './asking.ts';
import type { Program, Scene } from './scene.ts';
import { measurePlanning, type Planned } from './subscriptions.ts';

/** A minute in which very many are due at once. */
export type HotMinute = {
  readonly planned: Planned;
  /** The longest wait for an answer to PING, and the longest standstill of the bench itself, which it may include (ms). */
  readonly unanswered: number;
  readonly bench: number;
  /** MiB of the program in the end. */
  readonly resident: number;
  /** What people felt before and meanwhile. */
  readonly before: Felt;
  readonly meanwhile: Felt;
};

/** Seconds for which people ask before anything is due, and at a time while it is planned. */
const BEFORE = 20;
const AT_A_TIME = 5;

const NANOSECONDS_IN_MS = 1e6;

/** What people feel while nothing is due. */
export function feelBefore(program: Program): Promise<Felt> {
  return feel(program, BEFORE, () => true);
}

/** Makes so many due in one minute, and lets people go on asking until all are planned. */
export async function measureHotMinute(
  { redis, redisPort }: Scene,
  program: Program,
  due: number,
  before: Felt,
): Promise<HotMinute> {
  const asking = new Redis(redisPort);
  const watching = new AbortController();
  const own = monitorEventLoopDelay();
  let meanwhile: Felt | undefined;
  let standstill: ReturnType<typeof watchStandstill> | undefined;
  const planned = await measurePlanning(redis, program, due, async (isOver) => {
    own.enable();
    standstill = watchStandstill(asking, watching.signal);
    meanwhile = await feel(program, AT_A_TIME, isOver);
  });
  watching.abort();
  const unanswered = (await standstill)?.longest ?? Number.NaN;
  asking.disconnect();
  const bench = own.max / NANOSECONDS_IN_MS;
  own.disable();
  if (meanwhile === undefined) throw new Error('nobody asked anything');
  return { planned, unanswered, bench, resident: residentMemory(program.pid), before, meanwhile };
}
