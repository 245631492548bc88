import { Hono } from 'hono';
import { createBotLinks } from '../web/pages/bot-links.ts';
import type { Page } from '../web/pages/page.ts';
import { createPages } from '../web/pages/pages.ts';

/** What the pages say, and how it is learned who the bot is. */
export type WorkerdPagesDeps = Pick<Page, 'content' | 'build' | 't'> & {
  readonly origin: string | undefined;
  readonly username: () => string | undefined;
  readonly isBotIdentified: () => Promise<boolean>;
};

/**
 * The pages as Workers serve them; Cloudflare compresses them. A reader waits for nobody: while it is not known who the
 * bot is, the page comes without links into it, and Telegram is asked behind the answer, for the next one.
 */
export function createWorkerdPages({ origin, username, isBotIdentified, ...page }: WorkerdPagesDeps): Hono {
  const app = new Hono();
  app.get('/', async (c, next) => {
    c.executionCtx.waitUntil(isBotIdentified());
    await next();
  });
  app.route(
    '/',
    createPages({ ...page, inBot: createBotLinks(username), ...(origin === undefined ? {} : { origin }) }),
  );
  return app;
}
