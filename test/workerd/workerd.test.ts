import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createJobQueue, POST_QUEUE, queueOptions } from '../../src/jobs/queue.ts';
import { createScripts } from '../../src/jobs/scripts.ts';
import { minuteOf, slotId } from '../../src/jobs/subscription.ts';
import { createSubscriptionStore } from '../../src/jobs/subscription-store.ts';
import { freePort } from '../support/port.ts';
import { PROJECT_ROOT, type Running, start, until } from '../support/process.ts';
import { startOutsideRedis } from '../support/redis.ts';
import { messagesAt, startTelegram, type TelegramServer } from '../support/telegram-server.ts';
import { setWebhook, startWorkerd, type Workerd, type WorkerdSettings } from '../support/workerd.ts';

/** Must not be found in anything that is logged. */
const TOKEN = '4242424242:AAE-canary_token_canary_token_1';
const SECRET = 'canary-secret';

let folder: string;
let port: number;
let redis: { url: string; running: Running };
let client: Redis;
let telegram: TelegramServer;
let settings: WorkerdSettings;
let workerd: Workerd;
let reader: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-workerd-'));
  port = await freePort();
  redis = await startOutsideRedis(folder, port);
  client = new Redis(redis.url);
  // Redis goes away in some of the tests.
  client.on('error', () => {});
  telegram = await startTelegram(TOKEN);
  settings = { token: TOKEN, secret: SECRET, redisUrl: redis.url, apiRoot: telegram.url };
  workerd = await startWorkerd(settings);
  await setWebhook(telegram, workerd, settings);
  reader = await addReader();
}, 60_000);

afterAll(async () => {
  client.disconnect();
  await workerd.stop();
  await telegram.stop();
  redis.running.kill('SIGKILL');
  await redis.running.ended;
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody who has started the bot, and was welcomed. */
async function addReader(languageCode = 'en'): Promise<number> {
  const [id = 0] = await addReaders([languageCode]);
  return id;
}

async function addReaders(languageCodes: readonly string[]): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const languageCode of languageCodes) {
    const { id } = await telegram.post<{ id: number }>('add-person', { firstName: 'Canary', languageCode });
    await telegram.post('start', { personId: id });
    ids.push(id);
  }
  await until('all are welcomed', async () => {
    const chats = new Set((await telegram.accepted()).map(({ parameters }) => parameters['chat_id']));
    return ids.every((id) => chats.has(id));
  });
  return ids;
}

async function sentTo(chatId: number): Promise<readonly string[]> {
  const calls = await telegram.accepted();
  return calls
    .filter(({ method, parameters }) => method === 'sendMessage' && parameters['chat_id'] === chatId)
    .map(({ parameters }) => String(parameters['text']));
}

async function addSubscribedGroup() {
  const { id: chatId } = await telegram.post<{ id: number }>('add-group', { title: 'Canary', memberIds: [reader] });
  await telegram.post('say', { personId: reader, chatId, text: '/subscribe' });
  const subscriptions = createSubscriptionStore(client, createScripts(client));
  await until('the group is subscribed', async () => (await subscriptions.byChat(chatId)) !== undefined);
  const subscription = await subscriptions.byChat(chatId);
  if (subscription === undefined) throw new Error('the subscription is gone');
  return { chatId, subscription, subscriptions };
}

/** Clients of Redis besides that of the test itself. */
async function clientsOfRedis(): Promise<number> {
  return (
    String(await client.client('LIST'))
      .trim()
      .split('\n').length - 1
  );
}

describe('the bot on workerd', () => {
  it('has its health', async () => {
    const [healthz, readyz] = [await workerd.get('/healthz'), await workerd.get('/readyz')];
    expect([healthz.status, await healthz.text()]).toEqual([200, 'ok']);
    expect([readyz.status, await readyz.text()]).toEqual([200, 'ready']);
  });

  it('refuses a wrong secret', async () => {
    const update = { update_id: 1, message: { message_id: 1, date: 1, chat: { id: reader, type: 'private' } } };
    expect((await workerd.post(JSON.stringify(update), 'canary-wrong')).status).toBe(401);
    expect((await workerd.post(JSON.stringify(update), '')).status).toBe(401);
  });

  it('registers its webhook and its commands from outside', async () => {
    const calls = await telegram.accepted();
    expect(calls.find(({ method }) => method === 'setWebhook')?.parameters).toMatchObject({
      url: `${workerd.url}/telegram`,
      secret_token: SECRET,
      allowed_updates: ['message', 'callback_query', 'inline_query', 'my_chat_member'],
    });
    expect(calls.filter(({ method }) => method === 'setMyCommands')).toHaveLength(6);
  });

  it.each([
    ['/statement 2.2', 'patience reached its limit'],
    ['/cities Алма-Ата', 'Almaty'],
    ['/search weapons', 'avoid bloodshed'],
    ['/about', 'About'],
  ])('answers %s', async (command, answer) => {
    await telegram.asks(reader, command, answer);
  });

  it('answers in the language that was chosen before', async () => {
    const person = await addReader();
    await telegram.chooses(person, 'Русский');
    await until('the choice is kept', async () => (await client.keys('{verbatim}:language:*')).length > 0);
    await telegram.asks(person, '/help', 'Как пользоваться ботом');
  });

  it('answers an inline query in its own response', async () => {
    const query = { id: '1', from: { id: reader, is_bot: false, first_name: 'Canary' }, query: '2.3', offset: '' };
    const response = await workerd.post(JSON.stringify({ update_id: 2, inline_query: query }), SECRET);
    expect(await response.json()).toMatchObject({ method: 'answerInlineQuery', results: [{ id: 's2-3' }] });
  });

  // The page comes with the web app.
  it.runIf(existsSync(join(PROJECT_ROOT, 'src/web/pages')))('serves the page', async () => {
    const page = await workerd.get('/');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('patience reached its limit');
  });

  it('writes subscriptions that a worker on Node posts', async () => {
    const { chatId, subscription, subscriptions } = await addSubscribedGroup();
    const jobs = start({
      command: [process.execPath, 'src/node.ts'],
      env: { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, REDIS_URL: redis.url, PORT: '0', ROLE: 'jobs' },
    });
    await client.zadd('{verbatim}:due', minuteOf(Date.now()), subscription.id);
    await until('it is posted', async () => (await subscriptions.byChat(chatId))?.last?.outcome === 'sent');
    expect((await sentTo(chatId)).filter((text) => text.includes('The right of the people to rebellion'))).toHaveLength(
      1,
    );
    jobs.kill('SIGTERM');
    expect(await jobs.ended).toBe(0);
  });

  it('erases a subscription with the posts of it that are queued', async () => {
    const { chatId, subscription, subscriptions } = await addSubscribedGroup();
    const queue = new Queue(POST_QUEUE, queueOptions(client));
    const slot = slotId({ subscriptionId: subscription.id, minute: minuteOf(Date.now()) });
    await client.zadd('{verbatim}:open', Date.now(), slot);
    await createJobQueue(queue).add([slot]);
    await queue.close();
    const kept = async () => (await client.keys('*')).filter((key) => key.includes(subscription.id));
    expect(await kept()).toHaveLength(1);
    await telegram.post('say', { personId: reader, chatId, text: '/forget' });
    const card = async () =>
      (await messagesAt(telegram.url)).findLast(({ chat, reply_markup: buttons }) => chat.id === chatId && buttons);
    await until('it is asked again', async () => ((await card())?.text ?? '').includes('everything that is kept'));
    const message = await card();
    const [button] = message?.reply_markup?.inline_keyboard.flat() ?? [];
    const data = button !== undefined && 'callback_data' in button ? button.callback_data : '';
    await telegram.post('press', { personId: reader, chatId, messageId: message?.message_id, data });
    // It goes last.
    await until('the subscription is gone', async () => (await subscriptions.byChat(chatId)) === undefined);
    expect(await kept()).toEqual([]);
    expect(await client.zscore('{verbatim}:open', slot)).toBeNull();
    expect(await client.zscore('{verbatim}:due', subscription.id)).toBeNull();
  });

  it('answers 50 requests at once, each with a Redis client that does not outlive it', async () => {
    const languages = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? 'en' : 'ru'));
    const people = await addReaders(languages);
    const connections = async () => Number(/total_connections_received:(\d+)/u.exec(await client.info('stats'))?.[1]);
    const before = await connections();
    const responses = await Promise.all(
      people.map((id, index) => {
        const chat = { id, type: 'private', first_name: 'Canary' };
        const from = { id, is_bot: false, first_name: 'Canary', language_code: languages[index] };
        const entities = [{ type: 'bot_command', offset: 0, length: 5 }];
        const message = { message_id: 900, date: 1, chat, from, text: '/help', entities };
        return workerd.post(JSON.stringify({ update_id: 900_000 + index, message }), SECRET);
      }),
    );
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
    const heads = await Promise.all(
      people.map(async (id) => (await sentTo(id)).slice(1).map((text) => text.split('\n')[0])),
    );
    expect(heads).toEqual(
      languages.map((language) => [language === 'en' ? 'How to use this bot' : 'Как пользоваться ботом']),
    );
    expect((await connections()) - before).toBe(50);
    await until('all clients are gone', async () => (await clientsOfRedis()) === 0);
  });
});

describe('with a Redis that', () => {
  let comeBack = async () => {};

  afterEach(async () => {
    await comeBack();
    await until('ready again', async () => (await (await workerd.get('/readyz')).text()) === 'ready');
  });

  it.each<[string, () => Promise<void>, () => Promise<void>]>([
    [
      'hangs',
      async () => void process.kill(redis.running.pid, 'SIGSTOP'),
      async () => void process.kill(redis.running.pid, 'SIGCONT'),
    ],
    [
      'is away',
      async () => {
        redis.running.kill('SIGKILL');
        await redis.running.ended;
      },
      async () => {
        redis = await startOutsideRedis(folder, port);
      },
    ],
  ])('%s, answers readers all the same, and says kindly what can not be done', async (_, go, come) => {
    const person = await addReader();
    comeBack = come;
    await go();
    await telegram.post('say', { personId: person, chatId: person, text: '/statement 3' });
    await until('an answer', async () => (await sentTo(person)).some((text) => text.includes('one-man rule')));
    const readyz = await workerd.get('/readyz');
    expect([readyz.status, await readyz.text()]).toEqual([200, 'degraded: Redis does not answer']);
    const { id: chatId } = await telegram.post<{ id: number }>('add-group', { title: 'Canary', memberIds: [reader] });
    await telegram.post('say', { personId: reader, chatId, text: '/subscribe' });
    await until('a kind no', async () => (await sentTo(chatId)).some((text) => text.includes('could not be')));
  });
});

describe('what is logged on workerd', () => {
  it('holds no token, no secret and nothing of a person', async () => {
    expect(workerd.logged()).toContain('redis.away');
    expect(workerd.logged()).not.toMatch(/canary/iu);
  });
});

describe('workerd without a setting', () => {
  it('says which one is missing, and lets Telegram keep its updates', async () => {
    const unset = await startWorkerd({ ...settings, redisUrl: '' });
    const readyz = await unset.get('/readyz');
    expect([readyz.status, await readyz.text()]).toEqual([
      503,
      'not-ready: REDIS_URL is needed: npx wrangler secret put REDIS_URL',
    ]);
    expect((await unset.get('/healthz')).status).toBe(200);
    expect((await unset.post('{"update_id":1}', SECRET)).status).toBe(503);
    await unset.stop();
  });
});
