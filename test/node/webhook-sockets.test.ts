import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplesOf } from '../support/metrics.ts';
import { until } from '../support/process.ts';
import { speakTo, statusesIn } from '../support/raw-client.ts';
import { SECRET, startWebhookProgram, type WebhookProgram } from '../support/webhook-program.ts';

/** Much more than the program needs for all of this, and much less than its unit allows (bytes). */
const TOO_MUCH_MEMORY = 400 * 1024 * 1024;
const LARGEST = 4 * 1024 * 1024;
const PERSON = 7_770_001_112_223;

let program: WebhookProgram;
let port: number;
let updates = 0;

/** Connections that the test keeps open to ask again. */
const OWN = 4;

/** How many connections to the program are open. */
const openTo = (port: number): number => {
  const here = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync('/proc/net/tcp', 'utf8').trim().split('\n').slice(1);
  // Local address, the other's, and the state; 01 is an open connection.
  return lines.map((line) => line.trim().split(/\s+/u)).filter(([, own, , state]) => own === here && state === '01')
    .length;
};

beforeAll(async () => {
  program = await startWebhookProgram({ LOG_LEVEL: 'trace' });
  port = Number(new URL(program.url).port);
  await program.telegram.post('add-person', { id: PERSON, firstName: 'canary-name', languageCode: 'en' });
  await program.telegram.post('start', { personId: PERSON });
  await until('the person has started', async () => (await sendsTo(PERSON)) > 0);
});

afterAll(() => program.stop());

const sendsTo = async (id: number): Promise<number> =>
  (await program.telegram.accepted()).filter(
    ({ method, parameters }) => method === 'sendMessage' && parameters['chat_id'] === id,
  ).length;

/** An update that the bot answers, by its webhook or by a message. */
function updateOf(text = '/about'): string {
  updates += 1;
  const from = { id: PERSON, is_bot: false, first_name: 'canary-name', language_code: 'en' };
  const chat = { id: PERSON, type: 'private', first_name: 'canary-name' };
  const entities = [{ type: 'bot_command', offset: 0, length: text.length }];
  return JSON.stringify({
    update_id: 900_000 + updates,
    message: { message_id: 90_000 + updates, date: 1, chat, from, text, entities },
  });
}

const counted = async (kind: string): Promise<number> => {
  const page = await (await fetch(`${program.url}/metrics`)).text();
  const found = Object.entries(samplesOf(page)).find(
    ([name]) => name.startsWith('verbatim_updates_total') && name.includes(`kind="${kind}"`),
  );
  return found?.[1] ?? 0;
};

const POST = 'POST /telegram HTTP/1.1\r\nHost: bot.example\r\n';
const SIGNED = `${POST}X-Telegram-Bot-Api-Secret-Token: ${SECRET}\r\n`;
const HUGE = `Content-Length: ${2 ** 32}\r\n`;
const CHUNKED = 'Transfer-Encoding: chunked\r\n';
const withLength = (head: string, body: string): string =>
  `${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** The headers that no answer lacks, those of Node's own parser either. */
function expectHeaders(text: string): void {
  for (const name of [
    'content-security-policy',
    'x-content-type-options: nosniff',
    'referrer-policy: no-referrer',
    'cross-origin-opener-policy: same-origin',
    'cache-control: no-store',
  ]) {
    expect(text.toLowerCase()).toContain(`\r\n${name}`);
  }
}

describe('without the secret', () => {
  it.each([
    ['no secret, and 4 GiB to come', `${POST}${HUGE}\r\n`],
    ['no secret, and chunks without end', `${POST}${CHUNKED}\r\n`],
    ['a wrong secret', `${POST}X-Telegram-Bot-Api-Secret-Token: ${SECRET}x\r\n${HUGE}\r\n`],
    ['an empty secret', `${POST}X-Telegram-Bot-Api-Secret-Token:\r\n${HUGE}\r\n`],
    ['the right secret twice', `${SIGNED}X-Telegram-Bot-Api-Secret-Token: ${SECRET}\r\n${HUGE}\r\n`],
    [
      'a wrong secret before the right one',
      `${SIGNED.replace(SECRET, 'x')}X-Telegram-Bot-Api-Secret-Token: ${SECRET}\r\n${HUGE}\r\n`,
    ],
    ['the secret in capital letters', `${SIGNED.replace(SECRET, SECRET.toUpperCase())}${HUGE}\r\n`],
    ['the secret in quotation marks', `${SIGNED.replace(SECRET, `"${SECRET}"`)}${HUGE}\r\n`],
    [
      'the secret in other headers',
      `${POST}Authorization: ${SECRET}\r\nCookie: X-Telegram-Bot-Api-Secret-Token=${SECRET}\r\n${HUGE}\r\n`,
    ],
    [
      'the secret in a header with underscores in its name',
      `${POST}X_Telegram_Bot_Api_Secret_Token: ${SECRET}\r\n${HUGE}\r\n`,
    ],
    ['the secret in the address', `${POST.replace('/telegram', `/telegram?secret_token=${SECRET}`)}${HUGE}\r\n`],
    [
      'the secret after the body',
      `${POST}${CHUNKED}Trailer: X-Telegram-Bot-Api-Secret-Token\r\n\r\n0\r\nX-Telegram-Bot-Api-Secret-Token: ${SECRET}\r\n\r\n`,
    ],
    ['the whole address of another host', `${POST.replace('/telegram', 'http://evil.example/telegram')}${HUGE}\r\n`],
    ['HTTP/1.0', `POST /telegram HTTP/1.0\r\nHost: bot.example\r\n${HUGE}\r\n`],
    ['the wish to change the protocol', `${POST}Connection: Upgrade\r\nUpgrade: websocket\r\n${HUGE}\r\n`],
    ['the question whether to go on', `${POST}Expect: 100-continue\r\n${HUGE}\r\n`],
    ['another expectation', `${POST}Expect: canary-expectation\r\n${HUGE}\r\n`],
  ])('a request with %s is refused before anything of its body has come', async (_, head) => {
    const client = await speakTo(port, head);
    const text = await client.answers();
    expect(statusesIn(text)).toEqual([401]);
    expectHeaders(text);
    client.socket.destroy();
  });

  it('a sender whose body never ends is cut off', async () => {
    const client = await speakTo(port, `${POST}${CHUNKED}\r\n`);
    const chunk = `10000\r\n${'x'.repeat(0x1_00_00)}\r\n`;
    while (!client.socket.closed) await client.say(chunk);
    expect(statusesIn(await client.closed())).toEqual([401]);
  });

  it('an update that hides in the body of a refused request is not answered', async () => {
    const before = await sendsTo(PERSON);
    const hidden = withLength(SIGNED, updateOf());
    const client = await speakTo(port, withLength(POST, hidden));
    expect(statusesIn(await client.answers())).toEqual([401]);
    client.socket.destroy();
    expect(await sendsTo(PERSON)).toBe(before);
  });
});

describe('what is not quite HTTP', () => {
  const body = updateOf();
  it.each([
    ['a length and chunks', `${SIGNED}Content-Length: ${body.length}\r\n${CHUNKED}\r\n0\r\n\r\n${SIGNED}`, 400],
    ['two lengths', `${SIGNED}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`, 400],
    ['a length below nothing', `${SIGNED}Content-Length: -1\r\n\r\n`, 400],
    ['a length in other digits', `${SIGNED}Content-Length: 0x10\r\n\r\n`, 400],
    ['chunks by another name', `${SIGNED}Transfer-Encoding: xchunked\r\n\r\n`, 400],
    ['chunks that are not the last coding', `${SIGNED}Transfer-Encoding: chunked, gzip\r\n\r\n`, 400],
    ['a chunk of no size', `${SIGNED}${CHUNKED}\r\nzz\r\n`, 400],
    ['a chunk that is longer than it says', `${SIGNED}${CHUNKED}\r\n2\r\nhello\r\n0\r\n\r\n`, 400],
    ['line feeds alone', withLength(SIGNED, body).replaceAll('\r\n', '\n'), 400],
    ['a space before the colon', `${POST}X-Telegram-Bot-Api-Secret-Token : ${SECRET}\r\n\r\n`, 400],
    ['a folded header', `${POST}X-Telegram-Bot-Api-Secret-Token:\r\n ${SECRET}\r\n\r\n`, 400],
    ['a zero byte', `${POST}X-Canary: a\0b\r\n\r\n`, 400],
    ['a lone carriage return', `${POST}X-Canary: a\rX-Telegram-Bot-Api-Secret-Token: ${SECRET}\r\n\r\n`, 400],
    ['a target without a slash', 'GET healthz HTTP/1.1\r\nHost: bot.example\r\n\r\n', 400],
    ['a method of its own', 'CANARY /telegram HTTP/1.1\r\nHost: bot.example\r\n\r\n', 400],
    ['another version', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['the hello of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['a header of 20 kB', `${POST}X-Canary: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['3,000 headers', `${POST}${Array.from({ length: 3_000 }, (_, n) => `X-${n}: 1\r\n`).join('')}\r\n`, 431],
  ])('%s: it is answered with every header, and its connection is closed', async (_, bytes, status) => {
    const text = await (await speakTo(port, Buffer.from(bytes, 'latin1'))).closed();
    expect(statusesIn(text)).toEqual([status]);
    expectHeaders(text);
  });

  it.each([
    ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a host that is not valid', 'GET /healthz HTTP/1.1\r\nHost: a b/c@d\r\nConnection: close\r\n\r\n'],
    ['no address at all', 'OPTIONS * HTTP/1.1\r\nHost: bot.example\r\nConnection: close\r\n\r\n'],
  ])('%s: it is answered with every header', async (_, bytes) => {
    const text = await (await speakTo(port, bytes)).closed();
    expect(statusesIn(text)).toEqual([400]);
    expectHeaders(text);
  });

  it('a tunnel to elsewhere is not opened', async () => {
    const client = await speakTo(port, 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n');
    expect(await client.closed()).toBe('');
  });

  it.each(['TRACE', 'OPTIONS', 'GET', 'PUT', 'DELETE', 'PATCH'])('%s says nothing of what was sent', async (method) => {
    const head = `${method} /telegram HTTP/1.1\r\nHost: bot.example\r\nConnection: close\r\nCookie: canary=1\r\n\r\n`;
    const text = await (await speakTo(port, head)).closed();
    expect(statusesIn(text)).toEqual([404]);
    expectHeaders(text);
    expect(text).not.toContain('canary');
  });
});

describe('with the secret', () => {
  it.each([
    ['in many small chunks', () => [...updateOf()].map((letter) => `1\r\n${letter}\r\n`).join('')],
    [
      'in chunks with extensions',
      () => {
        const body = updateOf();
        return `${body.length.toString(16)};x=y\r\n${body}\r\n`;
      },
    ],
  ])('an update %s is answered', async (_, chunks) => {
    const before = await sendsTo(PERSON);
    const client = await speakTo(port, `${SIGNED}${CHUNKED}\r\n${chunks()}0\r\n\r\n`);
    expect(statusesIn(await client.answers())).toEqual([200]);
    client.socket.destroy();
    expect(await sendsTo(PERSON)).toBe(before + 1);
  });

  it('a sender who asks whether to go on is told to, and then answered', async () => {
    const body = updateOf();
    const client = await speakTo(port, `${SIGNED}Expect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`);
    while (!client.text().includes('\r\n\r\n')) await client.hears();
    expect(statusesIn(client.text())).toEqual([100]);
    await client.say(body);
    expect(statusesIn(await client.answers())).toEqual([100, 200]);
    client.socket.destroy();
  });

  it('updates that are sent at once on one connection are answered in their order', async () => {
    const [one, other] = [withLength(SIGNED, updateOf()), withLength(SIGNED, updateOf('/privacy'))];
    const client = await speakTo(port, `${one}${withLength(POST, '{}')}${other}`);
    expect(statusesIn(await client.answers(3))).toEqual([200, 401, 200]);
    client.socket.destroy();
  });

  it.each([
    ['by its length', `Content-Length: ${LARGEST + 1}\r\n\r\n${'x'.repeat(LARGEST + 1)}`],
    ['in chunks', `${CHUNKED}\r\n${`100000\r\n${'x'.repeat(0x10_00_00)}\r\n`.repeat(5)}0\r\n\r\n`],
  ])('more than 4 MiB %s are answered 200 and counted, so that they do not come again', async (_, rest) => {
    const before = await counted('too-large');
    const client = await speakTo(port, `${SIGNED}${rest}`);
    expect(statusesIn(await client.answers())).toEqual([200]);
    client.socket.destroy();
    expect(await counted('too-large')).toBe(before + 1);
  });

  it('an update that is cut off is counted and not answered, whether its connection ends or breaks', async () => {
    const before = await counted('cut');
    const half = withLength(SIGNED, updateOf()).slice(0, -20);
    (await speakTo(port, half)).socket.end();
    (await speakTo(port, half)).socket.resetAndDestroy();
    await until('both are counted', async () => (await counted('cut')) === before + 2);
  });
});

describe('after all that', () => {
  it('the program answers, holds none of those connections, and has room', async () => {
    expect(await program.post(JSON.parse(updateOf()) as object)).toBe(200);
    await until('no connection is left', () => openTo(port) <= OWN);
    expect(program.memory()).toBeLessThan(TOO_MUCH_MEMORY);
  });

  it('neither output has anything of what was sent', () => {
    const said = program.running.said().join('\n');
    expect(said).toContain('update.too-large');
    expect(said).not.toMatch(/canary/iu);
    expect(said).not.toContain(String(PERSON));
  });
});
