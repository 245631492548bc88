import type { UserFromGetMe } from 'grammy/types';
import type { Logger } from './logger.ts';

/** Logs one line for each of BotFather's switches that keeps the bot from its work, or tells it more than it needs. */
export function tellSwitches(me: UserFromGetMe, logger: Logger): void {
  const warn = (reason: string): void => logger.warn('bot.switch', { reason });
  if (!me.supports_inline_queries) {
    warn(
      'inline mode is off, so nobody can quote in other chats, and the buttons for it are left out: /setinline at BotFather',
    );
  }
  if (me.supports_guest_queries !== true) {
    warn(
      'guest mode is off, or the server is older than Bot API 10.0, so nobody can ask the bot in a chat where it is not a member: BotFather → Bot Settings → Guest mode',
    );
  }
  if (me.can_read_all_group_messages) {
    warn('privacy mode is off, so Telegram sends the bot every message in groups: /setprivacy at BotFather');
  }
  if (!me.can_join_groups) {
    warn("the bot can't be added to groups, so nothing can be scheduled there: /setjoingroups at BotFather");
  }
}
