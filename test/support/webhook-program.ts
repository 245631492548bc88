import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.ts';
import { type Running, start } from './process.ts';
import { startTelegram } from './telegram-server.ts';

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';
/** What Telegram sends with each update to it. */
export const SECRET = 'canary-secret_16_long';

/** The real program, which takes its updates by webhook, with Telegram beside it. */
export type WebhookProgram = {
  readonly telegram: Awaited<ReturnType<typeof startTelegram>>;
  /** Posts an update as Telegram does; gets the status. */
  post(update: object): Promise<number>;
  readonly url: string;
  readonly running: Running;
  /** Bytes of memory that the process has: all of it that is resident. */
  memory(): number;
  stop(): Promise<void>;
};

/** Starts both, with an embedded Redis in a folder of its own. */
export async function startWebhookProgram(env: Readonly<Record<string, string>> = {}): Promise<WebhookProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-webhook-'));
  const telegram = await startTelegram(TOKEN);
  const url = `http://127.0.0.1:${await freePort()}`;
  const running = start({
    command: [process.execPath, '--disable-warning=ExperimentalWarning', '--max-semi-space-size=16', 'src/node.ts'],
    env: {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.url,
      WEBHOOK_URL: `${url}/telegram`,
      WEBHOOK_SECRET: SECRET,
      PORT: new URL(url).port,
      DATA_DIR: join(folder, 'data'),
      ...env,
    },
  });
  await running.hears(/"updates\.started"/u);
  return {
    telegram,
    url,
    running,
    post: (update) => postUpdate(url, update),
    memory: () => Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${running.pid}/status`, 'utf8'))?.[1]) * 1_024,
    async stop() {
      running.kill('SIGTERM');
      await running.ended;
      await telegram.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Posts an update to the program of that address, as Telegram does; gets the status. */
export async function postUpdate(url: string, update: object): Promise<number> {
  const headers = { 'X-Telegram-Bot-Api-Secret-Token': SECRET };
  const response = await fetch(`${url}/telegram`, { method: 'POST', headers, body: JSON.stringify(update) });
  await response.arrayBuffer();
  return response.status;
}
