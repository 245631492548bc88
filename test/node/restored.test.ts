import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createScripts } from '../../src/jobs/scripts.ts';
import { minuteOf } from '../../src/jobs/subscription.ts';
import { createSubscriptionStore } from '../../src/jobs/subscription-store.ts';
import { freePort } from '../support/port.ts';
import { type Running, start } from '../support/process.ts';
import { startOutsideRedis } from '../support/redis.ts';
import { subscriptionOf } from '../support/subscription.ts';

let folder: string;
let started: Running[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-restored-'));
  started = [];
});

afterEach(async () => {
  for (const running of started.reverse()) running.kill('SIGTERM');
  await Promise.all(started.map(({ ended }) => ended));
  rmSync(folder, { recursive: true, force: true });
});

function run(entry: 'node' | 'restored', env: Record<string, string>): Running {
  const running = start({ command: [process.execPath, `src/${entry}.ts`], env: { PORT: '0', ...env } });
  started.push(running);
  return running;
}

describe('what is run on a restored copy', () => {
  it('ends what may have been posted, and says how many they were', async () => {
    const redis = await startOutsideRedis(folder, await freePort());
    started.push(redis.running);
    const client = new Redis(redis.url);
    const subscriptions = createSubscriptionStore(client, createScripts(client));
    const minute = minuteOf(Date.now());
    await subscriptions.create(subscriptionOf(), minute);
    const command = run('restored', { REDIS_URL: redis.url });
    expect(await command.ended).toBe(0);
    await command.hears(/not sent again: 1\./u);
    expect(await subscriptions.slots(subscriptionOf().id, [minute])).toEqual([{ minute, outcome: 'unknown' }]);
    client.disconnect();
  });

  it('leaves alone the data of a program that runs', async () => {
    const env = { DATA_DIR: join(folder, 'data') };
    const bot = { ...env, BOT_TOKEN: '123456:canary', TELEGRAM_API_ROOT: 'http://127.0.0.1:9' };
    await run('node', bot).hears(/"http\.listening"/u);
    const command = run('restored', env);
    expect(await command.ended).toBe(1);
    await command.hears(/^DATA_DIR .* is in use/u);
  });

  it('says what is wrong with a setting', async () => {
    const command = run('restored', { REDIS_URL: 'canary' });
    expect(await command.ended).toBe(1);
    expect(command.said()).toEqual([expect.stringMatching(/^REDIS_URL should be/u)]);
  });
});
