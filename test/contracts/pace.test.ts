import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Pace, PaceStopped } from '../../src/jobs/run/pace.ts';
import { createFreePace, createWorld, type World } from '../support/paced.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';

type PaceInTest = {
  readonly pace: Pace;
  /** Lets so much time pass that whoever waits has their turn. */
  wait(): Promise<void>;
};

/** What the sender of posts relies on, whatever sets the pace. */
function describePace(name: string, create: () => Promise<PaceInTest>): void {
  describe(`a pace ${name}`, () => {
    let pace: Pace;
    let wait: () => Promise<void>;

    const settled = async <T>(promise: Promise<T>): Promise<T> => {
      promise.catch(() => {});
      await wait();
      return promise;
    };

    beforeEach(async () => {
      ({ pace, wait } = await create());
    });

    it('lets a message leave once its turn has come', async () => {
      const turn = await settled(pace.turn());
      expect(await settled(turn.leave())).toBeTypeOf('boolean');
    });

    it('does not mind a turn that is given back, twice or after the message left', async () => {
      const turn = await settled(pace.turn());
      turn.giveBack();
      turn.giveBack();
      const other = await settled(pace.turn());
      await settled(other.leave());
      other.giveBack();
    });

    it('gives no turn after a stop, and lets a message leave that has its turn', async () => {
      const turn = await settled(pace.turn());
      pace.stop();
      await expect(settled(pace.turn())).rejects.toThrow(PaceStopped);
      expect(await settled(turn.leave())).toBeTypeOf('boolean');
    });
  });
}

let server: TestRedis;
let world: World;

beforeAll(async () => {
  server = await startTestRedis();
});

beforeEach(async () => {
  await server.redis.flushall();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => server.stop());

describePace('by Redis', async () => {
  world = createWorld(server);
  return { pace: world.pace(30), wait: () => world.advance(200) };
});

describePace('that is free, as tests of posts have it', async () => ({ pace: createFreePace(), wait: async () => {} }));
