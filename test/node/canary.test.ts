import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT } from '../../src/handlers/kept.ts';
import { type Running, start, until } from '../support/process.ts';
import { startTelegram, type TelegramServer } from '../support/telegram-server.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';
const PERSON_ID = 7_770_001_112_223;
const GROUP_TITLE = 'canary-title';

/** What must be found nowhere: ids, names, titles, texts, queries and the token. */
const CANARIES = [String(PERSON_ID), 'canary', 'кенар'];

const SAID = [
  '/start',
  '/start canary',
  '/statement 3',
  '/statement canary',
  '/cities canary',
  '/cities Алматы кенар',
  '/signatories canary',
  '/search canary',
  '/search elections canary',
  '/quote',
  '/verify canary canary canary canary',
  '/language',
  '/privacy',
  '/help canary',
  '/canary',
  'canary without a command',
  'кенар',
];

let folder: string;
let telegram: TelegramServer;
let program: Running;

/** A person with an unmistakable id and name uses everything, in private, in a group and inline. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-privacy-'));
  telegram = await startTelegram(TOKEN);
  program = start({
    command: [process.execPath, 'src/node.ts'],
    env: {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.url,
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      LOG_LEVEL: 'trace',
    },
  });
  await program.hears(/"updates\.started"/u);
  const { post } = telegram;
  await post('add-person', { id: PERSON_ID, firstName: 'canary-name', username: 'canary_user', languageCode: 'en' });
  const { id: chatId } = await post<{ id: number }>('add-group', { title: GROUP_TITLE, memberIds: [PERSON_ID] });
  for (const text of SAID) {
    await post('say', { personId: PERSON_ID, chatId: PERSON_ID, text });
    await post('say', { personId: PERSON_ID, chatId, text });
  }
  await post('typeInline', { personId: PERSON_ID, chatId, query: 'canary', offset: 'canary' });
  await post('say', { personId: PERSON_ID, chatId, text: '/subscribe every 1h' });
  await until('the group is subscribed', async () =>
    (await telegram.accepted()).some(({ parameters }) => String(parameters['text']).includes('Asia/Almaty')),
  );
  await telegram.chooses(PERSON_ID, 'Русский');
  await telegram.asks(PERSON_ID, '/help', 'Как пользоваться ботом');
  // A failure, which is logged.
  await post('fault', {
    method: 'sendMessage',
    count: 2,
    fault: { kind: 'reply', status: 400, body: { ok: false, error_code: 400, description: 'Bad Request: refused' } },
  });
  await post('say', { personId: PERSON_ID, chatId: PERSON_ID, text: '/search canary' });
  await until('the failure is logged', () => program.said().some((line) => line.includes('update.failed')));
});

afterAll(async () => {
  program.kill('SIGTERM');
  await program.ended;
  await telegram.stop();
  rmSync(folder, { recursive: true, force: true });
});

const found = (text: string): string[] => CANARIES.filter((canary) => text.toLowerCase().includes(canary));

describe('what a person says and is', () => {
  it('is not in what the program writes, at any level', () => {
    const said = program.said().join('\n');
    expect(said).toContain('update.failed');
    expect(found(said)).toEqual([]);
  });

  it('is not in Redis, and every key there is on the list of what is kept and expires', async () => {
    const redis = new Redis({ path: join(folder, 'data', 'redis.sock') });
    const keys = await redis.keys('*');
    expect(keys.filter((key) => key.startsWith('{verbatim}:language:'))).toHaveLength(1);
    expect(keys.filter((key) => key.startsWith('{verbatim}:subscription:'))).toHaveLength(1);
    for (const key of keys) {
      const kept = KEPT.find(({ keys: prefix }) => key.startsWith(prefix));
      expect(kept, `${key} is on no list`).toBeDefined();
      const milliseconds = await redis.pttl(key);
      // What -2 is said of went meanwhile: some are there for a moment only.
      if (kept?.seconds !== undefined && milliseconds !== -2) {
        expect(milliseconds, key).toBeGreaterThanOrEqual(0);
        expect(milliseconds, key).toBeLessThanOrEqual(kept.seconds * 1_000);
      }
      expect(found(`${key} ${(await redis.dump(key)) ?? ''}`), key).toEqual([]);
    }
    redis.disconnect();
  });

  it('is not in any file of the data directory', () => {
    const files = readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const content = readFileSync(join(file.parentPath, file.name)).toString('latin1');
      expect(found(content), file.name).toEqual([]);
    }
  });
});
