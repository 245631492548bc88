import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace, type Pace, PaceStopped, type Turn } from '../../../src/jobs/run/pace.ts';
import { createWorld, mostIn, type World } from '../../support/paced.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
let world: World;
/** When each message left. */
let left: number[];

beforeAll(async () => {
  server = await startTestRedis();
});

afterAll(() => server.stop());

beforeEach(async () => {
  await server.redis.flushall();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  world = createWorld(server);
  left = [];
});

afterEach(() => {
  vi.useRealTimers();
});

/** So many messages that want to leave at once; each takes so long (milliseconds) to be prepared. */
function post(pace: Pace, count: number, preparation = 0): void {
  for (let index = 0; index < count; index += 1) {
    void pace.turn().then(async (turn) => {
      if (preparation > 0) await wait(preparation);
      await turn.leave();
      left.push(world.now);
    });
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What came of a promise by now. */
async function stateOf(promise: Promise<unknown>): Promise<string> {
  const pending = new Promise((resolve) => setImmediate(() => resolve('pending')));
  return String(await Promise.race([promise.then(() => 'kept'), pending]).catch((error: Error) => error.name));
}

describe('the pace', () => {
  it.each([
    [1, 1, 80_000],
    [1, 4, 80_000],
    [4, 1, 30_000],
    [4, 3, 70_000],
    [30, 1, 12_000],
    [30, 3, 12_000],
    [30, 4, 12_000],
  ])(
    'at %i a second holds with %i processes, however many wait and however long',
    async (rate, processes, length) => {
      const paces = Array.from({ length: processes }, () => world.pace(rate));
      for (const pace of paces) post(pace, 25 * rate + (rate * length) / 1_000);
      await world.advance(length);
      expect(mostIn(1_000, left)).toBeLessThanOrEqual(rate + 1);
      expect(mostIn(10_000, left)).toBeLessThanOrEqual(10 * rate + 1);
      expect(left.length).toBeGreaterThanOrEqual(Math.floor((0.97 * rate * length) / 1_000));
    },
    60_000,
  );

  it('at 1,000 a second holds to one per cent with two processes', async () => {
    const paces = [world.pace(1_000), world.pace(1_000)];
    for (const pace of paces) post(pace, 4_000);
    await world.advance(3_000);
    expect(mostIn(1_000, left)).toBeLessThanOrEqual(1_010);
    expect(left.length).toBeGreaterThanOrEqual(2_850);
  });

  it('gives its turns in the order in which they were asked for', async () => {
    const pace = world.pace(30);
    const order: number[] = [];
    for (let index = 0; index < 20; index += 1) void pace.turn().then(() => order.push(index));
    await world.advance(1_000);
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('reserves for the next moments alone, so that a process that begins later gets its share', async () => {
    post(world.pace(30), 1_000);
    await world.advance(1_000);
    let ofSecond = 0;
    const second = world.pace(30);
    for (let count = 0; count < 100; count += 1) {
      void second.turn().then(async (turn) => {
        await turn.leave();
        ofSecond += 1;
      });
    }
    await world.advance(1_000);
    expect(ofSecond).toBeGreaterThanOrEqual(10);
  });

  it('reserves no more than wait, and nothing where nobody does', async () => {
    const pace = world.pace(30);
    for (let count = 0; count < 3; count += 1) {
      post(pace, 1);
      await world.advance(200);
    }
    post(pace, 5);
    await world.advance(500);
    expect(left).toHaveLength(8);
    expect(world.asked.reduce((sum, count) => sum + count)).toBe(8);
    expect(Math.min(...world.asked)).toBe(1);
  });

  it('does not ask Redis for each post of a thousand', async () => {
    post(world.pace(1_000), 2_000);
    await world.advance(1_000);
    expect(left.length).toBeGreaterThan(900);
    expect(world.asked.length).toBeLessThan(50);
  });

  it('is kept although Redis is far away', async () => {
    world.redisTakes = 30;
    post(world.pace(30), 200, 60);
    await world.advance(5_000);
    expect(left.length).toBeGreaterThanOrEqual(140);
    expect(mostIn(1_000, left)).toBeLessThanOrEqual(31);
  });

  it('asks again where too much is reserved, and takes its turn then', async () => {
    const paces = Array.from({ length: 8 }, () => world.pace(1));
    for (const pace of paces) post(pace, 2);
    await world.advance(17_000);
    expect(left).toHaveLength(16);
    expect(mostIn(1_000, left)).toBeLessThanOrEqual(2);
  });

  it('does not stand still when Redis’ clock is set back', async () => {
    post(world.pace(4), 100);
    await world.advance(5_000);
    world.redisOffset = -3_600_000;
    await world.advance(5_000);
    expect(mostIn(1_000, left)).toBeLessThanOrEqual(5);
    expect(left.length).toBeGreaterThanOrEqual(37);
  });

  it('does not leave in a burst when Redis’ clock leaps ahead', async () => {
    post(world.pace(4), 100);
    await world.advance(5_000);
    world.redisOffset = 3_600_000;
    await world.advance(5_000);
    expect(mostIn(1_000, left)).toBeLessThanOrEqual(5);
  });
});

describe('a process that stood still', () => {
  it.each([
    [30, 10_000],
    [30, 200],
    [4, 10_000],
  ])('at %i a second for %i ms makes up for nothing, since others went on', async (rate, stillness) => {
    const [still, other] = [world.pace(rate), world.pace(rate)];
    post(still, 30 * rate);
    post(other, 30 * rate);
    await world.advance(2_000);
    // Its timers and its answers wait; the clock and the others do not: as many messages left as were allowed.
    const before = left.length;
    const from = world.now;
    world.now += stillness;
    for (let at = from; at <= world.now; at += 1_020 / rate) left.push(at);
    await world.advance(2_000);
    expect(before).toBeGreaterThanOrEqual(Math.floor(1.9 * rate));
    expect(
      mostIn(
        1_000,
        left.toSorted((one, next) => one - next),
      ),
    ).toBeLessThanOrEqual(rate + 2);
  });
});

describe('a process that posts alone', () => {
  it.each([1, 4, 30])('at %i a second keeps rate and limit though it stands still again and again', async (rate) => {
    const pace = world.pace(rate);
    post(pace, 100 * rate);
    await world.advance(8_000);
    const from = left.length;
    for (let count = 0; count < 20; count += 1) {
      world.now += 200;
      await world.advance(800);
    }
    expect(left.length - from).toBeGreaterThanOrEqual(Math.floor(0.95 * rate * 20));
    expect(mostIn(1_000, left)).toBeLessThanOrEqual(rate + 1);
    expect(mostIn(10_000, left)).toBeLessThanOrEqual(10 * rate + Math.max(1, rate / 10));
  });

  it('makes up for no more than a quarter of a second', async () => {
    const pace = world.pace(30);
    post(pace, 1_000);
    await world.advance(8_000);
    const from = left.length;
    world.now += 2_000;
    await world.advance(8_000);
    expect(left.length - from).toBeLessThanOrEqual(8 * 30);
    expect(mostIn(10_000, left)).toBeLessThanOrEqual(303);
  });
});

describe('a turn', () => {
  it('comes a little before its time, and is left to at its time', async () => {
    const pace = world.pace(4);
    const given: number[] = [];
    for (let count = 0; count < 2; count += 1) {
      void pace.turn().then(async (turn) => {
        given.push(world.now);
        await turn.leave();
        left.push(world.now);
      });
    }
    await world.advance(1_000);
    const [first = 0, second = 0] = left;
    expect(second - first).toBeGreaterThanOrEqual(254);
    expect(second - first).toBeLessThanOrEqual(257);
    expect(second - (given[1] ?? 0)).toBeGreaterThanOrEqual(48);
    expect(second - (given[1] ?? 0)).toBeLessThanOrEqual(52);
  });

  it('that nobody needs goes to whoever waits next, so that the rate stays', async () => {
    const pace = world.pace(4);
    for (let index = 0; index < 40; index += 1) {
      void pace.turn().then(async (turn) => {
        await wait(2);
        if (index % 2 === 0) turn.giveBack();
        else await turn.leave().then(() => left.push(world.now));
      });
    }
    await world.advance(5_000);
    expect(left.length).toBeGreaterThanOrEqual(18);
    expect(mostIn(1_000, left)).toBeLessThanOrEqual(5);
  });

  it('that is given back is the next one, before those that come later', async () => {
    const pace = world.pace(30);
    const [first, second, third] = [pace.turn(), pace.turn(), pace.turn()];
    await world.advance(5);
    expect([await stateOf(second), await stateOf(third)]).toEqual(['kept', 'pending']);
    (await first).giveBack();
    await world.advance(1);
    expect(await stateOf(third)).toBe('kept');
  });

  it('can be given back once alone, and not after it was used', async () => {
    const pace = world.pace(1);
    const asked = pace.turn();
    await world.advance(1);
    const turn = await asked;
    turn.giveBack();
    turn.giveBack();
    const second = pace.turn();
    const third = pace.turn();
    await world.advance(5);
    expect([await stateOf(second), await stateOf(third)]).toEqual(['kept', 'pending']);
  });

  it('whose time has passed is another one, before all who wait', async () => {
    const pace = world.pace(4);
    const asked = pace.turn();
    await world.advance(1);
    const turn = await asked;
    post(pace, 10);
    await world.advance(2_000);
    const before = left.length;
    const leaving = turn.leave();
    await world.advance(300);
    expect(await stateOf(leaving)).toBe('kept');
    expect(await leaving).toBe(true);
    await world.advance(700);
    expect(left.length - before).toBeLessThanOrEqual(3);
  });

  it('whose time has passed costs a time that others could have', async () => {
    const [late, other] = [world.pace(4), world.pace(4)];
    const turns: Turn[] = [];
    for (let count = 0; count < 5; count += 1) void late.turn().then((turn) => turns.push(turn));
    await world.advance(2_000);
    expect(turns).toHaveLength(5);
    post(other, 100);
    await world.advance(5_000);
    for (const turn of turns) void turn.leave().then(() => left.push(world.now));
    await world.advance(5_000);
    expect(mostIn(1_000, left)).toBeLessThanOrEqual(5);
    expect(left.length).toBeLessThanOrEqual(41);
  });

  it('says whether it left at its own time', async () => {
    const pace = world.pace(4);
    const asked = pace.turn();
    await world.advance(1);
    const turn = await asked;
    await world.advance(120);
    const first = turn.leave();
    await world.advance(5);
    expect(await first).toBe(false);
    const second = turn.leave();
    await world.advance(300);
    expect(await second).toBe(true);
  });

  it('that was held and has passed is given to nobody', async () => {
    const pace = world.pace(4);
    const asked = pace.turn();
    await world.advance(1);
    (await asked).giveBack();
    await world.advance(5_000);
    const next = pace.turn();
    await world.advance(1);
    const leaving = (await next).leave();
    await world.advance(1);
    expect(await leaving).toBe(false);
  });

  it('of a thousand a second may be a few hundredths late, since each of them is no more than one', async () => {
    const pace = world.pace(1_000);
    const asked = pace.turn();
    await world.advance(1);
    const turn = await asked;
    await world.advance(15);
    const leaving = turn.leave();
    await world.advance(5);
    expect(await leaving).toBe(false);
  });

  it('that is late by more than others may bear is void', async () => {
    const pace = world.pace(4);
    const asked = pace.turn();
    await world.advance(1);
    const turn = await asked;
    await world.advance(130);
    const leaving = turn.leave();
    await world.advance(300);
    expect(await leaving).toBe(true);
  });
});

describe('where Redis can’t be asked', () => {
  /** Answers the first times, then never again. */
  function brokenPace(answers: number): Pace {
    let asked = 0;
    return createPace({
      reserve: async () => {
        asked += 1;
        if (asked > answers) throw new Error('READONLY');
        return { count: 1, wait: 0, isAlone: false };
      },
      postsPerSecond: 4,
      monotonic: () => world.now,
    });
  }

  it('whoever waits for a turn hears of it, and may ask again', async () => {
    const pace = brokenPace(0);
    const turns = [pace.turn(), pace.turn()];
    await expect(Promise.all(turns)).rejects.toThrow('READONLY');
    await expect(turns[1]).rejects.toThrow('READONLY');
    await expect(pace.turn()).rejects.toThrow('READONLY');
  });

  it('a message that is claimed leaves all the same, by the gate of its own process', async () => {
    const pace = brokenPace(1);
    const asked = pace.turn();
    await world.advance(1);
    const turn: Turn = await asked;
    for (let count = 0; count < 12; count += 1) void turn.leave().then(() => left.push(world.now));
    await world.advance(2_000);
    expect(mostIn(1_000, left)).toBeLessThanOrEqual(5);
    expect(left.length).toBeGreaterThanOrEqual(8);
  });
});

describe('at a stop', () => {
  it('those who wait are sent away, at once and later', async () => {
    const pace = world.pace(1);
    const turns = [pace.turn(), pace.turn(), pace.turn()];
    await world.advance(5);
    pace.stop();
    const states = await Promise.all([...turns, pace.turn()].map(stateOf));
    expect(states).toEqual(['kept', 'PaceStopped', 'PaceStopped', 'PaceStopped']);
    expect(new PaceStopped()).toBeInstanceOf(Error);
  });

  it('who has claimed leaves at the time that was reserved, or at another one', async () => {
    const pace = world.pace(1);
    const asked = pace.turn();
    await world.advance(1);
    const turn = await asked;
    await turn.leave();
    const again = turn.leave();
    await world.advance(5);
    pace.stop();
    await world.advance(900);
    expect(await stateOf(again)).toBe('pending');
    await world.advance(200);
    expect(await stateOf(again)).toBe('kept');
  });
});
