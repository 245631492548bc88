import { Queue } from 'bullmq';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JobQueue } from '../../src/jobs/plan/job-queue.ts';
import { createJobQueue, POST_QUEUE, queueOptions } from '../../src/jobs/run/queue.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';
import { createMemoryQueue } from '../support/ticking.ts';

type QueueInTest = {
  readonly queue: JobQueue;
  /** The slots that wait, in the order in which they are to be posted. */
  waiting(): Promise<readonly string[]>;
  /** All jobs end. */
  endAll(): Promise<void>;
};

const [ONE, TWO, THREE] = ['AAAAAAAA-h8q2x', 'BBBBBBBB-h8q2x', 'CCCCCCCC-h8q2y'] as const;

/** What a tick relies on, whatever queues the slots. `create` gives an empty queue. */
function describeJobQueue(name: string, create: () => Promise<QueueInTest>): void {
  describe(`a queue of slots ${name}`, () => {
    let test: QueueInTest;

    beforeEach(async () => {
      test = await create();
    });

    it('keeps the order in which slots were added, and counts them', async () => {
      await test.queue.add([TWO, ONE]);
      await test.queue.add([THREE]);
      expect(await test.waiting()).toEqual([TWO, ONE, THREE]);
      expect(await test.queue.size()).toBe(3);
    });

    it('holds a slot once, however often it is added', async () => {
      await test.queue.add([ONE, TWO]);
      await test.queue.add([ONE]);
      await test.queue.addAgain([TWO, ONE]);
      expect(await test.waiting()).toEqual([ONE, TWO]);
      expect(await test.queue.size()).toBe(2);
    });

    it('takes a slot again whose job has ended', async () => {
      await test.queue.add([ONE, TWO]);
      await test.endAll();
      expect(await test.queue.size()).toBe(0);
      await test.queue.addAgain([TWO]);
      expect(await test.waiting()).toEqual([TWO]);
    });

    it('takes no slots as well', async () => {
      await test.queue.add([]);
      await test.queue.addAgain([]);
      expect(await test.queue.size()).toBe(0);
    });
  });
}

let server: TestRedis;
let jobs: Queue;

beforeAll(async () => {
  server = await startTestRedis();
  jobs = new Queue(POST_QUEUE, queueOptions(server.redis));
});

afterAll(async () => {
  await jobs.close();
  await server.stop();
});

describeJobQueue('in BullMQ', async () => {
  await server.redis.flushall();
  return {
    queue: createJobQueue(jobs),
    waiting: async () => (await jobs.getWaiting()).map(({ id = '' }) => id),
    async endAll() {
      for (const { id = '' } of await jobs.getWaiting()) await jobs.remove(id);
    },
  };
});

describeJobQueue('in memory, as tests of the tick have it', async () => {
  const queue = createMemoryQueue();
  return { queue, waiting: async () => queue.ids(), endAll: async () => queue.clear() };
});
