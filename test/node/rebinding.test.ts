import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, start } from '../support/process.ts';
import { speakTo, statusesIn } from '../support/raw-client.ts';

let folder: string;
let program: Running;
let port: number;

/** A program without a token: whoever reaches its playground can drive it. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-rebinding-'));
  program = start({ command: [process.execPath, 'src/node.ts'], env: { PORT: '0', DATA_DIR: folder } });
  const { address } = JSON.parse(await program.hears(/"http\.listening"/u)) as { address: string };
  // Before that, its state says that Redis is away.
  await program.hears(/"posting\.started"/u);
  port = Number(new URL(address).port);
});

afterAll(async () => {
  program.kill('SIGTERM');
  await program.ended;
  rmSync(folder, { recursive: true, force: true });
});

async function ask(request: string, headers: readonly string[], body = ''): Promise<string> {
  const lines = [`${request} HTTP/1.1`, ...headers, 'Connection: close', `Content-Length: ${body.length}`];
  return (await speakTo(port, `${lines.join('\r\n')}\r\n\r\n${body}`)).closed();
}

const JSON_TYPE = 'Content-Type: application/json';

/** What a browser sends for a page of a name that was made to lead here, and others that are not names of this machine. */
const FOREIGN: readonly (readonly [string, readonly string[]])[] = [
  ['of another name', ['Host: evil.example']],
  ['of another name and this port', ['Host: evil.example:8080', 'Origin: http://evil.example:8080']],
  ['of a name that begins as ours', ['Host: localhost.evil.example']],
  ['of a name that begins with our address', ['Host: 127.0.0.1.evil.example']],
  ['of a name that ends as ours', ['Host: evil-localhost']],
  ['of our name with a dot behind it', ['Host: localhost.']],
  ['of the address that stands for every one', ['Host: 0.0.0.0']],
  ['of another address', ['Host: 192.168.1.5']],
  ['of another address in IPv6', ['Host: [fd00::5]']],
  ['of our name as a person', ['Host: localhost@evil.example']],
];

const PATHS = [
  'GET /playground',
  'GET /playground/clients/state',
  'GET /playground/clients/events',
  'GET /playground/control',
];
const POSTS: readonly (readonly [string, string])[] = [
  ['POST /playground/control/clock', '{"addMinutes":5}'],
  ['POST /playground/control/fault', '{"fault":"flood"}'],
  ['POST /playground/clients/say', '{"personId":1,"chatId":1,"text":"/help"}'],
];

const control = async (): Promise<unknown> => {
  const { now: _, ...rest } = (await (await fetch(`http://127.0.0.1:${port}/playground/control`)).json()) as {
    now: number;
  };
  return rest;
};

describe('the playground of the real program', () => {
  it.each(FOREIGN)('shows nothing to a page %s, and is not driven by it', async (_, headers) => {
    const before = await control();
    for (const path of PATHS) {
      const text = await ask(path, headers);
      expect(statusesIn(text)[0], path).toBeGreaterThanOrEqual(400);
      expect(text.toLowerCase(), path).toContain('\r\nx-content-type-options: nosniff');
      expect(text, path).not.toContain('conversations');
    }
    for (const [path, body] of POSTS) {
      expect(statusesIn(await ask(path, [...headers, JSON_TYPE], body))[0], path).toBeGreaterThanOrEqual(400);
    }
    expect(await control()).toEqual(before);
  });

  it.each(['http://evil.example', 'null', 'http://localhost.evil.example', 'https://127.0.0.1', 'http://127.0.0.1:1'])(
    'is not driven by a page of the origin %s',
    async (origin) => {
      for (const [path, body] of POSTS) {
        const headers = [`Host: 127.0.0.1:${port}`, `Origin: ${origin}`, JSON_TYPE];
        expect(statusesIn(await ask(path, headers, body)), path).toEqual([403]);
      }
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes nothing of the type %s, which any page may send without asking first',
    async (type) => {
      const [[path, body] = ['', '']] = POSTS;
      expect(statusesIn(await ask(path, [`Host: 127.0.0.1:${port}`, `Content-Type: ${type}`], body))).toEqual([415]);
    },
  );

  it('allows no other page to ask whether it may', async () => {
    const headers = ['Host: localhost', 'Origin: http://evil.example', 'Access-Control-Request-Method: POST'];
    expect((await ask('OPTIONS /playground/control/clock', headers)).toLowerCase()).not.toContain('access-control');
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])('answers this machine by its own name %s', async (name) => {
    const text = await ask('GET /playground/clients/state', [`Host: ${name}:${port}`]);
    expect(statusesIn(text)).toEqual([200]);
    expect(text).toContain('conversations');
  });
});
