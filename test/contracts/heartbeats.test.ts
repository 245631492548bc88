import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeHeartbeat } from '../../src/jobs/plan/heartbeat.ts';
import { createHeartbeatStore, type HeartbeatStore, type Question } from '../../src/jobs/run/heartbeat-store.ts';
import { createScripts } from '../../src/jobs/run/scripts.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';

const BEAT = { at: 1_750_000_000_000, gaps: [{ from: 1_749_000_000_000, to: 1_749_100_000_000 }] };

/** Of a process that has seen no heartbeat. */
const QUESTION: Question = {
  token: 'one',
  seen: '',
  next: BEAT,
  now: 1_000_000,
  minute: 16,
  farthest: 10_000,
  isForced: false,
  isWork: false,
  buckets: [],
};

/** What ticks rely on, wherever the heartbeat is kept. `create` gives a store that keeps nothing yet. */
function describeHeartbeats(name: string, create: () => Promise<HeartbeatStore>): void {
  describe(`a heartbeat ${name}`, () => {
    let heartbeats: HeartbeatStore;
    const look = (changes: Partial<Question>) => heartbeats.look({ ...QUESTION, ...changes });

    beforeEach(async () => {
      heartbeats = await create();
    });

    it('is empty before the first beat', async () => {
      expect(await heartbeats.read()).toEqual({ gaps: [] });
    });

    it('is read as it was written, also by a process that has not the turn', async () => {
      await heartbeats.write(BEAT, 'nobody', 'goes-on');
      expect(await heartbeats.read()).toEqual(BEAT);
      expect(await heartbeats.take('one')).toBe(true);
    });

    it('gives the turn to one process at a time, and to the same one again', async () => {
      expect(await heartbeats.take('one')).toBe(true);
      expect(await heartbeats.take('one')).toBe(true);
      expect(await heartbeats.take('two')).toBe(false);
    });

    it('keeps the turn while it goes on, and gives it away once it ends', async () => {
      await heartbeats.take('one');
      await heartbeats.write(BEAT, 'one', 'goes-on');
      expect(await heartbeats.take('two')).toBe(false);
      await heartbeats.write(BEAT, 'one', 'ends');
      expect(await heartbeats.take('two')).toBe(true);
    });

    it('can be taken by force, and the process that lost its turn does not end it', async () => {
      await heartbeats.take('one');
      expect(await look({ token: 'two', isForced: true, isWork: true })).toEqual({ kind: 'work' });
      await heartbeats.write(BEAT, 'one', 'ends');
      expect(await heartbeats.take('three')).toBe(false);
    });

    it('is stored by one look that finds nothing to do, and then nobody has the turn', async () => {
      expect(await look({ next: BEAT })).toEqual({ kind: 'idle', found: [[], []] });
      expect(await heartbeats.read()).toEqual(BEAT);
      expect(await heartbeats.take('other')).toBe(true);
    });

    it('is left alone by a look of a process that does not know of the last beat, or while another one has the turn', async () => {
      await heartbeats.write(BEAT, 'nobody', 'ends');
      const beaten = await look({ isWork: true });
      expect(beaten).toEqual({ kind: 'beaten', text: writeHeartbeat(BEAT) });
      await heartbeats.take('other');
      expect(await look({ seen: writeHeartbeat(BEAT) })).toEqual({ kind: 'taken' });
      expect(await heartbeats.read()).toEqual(BEAT);
    });

    it('gives the turn to a look where there is something to do, and again where its answer was lost', async () => {
      for (const _ of ['first', 'again']) expect(await look({ isWork: true })).toEqual({ kind: 'work' });
      expect(await heartbeats.take('other')).toBe(false);
      expect(await heartbeats.read()).toEqual({ gaps: [] });
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
