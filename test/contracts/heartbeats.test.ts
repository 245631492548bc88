import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHeartbeatStore, type HeartbeatStore } from '../../src/jobs/run/heartbeat-store.ts';
import { createScripts } from '../../src/jobs/run/scripts.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';

const BEAT = { at: 1_750_000_000_000, gaps: [{ from: 1_749_000_000_000, to: 1_749_100_000_000 }] };

/** What ticks rely on, wherever the heartbeat is kept. `create` gives a store that keeps nothing yet. */
function describeHeartbeats(name: string, create: () => Promise<HeartbeatStore>): void {
  describe(`a heartbeat ${name}`, () => {
    let heartbeats: HeartbeatStore;

    beforeEach(async () => {
      heartbeats = await create();
    });

    it('is empty before the first beat', async () => {
      expect(await heartbeats.read()).toEqual({ gaps: [] });
    });

    it('is read as it was written, also by a process that has not the turn', async () => {
      await heartbeats.write(BEAT, 'nobody', 'goes-on');
      expect(await heartbeats.read()).toEqual(BEAT);
      expect(await heartbeats.take('one', false)).toBe(true);
    });

    it('gives the turn to one process at a time, and to the same one again', async () => {
      expect(await heartbeats.take('one', false)).toBe(true);
      expect(await heartbeats.take('one', false)).toBe(true);
      expect(await heartbeats.take('two', false)).toBe(false);
    });

    it('keeps the turn while it goes on, and gives it away once it ends', async () => {
      await heartbeats.take('one', false);
      await heartbeats.write(BEAT, 'one', 'goes-on');
      expect(await heartbeats.take('two', false)).toBe(false);
      await heartbeats.write(BEAT, 'one', 'ends');
      expect(await heartbeats.take('two', false)).toBe(true);
    });

    it('can be taken by force, and the process that lost its turn does not end it', async () => {
      await heartbeats.take('one', false);
      expect(await heartbeats.take('two', true)).toBe(true);
      await heartbeats.write(BEAT, 'one', 'ends');
      expect(await heartbeats.take('three', false)).toBe(false);
    });
  });
}

let server: TestRedis;

beforeAll(async () => {
  server = await startTestRedis();
});

afterAll(() => server.stop());

describeHeartbeats('in Redis', async () => {
  await server.redis.flushall();
  return createHeartbeatStore(server.redis, createScripts(server.redis));
});
