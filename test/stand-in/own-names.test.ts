import { describe, expect, it } from 'vitest';
import { createPlayground } from '../../src/playground/playground.ts';
import { createServerApp } from '../../src/stand-in/server/server.ts';
import { createStandIn } from '../../src/stand-in/stand-in.ts';
import { PLAYGROUND_DOCUMENT } from '../support/playground-document.ts';

/** What a page of a name that was made to lead here asks with: `Host` and `Origin` are its own. */
const rebound = { host: 'evil.example:8080', origin: 'http://evil.example:8080', 'content-type': 'application/json' };

const PATHS: readonly (readonly [string, string])[] = [
  ['GET', '/'],
  ['GET', '/clients/state'],
  ['GET', '/clients/events'],
  ['POST', '/clients/say'],
  ['GET', '/control'],
  ['POST', '/control/clock'],
  ['POST', '/control/fault'],
];

const playgroundAt = (host?: string) =>
  createPlayground({ document: PLAYGROUND_DOCUMENT, ...(host === undefined ? {} : { host }) }).app;

describe('the playground', () => {
  it.each(PATHS)('refuses %s %s of a page whose name was made to lead here', async (method, path) => {
    const body = method === 'POST' ? { body: '{"addMinutes":5}' } : {};
    const response = await playgroundAt().request(`http://127.0.0.1:8080${path}`, {
      method,
      headers: rebound,
      ...body,
    });
    expect(response.status).toBe(403);
  });

  it.each(['localhost', 'localhost:8080', '127.0.0.1:1', '[::1]:8080', 'LOCALHOST:80'])(
    'answers to %s',
    async (host) => {
      expect((await playgroundAt().request('/clients/state', { headers: { host } })).status).toBe(200);
    },
  );

  it.each([
    ['192.168.1.5', '192.168.1.5:8080', 200],
    ['192.168.1.5', '192.168.1.6:8080', 403],
    ['fd00::5', '[fd00::5]:8080', 200],
    ['box.lan', 'box.lan:8080', 200],
    ['0.0.0.0', '0.0.0.0:8080', 403],
    ['0.0.0.0', '192.168.1.5:8080', 403],
    ['0.0.0.0', '127.0.0.1:8080', 200],
    ['::', '[::1]:8080', 200],
    ['127.0.0.1', 'localhost.evil.example', 403],
    ['127.0.0.1', 'not a name', 403],
  ])('that listens on %s answers what asks for %s with %i', async (listensOn, host, status) => {
    const response = await playgroundAt(listensOn).request('http://127.0.0.1/clients/state', { headers: { host } });
    expect(response.status).toBe(status);
  });
});

describe('the stand-in as a server', () => {
  const standIn = createStandIn({ token: '1:x', bot: { id: 1, firstName: 'x', username: 'x_bot' }, now: Date.now });
  const app = createServerApp(standIn, {
    answerAfterMs: 0,
    connections: () => {
      throw new Error('no connections in this test');
    },
  });

  it.each(['/clients/state', '/clients/events', '/clients/accepted', '/clients/ban', '/bot1:x/getMe'])(
    'refuses %s of such a page too',
    async (path) => {
      expect((await app.request(`http://127.0.0.1:8081${path}`, { headers: rebound })).status).toBe(403);
    },
  );

  it.each([
    ['a picture', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['a link', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    ['a form', 'POST', { origin: 'null', 'content-type': 'application/x-www-form-urlencoded' }],
  ])('lets %s in another page set no webhook, though its token is no secret', async (_, method, headers) => {
    const host = '127.0.0.1:8081';
    const address = `http://${host}/bot1:x/setWebhook?url=https://evil.example/`;
    expect((await app.request(address, { method, headers: { host, ...headers } })).status).toBe(403);
    const info = await standIn.fetch(new Request(`http://${host}/bot1:x/getWebhookInfo`));
    expect(await info.json()).toMatchObject({ result: { url: '' } });
  });
});
