import { compress } from 'hono/compress';
import type { Config } from '../bot/config.ts';
import { type BotPagesDeps, createBotPages } from '../web/pages/bot-pages.ts';
import { createPages } from '../web/pages/pages.ts';

export type NodePagesDeps = BotPagesDeps & { readonly source: Config['source'] };

/**
 * The pages as Node serves them: compressed, under the address that Telegram posts to where there is one, and with
 * links into the bot; in the playground into the playground, since the bot there is nobody's in Telegram.
 */
export function createNodePages({ source, username, ...page }: NodePagesDeps): ReturnType<typeof createPages> {
  const squeeze = compress();
  if (source.kind === 'playground') return createPages({ ...page, inBot: () => '/playground', compress: squeeze });
  const origin = source.kind === 'webhook' ? { origin: new URL(source.url).origin } : {};
  return createBotPages({ ...page, username, compress: squeeze, ...origin });
}
