import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { describe, expect, it, type TestContext } from 'vitest';
import { slotId } from '../../../src/jobs/plan/subscription.ts';
import { POST_QUEUE, queueOptions } from '../../../src/jobs/run/queue.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { createTraces } from '../../../src/jobs/run/traces.ts';
import { createEraseWholly } from '../../../src/jobs/run/whole-erasure.ts';
import { CIPHER } from '../../support/cipher.ts';
import { startSurroundings } from '../../support/environment.ts';
import { until } from '../../support/process.ts';
import { dueNow } from '../../support/subscription.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';
const PATIENCE = 60_000;

/** The least that it needs; docs/operating.md allows somewhat more. */
const ALL_THAT_IS_NEEDED =
  '~{verbatim}* resetchannels -@all +@read +@write +@connection +@transaction -@dangerous +eval +evalsha +time +info +config|get +bgrewriteaof';

/** As hosters give it. */
const OF_A_HOSTER = '~* &* +@all -@dangerous';

/** Redis with a user of these rights, and a program that posts with them. */
async function open({ onTestFinished }: TestContext, rights: string) {
  const around = await startSurroundings(TOKEN);
  const client = new Redis(around.redis.url);
  onTestFinished(async () => {
    client.disconnect();
    await around.stop();
  });
  const allow = (words: string) => client.call('ACL', 'SETUSER', 'verbatim', 'on', '>canary', ...words.split(' '));
  await allow(rights);
  const url = around.redis.url.replace('redis://', 'redis://verbatim:canary@');
  const jobs = around.startProgram('jobs', { REDIS_URL: url });
  const { address } = JSON.parse(await jobs.hears(/"http\.listening"/u)) as { address: string };
  const readyz = async () => (await fetch(`${address}/readyz`)).text();
  const posts = async (): Promise<void> => {
    const { id } = await around.telegram.post<{ id: number }>('add-group', { title: 'Group', memberIds: [] });
    const subscriptions = createSubscriptionStore(client, createScripts(client), CIPHER);
    await subscriptions.create(...dueNow({ chatId: id }));
    await until('it is posted', async () => (await subscriptions.byChat(id))?.last?.outcome === 'sent', PATIENCE);
    await until('it is ready', async () => (await readyz()) === 'ready', PATIENCE);
  };
  const said = (event: string) => jobs.said().filter((line) => line.includes(`"${event}"`));
  return { jobs, posts, readyz, said, allow, client, url };
}

describe.concurrent('a user of Redis', () => {
  it(
    'with no more rights than are needed is refused nothing',
    async (test) => {
      const { posts, client, said } = await open(test, ALL_THAT_IS_NEEDED);
      await posts();
      expect(await client.call('ACL', 'LOG')).toEqual([]);
      expect(said('redis.rights')).toEqual([]);
    },
    2 * PATIENCE,
  );

  it(
    'with the rights that hosters give posts, and what is missing is one line without a stack',
    async (test) => {
      const { jobs, posts, said } = await open(test, OF_A_HOSTER);
      await posts();
      expect(said('redis.rights')).toEqual([
        expect.stringContaining('may not run info, config|get; see docs/operating.md'),
      ]);
      expect(jobs.said().join('\n')).not.toMatch(/ready check|\n {4}at /u);
      expect(said('redis.not-rewritten')).toHaveLength(1);
    },
    2 * PATIENCE,
  );

  it(
    'without INFO is no reason for /forget to fail where a post of the chat is delayed',
    async (test) => {
      const { client, url } = await open(test, OF_A_HOSTER);
      const theirs = new Redis(url, { enableReadyCheck: false });
      const queue = new Queue(POST_QUEUE, queueOptions(client));
      test.onTestFinished(async () => {
        theirs.disconnect();
        await queue.close();
      });
      const [subscription, minute] = dueNow({ id: 'FFFFFFFF', chatId: -7 });
      const slot = slotId({ subscriptionId: subscription.id, minute });
      await client.hset(`{verbatim}:slots:${minute.toString(36)}`, subscription.id, 'p|1|0');
      await queue.add(POST_QUEUE, {}, { jobId: slot, delay: 3_600_000 });
      const scripts = createScripts(theirs);
      const subscriptions = createSubscriptionStore(theirs, scripts, CIPHER);
      await subscriptions.create(subscription, minute + 600);
      await createEraseWholly(subscriptions, createTraces(theirs, scripts))(subscription, 'forget');
      expect(await queue.getJobState(slot)).toBe('unknown');
    },
    2 * PATIENCE,
  );

  it(
    'without a right that is needed is named the command, and posting starts when it is given',
    async (test) => {
      const { jobs, posts, readyz, said, allow } = await open(test, `${ALL_THAT_IS_NEEDED} -evalsha -zadd`);
      await jobs.hears(/"redis\.rights".*may not run evalsha, zadd;|may not run evalsha, zadd;.*"redis\.rights"/u);
      await until('it is said', async () =>
        /refuses \(NOPERM\): its user lacks a right: evalsha/u.test(await readyz()),
      );
      expect(said('posting.started')).toEqual([]);
      await allow('+evalsha +zadd');
      await jobs.hears(/"posting\.started"/u);
      await posts();
      expect(said('redis.rights')).toHaveLength(1);
    },
    2 * PATIENCE,
  );

  it('without a right that only some steps need is told it before they fail', async (test) => {
    const { jobs } = await open(test, `${ALL_THAT_IS_NEEDED} -scan -srandmember -ttl -getdel`);
    await jobs.hears(/may not run ttl, scan, srandmember;/u);
  });

  it('who may not touch our keys is told so', async (test) => {
    const { jobs } = await open(test, `${ALL_THAT_IS_NEEDED} resetkeys ~other*`);
    await jobs.hears(/may not run anything on the keys \{verbatim\}:\*/u);
  });
});
