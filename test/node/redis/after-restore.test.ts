import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { dailyAt } from '../../faults/cadences.ts';
import { type RedisPlace, startRedisPlace } from '../../faults/redis-place.ts';
import { CIPHER } from '../../support/cipher.ts';
import { freePort } from '../../support/port.ts';
import { type Running, start, until } from '../../support/process.ts';
import { startOutsideRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';
import { startTelegram } from '../../support/telegram-server.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';

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

function run(entry: 'node' | 'after-restore', env: Record<string, string>): Running {
  const running = start({
    command: [process.execPath, `src/${entry}.ts`],
    env: { PORT: '0', BOT_TOKEN: TOKEN, ...env },
  });
  started.push(running);
  return running;
}

describe('what is run on a restored copy', () => {
  it('ends what may have been posted, and says how many they were', async () => {
    const redis = await startOutsideRedis(folder, await freePort());
    started.push(redis.running);
    const client = new Redis(redis.url);
    const subscriptions = createSubscriptionStore(client, createScripts(client), CIPHER);
    const minute = minuteOf(Date.now());
    await subscriptions.create(subscriptionOf({ cadence: dailyAt(minute) }), minute);
    const command = run('after-restore', { REDIS_URL: redis.url });
    expect(await command.ended).toBe(0);
    await command.hears(/says \/resume: 1\./u);
    await command.hears(/not be sent again: 1\./u);
    expect(await subscriptions.slots(subscriptionOf().id, [minute])).toEqual([{ minute, outcome: 'unknown' }]);
    client.disconnect();
  });

  it.each<[string, (client: Redis) => Promise<unknown>]>([
    ['OOM', (client) => client.config('SET', 'maxmemory', '1')],
    ['NOREPLICAS', (client) => client.config('SET', 'min-replicas-to-write', '1')],
    ['NOPERM', (client) => client.call('ACL', 'SETUSER', 'default', '-eval', '-evalsha')],
    ['WRONGTYPE', (client) => client.set('{verbatim}:waiting', 'canary')],
  ])('says no id of a chat where Redis refuses: %s', async (code, spoil) => {
    const redis = await startOutsideRedis(folder, await freePort());
    started.push(redis.running);
    const client = new Redis(redis.url);
    await createSubscriptionStore(client, createScripts(client), CIPHER).create(subscriptionOf(), minuteOf(Date.now()));
    await spoil(client);
    const command = run('after-restore', { REDIS_URL: redis.url });
    expect(await command.ended).toBe(1);
    expect(command.said().join('\n')).not.toMatch(/1001234567890|canary/u);
    await command.hears(new RegExp(`"event":"restored.failed".*"code":"${code}"`, 'u'));
    await command.hears(new RegExp(`^Not all slots could be ended \\(${code}\\)`, 'u'));
    client.disconnect();
  });

  it('ends nothing while a program runs that has a send under way', async () => {
    const telegram = await startTelegram(TOKEN);
    const redis = await startOutsideRedis(folder, await freePort());
    started.push(telegram.running, redis.running);
    const { id: chatId } = await telegram.post<{ id: number }>('add-group', { title: 'Group', memberIds: [] });
    await telegram.post('fault', { method: 'sendMessage', count: 1, fault: { kind: 'silence', applied: true } });
    const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, REDIS_URL: redis.url };
    await run('node', { ...env, ROLE: 'jobs' }).hears(/"posting\.started"/u);
    const client = new Redis(redis.url);
    const subscriptions = createSubscriptionStore(client, createScripts(client), CIPHER);
    const minute = minuteOf(Date.now());
    await subscriptions.create(subscriptionOf({ chatId, cadence: dailyAt(minute) }), minute);
    await until('it is posted', async () => (await telegram.accepted()).some(({ method }) => method === 'sendMessage'));
    const command = run('after-restore', { REDIS_URL: redis.url });
    expect(await command.ended).toBe(1);
    await command.hears(/^REDIS_URL: a program is still running on this Redis: stop all of them first$/u);
    expect(await subscriptions.byId(subscriptionOf().id)).toMatchObject({ position: 0, flight: expect.any(Number) });
    client.disconnect();
  });

  it.each<[string, 1 | 3, (env: RedisPlace['env']) => Record<string, string>]>([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 1, ({ REDIS_URL = '' }) => ({ REDIS_URL })],
    ['WRONGPASS', 1, ({ REDIS_URL = '', ...env }) => ({ ...env, REDIS_URL: REDIS_URL.replaceAll('word', 'canary') })],
    ['WRONGPASS', 3, ({ REDIS_URL = '', ...env }) => ({ ...env, REDIS_URL: REDIS_URL.replaceAll('word', 'canary') })],
  ])('names %s at once, on %i nodes, and does not ask for a start', async (code, nodes, envOf) => {
    const place = await startRedisPlace({ nodes, isSecure: true });
    const command = run('after-restore', envOf(place.env));
    expect(await command.ended).toBe(1);
    await command.hears(new RegExp(`^REDIS_URL: its Redis can't be used \\(${code}\\)`, 'u'));
    expect(command.said().join('\n')).not.toMatch(/canary|start it/u);
    await place.close();
  });

  it('leaves alone the data of a program that runs', async () => {
    const env = { DATA_DIR: join(folder, 'data') };
    const bot = { ...env, BOT_TOKEN: '123456:canary', TELEGRAM_API_ROOT: 'http://127.0.0.1:9' };
    await run('node', bot).hears(/"http\.listening"/u);
    const command = run('after-restore', env);
    expect(await command.ended).toBe(1);
    await command.hears(/^DATA_DIR .* is in use/u);
  });

  it('says what is wrong with a setting', async () => {
    const command = run('after-restore', { REDIS_URL: 'canary' });
    expect(await command.ended).toBe(1);
    expect(command.said()).toEqual([expect.stringMatching(/^REDIS_URL should be/u)]);
  });
});
