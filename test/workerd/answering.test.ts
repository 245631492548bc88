import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/process.ts';
import { createWorkerdScene, type WorkerdScene } from '../support/workerd-scene.ts';

let scene: WorkerdScene;
let view: number;

beforeAll(async () => {
  scene = await createWorkerdScene();
  view = await scene.addReader();
}, 60_000);

afterAll(() => scene?.stop());

describe('the bot on workerd', () => {
  it('has its health', async () => {
    const [healthz, readyz] = [await scene.workerd.get('/healthz'), await scene.workerd.get('/readyz')];
    expect([healthz.status, await healthz.text()]).toEqual([200, 'ok']);
    expect([readyz.status, await readyz.text()]).toEqual([200, 'ready']);
  });

  it('refuses a wrong secret', async () => {
    const update = { update_id: 1, message: { message_id: 1, date: 1, chat: { id: view, type: 'private' } } };
    expect((await scene.workerd.post(JSON.stringify(update), 'canary-wrong')).status).toBe(401);
    expect((await scene.workerd.post(JSON.stringify(update), '')).status).toBe(401);
  });

  it.each([
    ['/statement 2.2', 'patience reached its limit'],
    ['/cities Алма-Ата', 'Almaty'],
    ['/search weapons', 'avoid bloodshed'],
    ['/about', 'About'],
  ])('answers %s', async (command, answer) => {
    await scene.telegram.asks(view, command, answer);
  });

  it('answers in the language that was chosen before', async () => {
    const person = await scene.addReader();
    await scene.telegram.chooses(person, 'Русский');
    await until('Telegram stores the choice', async () =>
      (await scene.telegram.accepted()).some(({ method }) => method === 'setMyCommands'),
    );
    await scene.telegram.asks(person, '/help', 'Как пользоваться ботом');
  });

  it('answers an inline query in its own response', async () => {
    const query = { id: '1', from: { id: view, is_bot: false, first_name: 'Canary' }, query: '2.3', offset: '' };
    const update = JSON.stringify({ update_id: 2, inline_query: query });
    const response = await scene.workerd.post(update, scene.settings.secret);
    expect(await response.json()).toMatchObject({ method: 'answerInlineQuery', results: [{ id: 's2-3' }] });
  });

  it('serves the page, its links into the bot, its feed and its data', async () => {
    const page = await scene.workerd.get('/');
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const text = await page.text();
    expect(text).toContain('patience reached its limit');
    expect(text).toContain('https://t.me/verbatim_bot?start=s3');
    expect((await scene.workerd.get('/feed.xml')).headers.get('Content-Type')).toContain('application/atom+xml');
    expect(await (await scene.workerd.get('/statement.json')).json()).toMatchObject({ sections: expect.any(Array) });
    const bytes = Buffer.from(await (await scene.workerd.get('/statement.txt')).arrayBuffer());
    expect(text).toContain(createHash('sha256').update(bytes).digest('hex'));
  });

  it('answers 50 readers at once, each in their language, and without a connection to Redis', async () => {
    const languages = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? 'en' : 'ru'));
    const people = await scene.addReaders(languages);
    const before = await connectionsEver();
    const responses = await Promise.all(
      people.map((id, index) => {
        const from = { id, is_bot: false, first_name: 'Canary', language_code: languages[index] };
        const entities = [{ type: 'bot_command', offset: 0, length: 5 }];
        const message = { message_id: 900, date: 1, chat: { id, type: 'private' }, from, text: '/help', entities };
        return scene.workerd.post(JSON.stringify({ update_id: 900_000 + index, message }), scene.settings.secret);
      }),
    );
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
    const heads = await Promise.all(
      people.map(async (id) => (await scene.sentTo(id)).slice(1).map((text) => text.split('\n')[0])),
    );
    expect(heads).toEqual(
      languages.map((language) => [language === 'en' ? 'How to use this bot' : 'Как пользоваться ботом']),
    );
    expect((await connectionsEver()) - before).toBe(0);
    expect(await clientsOfRedis()).toBe(0);
  });
});

async function connectionsEver(): Promise<number> {
  return Number(/total_connections_received:(\d+)/u.exec(await scene.redis.info('stats'))?.[1]);
}

/** Clients of Redis besides that of the test itself. */
async function clientsOfRedis(): Promise<number> {
  return (
    String(await scene.redis.client('LIST'))
      .trim()
      .split('\n').length - 1
  );
}
