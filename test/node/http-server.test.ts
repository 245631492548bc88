import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { startHttpServer } from '../../src/node/http-server.ts';

/** Asks over a connection that the agent keeps open. */
const ask = (url: string, agent: Agent): Promise<string> =>
  new Promise((resolve, reject) => {
    request(url, { agent }, (response) => resolve(text(response)))
      .once('error', reject)
      .end();
  });

it('answers what is under way at a stop, and then nothing more, not even over a connection that was kept open', async () => {
  const asked = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const app = new Hono().get('/', async (c) => {
    asked.resolve();
    await release.promise;
    return c.text('answered');
  });
  const server = await startHttpServer(app, '127.0.0.1', 0);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const underWay = ask(server.url, agent);
  await asked.promise;
  const stopped = server.stop();
  release.resolve();
  expect(await underWay).toBe('answered');
  await expect(ask(server.url, agent)).rejects.toThrow();
  await stopped;
});
