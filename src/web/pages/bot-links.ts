import { formatLink, type Link } from '../../handlers/base/link.ts';
import type { Page } from './page.ts';

/** Links into the bot in Telegram; none while the bot's name is unknown. */
export function createBotLinks(username: () => string | undefined): Page['inBot'] {
  return (link: Link) => {
    const name = username();
    return name === undefined ? undefined : `https://t.me/${name}?start=${formatLink(link)}`;
  };
}
