import type { Queue } from 'bullmq';
import type { Cluster, Redis } from 'ioredis';
import type { JobQueue } from '../plan/job-queue.ts';
import { POST_QUEUE, QUEUE_PREFIX } from '../plan/keys.ts';

export { POST_QUEUE };

const FORGET_WHEN_DONE = { removeOnComplete: true, removeOnFail: true } as const;

/**
 * Jobs in these states block a slot that can be tried now from being queued. Our jobs are removed when they end, but
 * another version may have kept them, and a clock that was ahead may have delayed them by days.
 */
const IN_THE_WAY: readonly string[] = ['failed', 'completed', 'delayed'];

/**
 * The options of all our queues: one hash tag for all keys, and no history of events, which would keep IDs. They do not run INFO,
 * which not every Redis user may; a worker that may overrides that.
 */
export function queueOptions(connection: Redis | Cluster) {
  return { connection, prefix: QUEUE_PREFIX, streams: { events: { maxLen: 0 } }, skipVersionCheck: true };
}

/** Where BullMQ records that the queue of posts is paused, in the field `paused`. */
export const POST_QUEUE_META = `${QUEUE_PREFIX}:${POST_QUEUE}:meta`;

/** BullMQ's stream of events, which contains IDs of jobs. Nobody reads it here. */
export const POST_QUEUE_EVENTS = `${QUEUE_PREFIX}:${POST_QUEUE}:events`;

/** Whether somebody paused the queue of posts. Rejects when Redis can't be reached. */
export async function isQueuePaused(redis: Redis | Cluster): Promise<boolean> {
  return (await redis.hexists(POST_QUEUE_META, 'paused')) === 1;
}

/** The queue of slots, as the tick sees it. */
export function createJobQueue(queue: Queue): JobQueue {
  const add: JobQueue['add'] = async (slotIds) => {
    await queue.addBulk(slotIds.map((jobId) => ({ name: POST_QUEUE, data: {}, opts: { jobId, ...FORGET_WHEN_DONE } })));
  };
  return {
    add,
    async addAgain(slotIds) {
      const states = await Promise.all(slotIds.map((jobId) => queue.getJobState(jobId)));
      const inTheWay = slotIds.filter((_, index) => IN_THE_WAY.includes(states[index] ?? ''));
      await Promise.all(inTheWay.map((jobId) => queue.remove(jobId)));
      await add(slotIds);
    },
    size: () => queue.getJobCountByTypes('wait', 'active', 'prioritized'),
  };
}
