import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Clocks, createClocks } from '../../src/bot/clocks.ts';
import { watchClocks } from '../../src/node/clock-watch.ts';
import { until } from '../support/process.ts';
import { startSurroundings } from '../support/surroundings.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';
const AHEAD = 60_000;

let clocks: Clocks;
let servers: Server[];
let stopWatch: () => void;

beforeEach(async () => {
  servers = [];
  clocks = createClocks(Date.now, () => performance.now());
});

afterEach(() => {
  stopWatch();
  for (const server of servers) server.close();
});

/** A server whose clock is ahead. */
async function startServer(headers: () => Record<string, string>): Promise<string> {
  const server = createServer((_, response) => response.writeHead(200, headers()).end('{}'));
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ahead = () => ({ date: new Date(Date.now() + AHEAD).toUTCString() });

const ask = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => response.resume().once('end', resolve)).once('error', reject);
  });

function watch(apiRoot: string): void {
  stopWatch = watchClocks(clocks, apiRoot, { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} });
}

describe('the clock of the Bot API', () => {
  it('is heard in whatever it answers', async () => {
    const telegram = await startServer(ahead);
    watch(telegram);
    await ask(`${telegram}/bot1:token/getMe`);
    expect(clocks.disagreement()).toMatchObject({ of: 'telegram' });
    expect(Math.abs((clocks.difference('telegram') ?? 0) + AHEAD)).toBeLessThan(2_000);
  });

  it('is not taken from another server', async () => {
    watch('https://api.telegram.org');
    await ask(await startServer(ahead));
    expect(clocks.difference('telegram')).toBeUndefined();
  });

  it.each(['never', ''])('is not taken from a date that is none: "%s"', async (date) => {
    const telegram = await startServer(() => ({ date }));
    watch(telegram);
    await ask(telegram);
    expect(clocks.difference('telegram')).toBeUndefined();
  });

  it('that differs while the program runs is said once by the log, by /readyz for as long as it does, and once when it agrees', async () => {
    watch('https://api.telegram.org');
    const around = await startSurroundings(TOKEN);
    try {
      const bot = around.startProgram('bot');
      const { address } = JSON.parse(await bot.hears(/"http\.listening"/u)) as { address: string };
      const readyz = async () => (await fetch(`${address}/readyz`)).text();
      await until('it is ready', async () => (await readyz()) === 'ready');
      await around.telegram.post('set-server', { dateOffset: AHEAD });
      await around.telegram.post('add-person', { id: 1, firstName: 'Reader', languageCode: 'en' });
      const hear = async (text: string) => {
        await around.telegram.post('start', { personId: 1 });
        return (await readyz()).includes(text);
      };
      await until('it is said', () => hear('degraded: the clock of this machine is behind that of Telegram by'));
      await bot.hears(/"clock\.differs"/u);
      await around.telegram.post('set-server', { dateOffset: 0 });
      await until('it is ready again', () => hear('ready'));
      await bot.hears(/"clock\.agrees"/u);
      expect(bot.said().filter((line) => line.includes('clock.differs'))).toHaveLength(1);
    } finally {
      await around.stop();
    }
  }, 60_000);
});
