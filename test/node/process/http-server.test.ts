import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { startHttpServer } from '../../../src/node/process/http-server.ts';

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
    const server = await startHttpServer(app, '127.0.0.1', 0);
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
