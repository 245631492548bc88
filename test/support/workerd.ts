import { createTestHarness } from 'wrangler';
import { TEST_KEY } from './cipher.ts';
import { PROJECT_ROOT, start } from './process.ts';
import type { TelegramServer } from './telegram-server.ts';

/** The bot in the real workerd, which wrangler runs on this machine. */
export type Workerd = {
  readonly url: string;
  get(path: string): Promise<Response>;
  /** Posts an update as Telegram would. */
  post(body: string, secret: string): Promise<Response>;
  /** Everything that was written to the console. */
  logged(): string;
  stop(): Promise<void>;
};

export type WorkerdSettings = {
  readonly token: string;
  readonly secret: string;
  readonly redisUrl: string;
  readonly apiRoot: string;
};

export async function startWorkerd({ token, secret, redisUrl, apiRoot }: WorkerdSettings): Promise<Workerd> {
  // Instead of what a developer may have in .dev.vars.
  const secrets = {
    BOT_TOKEN: token,
    WEBHOOK_SECRET: secret,
    REDIS_URL: redisUrl,
    TELEGRAM_API_ROOT: apiRoot,
    DATA_KEY: TEST_KEY,
  };
  const server = createTestHarness({
    root: PROJECT_ROOT,
    workers: [{ configPath: 'wrangler.toml', secrets: { ...secrets, LOG_LEVEL: 'debug' } }],
  });
  const { url } = await server.listen();
  return {
    url: url.origin,
    get: (path) => fetch(`${url.origin}${path}`),
    post: (body, given) =>
      fetch(`${url.origin}/telegram`, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': given },
      }),
    logged: () => JSON.stringify(server.getLogs()),
    stop: () => server.close(),
  };
}

/** Tells Telegram to post updates there, as an operator does. */
export async function setWebhook(
  telegram: TelegramServer,
  workerd: Workerd,
  { token, secret }: WorkerdSettings,
): Promise<void> {
  const { ended, said } = start({
    command: [process.execPath, 'src/node/updates/set-webhook.ts'],
    env: {
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: telegram.url,
      WEBHOOK_URL: `${workerd.url}/telegram`,
      WEBHOOK_SECRET: secret,
    },
  });
  if ((await ended) !== 0) throw new Error(`the webhook could not be set:\n${said().join('\n')}`);
}
