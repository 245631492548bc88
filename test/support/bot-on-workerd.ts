import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Api } from 'grammy/web';
import { Redis } from 'ioredis';
import { inject } from 'vitest';
import { createInProcessFetch } from '../../src/stand-in/in-process-fetch.ts';
import { createServerApp } from '../../src/stand-in/server/server.ts';
import { type BotEnvironment, type BotInTest, TOKEN } from './bot-in-test.ts';
import { TEST_KEY } from './cipher.ts';
import { CONVERSATION, type ConversationAnswer, type ConversationHeader } from './conversation-header.ts';
import { inspectSubscriptions } from './redis-subscriptions.ts';

const SECRET = 'secret-of-the-conversations';

/** Where no Redis is. */
const NOWHERE = 'redis://127.0.0.1:1';

/** Lines of the store on Redis, which nobody writes where subscriptions are in memory. */
const OF_THE_STORE: readonly string[] = ['subscription.erased', 'redis.away'];

/** The program in the real workerd, by its webhook, with subscriptions in Redis. All conversations share the process. */
export async function createBotOnWorkerd({ standIn, clock }: BotEnvironment): Promise<BotInTest> {
  const { url, redisUrl } = inject('workerd');
  const app = createServerApp(standIn, { connections: () => ({ refuse: () => {} }), answerAfterMs: 0 });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;
  await once(server, 'listening');
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const counter = new Redis(redisUrl);
  const database = await counter.incr('conversations');
  counter.disconnect();
  const redis = new Redis(`${redisUrl}/${database}`);
  const api = new Api(TOKEN, { apiRoot, fetch: createInProcessFetch(standIn) });
  const logged: string[] = [];
  const failures: { kind: string; cause: string }[] = [];
  let isAway = false;
  const settings = () => ({
    BOT_TOKEN: TOKEN,
    WEBHOOK_SECRET: SECRET,
    REDIS_URL: isAway ? NOWHERE : `${redisUrl}/${database}`,
    TELEGRAM_API_ROOT: apiRoot,
    DATA_KEY: TEST_KEY,
    LOG_LEVEL: 'debug',
  });

  const note = (line: string): void => {
    const { level, event, ...fields } = JSON.parse(line);
    if (OF_THE_STORE.includes(event)) return;
    logged.push(`${level} ${event} ${JSON.stringify(fields)}`);
    if (event === 'update.failed') failures.push({ kind: fields.updateKind, cause: 'fault' });
    if (event === 'update.unanswered') failures.push({ kind: fields.updateKind, cause: fields.reason });
  };
  /** Asks the program of this conversation; notes what it logs meanwhile. */
  const request = async (path: string, init: RequestInit = {}): Promise<ConversationAnswer> => {
    const id = `${database}${isAway ? ' without Redis' : ''}`;
    const conversation: ConversationHeader = { id, settings: settings(), now: clock.now };
    const headers = { 'X-Telegram-Bot-Api-Secret-Token': SECRET, [CONVERSATION]: JSON.stringify(conversation) };
    const response = await fetch(`${url}${path}`, { ...init, headers });
    const answer = (await response.json()) as ConversationAnswer;
    answer.lines.forEach(note);
    return answer;
  };
  const handleUpdate = async (update: object): Promise<void> => {
    const { status, body } = await request('/telegram', { method: 'POST', body: JSON.stringify(update) });
    if (status !== 200) throw new Error(`the webhook answered ${status}: ${body}`);
    if (body !== '') await callInAnswer(body);
  };
  /** Carries out the call that an answer to the webhook holds, as Telegram does. */
  const callInAnswer = async (body: string): Promise<void> => {
    const { method, ...parameters } = JSON.parse(body);
    await standIn.fetch(
      new Request(`${apiRoot}/bot${TOKEN}/${method}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(parameters),
      }),
    );
  };
  // As on Node, the bot knows who it is before anybody writes.
  await request('/readyz');
  return {
    bot: { handleUpdate, isInited: () => true, api, botInfo: await api.getMe() },
    subscriptions: {
      ...inspectSubscriptions(redis),
      // The program gets another address: the Redis itself is everybody's.
      async goAway() {
        isAway = true;
      },
      async comeBack() {
        isAway = false;
      },
    },
    logged,
    failures,
    guests: [],
    async stop() {
      redis.disconnect();
      standIn.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
