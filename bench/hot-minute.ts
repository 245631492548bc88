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
import { DUE } from '../src/jobs/plan/keys.ts';
import { minuteOf } from '../src/jobs/plan/subscription.ts';
import { dailyAt } from '../test/faults/cadences.ts';
import { startLoneProgram } from '../test/faults/lone-program.ts';
import { type Oracle, startOracle } from '../test/faults/oracle.ts';
import { endAll } from '../test/faults/owned.ts';
import { startRedisNode } from '../test/faults/redis-node.ts';
import { noteSlowCommands, slowestCommand } from './growth/redis-figures.ts';
import { makeDue, writeSubscriptions } from './growth/subscribers.ts';
import { startSlowLink } from './slow-link.ts';
import { watchStandstill } from './standstill.ts';

const PER_SECOND = 30;
const ANSWER_AFTER = 50;

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

async function accepted({ url }: Oracle): Promise<number> {
  return ((await (await fetch(`${url}/clients/accepted-summary`)).json()) as { total: number }).total;
}

/** Megabytes that a process takes, and took at most. */
function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1]) / 1_024;
  return { now: read('VmRSS'), most: read('VmHWM') };
}

async function play(delay: number, watchFor: number): Promise<Record<string, string | number>> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-hot-'));
  const node = await startRedisNode({ folder: join(folder, 'redis') });
  const redis = new Redis(node.port);
  const oracle = await startOracle({ answerAfter: ANSWER_AFTER });
  const link = await startSlowLink(node.port, delay);
  const loopDelay = join(folder, 'loop-delay');
  const minute = minuteOf(Date.now());
  const all = { from: 0, to: count };
  await writeSubscriptions(redis, all, dailyAt(minute));
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
  await makeDue(redis, all, minute);
  program.running.kill('SIGUSR2');
  await noteSlowCommands(redis);
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
  const longestCommand = await slowestCommand(redis);
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
