import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { test as base, describe, expect } from 'vitest';
import { freePort } from '../support/port.ts';
import { isAlive, type Running, start, until } from '../support/process.ts';
import { startOutsideRedis } from '../support/redis.ts';
import { messagesAt, startTelegram as startTelegramServer } from '../support/telegram-server.ts';

/** A token of the right form, which must not be found in anything that the program says. */
const TOKEN = '4242424242:AAE-canary_token_canary_token_1';
const SECRET = 'canary-secret-of-a-test';

const addressOf = async (running: Running): Promise<string> =>
  (JSON.parse(await running.hears(/"http\.listening"/u)) as { address: string }).address;

const redisPidOf = async (running: Running): Promise<number> =>
  (JSON.parse(await running.hears(/"redis\.started"/u)) as { pid: number }).pid;

/** What a test starts ends with it; several run at a time. */
const it = base.extend<{ scene: Scene }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of what a fixture needs here.
  scene: async ({}, use) => {
    const scene = createScene();
    await use(scene);
    await scene.end();
  },
});

type Scene = ReturnType<typeof createScene>;

function createScene() {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-program-'));
  const started: Running[] = [];
  return {
    folder,
    /** The program by its own file, or as a person starts it, by npm. */
    startProgram(env: Record<string, string> = {}, command: 'node' | 'npm' = 'node'): Running {
      const running = start({
        command: command === 'node' ? [process.execPath, 'src/node.ts'] : ['npm', 'start'],
        env: { PORT: '0', DATA_DIR: join(folder, 'data'), ...env },
      });
      started.push(running);
      return running;
    },
    /** Telegram in a process of its own, with a person in it who has started the bot. */
    async startTelegram(...options: string[]) {
      const telegram = await startTelegramServer(TOKEN, options);
      started.push(telegram.running);
      const { id } = await telegram.post<{ id: number }>('add-person', { firstName: 'Canary', languageCode: 'en' });
      await telegram.post('start', { personId: id });
      return {
        ...telegram,
        says: (text: string) => telegram.post('say', { personId: id, chatId: id, text }),
        asks: (text: string, answer: string) => telegram.asks(id, text, answer),
        async saysInGroup(text: string) {
          const group = await telegram.post<{ id: number }>('add-group', { title: 'Canary', memberIds: [id] });
          await telegram.post('say', { personId: id, chatId: group.id, text });
        },
        chooses: (label: string) => telegram.chooses(id, label),
      };
    },
    /** A Redis of somebody else's, on a port of its own. */
    async startRedis(port?: number): Promise<{ url: string; running: Running; port: number }> {
      const chosen = port ?? (await freePort());
      const redis = await startOutsideRedis(folder, chosen);
      started.push(redis.running);
      return { ...redis, port: chosen };
    },
    async end(): Promise<void> {
      for (const running of started.reverse()) running.kill('SIGTERM');
      await Promise.all(started.map(({ ended }) => ended));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function expectNoSecrets(running: Running): void {
  expect(running.said().join('\n')).not.toMatch(/canary/iu);
}

describe.concurrent('the program without anything set', () => {
  it('is a playground that says so plainly, and SIGTERM to npm ends everything with 0', async ({
    scene: { startProgram },
  }) => {
    const npm = startProgram({}, 'npm');
    await npm.hears(/There is no BOT_TOKEN, so this is the playground: http:.*\/playground/u);
    const address = await addressOf(npm);
    const redisPid = await redisPidOf(npm);
    for (const path of ['/playground', '/playground/']) expect((await fetch(address + path)).status).toBe(200);
    expect(await (await fetch(address)).text()).toContain('<a class="open" href="/playground"');
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    await until('ready', async () => (await fetch(`${address}/readyz`)).status === 200);
    npm.kill('SIGTERM');
    expect(await npm.ended).toBe(0);
    await until('no Redis is left', () => !isAlive(redisPid));
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });

  it('answers on its page after it was killed and started again', async ({ scene: { startProgram } }) => {
    const first = startProgram();
    await addressOf(first);
    const redisPid = await redisPidOf(first);
    first.kill('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    const again = startProgram();
    const address = await addressOf(again);
    expect(await redisPidOf(again)).toBe(redisPid);
    await until('the seeded question is answered', async () =>
      (await messagesAt(`${address}/playground`)).some(({ text }) =>
        text?.includes('Fear and submission were replaced'),
      ),
    );
  });

  it('keeps what it makes up apart from the data of a bot', async ({ scene: { folder, startProgram } }) => {
    await addressOf(startProgram());
    expect(readdirSync(join(folder, 'data'))).toEqual(['playground']);
  });

  it('a second one on the same data stops with one line', async ({ scene: { startProgram } }) => {
    await addressOf(startProgram());
    const second = startProgram();
    expect(await second.ended).toBe(1);
    expect(second.said()).toEqual([expect.stringContaining('DATA_DIR')]);
  });
});

describe.concurrent('a wrong setting', () => {
  it.for<[string, Record<string, string>]>([
    ['PORT', { PORT: 'canary' }],
    ['WEBHOOK_SECRET', { BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://example.org/telegram' }],
    ['ROLE', { ROLE: 'bot', REDIS_URL: 'redis://127.0.0.1:1' }],
    ['BOT_TOKEN', { BOT_TOKEN: 'canary' }],
    ['DATA_DIR', { DATA_DIR: '/proc/nowhere' }],
  ])('of %s stops it at the start with 1 and one line: %o', async ([variable, env], { scene: { startProgram } }) => {
    const running = startProgram(env);
    expect(await running.ended).toBe(1);
    expect(running.said()).toHaveLength(1);
    expect(running.said()[0]).toMatch(new RegExp(`^${variable}\\b`, 'u'));
    expectNoSecrets(running);
  });

  it('of PORT that is in use says so, and nothing of Redis being away', async ({ scene: { folder, startProgram } }) => {
    const taken = new URL(await addressOf(startProgram())).port;
    const running = startProgram({ PORT: taken, DATA_DIR: join(folder, 'other') });
    expect(await running.ended).toBe(1);
    await running.hears(new RegExp(`^PORT: ${taken} is in use`, 'u'));
    expect(running.said().join('\n')).not.toContain('redis.away');
  });

  it('of BOT_TOKEN that Telegram does not know says so, and where to get one', async ({
    scene: { startProgram, startTelegram },
  }) => {
    const telegram = await startTelegram();
    const running = startProgram({ BOT_TOKEN: '1:wrong', TELEGRAM_API_ROOT: telegram.url });
    expect(await running.ended).toBe(1);
    await running.hears(/^BOT_TOKEN: Telegram does not know this token/u);
  });
});

describe.concurrent('by polling', () => {
  it('answers readers in Telegram, with a Redis of its own', async ({ scene: { startProgram, startTelegram } }) => {
    const telegram = await startTelegram();
    const program = startProgram({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url }, 'npm');
    await program.hears(/"updates\.started"/u);
    await telegram.asks('/statement 2.2', 'patience reached its limit');
    await until('the commands are registered in all languages, for each kind of chat', async () => {
      const set = (await telegram.accepted()).filter(({ method }) => method === 'setMyCommands');
      return set.length === 6 * 3;
    });
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expectNoSecrets(program);
  });

  it('registers the profile once: a second start changes nothing', async ({
    scene: { startProgram, startTelegram },
  }) => {
    const telegram = await startTelegram();
    const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url };
    const registered = async () =>
      (await telegram.accepted()).filter(({ method }) => method.startsWith('setMy')).length;
    const asked = async () =>
      (await telegram.accepted()).filter(({ method }) => method === 'getMyShortDescription').length;
    const first = startProgram(env);
    await until('all is registered', async () => (await asked()) === 6);
    first.kill('SIGTERM');
    await first.ended;
    const before = await registered();
    expect(before).toBeGreaterThan(6);
    startProgram(env);
    await until('all is looked at again', async () => (await asked()) === 12);
    expect(await registered()).toBe(before);
  });

  it('loses no update over a stop, and answers none twice', async ({ scene: { startProgram, startTelegram } }) => {
    const telegram = await startTelegram();
    const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url };
    const first = startProgram(env);
    await telegram.asks('/search weapons', 'avoid bloodshed');
    first.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const { id: personId } = await telegram.post<{ id: number }>('add-person', {
      firstName: 'Other',
      languageCode: 'en',
    });
    await telegram.post('start', { personId, payload: 's6' });
    startProgram(env);
    await until('the one who wrote meanwhile is answered', async () =>
      (await telegram.accepted()).some(({ parameters }) => String(parameters['text']).includes('sanctions')),
    );
    const answers = (await telegram.accepted()).filter(({ parameters }) =>
      String(parameters['text']).includes('avoid bloodshed'),
    );
    expect(answers).toHaveLength(1);
  });

  it.for(['polling', 'webhook'])(
    'by %s, finishes an answer that is under way when it stops',
    { timeout: 60_000 },
    async (mode, { scene: { startProgram, startTelegram } }) => {
      const telegram = await startTelegram('--answer-after-ms', '2500');
      const port = String(await freePort());
      const env = {
        BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: telegram.url,
        PORT: port,
        ...(mode === 'webhook' ? { WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`, WEBHOOK_SECRET: SECRET } : {}),
      };
      const answers = async (text: string) =>
        (await telegram.accepted()).filter(({ parameters }) => String(parameters['text']).includes(text)).length;
      const first = startProgram(env);
      await first.hears(/"updates\.started"/u);
      await telegram.says('/search weapons');
      await until('the answer is on its way', async () => (await answers('avoid bloodshed')) === 1);
      first.kill('SIGTERM');
      expect(await first.ended).toBe(0);
      await startProgram(env).hears(/"updates\.started"/u);
      await telegram.asks('/search sanctions', 'well-deserved punishment');
      expect(await answers('avoid bloodshed')).toBe(1);
      // Telegram takes its time for each of some dozen calls.
    },
  );

  it('takes the place of a webhook that was set before', async ({ scene: { startProgram, startTelegram } }) => {
    const telegram = await startTelegram();
    await fetch(`${telegram.url}/bot${TOKEN}/setWebhook?url=http://127.0.0.1:1/telegram`);
    startProgram({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url });
    await telegram.asks('/statement 2.2', 'patience reached its limit');
  });

  it('answers others while one person floods it', async ({ scene: { startProgram, startTelegram } }) => {
    const telegram = await startTelegram();
    const program = startProgram({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url });
    await program.hears(/"updates\.started"/u);
    await telegram.asks('/search weapons', 'avoid bloodshed');
    const { id: flooder } = await telegram.post<{ id: number }>('add-person', {
      firstName: 'Flood',
      languageCode: 'en',
    });
    const flood = {
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 10',
      parameters: { retry_after: 10 },
    };
    await telegram.post('fault', {
      method: 'sendMessage',
      count: 1,
      fault: { kind: 'reply', status: 429, body: flood },
    });
    for (let count = 0; count < 120; count += 1) {
      await telegram.post('start', { personId: flooder, payload: 's1' });
    }
    await program.hears(/"update\.dropped"/u);
    const before = Date.now();
    await telegram.asks('/statement 2.2', 'patience reached its limit');
    expect(Date.now() - before).toBeLessThan(8_000);
  });

  it('does not lend its token to its Redis', async ({ scene: { startProgram, startTelegram } }) => {
    const telegram = await startTelegram();
    const program = startProgram({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url });
    const environment = readFileSync(`/proc/${await redisPidOf(program)}/environ`, 'utf8');
    expect(environment).not.toMatch(/canary/u);
  });

  it('waits for a Telegram that is not there yet', async ({ scene: { startProgram } }) => {
    const program = startProgram({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:1' });
    const address = await addressOf(program);
    await program.hears(/"telegram\.away"/u);
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expectNoSecrets(program);
  });

  it.for([
    ['SIGTERM', 0],
    ['SIGKILL', 'SIGKILL'],
  ] as const)(
    'answers after %s what it had taken and not answered, while Telegram was silent',
    { timeout: 60_000 },
    async ([signal, code], { scene: { startProgram, startTelegram } }) => {
      const telegram = await startTelegram();
      const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url };
      const first = startProgram(env);
      await telegram.asks('/search weapons', 'avoid bloodshed');
      await telegram.post('fault', { method: 'sendMessage', count: 1, fault: { kind: 'silence', applied: true } });
      for (const text of ['/signatories', '/statement 6', '/about']) await telegram.says(text);
      const texts = async () => (await telegram.accepted()).map(({ parameters }) => String(parameters['text']));
      await until('Telegram is silent', async () =>
        (await texts()).some((text) => text.startsWith('Signatories of the statement')),
      );
      // Somebody else's is finished meanwhile, and not to be answered again.
      const { id: personId } = await telegram.post<{ id: number }>('add-person', {
        firstName: 'B',
        languageCode: 'en',
      });
      await telegram.post('start', { personId, payload: 's1' });
      await until('the other is answered', async () => (await texts()).some((text) => text.includes('rebellion')));
      first.kill(signal);
      expect(await first.ended).toBe(code);
      startProgram(env);
      for (const answer of ['sanctions', 'belongs to none of the signatories']) {
        await until(answer, async () => (await texts()).some((text) => text.includes(answer)));
      }
      expect((await texts()).filter((text) => text.includes('avoid bloodshed'))).toHaveLength(1);
    },
  );

  it('goes on when another program takes its updates for a moment', async ({
    scene: { startProgram, startTelegram },
  }) => {
    const telegram = await startTelegram();
    const program = startProgram({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url });
    await telegram.asks('/about', 'belongs to none of the signatories');
    await until('it is told of the other one', async () => {
      await fetch(`${telegram.url}/bot${TOKEN}/getUpdates?timeout=1`);
      return program.said().some((line) => line.includes('another program receives the updates of this bot'));
    });
    await telegram.asks('/statement 2.2', 'patience reached its limit');
    expect(program.said().join('\n')).not.toMatch(/^BOT_TOKEN/mu);
  });
});

describe.concurrent('by webhook', () => {
  it('registers itself, answers readers, and refuses a wrong secret', async ({
    scene: { startProgram, startTelegram },
  }) => {
    const telegram = await startTelegram();
    const port = String(await freePort());
    const url = `http://127.0.0.1:${port}/telegram`;
    const program = startProgram(
      {
        BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: telegram.url,
        WEBHOOK_URL: url,
        WEBHOOK_SECRET: SECRET,
        PORT: port,
      },
      'npm',
    );
    await program.hears(/"updates\.started"/u);
    await telegram.asks('/statement 2.2', 'patience reached its limit');
    expect((await telegram.accepted()).find(({ method }) => method === 'setWebhook')?.parameters).toMatchObject({
      url,
      secret_token: SECRET,
      allowed_updates: ['message', 'callback_query', 'inline_query', 'my_chat_member'],
    });
    const page = await fetch(`http://localhost:${port}/`);
    expect(page.headers.get('Content-Encoding')).toBe('gzip');
    const text = await page.text();
    expect(text).toContain(`<meta property="og:url" content="http://127.0.0.1:${port}/">`);
    expect(text).toContain('href="https://t.me/verbatim_bot?start=s2-3"');
    const forged = await fetch(url, {
      method: 'POST',
      body: '{"update_id":1}',
      headers: { 'X-Telegram-Bot-Api-Secret-Token': 'x' },
    });
    expect(forged.status).toBe(401);
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expectNoSecrets(program);
  });
});

describe.concurrent('a webhook that Telegram refuses', () => {
  it('is said by the log and by /readyz while posts go on, and is set as soon as Telegram takes it', async ({
    scene: { startProgram, startTelegram },
  }) => {
    const telegram = await startTelegram();
    const body = {
      ok: false,
      error_code: 400,
      description: 'Bad Request: bad webhook: Failed to resolve host: Name or service not known',
    };
    const fault = { kind: 'reply', status: 400, body };
    await telegram.post('fault', { method: 'setWebhook', count: 1_000, fault });
    const port = String(await freePort());
    const program = startProgram({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.url,
      WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
      WEBHOOK_SECRET: SECRET,
      PORT: port,
    });
    await program.hears(/"telegram\.away".*Telegram refuses the webhook: Failed to resolve host/u);
    await program.hears(/"posting\.started"/u);
    const readyz = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect([readyz.status, await readyz.text()]).toEqual([
      503,
      'not-ready: Telegram refuses the webhook: Failed to resolve host',
    ]);
    await telegram.post('clear-faults', {});
    await telegram.asks('/statement 2.2', 'patience reached its limit');
    expectNoSecrets(program);
  });
});

describe.concurrent('with a Redis of somebody else’s', () => {
  it('the playground does not touch the data of a bot', async ({
    scene: { startProgram, startTelegram, startRedis },
  }) => {
    const [telegram, redis] = [await startTelegram(), await startRedis()];
    const bot = startProgram({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, REDIS_URL: redis.url });
    await bot.hears(/"posting\.started"/u);
    bot.kill('SIGTERM');
    await bot.ended;
    const playground = startProgram({ REDIS_URL: redis.url });
    expect(await playground.ended).toBe(1);
    await playground.hears(/^REDIS_URL: this Redis holds the data of a bot/u);
  });

  it('keeps nothing there of somebody who chose a language, and leaves it running when it stops', async ({
    scene: { startProgram, startTelegram, startRedis },
  }) => {
    const [telegram, redis] = [await startTelegram(), await startRedis()];
    const program = startProgram({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, REDIS_URL: redis.url });
    await telegram.chooses('Русский');
    await telegram.asks('/help', 'Как пользоваться ботом');
    const client = new Redis(redis.url);
    const ofNobody = /^\{verbatim\}:(?:post|tick|pace|beat|alive|rewritten|owner)(?:$|:)/u;
    expect((await client.keys('*')).filter((key) => !ofNobody.test(key))).toEqual([]);
    client.disconnect();
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(isAlive(redis.running.pid)).toBe(true);
  });

  it('names in its log and its health that the password is wrong', async ({
    scene: { startProgram, startTelegram, startRedis },
  }) => {
    const redis = await startRedis();
    const client = new Redis(redis.url);
    await client.config('SET', 'requirepass', 'right');
    client.disconnect();
    const telegram = await startTelegram();
    const program = startProgram({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.url,
      REDIS_URL: redis.url.replace('//', '//:canary-wrong@'),
    });
    const address = await addressOf(program);
    await program.hears(/"redis\.refuses".*"code":"WRONGPASS"/u);
    await program.hears(/"updates\.started"/u);
    const away = await fetch(`${address}/readyz`);
    expect([away.status, await away.text()]).toEqual([
      503,
      'not-ready: Redis refuses (WRONGPASS): the user or the password is wrong',
    ]);
    expectNoSecrets(program);
  });

  it('answers reading commands while it is away, and finds it again', async ({
    scene: { startProgram, startTelegram, startRedis },
  }) => {
    const [telegram, redis] = [await startTelegram(), await startRedis()];
    const program = startProgram({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, REDIS_URL: redis.url });
    const address = await addressOf(program);
    await until('ready', async () => (await fetch(`${address}/readyz`)).status === 200);
    redis.running.kill('SIGKILL');
    await redis.running.ended;
    await telegram.asks('/statement 2.2', 'patience reached its limit');
    const away = await fetch(`${address}/readyz`);
    expect(away.status).toBe(503);
    expect(await away.text()).toMatch(/^not-ready: Redis does not answer(?: \(ECONN[A-Z]+\))?$/u);
    await telegram.saysInGroup('/subscribe');
    await until('a kind no', async () =>
      (await telegram.accepted()).some(({ parameters }) =>
        String(parameters['text']).startsWith('That could not be saved'),
      ),
    );
    await startRedis(redis.port);
    await until('ready again', async () => (await fetch(`${address}/readyz`)).status === 200);
    expectNoSecrets(program);
  });
});

describe.concurrent('with a Redis of its own', () => {
  it('that is killed, readers are answered and it comes back', async ({ scene: { startProgram, startTelegram } }) => {
    const telegram = await startTelegram();
    const program = startProgram({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url });
    await telegram.chooses('Русский');
    await telegram.asks('/help', 'Как пользоваться ботом');
    process.kill(await redisPidOf(program), 'SIGKILL');
    await telegram.asks('/statement 2.2', 'patience reached its limit');
    await program.hears(/"redis\.restored"/u);
    const address = await addressOf(program);
    await until('ready again', async () => (await fetch(`${address}/readyz`)).status === 200);
    await telegram.asks('/about', 'О боте');
  });
});
