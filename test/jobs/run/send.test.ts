import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSender, type SenderOptions } from '../../../src/jobs/run/send.ts';
import { LOOPBACK_CERTIFICATE } from '../../support/loopback-certificate.ts';
import { freePort } from '../../support/port.ts';
import { answerOf, type RawServer, type RawServerOptions, startRawServer } from '../../support/raw-server.ts';

const TOKEN = '4242:token';
const OK = { ok: true, result: { message_id: 1 } };

/** Milliseconds. Short where silence is waited for. */
const SHORT = 300;
const LONG = 20_000;

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function senderTo(port: number, options: Partial<SenderOptions> = {}, scheme = 'http') {
  const sender = createSender({ token: TOKEN, apiRoot: `${scheme}://127.0.0.1:${port}`, timeout: LONG, ...options });
  closing.unshift(() => sender.close());
  return sender;
}

async function serve(options: RawServerOptions): Promise<RawServer> {
  const server = await startRawServer(options);
  closing.push(() => server.stop());
  return server;
}

/** What one send comes to where the server does this with the request. */
async function sendTo(onRequest: (socket: Socket) => void, options: Partial<SenderOptions> = {}) {
  const { port } = await serve({ onRequest });
  return senderTo(port, options).send('sendMessage', { text: 'x' });
}

describe('a message', () => {
  it('is posted as JSON to its method, with its length in bytes', async () => {
    const { port, requests } = await serve({ onRequest: (socket) => socket.write(answerOf(200, OK)) });
    await senderTo(port).send('sendMessage', { chat_id: -1, text: 'Сөз' });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatch(/^POST \/bot4242:token\/sendMessage HTTP\/1\.1\r\n/u);
    expect(requests[0]).toMatch(/content-type: application\/json\r\n/iu);
    const [head = '', body = ''] = requests[0]?.split('\r\n\r\n') ?? [];
    expect(JSON.parse(body)).toEqual({ chat_id: -1, text: 'Сөз' });
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
  });

  it.each([200, 400, 429, 500])('is answered with the status and the JSON that came: %i', async (status) => {
    const reply = await sendTo((socket) => socket.write(answerOf(status, { ok: false, error_code: status })));
    expect(reply).toEqual({ kind: 'answered', status, body: { ok: false, error_code: status } });
  });

  it.each([
    ['a page', '<html>Bad Gateway</html>'],
    ['nothing', ''],
    ['half of JSON', '{"ok":true,"result":{'],
  ])('that is answered with %s has an answer without JSON', async (_, body) => {
    expect(await sendTo((socket) => socket.write(answerOf(200, body)))).toEqual({
      kind: 'answered',
      status: 200,
      body: undefined,
    });
  });

  it('that is answered until the connection closes is answered', async () => {
    const reply = await sendTo((socket) => socket.end(`HTTP/1.1 200 OK\r\n\r\n${JSON.stringify(OK)}`));
    expect(reply).toEqual({ kind: 'answered', status: 200, body: OK });
  });

  it('whose answer is long is read to its end', async () => {
    const long = { ok: true, result: 'x'.repeat(600_000) };
    expect(await sendTo((socket) => socket.write(answerOf(200, long)))).toMatchObject({ body: long });
  });

  it('whose answer has no end is kept in part alone, and is no JSON', async () => {
    const huge = { ok: true, result: 'x'.repeat(5_000_000) };
    const reply = await sendTo((socket) => socket.write(answerOf(200, huge)));
    expect(reply).toEqual({ kind: 'answered', status: 200, body: undefined });
  });
});

describe('a message has surely not left', () => {
  it('where nobody takes connections', async () => {
    const reply = await senderTo(await freePort()).send('sendMessage', {});
    expect(reply).toEqual({ kind: 'not-connected', code: 'ECONNREFUSED' });
  });

  it('where the name leads nowhere', async () => {
    const sender = createSender({ token: TOKEN, apiRoot: 'http://nowhere.invalid', timeout: LONG });
    closing.push(() => sender.close());
    expect((await sender.send('sendMessage', {})).kind).toBe('not-connected');
  });

  it('where the other side breaks off before TLS begins', async () => {
    const { port, requests } = await serve({ onConnection: (socket) => socket.resetAndDestroy() });
    expect((await senderTo(port, {}, 'https').send('sendMessage', {})).kind).toBe('not-connected');
    expect(requests).toEqual([]);
  });

  it('where the other side speaks no TLS', async () => {
    const { port } = await serve({ onConnection: (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n') });
    expect((await senderTo(port, {}, 'https').send('sendMessage', {})).kind).toBe('not-connected');
  });

  it('where the connection is open and TLS is silent until it is given up', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    const sockets: Socket[] = [];
    server.on('connection', (socket) => sockets.push(socket.on('error', () => {})));
    await once(server, 'listening');
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const { port } = server.address() as { port: number };
    const reply = await senderTo(port, { timeout: SHORT }, 'https').send('sendMessage', {});
    expect(reply).toEqual({ kind: 'not-connected', code: 'timeout' });
    const [socket] = sockets;
    if (socket?.destroyed === false) await once(socket.resume(), 'close');
  });

  it('where nobody vouches for the certificate', async () => {
    const { port, requests } = await serve({ isSecure: true });
    const reply = await senderTo(port, {}, 'https').send('sendMessage', {});
    expect(reply.kind).toBe('not-connected');
    expect(requests).toEqual([]);
  });
});

describe('a message may have left', () => {
  it('where the connection is reset in the middle of it', async () => {
    const { port } = await serve({ onConnection: (socket) => socket.once('data', () => socket.resetAndDestroy()) });
    const reply = await senderTo(port).send('sendMessage', { text: 'x'.repeat(5_000_000) });
    expect(reply.kind).toBe('no-answer');
  });

  it('where it is reset, or closed, instead of an answer', async () => {
    expect(await sendTo((socket) => socket.resetAndDestroy())).toEqual({ kind: 'no-answer', code: 'ECONNRESET' });
    expect((await sendTo((socket) => socket.end())).kind).toBe('no-answer');
  });

  it.each([
    ['ends before its length', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"ok":true}'],
    ['lacks its last chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n{"ok":true}\r\n'],
    ['ends in its head', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['is no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ])('where the answer %s', async (_, answer) => {
    expect((await sendTo((socket) => socket.end(answer))).kind).toBe('no-answer');
  });

  it('where an answer is cut off by a reset', async () => {
    const reply = await sendTo((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"ok":true}', () =>
        setTimeout(() => socket.resetAndDestroy(), 50),
      );
    });
    expect(reply.kind).toBe('no-answer');
  });

  it('where there is silence until it is given up, and its connection is given up with it', async () => {
    const server = await serve({ onRequest: () => {} });
    const reply = await senderTo(server.port, { timeout: SHORT }).send('sendMessage', {});
    expect(reply).toEqual({ kind: 'no-answer', code: 'timeout' });
    await server.closed();
  });

  it('where the answer begins and does not end until it is given up', async () => {
    const begin = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"ok":true}';
    const reply = await sendTo((socket) => socket.write(begin), { timeout: SHORT });
    expect(reply).toEqual({ kind: 'no-answer', code: 'timeout' });
  });

  it('where a used connection is cut in the middle of the next request, which is not made again', async () => {
    const server = await serve({
      onRequest: (socket, count) => (count === 1 ? socket.write(answerOf(200, OK)) : socket.resetAndDestroy()),
    });
    const { send } = senderTo(server.port);
    expect((await send('sendMessage', { text: '1' })).kind).toBe('answered');
    expect(await send('sendMessage', { text: '2' })).toEqual({ kind: 'no-answer', code: 'ECONNRESET' });
    expect(server.connections()).toBe(1);
    expect(server.requests).toHaveLength(2);
  });

  it('where a used connection is silent', async () => {
    const server = await serve({
      onRequest: (socket, count) => count === 1 && socket.write(answerOf(200, OK)),
    });
    const { send } = senderTo(server.port, { timeout: SHORT });
    await send('sendMessage', { text: '1' });
    expect(await send('sendMessage', { text: '2' })).toEqual({ kind: 'no-answer', code: 'timeout' });
    expect(server.connections()).toBe(1);
  });
});

describe('over TLS', () => {
  const authorities = getCACertificates('default');
  beforeAll(() => setDefaultCACertificates([...authorities, LOOPBACK_CERTIFICATE.cert]));
  afterAll(() => setDefaultCACertificates(authorities));

  it('a message is answered, and the next one goes over the same connection', async () => {
    const server = await serve({ isSecure: true, onRequest: (socket) => socket.write(answerOf(200, OK)) });
    const { send } = senderTo(server.port, {}, 'https');
    for (const text of ['1', '2']) expect(await send('sendMessage', { text })).toMatchObject({ body: OK });
    expect(server.connections()).toBe(1);
  });

  it('a message may have left where the connection is cut after it opened, new or used', async () => {
    const server = await serve({
      isSecure: true,
      onRequest: (socket, count) => (count === 2 ? socket.write(answerOf(200, OK)) : socket.destroy()),
    });
    const { send } = senderTo(server.port, {}, 'https');
    expect((await send('sendMessage', { text: 'new' })).kind).toBe('no-answer');
    expect((await send('sendMessage', { text: 'answered' })).kind).toBe('answered');
    expect((await send('sendMessage', { text: 'used' })).kind).toBe('no-answer');
    expect(server.connections()).toBe(2);
  });
});

describe('connections', () => {
  it('are used again while they are busy', async () => {
    const server = await serve({ onRequest: (socket) => socket.write(answerOf(200, OK)) });
    const { send } = senderTo(server.port);
    for (const text of ['1', '2', '3']) await send('sendMessage', { text });
    expect(server.connections()).toBe(1);
  });

  it('that were closed by the other side are not used again', async () => {
    const server = await serve({ onRequest: (socket) => socket.end(answerOf(200, OK)) });
    const { send } = senderTo(server.port);
    for (const text of ['1', '2']) {
      expect((await send('sendMessage', { text })).kind).toBe('answered');
      await server.closed();
    }
    expect(server.connections()).toBe(2);
  });

  it('that were idle for a second are closed by this side, so that the next message goes over a fresh one', async () => {
    const server = await serve({ onRequest: (socket) => socket.write(answerOf(200, OK)) });
    const { send } = senderTo(server.port);
    await send('sendMessage', { text: '1' });
    await server.closed();
    expect((await send('sendMessage', { text: '2' })).kind).toBe('answered');
    expect(server.connections()).toBe(2);
  });

  it('are closed with the sender, and not only when they were idle for long', async () => {
    const server = await serve({ onRequest: (socket) => socket.write(answerOf(200, OK)) });
    const sender = senderTo(server.port, {});
    await sender.send('sendMessage', {});
    sender.close();
    const idle = new Promise((resolve) => setTimeout(() => resolve('still open'), 700));
    expect(await Promise.race([server.closed(), idle])).not.toBe('still open');
  });
});

describe('nothing is left that would hold up a stop', () => {
  const countTimers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

  it('after an answer, and after a failure', async () => {
    const server = await serve({ onRequest: (socket) => socket.write(answerOf(200, OK)) });
    const [good, bad] = [senderTo(server.port), senderTo(await freePort())];
    const before = countTimers();
    await good.send('sendMessage', {});
    await bad.send('sendMessage', {});
    expect(countTimers()).toBe(before);
  });
});

describe('Telegram’s clock', () => {
  const DATE = 'Date: Fri, 27 Nov 2026 08:00:00 GMT';

  async function heard(status: number, body: unknown, headers: readonly string[]): Promise<readonly number[]> {
    const dates: number[] = [];
    await sendTo((socket) => socket.write(answerOf(status, body, headers)), { onDate: (date) => dates.push(date) });
    return dates;
  }

  it('is heard with each answer of its own, good or bad', async () => {
    const refused = { ok: false, error_code: 403, description: 'Forbidden' };
    expect(await heard(200, OK, [DATE])).toEqual([Date.UTC(2026, 10, 27, 8)]);
    expect(await heard(403, refused, [DATE])).toEqual([Date.UTC(2026, 10, 27, 8)]);
  });

  it('is not heard where the process stood still before it read the answer: it tells a time long ago', async () => {
    const dates: number[] = [];
    let time = 0;
    const monotonic = () => {
      time += 60_000;
      return time;
    };
    await sendTo((socket) => socket.write(answerOf(200, OK, [DATE])), {
      onDate: (date) => dates.push(date),
      monotonic,
    });
    expect(dates).toEqual([]);
  });

  it('is not heard from anybody else, nor where none is told', async () => {
    expect(await heard(502, '<html>', [DATE])).toEqual([]);
    expect(await heard(200, { ok: 'yes' }, [DATE])).toEqual([]);
    expect(await heard(200, OK, [])).toEqual([]);
    expect(await heard(200, OK, ['Date: today'])).toEqual([]);
  });
});
