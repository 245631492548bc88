import type { BotProfile } from '../../../../stand-in/client-protocol.ts';
import type { Completion } from './model.ts';

/** What a draft requests while it is being typed. */
export type Typing =
  | { readonly kind: 'plain' }
  | { readonly kind: 'completions'; readonly items: readonly Completion[] }
  | { readonly kind: 'inline'; readonly query: string };

const PLAIN: Typing = { kind: 'plain' };

/**
 * Reads a draft: `/st` offers commands, `@ver` offers the bot, and `@verbatim_bot words` is an inline query. Like
 * people do when they tell each other of a bot, one may leave `_bot` away once it is clear who is meant.
 */
export const readTyping = (draft: string, profile: BotProfile, isGroup: boolean): Typing => {
  const inline = /^@(\w+)\s(.*)$/s.exec(draft);
  if (inline !== null) {
    const [, name = '', query = ''] = inline;
    return namesOf(profile).includes(name.toLowerCase()) ? { kind: 'inline', query: query.trim() } : PLAIN;
  }
  const items = /^\/[\w@]*$/.test(draft) ? commandsFor(draft, profile, isGroup) : mentionsFor(draft, profile);
  return items.length === 0 ? PLAIN : { kind: 'completions', items };
};

/**
 * The same where the bot is not a member. What stands behind its name there is a message like any other, and no inline query, because
 * this chat is for trying just that.
 */
export const readCalling = (draft: string, profile: BotProfile): Typing => {
  const items = draft.toLowerCase() === `@${profile.username}`.toLowerCase() ? [] : mentionsFor(draft, profile);
  return items.length === 0 ? PLAIN : { kind: 'completions', items };
};

/** A command as a group needs it: addressed to this bot. */
export const addressed = (command: string, username: string, isGroup: boolean): string =>
  isGroup && !command.includes('@') ? `${command}@${username}` : command;

const commandsFor = (draft: string, profile: BotProfile, isGroup: boolean): readonly Completion[] =>
  profile.commands
    .filter(({ command }) => `/${command}`.startsWith(draft.toLowerCase()))
    .map(({ command, description }) => ({
      insert: `${addressed(`/${command}`, profile.username, isGroup)} `,
      label: `/${command}`,
      description,
    }));

const mentionsFor = (draft: string, { username, shortDescription }: BotProfile): readonly Completion[] =>
  draft.startsWith('@') && `@${username}`.toLowerCase().startsWith(draft.toLowerCase())
    ? [{ insert: `@${username} `, label: `@${username}`, description: shortDescription }]
    : [];

const namesOf = ({ username }: BotProfile): readonly string[] => {
  const name = username.toLowerCase();
  return [name, name.replace(/_?bot$/, '')];
};
