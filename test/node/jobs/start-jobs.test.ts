import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { minuteOf, type Subscription } from '../../../src/jobs/plan/subscription.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { dailyAt } from '../../faults/cadences.ts';
import { CIPHER } from '../../support/cipher.ts';
import { type Environment, startSurroundings } from '../../support/environment.ts';
import { isAlive, until } from '../../support/process.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';

let around: Environment;

beforeEach(async () => {
  around = await startSurroundings(TOKEN);
});

afterEach(() => around.stop());

/** Answers as the Bot API does. */
function reply(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
}

/** A subscription whose time has come, and the minute at which it is due. */
function dueNow(chatId = subscriptionOf().chatId): [Subscription, number] {
  const minute = minuteOf(Date.now());
  return [subscriptionOf({ chatId, cadence: dailyAt(minute) }), minute];
}

const isRefused = (address: string): Promise<boolean> =>
  fetch(`${address}/healthz`).then(
    () => false,
    () => true,
  );

describe('scheduled posts', () => {
  it('are set up in one process and posted by another, once, with two of each running', async () => {
    const owner = (await around.telegram.post<{ id: number }>('add-person', { firstName: 'Owner', languageCode: 'en' }))
      .id;
    const { id: chatId } = await around.telegram.post<{ id: number }>('add-group', {
      title: 'Group',
      memberIds: [owner],
    });
    for (const role of ['jobs', 'jobs', 'bot'] as const) around.startProgram(role);
    await around.telegram.post('say', { personId: owner, chatId, text: '/subscribe' });
    const client = new Redis(around.redis.url);
    const subscriptions = createSubscriptionStore(client, createScripts(client), CIPHER);
    await until('the group is subscribed', async () => (await subscriptions.byChat(chatId)) !== undefined);
    const subscription = await subscriptions.byChat(chatId);
    const minute = minuteOf(Date.now());
    const isDue = (before: Subscription): Subscription => ({ ...before, cadence: dailyAt(minute) });
    await subscriptions.change(subscription?.id ?? '', isDue, () => minute);
    const posts = async () =>
      (await around.telegram.accepted()).filter(
        ({ parameters }) =>
          parameters['chat_id'] === chatId &&
          String(parameters['text']).includes('The right of the people to rebellion'),
      ).length;
    await until('it is posted', async () => (await posts()) === 1);
    await until('and written down', async () => (await subscriptions.byChat(chatId))?.last?.outcome === 'sent');
    expect((await subscriptions.byChat(chatId))?.position).toBe(1);
    expect(await posts()).toBe(1);
    client.disconnect();
  });

  it('come with a link and the editor’s words, from a program that only posts', async () => {
    const botRights = { can_post_messages: true };
    const { id: owner } = await around.telegram.post<{ id: number }>('add-person', {
      firstName: 'Owner',
      languageCode: 'en',
    });
    const { id: chatId } = await around.telegram.post<{ id: number }>('add-channel', {
      title: 'Channel',
      memberIds: [owner],
      botRights,
    });
    const jobs = around.startProgram('jobs');
    await jobs.hears(/"posting\.started"/u);
    await until('it knows its name', async () =>
      (await around.telegram.accepted()).some(({ method }) => method === 'getMe'),
    );
    const client = new Redis(around.redis.url);
    const [subscription, minute] = dueNow(chatId);
    const looks = { unit: 'sentence', link: true, words: { footer: '#daily' } } as const;
    const store = createSubscriptionStore(client, createScripts(client), CIPHER);
    await store.create({ ...subscription, ...looks }, minute);
    await until('it is posted', async () => (await store.byChat(chatId))?.last?.outcome === 'sent');
    const posts = (await around.telegram.accepted()).filter(({ parameters }) => parameters['chat_id'] !== undefined);
    expect(posts).toMatchObject([
      { method: 'sendMessage', parameters: { text: expect.stringMatching(/^Section 1[\s\S]*\n\n#daily$/u) } },
    ]);
    expect(JSON.stringify(posts)).toContain('?start=s1-1');
    client.disconnect();
  });

  it('have their health: ready with Redis, and a clean stop', async () => {
    const jobs = around.startProgram('jobs');
    const { address } = JSON.parse(await jobs.hears(/"http\.listening"/u)) as { address: string };
    await jobs.hears(/"posting\.started"/u);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect((await fetch(`${address}/telegram`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(address)).status).toBe(404);
    jobs.kill('SIGTERM');
    expect(await jobs.ended).toBe(0);
  });

  it('hold up no stop while Redis is away', async () => {
    const jobs = around.startProgram('jobs');
    await jobs.hears(/"posting\.started"/u);
    around.redis.running.kill('SIGKILL');
    await jobs.hears(/"redis\.away"/u);
    jobs.kill('SIGTERM');
    expect(await jobs.ended).toBe(0);
  });

  it('that still wait for Telegram at a stop let no more requests in meanwhile', async () => {
    const asked = Promise.withResolvers<ServerResponse>();
    const hanging = createServer(({ url = '' }, response) => {
      if (url.endsWith('/sendMessage')) asked.resolve(response);
    });
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    const { port } = hanging.address() as AddressInfo;
    const jobs = around.startProgram('jobs', { TELEGRAM_API_ROOT: `http://127.0.0.1:${port}` });
    const { address } = JSON.parse(await jobs.hears(/"http\.listening"/u)) as { address: string };
    const client = new Redis(around.redis.url);
    await createSubscriptionStore(client, createScripts(client), CIPHER).create(...dueNow());
    const response = await asked.promise;
    jobs.kill('SIGTERM');
    await until('no more requests are let in', () => isRefused(address));
    expect(isAlive(jobs.pid)).toBe(true);
    reply(response, { message_id: 1 });
    expect(await jobs.ended).toBe(0);
    client.disconnect();
    hanging.close();
  });

  it('and answers that wait for Telegram at a stop are waited for side by side', async () => {
    const asked = Promise.withResolvers<ServerResponse>();
    const chat = { id: 7, type: 'private', first_name: 'Reader' };
    const message = { message_id: 1, date: 1, chat, from: { ...chat, is_bot: false }, text: '/help' };
    const updates = [{ update_id: 1, message }];
    const me = { id: 4_242_424_242, is_bot: true, first_name: 'Bot', username: 'hand_bot' };
    const hanging = createServer(({ url = '' }, response) => {
      const method = url.split('/').at(-1);
      if (method === 'sendMessage') return asked.resolve(response);
      // Nobody writes any more: the question stays open.
      if (method === 'getUpdates' && updates.length === 0) return;
      reply(response, method === 'getMe' ? me : method === 'getUpdates' ? updates.splice(0) : true);
    });
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    const { port } = hanging.address() as AddressInfo;
    const program = around.startProgram('all', { TELEGRAM_API_ROOT: `http://127.0.0.1:${port}` });
    const { address } = JSON.parse(await program.hears(/"http\.listening"/u)) as { address: string };
    const response = await asked.promise;
    program.kill('SIGTERM');
    await until('no more requests are let in', () => isRefused(address));
    expect(isAlive(program.pid)).toBe(true);
    reply(response, message);
    expect(await program.ended).toBe(0);
    hanging.closeAllConnections();
    hanging.close();
  });

  it('stop the program that posts when the token was revoked', async () => {
    const jobs = around.startProgram('jobs', { BOT_TOKEN: '1:revoked' });
    await jobs.hears(/"posting\.started"/u);
    const client = new Redis(around.redis.url);
    const subscriptions = createSubscriptionStore(client, createScripts(client), CIPHER);
    await subscriptions.create(...dueNow());
    expect(await jobs.ended).toBe(1);
    await jobs.hears(/^BOT_TOKEN: Telegram does not know this token any more/u);
    client.disconnect();
  });

  it('refuse a Redis that evicts keys', async () => {
    const client = new Redis(around.redis.url);
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    client.disconnect();
    const program = around.startProgram('jobs');
    expect(await program.ended).toBe(1);
    await program.hears(/^REDIS_URL: its Redis evicts keys/u);
  });

  it('warn of a Redis that does not sync every write', async () => {
    await around.startProgram('jobs').hears(/"redis\.not-durable"/u);
  });
});
