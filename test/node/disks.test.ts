import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesOf, formsOfNumber, formsOfWord, found } from '../support/canary.ts';
import { type Running, start, until } from '../support/process.ts';
import { messagesAt, startTelegram, type TelegramServer } from '../support/telegram-server.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';
const PERSON = 7_770_001_112_223;

let folder: string;
let telegram: TelegramServer;
let started: Running[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-disks-'));
  telegram = await startTelegram(TOKEN);
  started = [];
});

afterEach(async () => {
  for (const running of started) running.kill('SIGTERM');
  await Promise.all(started.map(({ ended }) => ended));
  await telegram.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a program that lets everybody read what it writes where it doesn't say otherwise. */
async function startLax(dataDir: string): Promise<Running> {
  const program = start({
    command: ['/bin/sh', '-c', 'umask 000 && exec node --disable-warning=ExperimentalWarning src/node.ts'],
    env: { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'trace' },
  });
  started.push(program);
  await Promise.all([program.hears(/"posting\.started"/u), program.hears(/"updates\.started"/u)]);
  return program;
}

/** What others may read, write or enter below a folder, and the folder itself. */
function openToOthers(root: string): readonly string[] {
  const paths = [root, ...readdirSync(root, { recursive: true }).map((name) => join(root, String(name)))];
  return paths.filter((path) => (lstatSync(path).mode & 0o077) !== 0);
}

/** A group: nothing of its chat may stay once it is forgotten. */
async function subscribeGroup(): Promise<number> {
  await telegram.post('add-person', { id: PERSON, firstName: 'canary', username: 'canary_user', languageCode: 'en' });
  const group = { title: 'canary title', memberIds: [PERSON], kind: 'supergroup' };
  const { id } = await telegram.post<{ id: number }>('add-group', group);
  await telegram.post('say', { personId: PERSON, chatId: id, text: '/subscribe every 1h' });
  await until('it is subscribed', async () => (await sentTo(id)) > 0);
  return id;
}

const sentTo = async (chatId: number): Promise<number> =>
  (await telegram.accepted()).filter(
    ({ method, parameters }) => method === 'sendMessage' && parameters['chat_id'] === chatId,
  ).length;

/** Says that the chat is to be forgotten, and presses that it is meant. */
async function forget(chatId: number): Promise<void> {
  await telegram.post('say', { personId: PERSON, chatId, text: '/forget' });
  const question = async () => (await messagesAt(telegram.url)).find((message) => sureOf(message) !== undefined);
  await until('it is asked once more', async () => (await question()) !== undefined);
  const message = await question();
  const pressed = { messageId: message?.message_id, data: message && sureOf(message) };
  await telegram.post('press', { personId: PERSON, chatId, ...pressed });
}

/** The data of the button that erases. */
function sureOf({ reply_markup }: Message): string | undefined {
  const button = reply_markup?.inline_keyboard.flat().find(({ text }) => text.endsWith('Yes, erase it'));
  return button !== undefined && 'callback_data' in button ? button.callback_data : undefined;
}

describe('what the program writes to its disk', () => {
  it('nobody else may read, whatever the umask, while it runs and after it; and after /forget nothing of a chat is left', async () => {
    const dataDir = join(folder, 'new', 'data');
    const program = await startLax(dataDir);
    const chatId = await subscribeGroup();
    expect(readdirSync(dataDir)).toEqual(
      expect.arrayContaining(['appendonlydir', 'redis.lock', 'redis.log', 'redis.sock']),
    );
    expect(openToOthers(join(folder, 'new'))).toEqual([]);
    await forget(chatId);
    await program.hears(/"subscription\.erased"/u);
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(openToOthers(join(folder, 'new'))).toEqual([]);
    const files = filesOf(dataDir);
    const forms = [...formsOfWord('canary'), ...[chatId, PERSON].flatMap(formsOfNumber)];
    expect(found(files, forms)).toEqual([]);
    // Not encrypted ones either: no record of a chat, and no key that leads to it.
    expect(found(files, [Buffer.from('{verbatim}:subscription:'), Buffer.from('{verbatim}:chats:')])).toEqual([]);
  });

  it('is closed to others in a folder of many too, which keeps its own rights', async () => {
    const shared = join(folder, 'shared');
    mkdirSync(shared);
    chmodSync(shared, 0o755);
    writeFileSync(join(shared, 'other'), '');
    const dataDir = join(folder, 'link');
    symlinkSync(shared, dataDir);
    await startLax(dataDir);
    const theirs = [shared, join(shared, 'other')];
    expect(openToOthers(shared).filter((path) => !theirs.includes(path))).toEqual([]);
    expect(lstatSync(shared).mode & 0o777).toBe(0o755);
  });
});
