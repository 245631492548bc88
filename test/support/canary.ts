import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Redis } from 'ioredis';
import { type Running, start, until } from './process.ts';
import { messagesAt, startTelegram, type TelegramServer } from './telegram-server.ts';

export const CANARY_TOKEN = '4242424242:AAE-canary_token_canary_token_1';

/** Somebody whose every trace is unmistakable. */
export type CanaryPerson = { readonly id: number; readonly word: string; readonly cyrillic: string };

/** Everything that one can say, with the person's own words in it. */
const said = ({ word, cyrillic }: CanaryPerson): readonly string[] => [
  '/start',
  `/start ${word}`,
  '/statement 3',
  `/statement ${word}`,
  `/cities ${word}`,
  `/cities Алматы ${cyrillic}`,
  `/signatories ${word}`,
  `/search ${word}`,
  `/search elections ${cyrillic}`,
  '/quote',
  `/verify ${word} ${cyrillic} ${word} ${cyrillic}`,
  '/language',
  '/privacy',
  '/mydata',
  `/help ${word}`,
  `/${word}`,
  `${word} without a command`,
  cyrillic,
  `/subscribe ${word}`,
];

/** A program on a private Redis, all of which a person has used. It logs at `trace`: the lines of every level are among those. */
export type CanaryRun = {
  readonly program: Running;
  readonly telegram: TelegramServer;
  readonly dataDir: string;
  readonly chatIds: readonly number[];
  /** Every place to which the program opened a connection, once. */
  connections(): readonly string[];
  /** Starts the program again on the same data. */
  again(): Promise<Running>;
  end(): Promise<void>;
};

export async function walk(person: CanaryPerson): Promise<CanaryRun> {
  const { id, word, cyrillic } = person;
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-privacy-'));
  const dataDir = join(folder, 'data');
  const telegram = await startTelegram(CANARY_TOKEN);
  const { post, url } = telegram;
  const started: Running[] = [];
  const connections = join(folder, 'connections');
  const env = {
    BOT_TOKEN: CANARY_TOKEN,
    TELEGRAM_API_ROOT: url,
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'trace',
    CONNECTIONS: connections,
    NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import=${pathToFileURL(join(import.meta.dirname, 'record-connections.ts'))}`,
  };
  const again = async () => {
    const program = start({ command: [process.execPath, 'src/node.ts'], env });
    started.push(program);
    await until('it takes updates', async () => (await telegram.accepted()).some(({ method }) => method === 'getMe'));
    return program;
  };
  const program = await again();
  await post('add-person', { id, firstName: `${word} ${cyrillic}`, username: `${word}_user`, languageCode: 'en' });
  const group = await post<{ id: number }>('add-group', {
    title: `${word} title`,
    memberIds: [id],
    kind: 'supergroup',
  });
  const botRights = { can_post_messages: true };
  const channel = await post<{ id: number }>('add-channel', { title: cyrillic, memberIds: [id], botRights });
  const digests = async () =>
    (await telegram.accepted()).filter(({ parameters }) => String(parameters['text']).includes('SHA-256')).length;
  /** Asks once more, and waits for the answer: by then all that was asked before is answered. */
  const settle = async () => {
    const before = await digests();
    await post('say', { personId: id, chatId: id, text: '/about' });
    await until('all is answered', async () => (await digests()) > before);
  };
  for (const chatId of [id, group.id]) {
    for (const text of said(person)) await post('say', { personId: id, chatId, text });
    // Of more readings at once some would be dropped.
    await settle();
  }
  // Where the bot is not a member, and with an answer that is lost on its way.
  const others = { title: `${word} others`, memberIds: [id], kind: 'supergroup', botIsMember: false };
  const { id: othersId } = await post<{ id: number }>('add-group', others);
  const cut = { kind: 'cut', applied: true };
  await post('fault', { method: 'answerGuestQuery', count: 1, fault: cut });
  for (const asked of [word, '2.3']) {
    await post('say', { personId: id, chatId: othersId, text: `@verbatim_bot ${asked}` });
  }
  await until(
    'both are answered',
    async () => (await telegram.accepted()).filter(({ method }) => method === 'answerGuestQuery').length > 1,
  );
  await post('typeInline', { personId: id, chatId: id, query: word, offset: word });
  await post('say', { personId: id, chatId: group.id, text: '/subscribe every 1h' });
  await post('say', { personId: id, chatId: id, text: '/subscribe weekly mon 12:00 Asia/Bishkek' });
  await until('a channel can be chosen', async () => (await requestAt(url, id)) > 16);
  await post('shareChat', { personId: id, requestId: await requestAt(url, id), chatId: channel.id });
  await until('the channel is subscribed', async () =>
    (await messagesAt(url)).some(({ text = '' }) => text.includes('Asia/Bishkek') && text.includes('Done.')),
  );
  await telegram.chooses(id, 'Русский');
  await telegram.asks(id, '/help', 'Как пользоваться ботом');
  await telegram.asks(id, '/mydata', 'Русский');
  // A failure, which is logged.
  const body = { ok: false, error_code: 400, description: 'Bad Request: refused' };
  await post('fault', { method: 'sendMessage', count: 2, fault: { kind: 'reply', status: 400, body } });
  await post('say', { personId: id, chatId: id, text: `/search ${word}` });
  await until('the failure is logged', () => program.said().some((line) => line.includes('update.failed')));
  await settle();
  return {
    program,
    telegram,
    dataDir,
    chatIds: [group.id, channel.id, othersId],
    connections: () => [...new Set(readFileSync(connections, 'utf8').trim().split('\n'))],
    again,
    async end() {
      for (const each of started) each.kill('SIGTERM');
      await Promise.all(started.map(({ ended }) => ended));
      await telegram.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Has a passage posted at once: from then on there is a slot, and all that a post leaves behind. */
export async function postNow({ program, telegram }: CanaryRun, { id }: CanaryPerson): Promise<void> {
  await telegram.chooses(id, 'English');
  for (const label of ['What comes', 'Post now', 'Yes, post now']) await telegram.presses(id, label);
  await program.hears(/"post\.ended"/u);
}

type Asking = {
  replyInterfaces?: Record<string, { markup: { keyboard?: { request_chat?: { request_id: number } }[][] } }>;
};

/** The request by which somebody can choose a channel; 0 where there is none. */
async function requestAt(url: string, personId: number): Promise<number> {
  const state = (await (await fetch(`${url}/clients/state`)).json()) as { conversations: (Asking & { id: number })[] };
  const asking = state.conversations.find(({ id }) => id === personId)?.replyInterfaces?.[personId];
  return asking?.markup.keyboard?.flat()[0]?.request_chat?.request_id ?? 0;
}

/** Every form in which a number may stand somewhere. */
export function formsOfNumber(number: number): readonly Buffer[] {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(BigInt(number));
  const texts = [String(number), number.toString(36), number.toString(16), Math.abs(number).toString(16)];
  const encoded = [Buffer.from(String(number)).toString('base64').slice(0, -4), bytes.toString('base64').slice(0, 8)];
  return [
    ...[...texts, ...encoded].map((text) => Buffer.from(text)),
    bytes.subarray(0, 6),
    Buffer.from(bytes).reverse().subarray(2),
  ];
}

/** Every form in which a person may stand somewhere. */
export function formsOf({ id, word, cyrillic }: CanaryPerson): readonly Buffer[] {
  const escaped = Array.from(cyrillic, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const words = [
    word,
    cyrillic,
    escaped,
    encodeURIComponent(cyrillic),
    Buffer.from(word).toString('base64').slice(0, -4),
  ];
  return [...formsOfNumber(id), ...words.map((text) => Buffer.from(text))];
}

/** Which of these stand in a text or in bytes. */
export function found(content: Buffer | string, forms: readonly Buffer[]): readonly string[] {
  const bytes = Buffer.from(content as string);
  return forms.filter((form) => bytes.includes(form)).map((form) => form.toString('latin1'));
}

/** All that Redis holds: each key with its value as it is written to a file. */
export async function dumpOf(dataDir: string): Promise<ReadonlyMap<string, Buffer>> {
  const redis = new Redis({ path: join(dataDir, 'redis.sock') });
  try {
    // Compressed, a dump would hide what is in it.
    await redis.config('SET', 'rdbcompression', 'no');
    const dumps = (await redis.keys('*')).map(async (key) => [key, (await redis.dumpBuffer(key)) ?? Buffer.alloc(0)]);
    return new Map((await Promise.all(dumps)) as [string, Buffer][]);
  } finally {
    redis.disconnect();
  }
}

/** Every file of a folder, in one. */
export function filesOf(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Buffer.concat(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name))));
}

/** Every form in which a word of Latin letters may stand inside a longer text: as it is, in hexadecimal, in Base64. */
export function formsOfWord(word: string): readonly Buffer[] {
  // Of four letters of Base64 each holds a part of three bytes: only those that the word alone decides are kept.
  const inBase64 = [0, 1, 2].map((before) => {
    const text = Buffer.from(`${'\0'.repeat(before)}${word}`)
      .toString('base64')
      .replaceAll('=', '');
    return text.slice([0, 2, 3][before], Math.floor(((before + word.length) * 8) / 6));
  });
  return [word, Buffer.from(word).toString('hex'), ...inBase64].map((text) => Buffer.from(text));
}
