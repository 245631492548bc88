import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { POST_QUEUE, queueOptions } from '../../src/jobs/run/queue.ts';

/**
 * The queue's own delays go by the machine's clock, which nobody moves: after a leap of the program's, every job that
 * waits is tried at once, as if its time had come. Whether it may be sent is its slot's to say.
 */
export async function hurryDelayedJobs(redis: Redis): Promise<void> {
  const queue = new Queue(POST_QUEUE, queueOptions(redis));
  await queue.promoteJobs();
  await queue.close();
}
