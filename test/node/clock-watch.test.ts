import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createScripts } from '../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../support/cipher.ts';
import { type Environment, startSurroundings } from '../support/environment.ts';
import { until } from '../support/process.ts';
import { dueNow } from '../support/subscription.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';
const AHEAD = 60_000;

let around: Environment;
let redis: Redis;

beforeEach(async () => {
  around = await startSurroundings(TOKEN);
  redis = new Redis(around.redis.url);
});

afterEach(async () => {
  redis.disconnect();
  await around.stop();
});

describe('the clock of Telegram', () => {
  it('is heard before anything is posted and with each post; that it differs is said once, and once that it agrees', async () => {
    await around.telegram.post('set-server', { dateOffset: AHEAD });
    const jobs = around.startProgram('jobs');
    const { address } = JSON.parse(await jobs.hears(/"http\.listening"/u)) as { address: string };
    const readyz = async () => (await fetch(`${address}/readyz`)).text();
    const differs = 'the clock of this machine is behind that of Telegram by';
    await until('it is said', async () => (await readyz()).includes(differs));
    await jobs.hears(/"clock\.differs"/u);
    await around.telegram.post('set-server', { dateOffset: 0 });
    const { id } = await around.telegram.post<{ id: number }>('add-group', { title: 'Group', memberIds: [] });
    await createSubscriptionStore(redis, createScripts(redis), CIPHER).create(...dueNow({ chatId: id }));
    await until('it is ready', async () => (await readyz()) === 'ready');
    await jobs.hears(/"clock\.agrees"/u);
    expect(jobs.said().filter((line) => line.includes('clock.differs'))).toHaveLength(1);
  }, 60_000);
});
