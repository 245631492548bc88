import { beforeEach, describe, expect, it } from 'vitest';
import type { Logger } from '../../src/bot/logger.ts';
import { createApp } from '../../src/web/app.ts';
import { createWebhook, type WebhookDeps } from '../../src/web/webhook.ts';
import { createWebhookRoute } from '../../src/web/webhook-route.ts';
import { createTelegram, type Talker, type Telegram } from '../support/telegram.ts';

const SECRET = 'right-secret_1';

let telegram: Telegram;
let person: Talker;
let logged: string[];
let unreadable: string[];
let app: ReturnType<typeof createApp>;

beforeEach(async () => {
  telegram = await createTelegram();
  person = telegram.person('en');
  logged = [];
  const log = (event: string) => void logged.push(event);
  const logger: Logger = { debug: log, info: log, warn: log, error: log };
  unreadable = [];
  const onUnreadable = (why: string) => void unreadable.push(why);
  const webhook = routeOf({ bot: telegram.bot, secret: SECRET, logger, onUnreadable });
  app = createApp({ readiness: async () => ({ kind: 'ready' }), logger, webhook });
});

const routeOf = (deps: WebhookDeps) => createWebhookRoute(createWebhook(deps));

const post = (body: string, secret: string | undefined = SECRET, headers: Record<string, string> = {}) =>
  app.request('/telegram', {
    method: 'POST',
    body,
    headers: { ...headers, ...(secret === undefined ? {} : { 'X-Telegram-Bot-Api-Secret-Token': secret }) },
  });

/** What the person did, as the update that Telegram would post. */
const updateOf = (act: () => unknown): string => {
  act();
  return JSON.stringify(telegram.standIn.takeUpdates()[0]);
};

describe('the webhook', () => {
  it('answers a reader', async () => {
    const update = updateOf(() => telegram.standIn.clients.start({ personId: person.id }));
    const response = await post(update);
    expect(response.status).toBe(200);
    expect(telegram.standIn.accepted.at(-1)).toMatchObject({ method: 'sendMessage' });
  });

  it('answers an inline query in its own response, encoded once', async () => {
    const update = updateOf(() =>
      telegram.standIn.clients.typeInline({ personId: person.id, chatId: person.id, query: '3', offset: '' }),
    );
    const response = await post(update);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(await response.json()).toMatchObject({ method: 'answerInlineQuery', results: [{ id: 's3' }] });
  });

  it.each([
    undefined,
    '',
    'wrong',
    `${SECRET}x`,
    `${SECRET.slice(0, -1)}x`,
    `x${SECRET.slice(1)}`,
    SECRET.repeat(2),
    SECRET.slice(1),
    SECRET.toUpperCase(),
    'ключ'.normalize('NFKD').length.toString(),
  ])('refuses the secret "%s" before the body is read', async (secret) => {
    const body = new ReadableStream(
      {
        pull() {
          throw new Error('the body was read');
        },
      },
      { highWaterMark: 0 },
    );
    const response = await app.request('/telegram', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: secret === undefined ? {} : { 'X-Telegram-Bot-Api-Secret-Token': secret },
    } as RequestInit);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
  });

  it('lets Telegram keep an update until the bot knows who it is', async () => {
    const bot = { isInited: () => false } as typeof telegram.bot;
    const log = () => {};
    const early = routeOf({ bot, secret: SECRET, logger: { debug: log, info: log, warn: log, error: log } });
    const headers = { 'X-Telegram-Bot-Api-Secret-Token': SECRET };
    expect((await early.request('/', { method: 'POST', body: '{"update_id":1}', headers })).status).toBe(503);
  });

  it('is answered before Telegram would send the update again, and the person later', async () => {
    const gate = Promise.withResolvers<void>();
    let isHandled = false;
    const bot = {
      isInited: () => true,
      handleUpdate: async () => {
        await gate.promise;
        isHandled = true;
      },
    } as unknown as typeof telegram.bot;
    const log = () => {};
    const logger = { debug: log, info: log, warn: log, error: log };
    const slow = routeOf({ bot, secret: SECRET, logger, longestHold: 1 });
    const headers = { 'X-Telegram-Bot-Api-Secret-Token': SECRET };
    expect((await slow.request('/', { method: 'POST', body: '{"update_id":1}', headers })).status).toBe(200);
    expect(isHandled).toBe(false);
    gate.resolve();
    await gate.promise;
    expect(isHandled).toBe(true);
  });

  it('answers Telegram at once to a picture of an album in private, which waits for the others', async () => {
    const gate = Promise.withResolvers<void>();
    const me = { id: 1, is_bot: true, first_name: 'Verbatim', username: 'verbatim_bot' };
    const bot = {
      isInited: () => true,
      botInfo: me,
      handleUpdate: () => gate.promise,
    } as unknown as typeof telegram.bot;
    const log = () => {};
    const logger = { debug: log, info: log, warn: log, error: log };
    const waiting = routeOf({ bot, secret: SECRET, logger });
    const chat = { id: person.id, type: 'private', first_name: 'Aigerim' };
    const from = { id: person.id, is_bot: false, first_name: 'Aigerim' };
    const message = { message_id: 1, date: 0, chat, from, photo: [], media_group_id: '1' };
    const body = JSON.stringify({ update_id: 1, message });
    const headers = { 'X-Telegram-Bot-Api-Secret-Token': SECRET };
    expect((await waiting.request('/', { method: 'POST', body, headers })).status).toBe(200);
    gate.resolve();
  });

  it('answers a rich message of 400 kB', async () => {
    const update = updateOf(() => telegram.standIn.clients.start({ personId: person.id }));
    const padded = `${update.slice(0, -1)},"padding":"${'x'.repeat(400 * 1024)}"}`;
    expect((await post(padded)).status).toBe(200);
    expect(telegram.standIn.accepted.at(-1)).toMatchObject({ method: 'sendMessage' });
  });

  it('takes what is larger than any update without reading it, so that it does not come again', async () => {
    expect((await post('x'.repeat(4 * 1024 * 1024 + 1))).status).toBe(200);
    expect(logged).toEqual(['update.too-large']);
  });

  it('an update that Telegram breaks off is counted as that, and no failure', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new DOMException('aborted', 'AbortError'));
      },
    });
    const headers = { 'X-Telegram-Bot-Api-Secret-Token': SECRET };
    await app.request('/telegram', { method: 'POST', body, duplex: 'half', headers } as RequestInit);
    expect(logged).toEqual(['update.cut']);
    expect(unreadable).toEqual(['cut']);
  });

  it.each<[string, object]>([
    ['a message that is text', { message: 'hello' }],
    ['a message without a chat', { message: { message_id: 1, text: '/help' } }],
    ['a text that is a number', { message: { message_id: 1, chat: { id: 1, type: 'private' }, text: 7 } }],
    ['entities that are none', { message: { message_id: 1, chat: { id: 1, type: 'private' }, entities: [null] } }],
    ['a press by nobody', { callback_query: { id: '1', data: 'help' } }],
    ['an inline query without a query', { inline_query: { id: '1', from: { id: 1 }, offset: '' } }],
    ['a call of a guest that can’t be answered', { guest_message: { message_id: 1, chat: { id: 1, type: 'group' } } }],
    ['a membership of nobody', { my_chat_member: { chat: { id: 1, type: 'group' }, from: { id: 1 } } }],
  ])('%s is counted as malformed, and no failure of a handler', async (_, content) => {
    expect((await post(JSON.stringify({ update_id: 1, ...content }))).status).toBe(200);
    expect([logged, unreadable]).toEqual([['update.malformed'], ['malformed']]);
  });

  it('a thousand malformed updates are one line', async () => {
    for (let count = 0; count < 1_000; count += 1) await post('{}');
    expect(logged).toEqual(['update.malformed']);
    expect(unreadable).toHaveLength(1_000);
  });

  it.each(['', 'null', '[]', '"text"', '7', '{}', '{"update_id":"1"}', '{', 'not json', '\uD800'])(
    'logs what is no update, and answers 200 so that it does not come again: %s',
    async (body) => {
      const before = telegram.standIn.accepted.length;
      expect((await post(body)).status).toBe(200);
      expect(logged).toEqual(['update.malformed']);
      expect(telegram.standIn.accepted).toHaveLength(before);
    },
  );

  it('answers 200 where a handler fails, so that the updates behind it come through', async () => {
    telegram.standIn.faults.next('sendMessage', 2, { kind: 'reply', status: 500, body: 'broken' });
    const update = updateOf(() => telegram.standIn.clients.start({ personId: person.id }));
    expect((await post(update)).status).toBe(200);
  });

  it.each(['GET', 'PUT', 'DELETE'])('has nothing for %s', async (method) => {
    expect((await app.request('/telegram', { method })).status).toBe(404);
  });
});

describe('health', () => {
  const readyz = (readiness: Parameters<typeof createApp>[0]['readiness']) =>
    createApp({ readiness, logger: { debug() {}, info() {}, warn() {}, error() {} } }).request('/readyz');

  it('is 200 while the process lives', async () => {
    expect((await app.request('/healthz')).status).toBe(200);
  });

  it('is ready, degraded with 200, or not ready with 503 and the reason', async () => {
    expect((await readyz(async () => ({ kind: 'ready' }))).status).toBe(200);
    const degraded = await readyz(async () => ({ kind: 'degraded', reason: 'Redis does not answer' }));
    expect([degraded.status, await degraded.text()]).toEqual([200, 'degraded: Redis does not answer']);
    const notReady = await readyz(async () => ({ kind: 'not-ready', reason: 'Redis does not answer' }));
    expect([notReady.status, await notReady.text()]).toEqual([503, 'not-ready: Redis does not answer']);
  });
});
