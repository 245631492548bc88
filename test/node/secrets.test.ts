import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHide } from '../../src/bot/secrets.ts';
import { guardOutputs } from '../../src/node/process/outputs.ts';
import { freePort } from '../support/port.ts';
import { type Running, start } from '../support/process.ts';
import { startOutsideRedis } from '../support/redis.ts';
import { startTelegram } from '../support/telegram-server.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_canary1';
const SECRET = 'canary-secret-of-a-test';

let folder: string;
let started: Running[];
let servers: Server[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-secrets-'));
  started = [];
  servers = [];
});

afterEach(async () => {
  for (const running of started.reverse()) running.kill('SIGTERM');
  await Promise.all(started.map(({ ended }) => ended));
  for (const server of servers) server.close().closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

function startProgram(env: Record<string, string>): Running {
  const running = start({ command: [process.execPath, 'src/node.ts'], env: { PORT: '0', DATA_DIR: folder, ...env } });
  started.push(running);
  return running;
}

/** A Bot API server that refuses each call but `getMe`, and says what it was asked with, whole. */
async function startEcho(code: number): Promise<{ url: string; heard: Promise<void> }> {
  const heard = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const isGetMe = request.url?.endsWith('/getMe') === true;
    const me = { ok: true, result: { id: 1, is_bot: true, first_name: 'x', username: 'x_bot' } };
    const description = `Bad Request: bad webhook: ${request.url} with ${body}`;
    response.writeHead(isGetMe ? 200 : code, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(isGetMe ? me : { ok: false, error_code: code, description }));
    if (!isGetMe) heard.resolve();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard: heard.promise };
}

const expectNoSecret = (running: Running): void => expect(running.said().join('\n')).not.toMatch(/canary/iu);

describe('no secret is printed on either output', () => {
  it.each([
    ['polling', 400],
    ['polling', 500],
    ['webhook', 400],
    ['webhook', 418],
  ])('by %s where a Bot API server repeats in its refusal %i what it was asked', async (mode, code) => {
    const { url, heard } = await startEcho(code);
    const webhook = { WEBHOOK_URL: 'http://127.0.0.1:1/telegram', WEBHOOK_SECRET: SECRET };
    const program = startProgram({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: url,
      LOG_LEVEL: 'trace',
      ...(mode === 'webhook' ? webhook : {}),
    });
    await heard;
    await program.hears(/refuses|Telegram answers 500/u);
    program.kill('SIGTERM');
    await program.ended;
    expectNoSecret(program);
  });

  it('nor what is sent to Redis, where its client is asked to print that', async () => {
    const redis = await startOutsideRedis(folder, await freePort());
    started.push(redis.running);
    const address = redis.url.replace('//', '//user:canary%2Fpass@');
    const program = startProgram({ REDIS_URL: address, DEBUG: '*', NODE_DEBUG: 'http' });
    await program.hears(/"redis\.refuses"/u);
    program.kill('SIGTERM');
    await program.ended;
    expectNoSecret(program);
    expect(program.said().join('\n')).not.toContain('write command');
  });

  it('nor by a warning of Node that holds it', async () => {
    const hook = join(folder, 'hook.mjs');
    writeFileSync(hook, 'process.on("SIGUSR2", () => process.emitWarning(process.env.BOT_TOKEN))');
    const program = startProgram({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:1',
      NODE_OPTIONS: `--import=${hook}`,
    });
    await program.hears(/"http\.listening"/u);
    program.kill('SIGUSR2');
    await program.hears(/Warning: \[hidden\]/u);
    expectNoSecret(program);
  });

  it('whatever in the process writes it, as text or as bytes', () => {
    const lines: string[] = [];
    const stream = new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) });
    guardOutputs([stream], createHide([SECRET]));
    stream.write(`a warning with ${SECRET}\n`);
    stream.write(Buffer.from(`and /bot${TOKEN}/getMe\n`), () => {});
    expect(lines).toEqual(['a warning with [hidden]\n', 'and /bot[hidden]/getMe\n']);
  });
});

describe('a secret in a file', () => {
  const fileWith = (text: string): string => {
    const path = join(folder, 'canary-secret');
    writeFileSync(path, text);
    return path;
  };

  it('is the token, without the white space around it', async () => {
    const telegram = await startTelegram(TOKEN);
    started.push(telegram.running);
    const program = startProgram({ BOT_TOKEN_FILE: fileWith(`${TOKEN}\n\n`), TELEGRAM_API_ROOT: telegram.url });
    await program.hears(/"updates\.started"/u);
    expectNoSecret(program);
  });

  it.each<[string, string, (path: string) => Record<string, string>]>([
    ['is there beside the variable', TOKEN, (path) => ({ BOT_TOKEN_FILE: path, BOT_TOKEN: TOKEN })],
    ['is not there', '', () => ({ BOT_TOKEN_FILE: '/nowhere/canary' })],
    ['is empty', ' \n', (path) => ({ BOT_TOKEN_FILE: path })],
    ['holds something else', 'canary', (path) => ({ BOT_TOKEN_FILE: path })],
  ])('that %s is one line at the start that names it', async (_, text, envOf) => {
    const program = startProgram(envOf(fileWith(text)));
    expect(await program.ended).toBe(1);
    expect(program.said()).toEqual([expect.stringMatching(/^BOT_TOKEN_FILE \S/u)]);
    expectNoSecret(program);
  });

  it('that is an empty credential of systemd is as one that is not set', async () => {
    const credential = { CREDENTIALS_DIRECTORY: folder, BOT_TOKEN_FILE: fileWith('\n') };
    const program = startProgram({ ...credential, BOT_TOKEN: 'canary' });
    expect(await program.ended).toBe(1);
    expect(program.said()).toEqual([expect.stringMatching(/^BOT_TOKEN \S/u)]);
  });

  it('is the secret of the webhook too, and too short a one is said by the name of its file', async () => {
    const webhook = { BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://bot.example/telegram' };
    const program = startProgram({ ...webhook, WEBHOOK_SECRET_FILE: fileWith('canary-short') });
    expect(await program.ended).toBe(1);
    expect(program.said()).toEqual([expect.stringMatching(/^WEBHOOK_SECRET_FILE should be 16 to 256/u)]);
  });
});

describe('a dangerous setting', () => {
  it('starts, and is one warning in the log', async () => {
    const program = startProgram({ HOST: '0.0.0.0' });
    const line = JSON.parse(await program.hears(/"settings\.dangerous"/u)) as object;
    expect(line).toMatchObject({ level: 'warn', reason: expect.stringMatching(/^HOST: /u) });
    await program.hears(/this is the playground/u);
  });
});
