import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { answerError, createClientsApp } from '../../src/stand-in/clients-app.ts';
import { createWorld } from './support.ts';

function createApp() {
  const world = createWorld();
  const app = createClientsApp(world.standIn);
  const post = async (action: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await app.request(`http://localhost/clients/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { ...world, app, post };
}

describe('POST /clients/<action>', () => {
  it('does what the person does, and gives back what the app shows', async () => {
    const { standIn, anna, post } = createApp();
    const { status, body } = await post('say', { personId: anna.id, chatId: anna.id, text: '<b>hi</b> 🏔' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ message_id: 1, text: '<b>hi</b> 🏔' });
    expect(standIn.takeUpdates()).toHaveLength(1);
  });

  it.each([
    [
      'something that the app does not let them do',
      { personId: 1001, chatId: 1001, text: '' },
      {},
      400,
      'There is nothing to send',
    ],
    [
      'a field of another kind',
      { personId: '1001', chatId: 1001, text: 'x' },
      {},
      400,
      'field "personId" must be: integer',
    ],
    ['a missing field', { personId: 1001, chatId: 1001 }, {}, 400, 'field "text" must be: text'],
    ['an unknown field', { personId: 1001, chatId: 1001, text: 'x', loud: true }, {}, 400, 'unknown field "loud"'],
    ['broken JSON', '{', {}, 400, 'the body must be a JSON object'],
    ['another content type', '{}', { 'content-type': 'text/plain' }, 415, 'the content type must be application/json'],
    [
      'a page of another origin',
      { personId: 1001, chatId: 1001, text: 'x' },
      { origin: 'http://evil.example' },
      403,
      'posts from other pages are refused',
    ],
    [
      'a page of no origin',
      { personId: 1001, chatId: 1001, text: 'x' },
      { origin: 'null' },
      403,
      'posts from other pages are refused',
    ],
    [
      'a body of 300 KiB',
      { personId: 1001, chatId: 1001, text: 'x'.repeat(300 * 1024) },
      {},
      413,
      'the body is too large',
    ],
  ])('refuses %s', async (_, body, headers, status, error) => {
    const { standIn, post } = createApp();
    expect(await post('say', body, headers)).toEqual({ status, body: { error } });
    expect(standIn.takeUpdates()).toEqual([]);
  });

  it('takes posts of its own page', async () => {
    const { anna, post } = createApp();
    expect((await post('start', { personId: anna.id }, { origin: 'http://localhost' })).status).toBe(200);
  });
});

it('a bug of the stand-in is answered with 500 and its words, not as a mistake of the caller', async () => {
  const app = new Hono().onError(answerError).get('/', () => {
    throw new TypeError('a bug');
  });
  const response = await app.request('/');
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ error: 'a bug' });
});

it('GET /clients/state shows the whole state', async () => {
  const { app, standIn, anna } = createApp();
  standIn.clients.start({ personId: anna.id });
  const response = await app.request('/clients/state');
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(standIn.state())));
});

it('GET /clients/events tells what happens, as it happens, until the reader goes', async () => {
  const { app, standIn, anna } = createApp();
  const response = await app.request('/clients/events');
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const view = response.body?.getReader();
  const read = async () => new TextDecoder().decode((await view?.read())?.value);
  expect(await read()).toBe(': listening\n\n');
  standIn.clients.say({ personId: anna.id, chatId: anna.id, text: 'line\nbreak' });
  const event = JSON.parse((await read()).replace(/^data: /, '').trim());
  expect(event).toMatchObject({ type: 'message', message: { text: 'line\nbreak' } });
  await view?.cancel();
});

it('GET /clients/events ends when the stand-in closes', async () => {
  const { app, standIn } = createApp();
  const response = await app.request('/clients/events');
  const text = response.text();
  standIn.close();
  expect(await text).toBe(': listening\n\n');
});
