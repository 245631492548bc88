import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { Subscription } from '../../src/jobs/plan/subscription.ts';
import { createScripts } from '../../src/jobs/run/scripts.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../src/jobs/run/subscription-store.ts';
import { CIPHER } from './cipher.ts';
import { freePort } from './port.ts';
import { until } from './process.ts';
import { startOutsideRedis } from './redis.ts';
import { startTelegram, type TelegramServer } from './telegram-server.ts';
import { setWebhook, startWorkerd, type Workerd, type WorkerdSettings } from './workerd.ts';

/** The bot in workerd, with Telegram and a Redis around it, whose names and secrets all have "canary" in them. */
export type WorkerdScene = {
  readonly settings: WorkerdSettings;
  readonly workerd: Workerd;
  readonly telegram: TelegramServer;
  /** The test's own client; the server can be made to hang, or to go away. */
  readonly redis: Redis;
  readonly redisServer: { hang(): void; goOn(): void; kill(): Promise<void>; startAgain(): Promise<void> };
  readonly subscriptions: SubscriptionStore;
  /** People who have started the bot and were welcomed, one for each language code. */
  addReaders(languageCodes: readonly string[]): Promise<readonly number[]>;
  addReader(languageCode?: string): Promise<number>;
  addGroup(memberId: number): Promise<number>;
  /** A group in which one of its people has asked for excerpts. */
  addSubscribedGroup(memberId: number): Promise<{ chatId: number; subscription: Subscription }>;
  /** The texts that the bot sent there, the oldest first. */
  sentTo(chatId: number): Promise<readonly string[]>;
  stop(): Promise<void>;
};

const TOKEN = '4242424242:AAE-canary_token_canary_token_1';
const SECRET = 'canary-secret-of-a-test';

export async function createWorkerdScene(): Promise<WorkerdScene> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-workerd-'));
  const port = await freePort();
  let server = await startOutsideRedis(folder, port);
  const redis = new Redis(server.url);
  // The server goes away in some of the tests.
  redis.on('error', () => {});
  const telegram = await startTelegram(TOKEN);
  const settings = { token: TOKEN, secret: SECRET, redisUrl: server.url, apiRoot: telegram.url };
  const workerd = await startWorkerd(settings);
  await setWebhook(telegram, workerd, settings);
  const subscriptions = createSubscriptionStore(redis, createScripts(redis), CIPHER);

  const addReaders: WorkerdScene['addReaders'] = async (languageCodes) => {
    const ids: number[] = [];
    for (const languageCode of languageCodes) {
      const { id } = await telegram.post<{ id: number }>('add-person', { firstName: 'Canary', languageCode });
      await telegram.post('start', { personId: id });
      ids.push(id);
    }
    await until('all are welcomed', async () => {
      const chats = new Set((await telegram.accepted()).map(({ parameters }) => parameters['chat_id']));
      return ids.every((id) => chats.has(id));
    });
    return ids;
  };
  const addGroup = async (memberId: number): Promise<number> =>
    (await telegram.post<{ id: number }>('add-group', { title: 'Canary', memberIds: [memberId] })).id;

  return {
    settings,
    workerd,
    telegram,
    redis,
    redisServer: {
      hang: () => server.running.kill('SIGSTOP'),
      goOn: () => server.running.kill('SIGCONT'),
      async kill() {
        server.running.kill('SIGKILL');
        await server.running.ended;
      },
      async startAgain() {
        server = await startOutsideRedis(folder, port);
      },
    },
    subscriptions,
    addReaders,
    async addReader(languageCode = 'en') {
      const [id = 0] = await addReaders([languageCode]);
      return id;
    },
    addGroup,
    async addSubscribedGroup(memberId) {
      const chatId = await addGroup(memberId);
      await telegram.post('say', { personId: memberId, chatId, text: '/subscribe' });
      await until('the group is subscribed', async () => (await subscriptions.byChat(chatId)) !== undefined);
      const subscription = await subscriptions.byChat(chatId);
      if (subscription === undefined) throw new Error('the subscription is gone');
      return { chatId, subscription };
    },
    async sentTo(chatId) {
      const calls = await telegram.accepted();
      return calls
        .filter(({ method, parameters }) => method === 'sendMessage' && parameters['chat_id'] === chatId)
        .map(({ parameters }) => String(parameters['text']));
    },
    async stop() {
      redis.disconnect();
      await workerd.stop();
      await telegram.stop();
      server.running.kill('SIGKILL');
      await server.running.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
