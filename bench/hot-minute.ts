/**
 * A hot minute: very many subscriptions due at once, one program with ROLE=jobs, a real Redis that syncs always, and
 * the stand-in for the Bot API. Prints how fast they are planned while posts go on, how long Redis and the program's
 * thread stand still, and how much memory the program takes; then how long planning takes over a slower way to Redis.
 *
 *     npm run bench:hot [-- --subscriptions 300000 --minutes 10 --delays 0,5]
 *
 * `--minutes`: for how long posts are watched on the shortest way; `--delays`: milliseconds each way.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pass } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Redis } from 'ioredis';
import { chatKey, DUE, subscriptionKey } from '../src/jobs/plan/keys.ts';
import { minuteOf } from '../src/jobs/plan/subscription.ts';
import { writeRecord } from '../src/jobs/run/subscription-record.ts';
import { dailyAt } from '../test/faults/cadences.ts';
import { startLoneProgram } from '../test/faults/lone-program.ts';
import { type Oracle, startOracle } from '../test/faults/oracle.ts';
import { endAll } from '../test/faults/owned.ts';
import { startRedisNode } from '../test/faults/redis-node.ts';
import { CIPHER } from '../test/support/cipher.ts';
import { subscriptionOf } from '../test/support/subscription.ts';
import { startSlowLink } from './slow-link.ts';
import { watchStandstill } from './standstill.ts';

const PER_SECOND = 30;
const ANSWER_AFTER = 50;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const IN_ONE_PIPELINE = 2_000;

/** Microseconds from which on Redis notes a command. */
const SLOW_COMMAND = 1_000;

/** Milliseconds. */
const LOOK_EVERY = 1_000;
const LONGEST_PLANNING = 30 * 60_000;

const { values } = parseArgs({
  options: {
    subscriptions: { type: 'string', default: '300000' },
    minutes: { type: 'string', default: '10' },
    delays: { type: 'string', default: '0,5' },
  },
});
const count = Number(values.subscriptions);

/** Its first two letters spread over the keys, as those of random ids do. */
function idOf(index: number): string {
  return `${LETTERS[index % 64]}${LETTERS[Math.floor(index / 64) % 64]}${index.toString(36).padStart(6, '0')}`;
}

async function inPipelines(redis: Redis, add: (pipeline: ReturnType<Redis['pipeline']>, index: number) => void) {
  for (let first = 0; first < count; first += IN_ONE_PIPELINE) {
    const pipeline = redis.pipeline();
    for (let index = first; index < Math.min(count, first + IN_ONE_PIPELINE); index += 1) add(pipeline, index);
    await pipeline.exec();
  }
}

async function subscribe(redis: Redis, minute: number): Promise<void> {
  const cadence = dailyAt(minute);
  await inPipelines(redis, (pipeline, index) => {
    const [id, chatId] = [idOf(index), -1_001_000_000_000 - index];
    pipeline.hset(subscriptionKey(id), id, writeRecord(subscriptionOf({ id, chatId, cadence }), CIPHER));
    const code = CIPHER.code(chatId);
    pipeline.hset(chatKey(code), code, id);
  });
}

async function accepted({ url }: Oracle): Promise<number> {
  return ((await (await fetch(`${url}/clients/accepted-summary`)).json()) as { total: number }).total;
}

/** Megabytes that a process takes, and took at most. */
function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1]) / 1_024;
  return { now: read('VmRSS'), most: read('VmHWM') };
}

/** Milliseconds that the slowest command took within Redis, whoever else had the processor. */
async function longestOf(redis: Redis): Promise<number> {
  const noted = (await redis.slowlog('GET', -1)) as [number, number, number][];
  return Math.max(0, ...noted.map(([, , microseconds]) => microseconds)) / 1_000;
}

async function play(delay: number, watchFor: number): Promise<Record<string, string | number>> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-hot-'));
  const node = await startRedisNode({
    folder: join(folder, 'redis'),
    isOfCluster: false,
    certificates: undefined,
    user: undefined,
  });
  const redis = new Redis(node.port);
  const oracle = await startOracle({ answerAfter: ANSWER_AFTER });
  const link = await startSlowLink(node.port, delay);
  const loopDelay = join(folder, 'loop-delay');
  const minute = minuteOf(Date.now());
  await subscribe(redis, minute);
  const program = await startLoneProgram({
    oracle,
    redisUrl: `redis://127.0.0.1:${delay === 0 ? node.port : link.port}`,
    env: {
      POSTS_PER_SECOND: String(PER_SECOND),
      NODE_OPTIONS: `--import=${join(import.meta.dirname, 'loop-delay.ts')}`,
      LOOP_DELAY_FILE: loopDelay,
    },
  });
  await program.running.hears(/"posting\.started"/u);
  await inPipelines(redis, (pipeline, index) => void pipeline.zadd(DUE, minute, idOf(index)));
  program.running.kill('SIGUSR2');
  await redis.config('SET', 'slowlog-log-slower-than', SLOW_COMMAND);
  await redis.slowlog('RESET');
  const own = monitorEventLoopDelay();
  own.enable();
  const watching = new AbortController();
  const asking = new Redis(node.port);
  const standstill = watchStandstill(asking, watching.signal);
  const from = performance.now();
  const elapsed = (): number => performance.now() - from;
  const before = await accepted(oracle);
  let [plannedAfter, sentWhilePlanned]: [number | undefined, number] = [undefined, 0];
  while (elapsed() < (plannedAfter === undefined ? LONGEST_PLANNING : watchFor)) {
    await pass(LOOK_EVERY);
    const left = await redis.zcount(DUE, '-inf', minute);
    process.stderr.write(`\r${(elapsed() / 1_000).toFixed(0)} s, ${left} to plan `);
    if (plannedAfter !== undefined || left > 0) continue;
    plannedAfter = elapsed();
    sentWhilePlanned = (await accepted(oracle)) - before;
  }
  const watched = elapsed();
  const sent = (await accepted(oracle)) - before;
  watching.abort();
  const { longest } = await standstill;
  const longestCommand = await longestOf(redis);
  const memory = memoryOf(program.running.pid);
  const figures = {
    'planned within (s)': seconds(plannedAfter),
    'planned a second': plannedAfter === undefined ? 'not all' : Math.round((count * 1_000) / plannedAfter),
    'posts a second while planning': rate(sentWhilePlanned, plannedAfter ?? watched),
    'posts a second in all': rate(sent, watched),
    'watched (s)': seconds(watched),
    'longest standstill of Redis (ms)': longest.toFixed(1),
    'longest command of Redis, by itself (ms)': longestCommand.toFixed(1),
    'longest standstill of the bench, for comparison (ms)': (own.max / 1e6).toFixed(1),
    'longest standstill of the thread (ms)': Number(readFileSync(loopDelay, 'utf8')).toFixed(1),
    'resident memory (MB), most': `${memory.now.toFixed(0)}, ${memory.most.toFixed(0)}`,
    'warnings in the log': program.warnings().length,
  };
  await program.stop();
  link.close();
  for (const client of [redis, asking]) client.disconnect();
  await oracle.close();
  await node.kill();
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

function rate(posts: number, milliseconds: number): string {
  const perSecond = (posts * 1_000) / milliseconds;
  return `${perSecond.toFixed(2)} (${((100 * perSecond) / PER_SECOND).toFixed(1)} %)`;
}

function seconds(milliseconds: number | undefined): string {
  return milliseconds === undefined ? 'not all' : (milliseconds / 1_000).toFixed(1);
}

try {
  for (const delay of values.delays.split(',').map(Number)) {
    console.log(`${count} subscriptions due in one minute, Redis ${2 * delay} ms away`);
    console.table(await play(delay, delay === 0 ? Number(values.minutes) * 60_000 : 0));
  }
} finally {
  endAll();
}
process.exit(0);
