import { formatLink } from '../../handlers/link.ts';
import { createPages, type PagesDeps } from './pages.ts';

/** What the pages say, and who the bot is once Telegram has said so. */
export type BotPagesDeps = Omit<PagesDeps, 'inBot'> & { readonly username: () => string | undefined };

/** The pages with links into the bot in Telegram; without them, while nobody knows what it is called. */
export function createBotPages({ username, ...page }: BotPagesDeps): ReturnType<typeof createPages> {
  return createPages({
    ...page,
    inBot: (link) => {
      const name = username();
      return name === undefined ? undefined : `https://t.me/${name}?start=${formatLink(link)}`;
    },
  });
}
