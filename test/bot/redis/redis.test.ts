import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Cluster, Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Logger } from '../../../src/bot/logger.ts';
import { createJobsRedisClient, createRedisClient, untilAnswers } from '../../../src/bot/redis/redis.ts';
import type { RedisEndpoint } from '../../../src/bot/redis/redis-connection.ts';
import { mastersOf } from '../../../src/jobs/run/cluster-masters.ts';
import { type RedisPlace, startRedisPlace } from '../../faults/redis-place.ts';

const TRUSTED = getCACertificates('default');
const PATIENCE = 10_000;

let logged: string[];
let logger: Logger;
let closing: (() => unknown)[];

beforeEach(() => {
  logged = [];
  const log = (event: string) => void logged.push(event);
  logger = { debug: log, info: log, warn: log, error: log };
  closing = [];
});

afterEach(async () => {
  setDefaultCACertificates(TRUSTED);
  for (const close of closing.reverse()) await close();
});

async function startPlace(nodes: 1 | 3): Promise<RedisPlace> {
  const place = await startRedisPlace({ nodes, isSecure: true });
  closing.push(() => place.close());
  return place;
}

/** Trusts, besides all others, whoever vouches for that Redis: what NODE_EXTRA_CA_CERTS does for a program. */
function trust(place: RedisPlace): void {
  setDefaultCACertificates([...TRUSTED, readFileSync(place.env['NODE_EXTRA_CA_CERTS'] ?? '', 'utf8')]);
}

function connect(place: RedisPlace, create: typeof createRedisClient): Redis | Cluster {
  const client = create({ urls: (place.env['REDIS_URL'] ?? '').split(',') }, logger);
  closing.push(() => client.disconnect());
  return client;
}

describe.each([
  ['for readers', createRedisClient],
  ['for jobs', (address: RedisEndpoint) => createJobsRedisClient(address)],
])('a client %s', (_, create) => {
  it('reaches a Redis over TLS, with a user and a password that a URL must not hold as it is', async () => {
    const place = await startPlace(1);
    trust(place);
    const client = connect(place, create);
    await untilAnswers(client, PATIENCE);
    expect(await client.set('{verbatim}:key', 'value')).toBe('OK');
  });

  it('reaches every node of a Cluster over TLS by its name, also those that only the others know of', async () => {
    const place = await startPlace(3);
    trust(place);
    const [first = '', second = ''] = (place.env['REDIS_URL'] ?? '').split(',');
    const client = create({ urls: [first, second] }, logger);
    closing.push(() => client.disconnect());
    await untilAnswers(client, PATIENCE);
    const nodes = mastersOf(client);
    expect(nodes).toHaveLength(3);
    expect(await Promise.all(nodes.map((node) => node.ping()))).toEqual(['PONG', 'PONG', 'PONG']);
  });
});

describe('a Redis whose certificate nobody vouches for', () => {
  it('is not talked to', async () => {
    const client = connect(await startPlace(1), createRedisClient);
    await new Promise((resolve) => client.once('close', resolve));
    expect(logged).toEqual(['redis.away']);
    await expect(client.ping()).rejects.toThrow();
  });
});
