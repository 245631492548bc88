import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createScripts } from '../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../support/cipher.ts';
import { type Environment, startSurroundings } from '../support/environment.ts';
import { samplesOf } from '../support/metrics.ts';
import { until } from '../support/process.ts';
import { readProject } from '../support/project.ts';
import { dueNow } from '../support/subscription.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';

/** The command of the manual, as its shell would take it apart. */
const [, command = ''] = /^redis-cli (ACL SETUSER .*)$/mu.exec(readProject('docs/operating.md')) ?? [];
const words = command.split(' ').map((word) => word.replaceAll("'", ''));

let around: Environment;
let operator: Redis;

beforeEach(async () => {
  around = await startSurroundings(TOKEN);
  operator = new Redis(around.redis.url);
});

afterEach(async () => {
  operator.disconnect();
  await around.stop();
});

describe('the rights of a Redis user in the manual', () => {
  it('are enough to post and to tell how durable Redis is: nothing is refused', async () => {
    const [acl = '', ...rest] = words;
    await operator.call(acl, ...rest);
    const url = around.redis.url.replace('redis://', 'redis://verbatim:THE_PASSWORD@');
    const running = around.startProgram('all', { REDIS_URL: url });
    const { address } = JSON.parse(await running.hears(/"http\.listening"/u)) as { address: string };
    await running.hears(/"posting\.started"/u);
    const { id: chatId } = await around.telegram.post<{ id: number }>('add-group', { title: 'Group', memberIds: [] });
    const subscriptions = createSubscriptionStore(operator, createScripts(operator), CIPHER);
    await subscriptions.create(...dueNow({ chatId }));
    const read = async () => samplesOf(await (await fetch(`${address}/metrics`)).text());
    await until('it is posted', async () => (await read())['verbatim_posts_total{outcome="sent"}'] === 1);
    expect(await operator.call('ACL', 'LOG')).toEqual([]);
    expect(running.said().join('\n')).not.toMatch(/"redis\.(rights|not-checked|not-rewritten|refuses)"/u);
  });
});
