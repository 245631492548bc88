import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createWebhookListener } from '../../src/node/webhook-listener.ts';
import { createApp } from '../../src/web/app.ts';
import { defaultHeaders } from '../../src/web/headers.ts';
import { createWebhook, type WebhookBot } from '../../src/web/webhook.ts';
import { createWebhookRoute } from '../../src/web/webhook-route.ts';

const SECRET = 'right-secret_16_long';
const LARGEST = 4 * 1024 * 1024;

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Both ways by which an update arrives: as a request of the web, and straight from node:http before it. */
const WAYS = ['web', 'node'] as const;

/** The webhook behind one of them, with a bot that answers every update with its ID. */
async function serve(way: (typeof WAYS)[number]) {
  const log = () => {};
  const logger = { debug: log, info: log, warn: log, error: log };
  const unreadable: string[] = [];
  const handled: number[] = [];
  const bot: WebhookBot = {
    isInited: () => true,
    botInfo: { id: 1, is_bot: true, first_name: 'Verbatim', username: 'verbatim_bot' } as WebhookBot['botInfo'],
    async handleUpdate({ update_id }, { send }) {
      handled.push(update_id);
      if (update_id > 1) send?.(new TextEncoder().encode(`{"method":"Қ${update_id}"}`));
    },
  };
  const webhook = createWebhook({ bot, secret: SECRET, logger, onUnreadable: (why) => void unreadable.push(why) });
  const app = createApp({
    readiness: async () => ({ kind: 'ready' }),
    logger,
    isHttps: true,
    webhook: createWebhookRoute(webhook),
  });
  const others = getRequestListener(app.fetch);
  const server = createServer(way === 'web' ? others : createWebhookListener(webhook, defaultHeaders(true), others));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(
    () => void server.close(),
    () => server.closeAllConnections(),
  );
  const start = (secret: string, length?: number) =>
    request({
      port: (server.address() as AddressInfo).port,
      path: '/telegram',
      method: 'POST',
      headers: {
        'X-Telegram-Bot-Api-Secret-Token': secret,
        ...(length === undefined ? {} : { 'Content-Length': length }),
      },
    });
  const answerOf = (sent: ReturnType<typeof start>) =>
    new Promise<IncomingMessage>((resolve, reject) => void sent.once('response', resolve).once('error', reject));
  async function post(body: string | Buffer, secret = SECRET) {
    const sent = start(secret, Buffer.byteLength(body));
    sent.end(body);
    const answer = await answerOf(sent);
    return { status: answer.statusCode, headers: answer.headers, body: (await buffer(answer)).toString() };
  }
  return { post, start, answerOf, unreadable, handled };
}

describe.each(WAYS)('the webhook by the way of %s', (way) => {
  it('answers a person in its response, byte for byte, with the headers of every answer', async () => {
    const { post } = await serve(way);
    const { status, headers, body } = await post('{"update_id":2}');
    expect([status, body]).toEqual([200, '{"method":"Қ2"}']);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': '16',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
    });
  });

  it('answers nothing if the person was answered by a call', async () => {
    const { post, handled } = await serve(way);
    const { status, headers, body } = await post('{"update_id":1}');
    expect([status, body, handled]).toEqual([200, '', [1]]);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('puts a body together that arrives in parts, in the middle of a letter too', async () => {
    const { start, answerOf, handled } = await serve(way);
    const body = Buffer.from('{"update_id":1,"padding":"Қазақстан"}');
    const sent = start(SECRET);
    for (const [index] of body.entries()) {
      sent.write(body.subarray(index, index + 1));
      await new Promise(setImmediate);
    }
    sent.end();
    expect((await answerOf(sent)).statusCode).toBe(200);
    expect(handled).toEqual([1]);
  });

  it('refuses a wrong secret while the body has not arrived', async () => {
    const { start, answerOf, handled, unreadable } = await serve(way);
    const sent = start('wrong-secret_16_long', 100);
    sent.flushHeaders();
    expect((await answerOf(sent)).statusCode).toBe(401);
    expect([handled, unreadable]).toEqual([[], []]);
    sent.destroy();
  });

  it('takes the largest body, and counts a larger one that it does not keep', async () => {
    const { post, unreadable } = await serve(way);
    const update = '{"update_id":1}';
    expect((await post(update.padEnd(LARGEST))).status).toBe(200);
    expect(unreadable).toEqual([]);
    expect((await post(update.padEnd(LARGEST + 1))).status).toBe(200);
    expect(unreadable).toEqual(['too-large']);
  });

  it('counts what is no update, and answers 200', async () => {
    const { post, unreadable, handled } = await serve(way);
    for (const body of ['', 'null', '{"update_id":"1"}', '\u0000']) expect((await post(body)).status).toBe(200);
    expect([unreadable, handled]).toEqual([['malformed', 'malformed', 'malformed', 'malformed'], []]);
  });

  it('counts what is broken off', async () => {
    const { start, unreadable, handled } = await serve(way);
    const sent = start(SECRET, 100);
    sent.once('error', () => {});
    sent.write('{"update_id":1', () => setImmediate(() => sent.destroy()));
    await expect.poll(() => unreadable).toEqual(['cut']);
    expect(handled).toEqual([]);
  });
});
