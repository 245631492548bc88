import type { Cluster, Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Logger } from '../../../src/bot/logger.ts';
import { mastersOf } from '../../../src/jobs/run/cluster-masters.ts';
import { watchGuarantees } from '../../../src/node/redis/redis-guarantees.ts';
import { type RedisPlace, startRedisPlace } from '../../faults/redis-place.ts';

const logged: string[] = [];
const log = (event: string, fields = {}) => void logged.push(`${event} ${JSON.stringify(fields)}`);
const logger: Logger = { debug: log, info: log, warn: log, error: log };

let place: RedisPlace;
let cluster: Redis | Cluster;

beforeAll(async () => {
  place = await startRedisPlace({ nodes: 3, isSecure: false });
  cluster = place.client;
  if (cluster.status !== 'ready') await new Promise((resolve) => cluster.once('ready', resolve));
});

afterAll(() => place.close());

beforeEach(async () => {
  logged.length = 0;
  for (const node of mastersOf(cluster)) {
    await node.config('SET', 'maxmemory-policy', 'noeviction');
    await node.config('SET', 'appendfsync', 'always');
  }
});

const look = async (): Promise<void> => (await watchGuarantees(cluster, logger, new AbortController().signal)).stop();

/** Sets it on that node alone. */
const setOn = (index: number, name: string, value: string) => mastersOf(cluster)[index]?.config('SET', name, value);

describe('a Cluster of three masters', () => {
  it('that keep what they acknowledge is taken without a word', async () => {
    expect(mastersOf(cluster)).toHaveLength(3);
    await look();
    expect(logged).toEqual([]);
  });

  it.each([0, 1, 2])('is refused where node %i alone evicts keys', async (index) => {
    await setOn(index, 'maxmemory-policy', 'allkeys-lru');
    await expect(look()).rejects.toThrow(/evicts keys \(maxmemory-policy allkeys-lru\)/u);
  });

  it('is refused where it evicts keys and was slow to say so', async () => {
    await setOn(0, 'maxmemory-policy', 'allkeys-lru');
    const [node] = mastersOf(cluster);
    if (node === undefined) throw new Error('no node of the Cluster is known');
    vi.spyOn(node, 'call').mockRejectedValueOnce(new Error('Command timed out'));
    await expect(look()).rejects.toThrow(/evicts keys/u);
  });

  it.each([0, 1, 2])('is warned about where node %i alone does not sync every write', async (index) => {
    await setOn(index, 'appendfsync', 'everysec');
    await look();
    expect(logged).toEqual([expect.stringContaining('redis.not-durable')]);
  });
});
