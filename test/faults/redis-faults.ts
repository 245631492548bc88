import { cpSync, rmSync } from 'node:fs';
import { freePort } from '../support/port.ts';
import { until } from '../support/process.ts';
import type { ProgramScene } from './program-scene.ts';
import { type FaultRedis, startFaultRedis } from './redis-server.ts';

/** A state of Redis in which nothing can be posted. */
export type RedisFault = {
  readonly name: string;
  /** A word of the line that the log has of it. */
  readonly log: RegExp;
  /** A word of what `/readyz` says of it; undefined where it may pass before anybody asks. */
  readonly answer: RegExp | undefined;
  /** Whether what Redis acknowledged is there afterwards. */
  readonly keeps: boolean;
  /** Whether a program may be started while Redis is so. */
  readonly lasts: boolean;
  /** Brings it about; gives how it is cured, and what to close in the end. */
  begin(scene: ProgramScene): Promise<RedisCure>;
};

type RedisCure = {
  end(): Promise<void>;
  /** Until when (milliseconds since 1970) what Redis acknowledged is there afterwards, where it does not keep all. */
  readonly keptUntil?: number;
  close?(): Promise<void>;
};

/** Milliseconds. */
const SYNCED_WITHIN = 20_000;
const LAG = 2_000;

const ANYTHING = /./u;

/** Nobody listens there: the replica never finds its primary, and still answers readers. */
const NOWHERE = ['127.0.0.1', '1'] as const;

/** Keys that take so long to load (microseconds each) that programs meet a Redis that is loading. */
const FILLING = 12_000;
const LOAD_DELAY = 1_000;

export const REDIS_FAULTS: readonly RedisFault[] = [
  {
    name: 'a replica',
    log: /READONLY/u,
    answer: /READONLY/u,
    keeps: true,
    lasts: true,
    async begin({ redis }) {
      await redis.client.call('REPLICAOF', ...NOWHERE);
      return { end: async () => void (await redis.client.call('REPLICAOF', 'NO', 'ONE')) };
    },
  },
  {
    name: 'full',
    log: /OOM/u,
    answer: /OOM/u,
    keeps: true,
    lasts: true,
    async begin({ redis }) {
      await redis.client.config('SET', 'maxmemory', '1');
      return { end: async () => void (await redis.client.config('SET', 'maxmemory', '0')) };
    },
  },
  {
    name: 'without EVAL',
    log: /NOPERM/u,
    answer: /NOPERM/u,
    keeps: true,
    lasts: true,
    async begin({ redis }) {
      await redis.client.call('ACL', 'SETUSER', 'default', '-eval', '-evalsha');
      return { end: async () => void (await redis.client.call('ACL', 'SETUSER', 'default', '+@all')) };
    },
  },
  {
    name: 'frozen connections',
    log: ANYTHING,
    answer: undefined,
    keeps: true,
    lasts: false,
    async begin({ proxy }) {
      proxy.freeze();
      return { end: async () => {} };
    },
  },
  {
    name: 'failover behind one address',
    log: /READONLY/u,
    answer: undefined,
    keeps: true,
    lasts: false,
    begin: failOver,
  },
  {
    name: 'loading',
    log: /LOADING/u,
    answer: /LOADING/u,
    keeps: true,
    lasts: true,
    async begin({ redis }) {
      const filling = Array.from({ length: FILLING }, (_, index) => redis.client.set(`filling:${index}`, ''));
      await Promise.all(filling);
      await redis.kill();
      const loaded = redis.restart(['--key-load-delay', String(LOAD_DELAY)]);
      return { end: () => loaded };
    },
  },
  {
    name: 'restarted empty',
    log: /redis\.away/u,
    answer: ANYTHING,
    keeps: false,
    lasts: false,
    async begin({ redis }) {
      await redis.kill();
      rmSync(redis.data, { recursive: true });
      return { end: () => redis.restart() };
    },
  },
  {
    name: 'a copy some seconds old',
    log: /redis\.away/u,
    answer: ANYTHING,
    keeps: false,
    lasts: false,
    async begin({ redis }) {
      const copy = `${redis.data}-copy`;
      const keptUntil = Date.now();
      cpSync(redis.data, copy, { recursive: true });
      await new Promise((resolve) => setTimeout(resolve, LAG));
      await redis.kill();
      rmSync(redis.data, { recursive: true });
      cpSync(copy, redis.data, { recursive: true });
      return { end: () => redis.restart(), keptUntil };
    },
  },
];

/** A second Redis follows the first, takes over with all that it has, and is what the address leads to from then on. */
async function failOver({ redis, proxy }: ProgramScene): Promise<RedisCure> {
  const next = await startFaultRedis();
  const port = await listen(redis);
  const nextPort = await listen(next);
  await next.client.call('REPLICAOF', '127.0.0.1', port);
  await until('the second has all', async () => (await roleOf(redis)).includes('state=online'), SYNCED_WITHIN);
  await redis.client.call('FAILOVER', 'TO', '127.0.0.1', nextPort);
  await until('it has taken over', async () => (await roleOf(next)).includes('role:master'), SYNCED_WITHIN);
  proxy.lead(next.path);
  redis.follow(next);
  return { end: async () => {}, close: () => next.close() };
}

/** Lets it be reached over TCP, as servers reach each other. */
async function listen({ client }: FaultRedis): Promise<string> {
  const port = String(await freePort());
  await client.config('SET', 'port', port);
  return port;
}

function roleOf({ client }: FaultRedis): Promise<string> {
  return client.info('replication');
}
