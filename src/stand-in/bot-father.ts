/** What the bot's owner sets at BotFather, by the names in `getMe`. */
export type BotFatherSettings = {
  can_join_groups: boolean;
  /** Privacy mode is off in all groups, not only in those where a test has turned it off. */
  can_read_all_group_messages: boolean;
  /** Without it the apps offer no inline mode of this bot. */
  supports_inline_queries: boolean;
  /** Without it nobody reaches the bot in a chat where it is not a member. */
  supports_guest_queries: boolean;
};

/** The contract's set-up of the bot: everything that it answers is on. */
export function createBotFatherSettings(): BotFatherSettings {
  return {
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    supports_guest_queries: true,
  };
}
