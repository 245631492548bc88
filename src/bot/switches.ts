import type { UserFromGetMe } from 'grammy/types';
import type { Logger } from './logger.ts';

/** One of BotFather's switches that is not as it should be. */
export type WrongSwitch = {
  readonly name: 'inline-mode' | 'guest-mode' | 'privacy-mode' | 'groups';
  /** What it is, and what follows from that. */
  readonly what: string;
  /** Where it is changed. */
  readonly cure: string;
};

/** Those that keep the bot from its work, or tell it more than it needs. */
export function wrongSwitches(me: UserFromGetMe): readonly WrongSwitch[] {
  const wrong: WrongSwitch[] = [];
  if (!me.supports_inline_queries) {
    wrong.push({
      name: 'inline-mode',
      what: 'inline mode is off, so nobody can quote in other chats, and the buttons for it are left out',
      cure: '/setinline at BotFather',
    });
  }
  if (me.supports_guest_queries !== true) {
    wrong.push({
      name: 'guest-mode',
      what: 'guest mode is off, or the server is older than Bot API 10.0, so nobody can ask the bot in a chat where it is not a member',
      cure: 'BotFather → Bot Settings → Guest mode',
    });
  }
  if (me.can_read_all_group_messages) {
    wrong.push({
      name: 'privacy-mode',
      what: 'privacy mode is off, so Telegram sends the bot every message in groups',
      cure: '/setprivacy at BotFather',
    });
  }
  if (!me.can_join_groups) {
    wrong.push({
      name: 'groups',
      what: "the bot can't be added to groups, so nothing can be scheduled there",
      cure: '/setjoingroups at BotFather',
    });
  }
  return wrong;
}

/** Logs one line for each of them. */
export function tellSwitches(me: UserFromGetMe, logger: Logger): void {
  for (const { what, cure } of wrongSwitches(me)) logger.warn('bot.switch', { reason: `${what}: ${cure}` });
}
