import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isQueuePaused, POST_QUEUE, queueOptions } from '../../../src/jobs/run/queue.ts';
import { watchQueue } from '../../../src/node/jobs/queue-watch.ts';
import { type Environment, startSurroundings } from '../../support/environment.ts';
import { until } from '../../support/process.ts';

describe('a queue that somebody paused', () => {
  let around: Environment;
  let client: Redis;
  let queue: Queue;

  beforeEach(async () => {
    around = await startSurroundings('4242424242:AAE-canary_token_canary_token_1');
    client = new Redis(around.redis.url, { maxRetriesPerRequest: null });
    queue = new Queue(POST_QUEUE, queueOptions(client));
  });

  afterEach(async () => {
    await queue.close();
    client.disconnect();
    await around.stop();
  });

  it('is said by /readyz and in one line, which tells how it is resumed; and that it is over', async () => {
    const jobs = around.startProgram('jobs');
    const { address } = JSON.parse(await jobs.hears(/"http\.listening"/u)) as { address: string };
    const readyz = async () => {
      const response = await fetch(`${address}/readyz`);
      return `${response.status} ${await response.text()}`;
    };
    await until('it is ready', async () => (await readyz()).startsWith('200'));
    await queue.pause();
    expect(await jobs.hears(/"queue\.paused"/u)).toContain('HDEL {verbatim}:post:meta paused');
    expect(await readyz()).toMatch(/^503 .*the queue of posts is paused/su);
    await client.hdel('{verbatim}:post:meta', 'paused');
    await jobs.hears(/"queue\.resumed"/u);
    await until('it is ready again', async () => (await readyz()).startsWith('200'));
    expect(jobs.said().filter((line) => line.includes('queue.paused'))).toHaveLength(1);
  });

  it('before the program started is noticed as well', async () => {
    await queue.pause();
    expect(await isQueuePaused(client)).toBe(true);
    const logged: string[] = [];
    const log = (event: string) => void logged.push(event);
    const watch = watchQueue(() => isQueuePaused(client), { debug: log, info: log, warn: log, error: log });
    await until('it is said', () => logged.includes('queue.paused'));
    expect(watch.trouble()).toBe('the queue of posts is paused');
    watch.stop();
  });
});
