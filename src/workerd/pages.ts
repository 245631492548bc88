import { Hono } from 'hono';
import { type BotOfPages, createBotLinks } from '../web/pages/bot-links.ts';
import type { Page } from '../web/pages/page.ts';
import { createPages, type Pages } from '../web/pages/pages.ts';

/** The content of the pages, and how to find out who the bot is. */
export type WorkerdPagesDeps = Pick<Page, 'content' | 'build' | 't'> & {
  readonly origin: string | undefined;
  readonly me: () => BotOfPages | undefined;
  readonly isBotIdentified: () => Promise<boolean>;
};

/**
 * Cloudflare compresses them. A reader never waits: while the bot's name is unknown, the page has no links into the bot, and
 * Telegram is asked after the answer, for the next reader.
 */
export function createWorkerdPages({ origin, me, isBotIdentified, ...page }: WorkerdPagesDeps): Pages {
  const pages = createPages({ ...page, ...createBotLinks(me), ...(origin === undefined ? {} : { origin }) });
  const app = new Hono();
  app.get('/', async (c, next) => {
    c.executionCtx.waitUntil(isBotIdentified());
    await next();
  });
  app.route('/', pages.app);
  return { app, prepare: pages.prepare };
}
