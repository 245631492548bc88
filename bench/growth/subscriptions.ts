import { setTimeout as pass } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { DUE, OPEN, POST_QUEUE, QUEUE_PREFIX, SLOTS, WAITING } from '../../src/jobs/plan/keys.ts';
import { minuteOf } from '../../src/jobs/plan/subscription.ts';
import { dailyAt } from '../../test/faults/cadences.ts';
import { until } from '../../test/support/process.ts';
import { quantile } from '../peers/ratios.ts';
import { processorTime, residentMemory } from '../peers/usage.ts';
import { asksAbout, nextOwner } from './asking.ts';
import {
  costOfLook,
  memoryOfData,
  noteSlowCommands,
  redisProcessorTime,
  rewriteFile,
  slowestCommand,
} from './redis-figures.ts';
import type { Program, Scene, ThreadSeen } from './scene.ts';
import { makeDue, type Range, writeSubscriptions } from './subscribers.ts';

/** What some subscriptions take. */
export type SubscriptionFigures = {
  readonly count: number;
  /** Bytes of Redis' memory, and of its append-only file once it is rewritten; ms for which Redis stands still to begin that. */
  readonly memory: number;
  readonly file: number;
  readonly fork: number;
  /** MiB of the program. */
  readonly resident: number;
  readonly idle: Idle;
  /** Milliseconds, the median of some. */
  readonly subscribe: number;
  readonly schedule: number;
  readonly readiness: number;
  readonly hundredth: Planned;
};

/** What held others up: the thread, and the slowest command within Redis (ms). */
type Blocks = ThreadSeen & { readonly slowest: number };

/** While nobody asks anything and nothing is due: ms of processor time a second, µs of a look for what is due. */
type Idle = Blocks & { readonly program: number; readonly redis: number; readonly look: number };

/** How long so many that are due at once take until all are planned (ms). */
export type Planned = Blocks & { readonly count: number; readonly took: number };

const SETTLE = 5_000;
const ASKED = 20;
const ASK_EVERY = 100;
/** How long planning may take (milliseconds). */
const PLANNED_WITHIN = 30 * 60_000;
/** The others are due so much later (minutes): not while this runs. */
const FAR = 12 * 60;

/** What else is done with a program: before anything is due, and at the end. */
export type Besides = Readonly<Partial<Record<'quiet' | 'last', (program: Program) => Promise<void>>>>;

/** Adds subscriptions to those that have taken so much memory until there are so many, lets a program start, and measures it for so many seconds. */
export async function measureSubscriptions(
  { redis, start }: Scene,
  { from, to }: Range,
  { memoryBefore, idle }: { readonly memoryBefore: number; readonly idle: number },
  besides: Besides = {},
): Promise<SubscriptionFigures> {
  const present = await memoryOfData(redis);
  const far = minuteOf(Date.now()) + FAR;
  await writeSubscriptions(redis, { from, to }, dailyAt(far));
  await makeDue(redis, { from, to }, far);
  const { bytes: file, fork } = await rewriteFile(redis);
  const memory = memoryBefore + (await memoryOfData(redis)) - present;
  const program = await start({});
  await pass(SETTLE);
  const idleFigures = await measureIdle(redis, program, idle);
  const resident = residentMemory(program.pid);
  const answered = await measureAnswers(program);
  await besides.quiet?.(program);
  const hundredth = await measurePlanning(redis, program, Math.ceil(to / 100));
  await besides.last?.(program);
  await program.stop();
  await forgetPosts(redis);
  return { count: to, memory, file, fork, resident, idle: idleFigures, ...answered, hundredth };
}

async function measureIdle(redis: Redis, { pid, watchThread }: Program, seconds: number): Promise<Idle> {
  await noteSlowCommands(redis);
  const [before, redisBefore] = [processorTime(pid), await redisProcessorTime(redis)];
  await pass(seconds * 1_000);
  const program = (processorTime(pid) - before) / seconds;
  const ofRedis = ((await redisProcessorTime(redis)) - redisBefore) / seconds;
  // Only now, because watching takes time too.
  const { seen } = await watchThread(() => pass(seconds * 1_000));
  return { program, redis: ofRedis, look: await costOfLook(redis), ...seen, slowest: await slowestCommand(redis) };
}

async function measureAnswers({ load, address }: Program) {
  const [subscribe, schedule, readiness]: [number[], number[], number[]] = [[], [], []];
  for (let asked = 0; asked < ASKED; asked += 1) {
    const owner = nextOwner();
    subscribe.push((await load.ask(asksAbout(owner, 'subscribe', 'weekdays 10:00 Asia/Almaty'))).took);
    await pass(ASK_EVERY);
    schedule.push((await load.ask(asksAbout(owner, 'schedule'))).took);
    const from = performance.now();
    await (await fetch(`${address}/readyz`)).text();
    readiness.push(performance.now() - from);
  }
  const middle = (times: readonly number[]) => quantile(times, 0.5);
  return { subscribe: middle(subscribe), schedule: middle(schedule), readiness: middle(readiness) };
}

/** Makes the first ones due at once; `meanwhile` may look at the rest of the world until all are planned. */
export async function measurePlanning(
  redis: Redis,
  { watchThread }: Program,
  count: number,
  meanwhile: (isOver: () => boolean) => Promise<void> = async () => {},
): Promise<Planned> {
  const minute = minuteOf(Date.now());
  await writeSubscriptions(redis, { from: 0, to: count }, dailyAt(minute));
  await noteSlowCommands(redis);
  const { seen, result } = await watchThread(async () => {
    const from = performance.now();
    await makeDue(redis, { from: 0, to: count }, minute);
    let took: number | undefined;
    const isPlanned = async () => (await redis.zcount(DUE, '-inf', minute)) === 0;
    const planning = until('all are planned', isPlanned, PLANNED_WITHIN).then(() => {
      took = performance.now() - from;
    });
    await Promise.all([planning, meanwhile(() => took !== undefined)]);
    return took ?? Number.NaN;
  });
  return { count, took: result, ...seen, slowest: await slowestCommand(redis) };
}

/** The next program has nothing of these to post. */
async function forgetPosts(redis: Redis): Promise<void> {
  const keys = await Promise.all([`${SLOTS}*`, `${QUEUE_PREFIX}:${POST_QUEUE}:*`].map((like) => redis.keys(like)));
  await redis.unlink(WAITING, OPEN, ...keys.flat());
}
