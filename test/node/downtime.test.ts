import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, it } from 'vitest';
import { freePort } from '../support/port.ts';
import { type Running, start, until } from '../support/process.ts';
import { messagesAt, startTelegram } from '../support/telegram-server.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';

let folder: string;
let started: Running[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-downtime-'));
  started = [];
});

afterEach(async () => {
  for (const running of started.reverse()) running.kill('SIGTERM');
  await Promise.all(started.map(({ ended }) => ended));
  rmSync(folder, { recursive: true, force: true });
});

it.each(['polling', 'webhook'])(
  'what a busy group asked for while the program was down is answered, by %s: 30 /quote, a press and a removal among talk',
  async (mode) => {
    const telegram = await startTelegram(TOKEN);
    started.push(telegram.running);
    const port = String(await freePort());
    const webhook = { WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`, WEBHOOK_SECRET: 'canary-secret_16_long' };
    const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, PORT: port, DATA_DIR: join(folder, 'data') };
    const startProgram = async (): Promise<Running> => {
      const running = start({
        command: [process.execPath, 'src/node.ts'],
        env: { ...env, ...(mode === 'webhook' ? webhook : {}) },
      });
      started.push(running);
      await running.hears(/"updates\.started"/u);
      return running;
    };
    const people: number[] = [];
    for (let count = 0; count < 30; count += 1) {
      people.push((await telegram.post<{ id: number }>('add-person', { firstName: 'Canary', languageCode: 'en' })).id);
    }
    const [owner = 0] = people;
    const group = { title: 'Canary', memberIds: people, privacyMode: false };
    const { id: chatId } = await telegram.post<{ id: number }>('add-group', group);
    const says = (personId: number, text: string) => telegram.post('say', { personId, chatId, text });
    const talk = async () => {
      for (let count = 0; count < 40; count += 1) await says(people[1] ?? 0, `talk ${count}`);
    };

    const first = await startProgram();
    await says(owner, '/subscribe');
    const cardWith = (label: RegExp) => async () =>
      (await messagesAt(telegram.url)).findLast(({ reply_markup }) =>
        reply_markup?.inline_keyboard.flat().some(({ text }) => label.test(text)),
      );
    await until('a card', async () => (await cardWith(/Pause/u)()) !== undefined);
    first.kill('SIGTERM');
    await first.ended;

    const card = await cardWith(/Pause/u)();
    const pause = card?.reply_markup?.inline_keyboard.flat().find(({ text }) => /Pause/u.test(text));
    await talk();
    const data = pause !== undefined && 'callback_data' in pause ? pause.callback_data : '';
    await telegram.post('press', { personId: owner, chatId, messageId: card?.message_id ?? 0, data });
    for (const person of people) await says(person, '/quote');
    const second = await startProgram();
    const quotes = async () =>
      (await telegram.accepted()).filter(
        ({ method, parameters }) => method === 'sendMessage' && String(parameters['text']).startsWith('Section'),
      ).length;
    await until('30 answers', async () => (await quotes()) === 30);
    await until('paused', async () => (await cardWith(/Resume|Go on/u)()) !== undefined);
    second.kill('SIGTERM');
    await second.ended;

    await talk();
    await telegram.post('set-membership', { chatId, userId: 4_242_424_242, membership: { status: 'kicked' } });
    const third = await startProgram();
    await third.hears(/"subscription\.erased".*"removed"/u);
  },
  60_000,
);
