import type { UserFromGetMe } from 'grammy/types';
import { channelLink, deepLink, groupLink } from '../../handlers/base/link.ts';
import type { Page } from './page.ts';

/** What a page says of the bot. */
export type BotOfPages = Pick<UserFromGetMe, 'username' | 'can_join_groups'>;

/** Links into the bot in Telegram, and those that add it to a channel or a group; none while nobody knows who it is. */
export function createBotLinks(me: () => BotOfPages | undefined): Pick<Page, 'inBot' | 'addBot'> {
  return {
    inBot: (link) => {
      const bot = me()?.username;
      return bot === undefined ? undefined : deepLink({ bot }, link);
    },
    addBot: (to) => {
      const { username: bot, can_join_groups: isForGroups } = me() ?? {};
      if (bot === undefined) return undefined;
      if (to === 'channel') return channelLink({ bot });
      return isForGroups === true ? groupLink({ bot }) : undefined;
    },
  };
}
