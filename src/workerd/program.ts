import { randomBytes } from 'node:crypto';
import type { ExecutionContext } from 'hono';
import type { Redis } from 'ioredis';
import { createBot } from '../bot/bot.ts';
import type { Environment } from '../bot/config.ts';
import { createDataCipher } from '../bot/data-cipher.ts';
import { createI18n, createSpeak, logFaults } from '../bot/i18n.ts';
import { tellLacking } from '../bot/project-files.ts';
import { createRequestRedisClient } from '../bot/redis/redis.ts';
import { lookAtRedis } from '../bot/redis/redis-look.ts';
import { markOf, ownerOf } from '../bot/redis/redis-mark.ts';
import { secretsOf } from '../bot/secrets.ts';
import { createStores, type Stores } from '../bot/stores.ts';
import { finish } from '../content/text/gradually.ts';
import { DEFAULT_LOCALE } from '../handlers/base/locale.ts';
import { withPages } from '../handlers/start/about-view.ts';
import { createApp } from '../web/app.ts';
import { createCards } from '../web/cards.ts';
import { createReadiness } from '../web/readiness.ts';
import { createWebhook } from '../web/webhook.ts';
import { createWebhookRoute } from '../web/webhook-route.ts';
import { createConsoleLog } from './console-log.ts';
import { createIdentity } from './identity.ts';
import { createMisconfiguredProgram } from './misconfigured-program.ts';
import { createWorkerdPages } from './pages.ts';
import { createPerRequest } from './per-request.ts';
import { type Assets, createAssetPictures } from './pictures.ts';
import { bundledSources } from './project-files.ts';
import { createRemembered } from './remembered.ts';
import { areSettings, readSettings, type Settings } from './settings.ts';

/** The program on workerd. It is created once for an isolate; requests don't depend on anything that it remembers. */
export type Program = {
  fetch(request: Request, context: ExecutionContext): Promise<Response>;
  /** Does what can be done before the first request. */
  prepare(): Promise<void>;
};

/** How soon Telegram must answer a call (seconds). Telegram itself waits 60 seconds for the answer to an update. */
const CALL_TIMEOUT_S = 20;

/**
 * How long `/readyz`, which anybody can request, reports the last known state of Redis, and how long a check can take
 * (milliseconds).
 */
const LOOK_LASTS_MS = 5_000;
const MAX_LOOK = 10_000;

/** The parts that need no settings: the content, the languages, and the holder of each request's own objects. */
export type Prepared = Awaited<ReturnType<typeof prepareProgram>>;

/** Does the work that takes CPU time in advance, because a request on Cloudflare's free plan has 10 ms. */
export async function prepareProgram() {
  const files = await bundledSources();
  const { content, build, locales } = files;
  finish(content.prepare());
  const logger = createConsoleLog('info', []);
  tellLacking(files, logger);
  const requests = createPerRequest<Stores & { readonly redis: Redis }>();
  const i18n = createI18n(locales, logFaults(logger));
  finish(i18n.prepare());
  return { content, build, requests, i18n };
}

/** The webhook, the pages and the health routes. If a setting is invalid, it says which one, and takes no updates. */
export function createProgram(prepared: Prepared, env: Environment, assets?: Assets): Program {
  const settings = readSettings(env);
  return areSettings(settings)
    ? createConfiguredProgram(prepared, settings, assets)
    : createMisconfiguredProgram(settings);
}

function createConfiguredProgram(
  { content, build, requests, i18n }: Prepared,
  settings: Settings,
  assets: Assets | undefined,
): Program {
  const { token, secret, redisUrl, origin, apiRoot, logLevel, dataKeys } = settings;
  const cipher = createDataCipher(token, dataKeys);
  const mark = markOf(ownerOf(token), cipher.check);
  const secrets = secretsOf({
    source: { kind: 'webhook', token, secret, url: '' },
    redis: { kind: 'outside', urls: [redisUrl] },
    dataKeys,
  });
  const logger = createConsoleLog(logLevel, [redisUrl, ...secrets]);
  const pictures = assets && createAssetPictures(assets);
  const speak = createSpeak(i18n);
  const bot = createBot({
    token,
    apiRoot,
    content,
    build: withPages(build, origin),
    i18n,
    pictures,
    subscriptions: requests.shared('subscriptions'),
    newId: () => randomBytes(6).toString('base64url'),
    now: Date.now,
    logger,
    random: Math.random,
    callTimeout: CALL_TIMEOUT_S,
  });
  const isBotIdentified = createIdentity(bot, logger, CALL_TIMEOUT_S * 1_000, Date.now);
  const lookAtOwnRedis = createRemembered(() => lookAtRedis(requests.shared('redis')), {
    lasts: () => LOOK_LASTS_MS,
    longest: MAX_LOOK,
    now: Date.now,
  });
  const pages = createWorkerdPages({
    origin,
    content,
    build,
    t: speak(DEFAULT_LOCALE),
    me: () => (bot.isInited() ? bot.botInfo : undefined),
    isBotIdentified,
  });
  const app = createApp({
    readiness: createReadiness({ isBotIdentified, checks: [lookAtOwnRedis], role: 'bot' }),
    logger,
    // Cloudflare has a certificate for every name that leads there.
    isHttps: true,
    pages: pages.app,
    cards: pictures && createCards({ pictures, content, speak, origin }),
    webhook: createWebhookRoute(createWebhook({ bot, secret, isBotIdentified, logger, waitsForOthers: () => false })),
  });
  return {
    prepare: pages.prepare,
    async fetch(request, context) {
      const clients: Redis[] = [];
      const makeStores = () => {
        const redis = createRequestRedisClient(redisUrl, logger);
        clients.push(redis);
        return { ...createStores(redis, { cipher, mark, logger }), redis };
      };
      try {
        return await requests.run(makeStores, () => app.fetch(request, {}, context));
      } finally {
        for (const redis of clients) redis.disconnect();
      }
    },
  };
}
