import { Queue } from 'bullmq';
import type { Cluster, Redis } from 'ioredis';
import { describe, expect, it, type TestContext } from 'vitest';
import type { Logger } from '../../../src/bot/logger.ts';
import { createJobsRedisClient, createRedisClient, untilAnswers } from '../../../src/bot/redis/redis.ts';
import { BriefWorker } from '../../../src/jobs/run/brief-worker.ts';
import { mastersOf } from '../../../src/jobs/run/cluster-masters.ts';
import { queueOptions } from '../../../src/jobs/run/queue.ts';
import { startRedisPlace } from '../../faults/redis-place.ts';
import { startRedisProxy } from '../../faults/redis-proxy.ts';
import { startFaultRedis } from '../../faults/redis-server.ts';
import { until } from '../../support/process.ts';

const PATIENCE = 10_000;
/** Milliseconds: a connection that owes an answer is given up after five seconds. */
const CURED = 20_000;

/** A Redis behind a proxy, and clients of it. Ends with its test, of which several run at a time. */
async function open({ onTestFinished }: Pick<TestContext, 'onTestFinished'>) {
  const server = await startFaultRedis();
  const proxy = await startRedisProxy(server.path);
  const logged: string[] = [];
  const log = (event: string) => void logged.push(event);
  const logger: Logger = { debug: log, info: log, warn: log, error: log };
  const closing: (() => unknown)[] = [];
  onTestFinished(async () => {
    for (const close of closing.reverse()) await close();
    await proxy.close();
    await server.close();
  });
  const answers = async (client: Redis | Cluster) => {
    closing.push(() => client.disconnect());
    expect(await untilAnswers(client, PATIENCE)).toBe(true);
    return client;
  };
  return {
    server,
    proxy,
    logger,
    logged,
    closing,
    answers,
    connections: async (): Promise<number> =>
      ((await server.client.client('LIST')) as string).split('\n').filter((line) => line.includes('name={verbatim}'))
        .length,
    connect: (create: 'readers' | 'jobs') =>
      answers(
        create === 'readers'
          ? createRedisClient({ urls: [proxy.url] }, logger)
          : createJobsRedisClient({ urls: [proxy.url] }),
      ),
  };
}

/** Whether something is written by that client, in a second. */
const writes = async (client: Redis | Cluster): Promise<boolean> =>
  Promise.race([
    client.set('{verbatim}:key', 'value').then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, 1_000, false)),
  ]);

describe.concurrent.each(['readers', 'jobs'] as const)('a client for %s', (create) => {
  it(
    'gives up a connection on which nothing comes any more, though it stays open and nobody uses it',
    async (test) => {
      const { proxy, connect } = await open(test);

      const client = await connect(create);
      proxy.freeze();
      await new Promise((resolve) => client.once('close', resolve));
      await until('it writes again', () => writes(client), CURED);
    },
    2 * CURED,
  );

  it(
    'connects again where the server behind its address became a replica',
    async (test) => {
      const { server, logged, connect } = await open(test);

      const client = await connect(create);
      await server.client.call('REPLICAOF', '127.0.0.1', '1');
      await expect(client.set('{verbatim}:key', 'value')).rejects.toThrow(/READONLY/u);
      await new Promise((resolve) => client.once('close', resolve));
      await server.client.call('REPLICAOF', 'NO', 'ONE');
      await until('it writes again', () => writes(client), CURED);
      expect(logged).toEqual(create === 'readers' ? ['redis.connected'] : []);
    },
    2 * CURED,
  );
});

it.concurrent.for(['readers', 'jobs'] as const)(
  'a client of a Cluster for %s gives up a node that answers nothing, and reaches it by a new connection',
  { timeout: 3 * CURED },
  async (create, test) => {
    const { logger, closing, answers } = await open(test);

    const place = await startRedisPlace({ nodes: 3, isSecure: false });
    closing.push(() => place.close());
    const address = { urls: (place.env['REDIS_URL'] ?? '').split(',') };
    const client = await answers(
      create === 'readers' ? createRedisClient(address, logger) : createJobsRedisClient(address),
    );
    expect(await writes(client)).toBe(true);
    // Nothing that a node answers is read any more.
    for (const node of mastersOf(client)) node.stream?.pause();
    expect(await writes(client)).toBe(false);
    await until('it writes again', () => writes(client), CURED);
  },
);

it.concurrent(
  'a worker that waits for a job gives up a connection on which nothing comes any more, and takes the next job',
  async (test) => {
    const { server, proxy, closing, connect } = await open(test);

    const client = await connect('jobs');
    const done: (string | undefined)[] = [];
    const queue = new Queue('post', queueOptions(client));
    queue.on('error', () => {});
    const worker = new BriefWorker('post', async ({ id }) => void done.push(id), queueOptions(client));
    worker.on('error', () => {});
    closing.push(
      () => queue.close(),
      () => worker.close(),
    );
    await queue.add('post', {}, { jobId: 'first' });
    await until('the first is done', () => done.includes('first'));
    await until('it waits', async () => ((await server.client.client('LIST')) as string).includes('cmd=bzpopmin'));
    proxy.freeze();
    void queue.add('post', {}, { jobId: 'second' });
    await until('the second is done', () => done.includes('second'), CURED);
  },
  2 * CURED,
);

it.concurrent(
  'a worker without jobs keeps its connection',
  async (test) => {
    const { server, closing, connections, connect } = await open(test);

    const client = await connect('jobs');
    const worker = new BriefWorker('post', async () => {}, queueOptions(client));
    const errors: unknown[] = [];
    worker.on('error', (error) => void errors.push(error));
    closing.push(() => worker.close());
    await worker.waitUntilReady();
    const waits = async (): Promise<number> =>
      Number(/^cmdstat_bzpopmin:calls=(\d+)/mu.exec(await server.client.info('commandstats'))?.[1] ?? 0);
    await until('it has waited four times', async () => (await waits()) >= 4, CURED);
    expect(errors).toEqual([]);
    expect(await connections()).toBe(2);
  },
  2 * CURED,
);
