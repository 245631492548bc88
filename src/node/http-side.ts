import type { Config } from '../bot/config.ts';
import type { Logger } from '../bot/logger.ts';
import type { ProjectFiles } from '../bot/project-files.ts';
import type { VerbatimBot } from '../bot/verbatim-bot.ts';
import { DEFAULT_LOCALE, type Locale } from '../handlers/base/locale.ts';
import type { Pictures } from '../handlers/base/pictures.ts';
import type { Translate } from '../handlers/base/view-context.ts';
import { type AppDeps, createApp } from '../web/app.ts';
import { createCards } from '../web/cards.ts';
import { defaultHeaders } from '../web/headers.ts';
import { createWebhook, type WebhookDeps } from '../web/webhook.ts';
import { createWebhookRoute } from '../web/webhook-route.ts';
import { createNodePages, originOf } from './pages.ts';
import { type HttpServer, startHttpServer } from './process/http-server.ts';
import { createWebhookListener } from './webhook-listener.ts';

/** What is served, and where. */
export type HttpSideDeps = Pick<Config, 'host' | 'port' | 'role' | 'source'> &
  Pick<AppDeps, 'readiness' | 'playground'> &
  Required<Pick<AppDeps, 'metrics'>> &
  Required<Pick<WebhookDeps, 'onUnreadable'>> &
  Pick<ProjectFiles, 'content' | 'build'> & {
    readonly bot: VerbatimBot;
    readonly pictures: Pictures;
    /** The interface in each of its languages. */
    readonly speak: (locale: Locale) => Translate;
    readonly logger: Logger;
  };

/**
 * Serves what the role has: health and metrics; for readers the pages, the cards and the webhook; without a token the
 * playground. Rejects with a `FatalError` if it can't listen on the address.
 */
export function startHttpSide(deps: HttpSideDeps): Promise<HttpServer> {
  const { host, port, role, source, bot, logger, onUnreadable } = deps;
  const isHttps = source.kind === 'webhook' && source.url.startsWith('https:');
  const webhook =
    source.kind === 'webhook' && role !== 'jobs'
      ? createWebhook({ bot, secret: source.secret, logger, onUnreadable })
      : undefined;
  const app = createApp({
    readiness: deps.readiness,
    metrics: deps.metrics,
    logger,
    isHttps,
    ...(role === 'jobs' ? {} : forReaders(deps)),
    ...(webhook === undefined ? {} : { webhook: createWebhookRoute(webhook) }),
    ...(deps.playground === undefined ? {} : { playground: deps.playground }),
  });
  const headers = defaultHeaders(isHttps);
  return startHttpServer({
    app,
    host,
    port,
    headers,
    before: (others) => (webhook === undefined ? others : createWebhookListener(webhook, headers, others)),
  });
}

function forReaders({ source, content, build, bot, pictures, speak }: HttpSideDeps): Pick<AppDeps, 'pages' | 'cards'> {
  const me = () => (bot.isInited() ? bot.botInfo : undefined);
  return {
    pages: createNodePages({ source, content, build, t: speak(DEFAULT_LOCALE), me }),
    cards: createCards({ pictures, content, speak, origin: originOf(source) }),
  };
}
