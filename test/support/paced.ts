import { vi } from 'vitest';
import { RESERVE } from '../../src/jobs/run/lua/pace.ts';
import { createPace, type Pace, PaceStopped } from '../../src/jobs/run/pace.ts';
import { createReserve, type Reserve } from '../../src/jobs/run/reservation.ts';
import type { TestRedis } from './redis.ts';

/** A clock of the whole world, moved by hand together with the timers; Redis' own may be wrong by `redisOffset` (milliseconds). */
export type World = {
  now: number;
  redisOffset: number;
  /** Milliseconds that an answer of Redis takes. */
  redisTakes: number;
  /** How many times were asked for in each call of Redis. */
  readonly asked: number[];
  /** What a process asks Redis with, at a limit of its own. */
  reserve(postsPerSecond: number, process?: string): Reserve;
  /** A process of its own. */
  pace(postsPerSecond: number): Pace;
  /** Lets time pass, millisecond by millisecond, and all that happens in it. */
  advance(milliseconds: number): Promise<void>;
};

/** Redis tells the time that it is given, and nothing else is other than it is. */
const WITH_TIME = `
local redis = { call = function(name, ...)
  if name == 'TIME' then return {math.floor(ARGV[#ARGV] / 1000000), ARGV[#ARGV] % 1000000} end
  return redis.call(name, ...)
end }
`;

/** An hour that is no round number: milliseconds since 1970. */
const BEGIN = 1_790_000_000_123;

/** The script itself, in a real Redis, by a clock that the test moves. Timers must be faked. */
export function createWorld({ redis }: TestRedis): World {
  let processes = 0;
  const underWay = new Set<Promise<unknown>>();
  const world: World = {
    now: 0,
    redisOffset: 0,
    redisTakes: 0,
    asked: [],
    reserve(postsPerSecond, process = 'one') {
      const reserve = async (keys: readonly string[], values: readonly (string | number)[]): Promise<unknown> => {
        const time = Math.round((BEGIN + world.now + world.redisOffset) * 1_000);
        const answer = redis.eval(WITH_TIME + RESERVE, keys.length, ...keys, ...values, time);
        world.asked.push(Number(values[1]));
        underWay.add(answer);
        const heard = await answer.finally(() => underWay.delete(answer));
        if (world.redisTakes > 0) await new Promise((resolve) => setTimeout(resolve, world.redisTakes));
        return heard;
      };
      return createReserve({ reserve }, postsPerSecond, process);
    },
    pace(postsPerSecond) {
      processes += 1;
      const reserve = world.reserve(postsPerSecond, `process-${processes}`);
      return createPace({ reserve, postsPerSecond, monotonic: () => world.now });
    },
    async advance(milliseconds) {
      for (let step = 0; step < milliseconds; step += 1) {
        world.now += 1;
        await vi.advanceTimersByTimeAsync(1);
        while (underWay.size > 0) await Promise.all(underWay);
        await new Promise(setImmediate);
      }
    },
  };
  return world;
}

/** The most of these moments (milliseconds, in order) in any window of so long that begins with one of them. */
export function mostIn(window: number, times: readonly number[]): number {
  let [most, first] = [0, 0];
  for (const [last, time] of times.entries()) {
    while ((times[first] ?? time) <= time - window) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** A pace that lets every message leave at once, for tests that are not about it. */
export function createFreePace(): Pace {
  let isStopped = false;
  return {
    async turn() {
      if (isStopped) throw new PaceStopped();
      return { leave: async () => false, giveBack: () => {} };
    },
    stop() {
      isStopped = true;
    },
  };
}
