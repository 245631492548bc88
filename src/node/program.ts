import { sequentialize } from '@grammyjs/runner';
import { createBot } from '../bot/bot.ts';
import type { Config } from '../bot/config.ts';
import { createI18n } from '../bot/i18n.ts';
import { createLanguageChoices } from '../bot/language-choices.ts';
import { errorFields, type Logger } from '../bot/logger.ts';
import { registerProfile } from '../bot/profile.ts';
import { createRedisClient, untilReady } from '../bot/redis.ts';
import type { VerbatimContext } from '../handlers/context.ts';
import { createPlayground, type Playground } from '../playground/playground.ts';
import { createApp } from '../web/app.ts';
import { createWebhook } from '../web/webhook.ts';
import { FatalError } from './fatal-error.ts';
import { startHttpServer } from './http-server.ts';
import { createReadiness } from './readiness.ts';
import { findRedisAddress } from './redis-address.ts';
import type { Shutdown } from './shutdown.ts';
import { readSources } from './sources.ts';
import { startUpdates } from './updates.ts';

/** Milliseconds for which the first updates wait for Redis. */
const PATIENCE_WITH_REDIS = 2_000;

/** A program that runs. `failed` rejects when it can't go on. */
export type Program = { readonly failed: Promise<never>; readonly url: string; readonly playground: boolean };

/**
 * Starts everything, and registers with `shutdown` how to stop it again, also what was started before a failure.
 * Rejects with a `FatalError` or an `EmbeddedRedisError` for what the operator must put right.
 */
export async function startProgram(
  config: Config,
  logger: Logger,
  shutdown: Shutdown,
  stopping: AbortSignal,
): Promise<Program> {
  if (config.role === 'jobs') {
    throw new FatalError('ROLE: jobs posts on schedules, which this version does not have yet; set it to all or bot');
  }
  const { content, edition, locales } = readSources();
  const redis = createRedisClient(await findRedisAddress(config.redis, logger, shutdown, stopping), logger);
  shutdown.onStop(() => redis.disconnect());

  const { source } = config;
  const playground = source.kind === 'playground' ? createPlayground() : undefined;
  const token = source.kind === 'playground' ? tokenOf(playground) : source.token;
  const choices = createLanguageChoices(redis, token, logger);
  const i18n = createI18n(locales, choices);
  const bot = createBot({
    token,
    apiRoot: config.apiRoot,
    content,
    edition,
    i18n,
    choices,
    logger,
    random: Math.random,
    order: sequentialize<VerbatimContext>((ctx) => String(ctx.chat?.id ?? ctx.from?.id ?? '')),
    ...(playground === undefined ? {} : { fetch: playground.fetch }),
  });

  const app = createApp({
    readiness: createReadiness({ bot, redis, role: config.role }),
    logger,
    ...(source.kind === 'webhook' ? { webhook: createWebhook({ bot, secret: source.secret, logger }) } : {}),
    ...(playground === undefined ? {} : { playground: playground.app }),
  });
  const http = await startHttpServer(app, config.host, config.port);
  shutdown.onStop(() => http.stop());
  // Before the server, which would wait for the page's stream of events.
  shutdown.onStop(() => playground?.close());
  logger.info('http.listening', { address: http.url, version: edition.version, role: config.role });

  // Who wrote meanwhile is to be answered in the language of their choice.
  await untilReady(redis, PATIENCE_WITH_REDIS);
  const updates = await startUpdates(bot, source, logger, stopping);
  shutdown.onStop(() => updates.stop());
  registerProfile(bot.api, (locale, key) => i18n.t(locale, key)).catch((error: unknown) => {
    logger.warn('profile.not-registered', errorFields(error));
  });
  return { failed: updates.failed, url: http.url, playground: playground !== undefined };
}

function tokenOf(playground: Playground | undefined): string {
  if (playground === undefined) throw new Error('program: without a token there must be a playground');
  return playground.token;
}
