import { Queue } from 'bullmq';
import type { Cluster, Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJobsRedisClient } from '../../../src/bot/redis/redis.ts';
import { BriefWorker } from '../../../src/jobs/run/brief-worker.ts';
import { queueOptions } from '../../../src/jobs/run/queue.ts';
import { type FaultRedis, startFaultRedis } from '../../faults/redis-server.ts';
import { until } from '../../support/process.ts';

type Fault = { readonly begins: readonly [string, ...string[]]; readonly ends: readonly [string, ...string[]] };

const FAULTS: Readonly<Record<string, Fault>> = {
  OOM: { begins: ['CONFIG', 'SET', 'maxmemory', '1'], ends: ['CONFIG', 'SET', 'maxmemory', '0'] },
  READONLY: { begins: ['REPLICAOF', '127.0.0.1', '1'], ends: ['REPLICAOF', 'NO', 'ONE'] },
  NOPERM: {
    begins: ['ACL', 'SETUSER', 'default', '-eval', '-evalsha'],
    ends: ['ACL', 'SETUSER', 'default', '+eval', '+evalsha'],
  },
  NOREPLICAS: {
    begins: ['CONFIG', 'SET', 'min-replicas-to-write', '1'],
    ends: ['CONFIG', 'SET', 'min-replicas-to-write', '0'],
  },
};

/** Pauses that are watched, and what Redis may refuse besides one fetch for each. */
const PAUSES = 5;
const OTHER_CALLS = 5;

/** Milliseconds: a connection to a replica is made again each second. */
const PATIENCE = 20_000;

let server: FaultRedis;
let client: Redis | Cluster;
let queue: Queue;
let worker: BriefWorker;
let done: (string | undefined)[];
let pauses: (() => void)[];

beforeEach(async () => {
  server = await startFaultRedis();
  client = createJobsRedisClient({ socketPath: server.path });
  done = [];
  pauses = [];
  queue = new Queue('post', queueOptions(client));
  await queue.add('post', {}, { jobId: 'waiting' });
});

afterEach(async () => {
  for (const end of pauses) end();
  await worker.close();
  await queue.close();
  client.disconnect();
  await server.close();
});

/** A pause of this worker ends when the test, or a stop, says so. */
function startWorker(): void {
  const pause = (_: number, stop: AbortSignal) =>
    new Promise<void>((resolve) => {
      pauses.push(resolve);
      stop.addEventListener('abort', () => resolve());
    });
  worker = new BriefWorker('post', async ({ id }) => void done.push(id), queueOptions(client), pause);
  worker.on('error', () => {});
}

async function refusedCalls(): Promise<number> {
  const [, rejected, failed] =
    /^cmdstat_evalsha:.*rejected_calls=(\d+),failed_calls=(\d+)/mu.exec(await server.client.info('commandstats')) ?? [];
  return Number(rejected ?? 0) + Number(failed ?? 0);
}

describe.each(Object.entries(FAULTS))('a worker whose Redis refuses with %s', (_, { begins, ends }) => {
  it(
    'asks for a job once a pause, and takes the next job after the cure',
    async () => {
      await server.client.call(...begins);
      const before = await refusedCalls();
      startWorker();
      for (let count = 1; count <= PAUSES; count += 1) {
        await until(`it pauses, time ${count}`, () => pauses.length === count, PATIENCE);
        pauses.at(-1)?.();
      }
      expect((await refusedCalls()) - before).toBeLessThanOrEqual(PAUSES + OTHER_CALLS);
      await server.client.call(...ends);
      const isDone = (): boolean => {
        for (const end of pauses) end();
        return done.includes('waiting');
      };
      await until('the job is done', isDone, PATIENCE);
    },
    3 * PATIENCE,
  );

  it(
    'stops without waiting for the end of a pause',
    async () => {
      await server.client.call(...begins);
      startWorker();
      await until('it pauses', () => pauses.length > 0, PATIENCE);
      await worker.close();
      expect(done).toEqual([]);
    },
    2 * PATIENCE,
  );
});
