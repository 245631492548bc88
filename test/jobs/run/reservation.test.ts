import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PACE } from '../../../src/jobs/plan/keys.ts';
import { createReserve } from '../../../src/jobs/run/reservation.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createWorld, type World } from '../../support/paced.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';

const HOUR = 3_600_000;

let server: TestRedis;
let world: World;

beforeAll(async () => {
  server = await startTestRedis();
});

afterAll(() => server.stop());

beforeEach(async () => {
  await server.redis.flushall();
  world = createWorld(server);
});

/** At four a second with the slack that keeps what is late within the limit. */
const INTERVAL = 255;

describe('times that are reserved for posts', () => {
  it('follow one another evenly, and from now on where nobody waits', async () => {
    const reserve = world.reserve(4);
    expect(await reserve(1)).toMatchObject({ count: 1, wait: 0 });
    expect(await reserve(2)).toMatchObject({ count: 2, wait: INTERVAL });
    expect(await reserve(1)).toMatchObject({ count: 1, wait: 3 * INTERVAL });
    world.now += 10_000;
    expect(await reserve(1)).toMatchObject({ count: 1, wait: 0 });
  });

  it('are shared by processes whose limits differ: each is followed at its own', async () => {
    const [slow, fast] = [world.reserve(1, 'slow'), world.reserve(30, 'fast')];
    expect(await slow(1)).toMatchObject({ count: 1, wait: 0 });
    expect(await fast(1)).toMatchObject({ count: 1, wait: 1_020 });
    expect(await fast(1)).toMatchObject({ count: 1, wait: 1_054 });
    expect(await slow(1)).toMatchObject({ count: 1, wait: 1_088 });
    expect(await fast(1)).toMatchObject({ count: 1, wait: 2_108 });
  });

  it('are a few seconds ahead at most: who asks for more is told when to ask again, and takes nothing', async () => {
    const reserve = world.reserve(1);
    for (const wait of [0, 1_020, 2_040]) expect(await reserve(1)).toMatchObject({ count: 1, wait });
    expect(await reserve(1)).toMatchObject({ count: 0, wait: 60 });
    expect(await reserve(1)).toMatchObject({ count: 0, wait: 60 });
    world.now += 59;
    expect(await reserve(1)).toMatchObject({ count: 0, wait: 1 });
    world.now += 1;
    expect(await reserve(1)).toMatchObject({ count: 1, wait: 3_000 });
  });

  it.each([HOUR, 10, 2_000])('stay as far ahead as they were when Redis’ clock is set back by %i ms', async (back) => {
    const reserve = world.reserve(1);
    for (let count = 0; count < 3; count += 1) await reserve(1);
    world.redisOffset -= back;
    expect(await reserve(1)).toMatchObject({ count: 0, wait: 60 });
    world.now += 60;
    expect(await reserve(1)).toMatchObject({ count: 1, wait: 3_000 });
    world.now += 10_000;
    expect(await reserve(1)).toMatchObject({ count: 1, wait: 0 });
  });

  it('begin from now when Redis’ clock leaps ahead, and go on evenly', async () => {
    const reserve = world.reserve(1);
    for (let count = 0; count < 3; count += 1) await reserve(1);
    world.redisOffset += HOUR;
    expect(await reserve(1)).toMatchObject({ count: 1, wait: 0 });
    expect(await reserve(1)).toMatchObject({ count: 1, wait: 1_020 });
  });

  it('begin from now where nothing is kept, or what an older version kept', async () => {
    await server.redis.set(PACE, '1790000000123456');
    expect(await world.reserve(1)(1)).toMatchObject({ count: 1, wait: 0 });
    await server.redis.set(PACE, 'nonsense');
    expect(await world.reserve(1)(1)).toMatchObject({ count: 1, wait: 0 });
  });

  it('say whether another process has any: not for some seconds after it reserved', async () => {
    const [one, other] = [world.reserve(1, 'one'), world.reserve(1, 'other')];
    const aloneAfter = async (milliseconds: number, reserve = one): Promise<boolean> => {
      world.now += milliseconds;
      return (await reserve(1)).isAlone;
    };
    expect(await aloneAfter(0)).toBe(false);
    expect(await aloneAfter(6_000)).toBe(false);
    expect(await aloneAfter(2_000)).toBe(true);
    expect(await aloneAfter(2_000, other)).toBe(false);
    expect(await aloneAfter(2_000)).toBe(false);
    expect(await aloneAfter(6_000)).toBe(false);
    expect(await aloneAfter(2_000)).toBe(true);
    // Who knows when the other one reserved, by a clock that was set back?
    world.redisOffset -= HOUR;
    expect(await aloneAfter(0)).toBe(false);
    expect(await aloneAfter(6_000)).toBe(false);
    expect(await aloneAfter(2_000)).toBe(true);
  });

  it('are forgotten a minute after the last one, by the clock of Redis', async () => {
    const scripts = createScripts(server.redis);
    expect(await createReserve(scripts, 1, 'one')(1)).toMatchObject({ count: 1, wait: 0 });
    const { count, wait } = await createReserve(scripts, 1, 'one')(1);
    expect(count).toBe(1);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(1_020);
    const life = await server.redis.pttl(PACE);
    expect(life).toBeGreaterThan(50_000);
    expect(life).toBeLessThanOrEqual(60_000);
  });
});
