import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { afterEach, describe, expect, it } from 'vitest';
import { createWorld, outcome, TOKEN } from './support.ts';

type World = ReturnType<typeof createWorld>;
const say = ({ standIn, anna }: World, text: string) =>
  standIn.clients.say({ personId: anna.id, chatId: anna.id, text });

const typeInline = ({ standIn, anna }: World, query: string) =>
  standIn.clients.typeInline({ personId: anna.id, chatId: anna.id, query, offset: '' });
const press = ({ standIn, anna }: World, data = 'b', personId = anna.id) =>
  standIn.voices.press({ personId, chatId: anna.id, messageId: 1, data });

/** What `getUpdates` gives: the texts, or the refusal. */
async function poll(
  { call }: World,
  parameters: Record<string, unknown> = {},
): Promise<string | (string | undefined)[]> {
  const answer = await call('getUpdates', parameters);
  return answer.ok
    ? (answer.result as { message?: { text: string } }[]).map(({ message }) => message?.text)
    : outcome(answer);
}

describe('getUpdates', () => {
  it('gives the same updates again until they are confirmed', async () => {
    const world = createWorld();
    const first = 100_000_001;
    for (const text of ['a', 'b', 'c']) say(world, text);
    expect(await poll(world)).toEqual(['a', 'b', 'c']);
    expect(await poll(world, { limit: 2 })).toEqual(['a', 'b']);
    expect(await poll(world, { offset: first + 1 })).toEqual(['b', 'c']);
    expect(await poll(world)).toEqual(['b', 'c']);
    expect(await poll(world, { offset: -1 })).toEqual(['c']);
    expect(await poll(world)).toEqual(['c']);
    expect(await poll(world, { offset: first + 3 })).toEqual([]);
  });

  it('waits for the next update', async () => {
    const world = createWorld();
    const waiting = poll(world, { timeout: 50 });
    await Promise.resolve();
    say(world, 'late');
    expect(await waiting).toEqual(['late']);
  });

  it('ends the one that waits when a second one comes', async () => {
    const world = createWorld();
    const first = poll(world, { timeout: 50 });
    const second = poll(world, { timeout: 50 });
    expect(await first).toBe(
      '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    say(world, 'late');
    expect(await second).toEqual(['late']);
  });

  it('that does not wait itself does not end the one that waits', async () => {
    const world = createWorld();
    const waiting = poll(world, { timeout: 50 });
    expect(await poll(world, { timeout: 0 })).toEqual([]);
    say(world, 'b');
    expect(await waiting).toEqual(['b']);
  });

  it('with the same offset again gives one update only, and waits for 3 s where there is none', async () => {
    const clock = { now: 0 };
    const world = createWorld({ monotonic: () => clock.now });
    for (const text of ['a', 'b']) say(world, text);
    expect(await poll(world)).toEqual(['a', 'b']);
    clock.now += 499;
    expect(await poll(world)).toEqual(['a']);
    clock.now += 500;
    expect(await poll(world)).toEqual(['a', 'b']);
    expect(await poll(world, { offset: 100_000_003 })).toEqual([]);
    clock.now += 2_999;
    const waiting = poll(world, { offset: 100_000_003 });
    say(world, 'c');
    expect(await waiting).toEqual(['c']);
  });

  it('tells the second conflict within 3 s that much later', async () => {
    const clock = { now: 0 };
    const world = createWorld({ monotonic: () => clock.now });
    await world.call('setWebhook', { url: 'https://example.org/telegram' });
    const first = await world.call('getUpdates');
    const second = world.call('getUpdates');
    expect(outcome(first)).toMatch(/^409/);
    const isWaiting = await Promise.race([second.then(() => false), world.call('getMe').then(() => true)]);
    expect(isWaiting).toBe(true);
    expect(outcome(await second)).toMatch(/^409/);
  });

  it('numbers updates from anywhere, and passes over an offset that no update can have yet', async () => {
    const world = createWorld();
    world.standIn.numberUpdatesFrom(500);
    say(world, 'a');
    expect(await poll(world, { offset: 100_000_001 })).toEqual(['a']);
    expect(await poll(world, { offset: 501 })).toEqual([]);
  });

  it('sends the kinds that were asked for last, from then on', async () => {
    const world = createWorld();
    await poll(world, { allowed_updates: ['inline_query'] });
    say(world, 'unheard');
    expect(await poll(world)).toEqual([]);
    await poll(world, { allowed_updates: [] });
    say(world, 'heard');
    expect(await poll(world)).toEqual(['heard']);
  });

  it('gives way to a webhook', async () => {
    const world = createWorld();
    const waiting = poll(world, { timeout: 50 });
    await world.call('setWebhook', { url: 'https://example.org/telegram' });
    expect(await waiting).toBe('409 Conflict: terminated by setWebhook request');
    expect(await poll(world)).toBe(
      "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await world.call('deleteWebhook');
    expect(await poll(world)).toEqual([]);
  });

  it('is left by a caller who gives up', async () => {
    const world = createWorld();
    const controller = new AbortController();
    const request = new Request(`http://stand-in.invalid/bot${TOKEN}/getUpdates?timeout=50`, {
      signal: controller.signal,
    });
    const answer = world.standIn.fetch(request);
    controller.abort();
    expect(await (await answer).json()).toEqual({ ok: true, result: [] });
  });
});

describe('an update that nobody takes', () => {
  it.each([
    ['an inline query', 30, (world: World) => typeInline(world, 'a')],
    ['a press', 150, (world: World) => press(world)],
    ['a message', 24 * 60 * 60, (world: World) => say(world, 'a')],
  ])('is dropped: %s after %i s', async (_, seconds, ask) => {
    const world = createWorld();
    say(world, 'x');
    world.standIn.takeUpdates();
    ask(world);
    world.clock.now += seconds * 1_000 - 1;
    expect(await poll(world)).toHaveLength(1);
    world.clock.now += 1;
    expect(await poll(world)).toEqual([]);
  });
});

describe('setWebhook', () => {
  it.each([
    ['https', { url: 'https://example.org/telegram', secret_token: 'a-Z_9' }, 'accepted'],
    ['http on the loopback, which the real server refuses', { url: 'http://127.0.0.1:1/telegram' }, 'accepted'],
    [
      'http elsewhere',
      { url: 'http://example.org' },
      '400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    ],
    [
      'a port that is none of the four',
      { url: 'https://example.org:8080/' },
      '400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    ],
    [
      'a host that nobody knows',
      { url: 'https://bot.invalid/telegram' },
      '400 Bad Request: bad webhook: Failed to resolve host: Name or service not known',
    ],
    ['no address', { url: 'nowhere' }, '400 Bad Request: invalid webhook URL specified'],
    [
      'a secret of 257 characters',
      { url: 'https://example.org', secret_token: 'a'.repeat(257) },
      '400 Bad Request: secret token is too long',
    ],
    [
      'a secret with a space',
      { url: 'https://example.org', secret_token: 'a b' },
      '400 Bad Request: secret token contains unallowed characters',
    ],
  ])('with %s', async (_, parameters, expected) => {
    const { standIn, call } = createWorld();
    expect(outcome(await call('setWebhook', parameters))).toBe(expected);
    standIn.close();
  });

  it('is refused within a second of another one', async () => {
    const clock = { now: 0 };
    const { standIn, call } = createWorld({ monotonic: () => clock.now });
    const set = () => call('setWebhook', { url: 'https://example.org/telegram' });
    expect(outcome(await set())).toBe('accepted');
    expect(outcome(await set())).toBe('429 Too Many Requests: retry after 1');
    clock.now += 1_000;
    expect(outcome(await set())).toBe('accepted');
    standIn.close();
  });

  it('is told by getWebhookInfo', async () => {
    const world = createWorld();
    say(world, 'waits');
    expect(await world.call('getWebhookInfo')).toEqual({
      ok: true,
      result: { url: '', has_custom_certificate: false, pending_update_count: 1 },
    });
    await world.call('setWebhook', {
      url: 'https://127.0.0.1:1/',
      allowed_updates: ['message'],
      max_connections: 5,
      drop_pending_updates: true,
    });
    expect(await world.call('getWebhookInfo')).toMatchObject({
      result: {
        url: 'https://127.0.0.1:1/',
        pending_update_count: 0,
        max_connections: 5,
        allowed_updates: ['message'],
      },
    });
    world.standIn.close();
  });
});

type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

describe('a webhook', () => {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  /** A bot's server on the loopback that answers as it is told to; `heard` are the updates and secrets that reached it. */
  async function listen(answer: (text: string, attempt: number) => Answer | Promise<Answer>) {
    const heard: { text: string; secret: string | string[] | undefined }[] = [];
    const server = createServer((request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', async () => {
        const update = JSON.parse(Buffer.concat(chunks).toString()) as Update;
        const text = update.message?.text ?? update.callback_query?.data ?? update.inline_query?.query ?? '';
        heard.push({ text, secret: request.headers['x-telegram-bot-api-secret-token'] });
        const reply: Answer = {
          ...(await answer(text, heard.filter((other) => other.text === text).length)),
        };
        response.writeHead(reply.status, reply.headers).end(reply.body === undefined ? '' : JSON.stringify(reply.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(
      () => server.close(),
      () => server.closeAllConnections(),
    );
    return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram` };
  }

  function nextMessage(world: World, text: string): Promise<void> {
    return new Promise((resolve) => {
      world.standIn.subscribe((event) => {
        if (event.type === 'message' && event.message.text === text) resolve();
      });
    });
  }

  it('gets every update with the secret, and its answers are carried out', async () => {
    const world = createWorld();
    closing.push(world.standIn.close);
    const { heard, url } = await listen((text) => ({
      status: 200,
      body: { method: 'sendMessage', chat_id: world.anna.id, text: `re: ${text}` },
    }));
    await world.call('setWebhook', { url, secret_token: 'secret-1' });
    const answered = nextMessage(world, 're: hello');
    say(world, 'hello');
    await answered;
    expect(heard).toEqual([{ text: 'hello', secret: 'secret-1' }]);
    expect(world.standIn.accepted.at(-1)).toMatchObject({ method: 'sendMessage', parameters: { text: 're: hello' } });
  });

  it('gets an update again until it says 2xx, and the next of that chat only then', async () => {
    const world = createWorld();
    closing.push(world.standIn.close);
    const { heard, url } = await listen((text, attempt) =>
      text === 'first' && attempt === 1
        ? { status: 500 }
        : { status: 200, body: { method: 'sendMessage', chat_id: world.anna.id, text: `re: ${text}` } },
    );
    await world.call('setWebhook', { url });
    const answered = nextMessage(world, 're: second');
    say(world, 'first');
    say(world, 'second');
    await answered;
    expect(heard.map(({ text }) => text)).toEqual(['first', 'first', 'second']);
    expect(await world.call('getWebhookInfo')).toMatchObject({
      result: { last_error_message: 'Wrong response from the webhook: 500 Internal Server Error' },
    });
  });

  it('gets the updates of one chat one after the other, and does not keep other chats waiting', async () => {
    const world = createWorld();
    closing.push(world.standIn.close);
    const berik = world.standIn.addPerson({ firstName: 'Berik', languageCode: 'kk' });
    const release = Promise.withResolvers<{ status: number }>();
    const { heard, url } = await listen((text) =>
      text === 'slow'
        ? release.promise
        : { status: 200, body: { method: 'sendMessage', chat_id: berik.id, text: `re: ${text}` } },
    );
    await world.call('setWebhook', { url });
    const [quick, next] = [nextMessage(world, 're: quick'), nextMessage(world, 're: next')];
    world.standIn.clients.start({ personId: berik.id });
    say(world, 'slow');
    say(world, 'next');
    world.standIn.clients.say({ personId: berik.id, chatId: berik.id, text: 'quick' });
    await quick;
    expect(heard.map(({ text }) => text)).not.toContain('next');
    release.resolve({ status: 200 });
    await next;
    expect(heard.map(({ text }) => text).filter((text) => text === 'slow' || text === 'next')).toEqual([
      'slow',
      'next',
    ]);
  });

  it.each<[string, (world: World, other: number) => void]>([
    ['a press in the same chat', (world) => void press(world, 'quick')],
    ['an inline query of the same person', (world) => void typeInline(world, 'quick')],
    [
      'a press of somebody else than the one who presses',
      (world, other) => {
        press(world, 'slow');
        press(world, 'quick', other);
      },
    ],
  ])('does not keep waiting behind a message, or behind each other: %s', async (_, ask) => {
    const world = createWorld();
    closing.push(world.standIn.close);
    const berik = world.standIn.addPerson({ firstName: 'Berik', languageCode: 'kk' });
    const held = Promise.withResolvers<Answer>();
    const { url } = await listen((text) =>
      text === 'slow'
        ? held.promise
        : { status: 200, body: { method: 'sendMessage', chat_id: world.anna.id, text: `re: ${text}` } },
    );
    await world.call('setWebhook', { url });
    const answered = nextMessage(world, 're: quick');
    say(world, 'slow');
    ask(world, berik.id);
    await answered;
    held.resolve({ status: 200 });
  });

  it('that asks to wait beyond the time of an update gets it no more, but the next one', async () => {
    const world = createWorld();
    closing.push(world.standIn.close);
    const { heard, url } = await listen((text) =>
      text === 'first'
        ? { status: 503, headers: { 'retry-after': '31' } }
        : { status: 200, body: { method: 'sendMessage', chat_id: world.anna.id, text: `re: ${text}` } },
    );
    say(world, 'hello');
    await world.call('setWebhook', { url });
    const answered = nextMessage(world, 're: second');
    typeInline(world, 'first');
    typeInline(world, 'second');
    await answered;
    expect(heard.filter(({ text }) => text === 'first')).toHaveLength(1);
  });

  it('whose answer can’t be carried out gets the update no second time', async () => {
    const world = createWorld();
    closing.push(world.standIn.close);
    const { heard, url } = await listen((text) => ({
      status: 200,
      body: { method: 'sendMessage', chat_id: world.anna.id, text: text === 'bad' ? '' : `re: ${text}` },
    }));
    await world.call('setWebhook', { url });
    const answered = nextMessage(world, 're: good');
    say(world, 'bad');
    say(world, 'good');
    await answered;
    expect(heard.map(({ text }) => text)).toEqual(['bad', 'good']);
  });

  it('that is set again as it was goes on with what it delivers', async () => {
    const world = createWorld();
    closing.push(world.standIn.close);
    const [arrived, release] = [Promise.withResolvers<void>(), Promise.withResolvers<{ status: number }>()];
    const { heard, url } = await listen((text) => {
      if (text !== 'slow') return { status: 200, body: { method: 'sendMessage', chat_id: world.anna.id, text: 're' } };
      arrived.resolve();
      return release.promise;
    });
    await world.call('setWebhook', { url, secret_token: 's' });
    const answered = nextMessage(world, 're');
    say(world, 'slow');
    say(world, 'next');
    await arrived.promise;
    await world.call('setWebhook', { url, secret_token: 's' });
    release.resolve({ status: 200 });
    await answered;
    expect(heard.map(({ text }) => text)).toEqual(['slow', 'next']);
  });
});
