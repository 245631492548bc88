import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { startHttpServer } from '../../../src/node/process/http-server.ts';
import { speakTo, statusesIn } from '../../support/raw-client.ts';

describe('a server that is stopped', () => {
  it('is not held up by a load balancer that keeps its connections and goes on asking', async () => {
    const [arrived, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const app = new Hono();
    app.get('/', (c) => c.text('ok'));
    app.get('/slow', async (c) => {
      arrived.resolve();
      await release.promise;
      return c.text('done');
    });
    const server = await startHttpServer({ app, host: '127.0.0.1', port: 0 });
    const agent = new Agent({ keepAlive: true });
    const ask = (path: string): Promise<string> =>
      new Promise((resolve, reject) => {
        get(`${server.url}${path}`, { agent }, (response) => resolve(text(response))).once('error', reject);
      });
    const slow = ask('/slow');
    await arrived.promise;
    const stopped = server.stop();
    release.resolve();
    expect(await slow).toBe('done');
    let answered = 0;
    const askOn = async (): Promise<void> => {
      // A server that answers each of these never stops.
      for (; answered < 100; answered += 1) await ask('/');
    };
    await expect(askOn()).rejects.toThrow(/ECONN|hang up/u);
    expect(answered).toBeLessThanOrEqual(1);
    await stopped;
    agent.destroy();
  });
});

describe('a request that does not arrive', () => {
  it.each([
    ['headers', 'POST / HTTP/1.1\r\nHost: bot.example\r\nX-Slow: '],
    ['body', 'POST / HTTP/1.1\r\nHost: bot.example\r\nContent-Length: 5\r\n\r\nab'],
  ])('in time with its %s is answered 408, with every header, and its connection is closed', async (_, bytes) => {
    const server = await startHttpServer({
      app: new Hono().post('/', () => new Promise<Response>(() => {})),
      host: '127.0.0.1',
      port: 0,
      headers: { 'Cache-Control': 'no-store' },
      times: { headers: 10, whole: 20, look: 5 },
    });
    const text = await (await speakTo(Number(new URL(server.url).port), bytes)).closed();
    expect(text).toBe(
      'HTTP/1.1 408 Request Timeout\r\nCache-Control: no-store\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    );
    await server.stop();
  });
});

describe('an answer that is under way', () => {
  it('is not interrupted by another where the next request is not HTTP', async () => {
    const release = Promise.withResolvers<void>();
    const app = new Hono().get('/', () => {
      const body = new ReadableStream({
        async start(controller) {
          controller.enqueue(new TextEncoder().encode('first'));
          await release.promise;
          controller.close();
        },
      });
      return new Response(body);
    });
    const server = await startHttpServer({ app, host: '127.0.0.1', port: 0 });
    const client = await speakTo(Number(new URL(server.url).port), 'GET / HTTP/1.1\r\nHost: bot.example\r\n\r\n');
    while (!client.text().includes('first')) await client.hears();
    await client.say('no request\r\n\r\n');
    expect(statusesIn(await client.closed())).toEqual([200]);
    release.resolve();
    await server.stop();
  });
});
