import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Api, GrammyError, HttpError, InputFile } from 'grammy/web';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createJsonCalls } from '../../src/bot/json-calls.ts';
import { createBotApiClient } from '../../src/node/bot-api-client.ts';

const TOKEN = '4242424242:a-token-that-nobody-may-see';

let server: Server | undefined;
/** Whether calls without files go past grammY's own client, as they do in the program. */
let isDirect = true;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const portOf = (listening: Server | undefined) => (listening?.address() as AddressInfo | undefined)?.port;

/** A Bot API that answers so, and grammY that calls it. */
async function apiAnswering(listener: RequestListener, timeoutSeconds = 20): Promise<Api> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const apiRoot = `http://127.0.0.1:${portOf(server)}`;
  const { fetch, post } = createBotApiClient(apiRoot);
  const api = new Api(TOKEN, { apiRoot, timeoutSeconds, fetch });
  if (isDirect) api.config.use(createJsonCalls(TOKEN, timeoutSeconds, post));
  return api;
}

/** The error of a call that must fail. */
const failureOf = (call: Promise<unknown>): Promise<HttpError> =>
  call.then(
    () => expect.fail('the call succeeded'),
    (error) => error,
  );

describe.each([true, false])('a call of the Bot API, past grammY’s own client: %s', (direct) => {
  beforeEach(() => {
    isDirect = direct;
  });

  test('sends JSON, and keeps its connection for the next one', async () => {
    const ports = new Set<number | undefined>();
    const bodies: string[] = [];
    const api = await apiAnswering(async (request, response) => {
      ports.add(request.socket.remotePort);
      expect(request.headers['content-type']).toBe('application/json');
      let body = '';
      for await (const part of request) body += part;
      bodies.push(body);
      response.end(JSON.stringify({ ok: true, result: { message_id: bodies.length } }));
    });
    expect(await api.sendMessage(1, 'Қазақстан')).toEqual({ message_id: 1 });
    expect(await api.sendMessage(1, 'two')).toEqual({ message_id: 2 });
    expect(bodies.map((body) => JSON.parse(body).text)).toEqual(['Қазақстан', 'two']);
    expect(ports.size).toBe(1);
  });

  test('uploads a file as a form', async () => {
    let received = '';
    const api = await apiAnswering(async (request, response) => {
      for await (const part of request) received += part;
      response.end('{"ok":true,"result":{}}');
    });
    await api.sendDocument(1, new InputFile(new TextEncoder().encode('in the file'), 'a.txt'));
    expect(received).toContain('in the file');
    expect(received).toContain('filename=a.txt');
  });

  test('leaves no request open if its body can’t be read', async () => {
    let isClosed = false;
    await apiAnswering((request) => request.resume().once('close', () => (isClosed = true)));
    const address = `http://127.0.0.1:${portOf(server)}`;
    async function* unreadable(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('in the file');
      await setTimeout(50);
      throw new Error('unreadable');
    }
    const call = createBotApiClient(address).fetch(address, { method: 'POST', body: unreadable() as never });
    await expect(call).rejects.toThrow('unreadable');
    await expect.poll(() => isClosed).toBe(true);
  });

  test('gives a refusal of Telegram as such', async () => {
    const api = await apiAnswering((_, response) => {
      response.statusCode = 429;
      response.end('{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":3}}');
    });
    const failure: unknown = await failureOf(api.getMe());
    expect(failure).toBeInstanceOf(GrammyError);
    expect(failure).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
  });

  test('gives the page of a proxy as an answer that is not JSON', async () => {
    const api = await apiAnswering((_, response) => response.end('<html>'));
    expect((await failureOf(api.getMe())).error).toBeInstanceOf(SyntaxError);
  });

  test('does not follow a redirect to another host', async () => {
    const api = await apiAnswering((_, response) => {
      response.writeHead(302, { Location: 'http://127.0.0.1:1/elsewhere' });
      response.end();
    });
    expect((await failureOf(api.getMe())).error).toBeInstanceOf(SyntaxError);
  });

  test('fails where the answer is cut off in the middle', async () => {
    const api = await apiAnswering((_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{"ok":true', () => response.destroy());
    });
    expect((await failureOf(api.getMe())).error).toMatchObject({ code: 'ECONNRESET' });
  });

  test('fails where nobody listens, without a word of the token', async () => {
    const api = await apiAnswering(() => {});
    await new Promise((resolve) => server?.close(resolve));
    const failure = await failureOf(api.getMe());
    expect(failure).toBeInstanceOf(HttpError);
    expect(failure.error).toMatchObject({ code: 'ECONNREFUSED' });
    expect(JSON.stringify([failure, failure.message, failure.stack, String(failure.error)])).not.toContain(TOKEN);
  });

  test('ends after its time, and closes the connection that nobody answers on', async () => {
    let isClosed = false;
    const api = await apiAnswering((request) => request.once('close', () => (isClosed = true)), 0.1);
    expect((await failureOf(api.getMe())).error).toMatchObject({ message: expect.stringContaining('timed out') });
    await expect.poll(() => isClosed).toBe(true);
  });

  test('ends when its caller gives up', async () => {
    const giveUp = new AbortController();
    const api = await apiAnswering(() => giveUp.abort(), 1);
    const failure = await failureOf(api.getUpdates({}, giveUp.signal as never));
    expect(failure).toBeInstanceOf(HttpError);
    expect(String(failure.error)).not.toContain('timed out');
  });
});
