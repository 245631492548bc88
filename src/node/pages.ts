import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Hono } from 'hono';
import type { Config } from '../bot/config.ts';
import { type BotOfPages, createBotLinks } from '../web/pages/bot-links.ts';
import type { Page } from '../web/pages/page.ts';
import { createPages } from '../web/pages/pages.ts';

/** The public address of the pages, `https://example.org`, if it is known. */
export function originOf(source: Config['source']): string | undefined {
  return source.kind === 'webhook' ? new URL(source.url).origin : undefined;
}

/** They run on another thread, because the best compression of the page takes 70 ms. */
const ENCODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** The content of the pages, and who the bot is, once Telegram has said so. */
export type NodePagesDeps = Pick<Page, 'content' | 'build' | 't'> & {
  readonly source: Config['source'];
  readonly me: () => BotOfPages | undefined;
};

/**
 * The pages as Node serves them: compressed, with the host of `WEBHOOK_URL` if it is set, and with links into the bot. In the
 * playground the links lead into the playground, because its bot does not exist in Telegram.
 */
export function createNodePages({ source, me, ...page }: NodePagesDeps): Hono {
  const origin = originOf(source);
  return createPages({
    ...page,
    ...(source.kind === 'playground' ? { inBot: () => '/playground' } : createBotLinks(me)),
    encoders: ENCODERS,
    ...(origin === undefined ? {} : { origin }),
  }).app;
}
