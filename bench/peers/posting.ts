import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { makeFolder, removeFolder } from '../../test/faults/owned.ts';
import { startRedisNode } from '../../test/faults/redis-node.ts';
import { until } from '../../test/support/process.ts';
import { startBotApi } from './bot-api.ts';
import { type Due, type Place, type Poster, startPoster, subscribe } from './poster.ts';
import { processorTime, residentMemory } from './usage.ts';

/** How a program posted to all chats. */
export type Posted = {
  /** Milliseconds of processor time for a post: the program's, and that of its Redis. */
  readonly processor: number;
  readonly redis: number;
  /** MiB. */
  readonly memory: number;
  /** Posts a second between the first and the last, and the most in any second. */
  readonly rate: number;
  readonly most: number;
};

/** What became of the posts of a program that was killed. */
export type AfterKill = { readonly once: number; readonly twice: number; readonly never: number };

/** Milliseconds that Telegram takes to answer. */
const ANSWER_AFTER = 50;
/** The time that a program has to start before its posts are due. */
const AHEAD = 20_000;
const MINUTE = 60_000;
const TOKEN = '7000000001:peers-token-that-opens-nothing-else';

/** How much longer than the rate asks for the posts may take. */
const SLOWEST = 4;
/** How long a program that was killed and started again is watched (milliseconds). */
const WATCHED = 100_000;

/** Lets it post to all chats. Rejects if it does not. */
export async function measurePosting(poster: Poster, core: number, chats: number, perSecond: number): Promise<Posted> {
  return onScene(poster, core, chats, perSecond, async ({ place, due, arrivals }) => {
    const { pid, kill, ended } = await startPoster(poster, due, place);
    await pass(due.minute * MINUTE - 1_000 - Date.now());
    const [before, redisBefore] = [processorTime(pid), await processorTimeOf(place.redis)];
    await until(`${chats} posts of ${poster.name}`, () => arrivals.length >= chats, limitOf(due));
    const processor = (processorTime(pid) - before) / chats;
    const redis = ((await processorTimeOf(place.redis)) - redisBefore) / chats;
    const memory = residentMemory(pid);
    kill('SIGKILL');
    await ended;
    return { processor, redis, memory, ...speedOf(arrivals.map(({ time }) => time)) };
  });
}

/** Kills it after a third of its posts, starts it again at once, and counts who got what. */
export async function measureKill(poster: Poster, core: number, chats: number, perSecond: number): Promise<AfterKill> {
  return onScene(poster, core, chats, perSecond, async ({ place, due, arrivals }) => {
    const killed = await startPoster(poster, due, place);
    await until(`a third of ${poster.name}`, () => arrivals.length >= chats / 3, limitOf(due));
    killed.kill('SIGKILL');
    await killed.ended;
    const second = await startPoster(poster, due, place);
    await pass(WATCHED);
    second.kill('SIGKILL');
    await second.ended;
    const times = Map.groupBy(arrivals, ({ chat }) => chat);
    const twice = [...times.values()].filter((each) => each.length > 1).length;
    return { once: times.size - twice, twice, never: chats - times.size };
  });
}

type Scene = { readonly place: Place; readonly due: Due; readonly arrivals: readonly Arrival[] };
type Arrival = { readonly chat: string; readonly time: number };

async function onScene<Result>(
  poster: Poster,
  core: number,
  chats: number,
  perSecond: number,
  play: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  const folder = makeFolder();
  const node = await startRedisNode({ folder: join(folder, 'redis') });
  const redis = new Redis(node.port);
  const api = await startBotApi(TOKEN, [], ANSWER_AFTER);
  const arrivals: Arrival[] = [];
  api.onAnswer = ({ parameters }) => arrivals.push({ chat: String(parameters['chat_id']), time: performance.now() });
  try {
    const due = { chats, perSecond, minute: Math.ceil((Date.now() + AHEAD) / MINUTE) };
    await subscribe(poster, due, redis);
    return await play({ place: { core, apiUrl: api.url, token: TOKEN, redis }, due, arrivals });
  } finally {
    redis.disconnect();
    await api.close();
    await node.kill();
    removeFolder(folder);
  }
}

/** Milliseconds from now until all that is due should long have been posted. */
function limitOf({ chats, perSecond, minute }: Due): number {
  return minute * MINUTE - Date.now() + MINUTE + (SLOWEST * chats * 1_000) / perSecond;
}

/** Milliseconds of processor time that Redis itself has counted. */
async function processorTimeOf(redis: Redis): Promise<number> {
  const told = await redis.info('cpu');
  const seconds = [...told.matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gmu)].map(([, value]) => Number(value));
  return 1_000 * seconds.reduce((sum, each) => sum + each, 0);
}

function speedOf(times: readonly number[]): { rate: number; most: number } {
  let [most, first] = [0, 0];
  for (const [last, time] of times.entries()) {
    while (time - (times[first] ?? time) >= 1_000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return { rate: ((times.length - 1) * 1_000) / ((times.at(-1) ?? 0) - (times[0] ?? 0)), most };
}
