/**
 * How posts leave when many chats are due in the same minute: against a local stand-in for the Bot API that answers
 * after 50 ms, at 30 and at 1,000 posts a second; then what 100,000 subscriptions take in Redis and what a tick costs
 * that finds none of them due. Prints figures; what they should be is in docs/posting.md.
 *
 *     npm run bench:posting [-- --chats 10000 --rates 30,1000 --subscriptions 100000]
 */
import { parseArgs } from 'node:util';
import type { Redis } from 'ioredis';
import { minuteOf, type Subscription } from '../src/jobs/plan/subscription.ts';
import { createScripts } from '../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../src/jobs/run/subscription-store.ts';
import { type PostingOptions, startPosting } from '../src/node/jobs/start-jobs.ts';
import { readProjectFiles } from '../src/node/process/project-files.ts';
import { dailyAt } from '../test/faults/cadences.ts';
import { CIPHER } from '../test/support/cipher.ts';
import { start } from '../test/support/process.ts';
import { startTestRedis, type TestRedis } from '../test/support/redis.ts';
import { subscriptionOf } from '../test/support/subscription.ts';
import { costOfLook } from './growth/redis-figures.ts';

const TOKEN = '1234567:bench-token';
const { content } = readProjectFiles();

const { values } = parseArgs({
  options: {
    chats: { type: 'string', default: '10000' },
    rates: { type: 'string', default: '30,1000' },
    subscriptions: { type: 'string', default: '100000' },
  },
});

/** The subscription number so-and-so: another id and another channel each, and posts at this minute of the day. */
function numbered(number: number, due: number): Subscription {
  const id = number.toString(36).padStart(4, '0');
  const chatId = -1_001_000_000_000 - number;
  return subscriptionOf({ id: `${id.slice(-2)}${id}xx`.slice(0, 8), chatId, cadence: dailyAt(due) });
}

async function subscribe(redis: Redis, count: number, due: number): Promise<void> {
  const store = createSubscriptionStore(redis, createScripts(redis), CIPHER);
  for (let first = 0; first < count; first += 500) {
    const batch = Array.from({ length: Math.min(500, count - first) }, (_, index) => numbered(first + index, due));
    await Promise.all(batch.map((subscription) => store.create(subscription, due)));
  }
}

async function memoryOf(redis: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/u.exec(await redis.info('memory'))?.[1] ?? 0);
}

/** The most sends in any second, and the rate between the first and the last. */
function spread(times: readonly number[]): { rate: number; mostInASecond: number } {
  const sorted = times.toSorted((one, other) => one - other);
  let first = 0;
  let mostInASecond = 0;
  for (const [last, time] of sorted.entries()) {
    while (time - (sorted[first] ?? 0) >= 1_000) first += 1;
    mostInASecond = Math.max(mostInASecond, last - first + 1);
  }
  const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  return { rate: ((sorted.length - 1) / span) * 1_000, mostInASecond };
}

async function post(postsPerSecond: number, chats: number): Promise<void> {
  const server = start({
    command: [
      process.execPath,
      'src/stand-in/server/server.ts',
      '--token',
      TOKEN,
      '--answer-after-ms',
      '50',
      '--any-chat',
      '--lean',
    ],
  });
  const { url } = JSON.parse(await server.hears(/"url"/u)) as { url: string };
  const testRedis = await startTestRedis();
  await subscribe(testRedis.redis, chats, minuteOf(Date.now()));
  const memory = await memoryOf(testRedis.redis);
  const times: number[] = [];
  const outcomes = new Map<string, number>();
  const done = Promise.withResolvers<void>();
  const options: PostingOptions = {
    redis: testRedis.redis,
    token: TOKEN,
    cipher: CIPHER,
    apiRoot: url,
    postsPerSecond,
    statement: content.statement,
    message: (_, passage) => ({ text: passage.text, entities: [] }),
    now: Date.now,
    seams: {
      send: (send) => (method, parameters) => {
        times.push(performance.now());
        return send(method, parameters);
      },
    },
    report: (report) => {
      if (report.kind !== 'ended') return;
      outcomes.set(report.outcome, (outcomes.get(report.outcome) ?? 0) + 1);
      if ([...outcomes.values()].reduce((sum, count) => sum + count, 0) === chats) done.resolve();
    },
    onError: (error) => console.error(error),
  };
  const before = process.cpuUsage();
  const worker = await startPosting(options);
  await done.promise;
  const cpu = process.cpuUsage(before);
  const resident = process.memoryUsage().rss;
  const summary = (await (await fetch(`${url}/clients/accepted-summary`)).json()) as {
    total: number;
    chats: number;
    mostInOneChat: number;
  };
  const { rate, mostInASecond } = spread(times);
  console.log(`${postsPerSecond} posts a second, ${chats} chats due in the same minute`);
  console.table({
    outcomes: [...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', '),
    'accepted by the Bot API': `${summary.total} in ${summary.chats} chats, at most ${summary.mostInOneChat} in one`,
    'posts a second': `${rate.toFixed(2)} (${((100 * rate) / postsPerSecond).toFixed(1)} %)`,
    'most in any second': mostInASecond,
    'CPU per post (ms)': ((cpu.user + cpu.system) / 1_000 / chats).toFixed(3),
    'resident memory (MB)': (resident / 1e6).toFixed(0),
    'Redis bytes per chat before': Math.round(memory / chats),
    'Redis bytes per chat after, slots included': Math.round((await memoryOf(testRedis.redis)) / chats),
  });
  await worker.close();
  await testRedis.stop();
  server.kill('SIGTERM');
  await server.ended;
}

async function keep(count: number): Promise<void> {
  const testRedis: TestRedis = await startTestRedis();
  const empty = await memoryOf(testRedis.redis);
  const due = minuteOf(Date.now()) + 24 * 60;
  await subscribe(testRedis.redis, 1_000, due);
  const few = await costOfLook(testRedis.redis);
  await subscribe(testRedis.redis, count, due);
  const bytes = ((await memoryOf(testRedis.redis)) - empty) / count;
  const many = await costOfLook(testRedis.redis);
  console.log(`${count} subscriptions, none due`);
  console.table({
    'Redis bytes per subscription': bytes.toFixed(0),
    'a look for what is due among 1,000 (µs)': few.toFixed(0),
    [`a look for what is due among ${count} (µs)`]: many.toFixed(0),
  });
  await testRedis.stop();
}

for (const rate of values.rates.split(',').map(Number)) await post(rate, Number(values.chats));
await keep(Number(values.subscriptions));
process.exit(0);
