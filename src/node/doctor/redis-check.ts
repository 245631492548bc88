import { type Cluster, Redis } from 'ioredis';
import type { Config } from '../../bot/config.ts';
import { createDataCipher } from '../../bot/data-cipher.ts';
import { codeOf, createLogger } from '../../bot/logger.ts';
import { closeRedisClient, createRedisClient, whyAway } from '../../bot/redis/redis.ts';
import { readRedisClock } from '../../bot/redis/redis-clock.ts';
import type { RedisEndpoint } from '../../bot/redis/redis-connection.ts';
import { ownerOf } from '../../bot/redis/redis-mark.ts';
import { refusalByCode, tellRefusal } from '../../bot/redis/redis-refusal.ts';
import { DUE, OWNER, REWRITTEN, SUBSCRIPTIONS } from '../../jobs/plan/keys.ts';
import { mastersOf } from '../../jobs/run/cluster-masters.ts';
import { keysLike } from '../../jobs/run/key-scan.ts';
import { isQueuePaused } from '../../jobs/run/queue.ts';
import { FatalError } from '../process/fatal-error.ts';
import { reachRedis } from '../redis/reach-redis.ts';
import { lookAtGuarantees } from '../redis/redis-guarantees.ts';
import { dryRun } from './dry-run.ts';
import { type Finding, fault, inTwo, unknown } from './finding.ts';
import { tellOwner } from './private-redis.ts';
import { tellDryRun, tellGuarantees, tellMark, tellQueue, tellRewriting } from './redis-findings.ts';
import { readInfo, tellServer } from './redis-info.ts';
import { tellClock } from './telegram-findings.ts';

/** The name of its connections, so that they are not mistaken for a program's. */
const NAME = 'verbatim-doctor';

/** How long Redis has to answer (milliseconds). */
const PATIENCE_MS = 4_000;

const SILENT = createLogger([], () => {});

/** What is asked of Redis. It writes nothing, and tries what would be refused without running it. */
export async function checkRedis(
  address: RedisEndpoint,
  config: Pick<Config, 'source' | 'dataKeys' | 'redis'>,
): Promise<readonly Finding[]> {
  const redis = createRedisClient(address, SILENT, NAME);
  try {
    await reachRedis(redis, PATIENCE_MS);
    return distinct((await Promise.all(questions(redis, config))).flat());
  } catch (error) {
    return [await tellUnreached(redis, error, config)];
  } finally {
    closeRedisClient(redis);
  }
}

type Question = Promise<readonly Finding[]>;

function questions(redis: Redis | Cluster, config: Pick<Config, 'source' | 'dataKeys' | 'redis'>): readonly Question[] {
  const ask = async (name: string, look: () => Promise<Finding | readonly Finding[]>): Question => {
    try {
      return [await look()].flat();
    } catch (error) {
      const code = codeOf(error);
      return [
        unknown(name, code === 'NOPERM' ? 'its user may not ask for it' : `it did not answer (${code ?? 'unknown'})`),
      ];
    }
  };
  const ofEach = (look: (node: Redis) => Promise<readonly Finding[]>) => async () =>
    distinct((await Promise.all(mastersOf(redis).map(look))).flat());
  return [
    ask(
      'redis.server',
      ofEach(async (node) => tellServer(readInfo(await node.info()))),
    ),
    ask('redis.durable', async () => tellGuarantees(await lookAtGuarantees(redis))),
    ask('redis.rights', async () => tellDryRun(await dryRunOn(redis))),
    ask('redis.owner', () => checkMark(redis, config)),
    ask('clock.redis', async () => {
      const time = await readRedisClock(redis, Date.now);
      return tellClock('redis', time, Date.now());
    }),
    ...(redis instanceof Redis && config.redis.kind === 'embedded' ? [ask('redis', () => tellOwner(redis))] : []),
    ask('redis.queue', async () => tellQueue(await isQueuePaused(redis))),
    // The program itself has the private one rewritten, and tells when.
    ...(config.redis.kind === 'outside'
      ? [
          ask('redis.rewriting', async () =>
            tellRewriting(await redis.ttl(REWRITTEN), (await redis.exists(OWNER)) === 1),
          ),
        ]
      : []),
  ];
}

/** On the node of a Cluster that has our keys: they are all on one. */
async function dryRunOn(redis: Redis | Cluster): ReturnType<typeof dryRun> {
  for (const node of mastersOf(redis)) {
    const run = await dryRun(node);
    if (run !== undefined && run.refusal !== 'MOVED') return run;
  }
  return undefined;
}

async function checkMark(
  redis: Redis | Cluster,
  { source, dataKeys }: Pick<Config, 'source' | 'dataKeys'>,
): Promise<Finding> {
  const present = (await redis.get(OWNER)) ?? '';
  if (source.kind === 'playground')
    return unknown('redis.owner', 'the playground’s data have another key at each start');
  const claim = { owner: ownerOf(source.token), cipher: createDataCipher(source.token, dataKeys) };
  return tellMark(present, claim, await holdsSubscriptions(redis));
}

async function holdsSubscriptions(redis: Redis | Cluster): Promise<boolean> {
  if ((await redis.exists(DUE)) === 1) return true;
  for await (const _ of keysLike(redis, `${SUBSCRIPTIONS}*`)) return true;
  return false;
}

/** Why Redis could not be asked at all. */
async function tellUnreached(redis: Redis | Cluster, error: unknown, config: Pick<Config, 'redis'>): Promise<Finding> {
  const code =
    whyAway(redis) ?? (redis.status === 'ready' ? await redis.ping().then(() => undefined, codeOf) : undefined);
  const refused = refusalByCode(code);
  if (refused !== undefined) return fault('redis', tellRefusal(refused), refused.cure);
  if (!(error instanceof FatalError))
    return unknown('redis', `the connection was lost (${codeOf(error) ?? 'unknown'})`);
  // Its message is about REDIS_URL.
  if (config.redis.kind === 'embedded') {
    return fault('redis', 'the private Redis listens and does not answer', 'see docs/operating.md#verbatimredisdown');
  }
  const { text, cure } = inTwo(error.message);
  return fault('redis', text, cure);
}

/** What several nodes, or two checks, have in common is told once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const known = new Map(findings.map((finding) => [finding.text, finding]));
  return [...known.values()];
}
