import type { Message, UserFromGetMe } from 'grammy/types';

/** What a message asks of the bot. */
export type Asked =
  /** `name` in lower case, without slash and bot name; `argument` without white space around it; `isToUs`: it names the bot. */
  | { readonly kind: 'command'; readonly name: string; readonly argument: string; readonly isToUs: boolean }
  /** Words to the bot: in private, or in a group behind its `@name`. */
  | { readonly kind: 'words'; readonly text: string }
  /** In private: something that is no text. */
  | { readonly kind: 'no-text' }
  /** Not for us: talk among others, another bot's command, what was sent through an inline mode, service messages. */
  | { readonly kind: 'nothing' };

/** Telegram's form of a command: up to 32 of `a-z0-9_`; phones like to write the first letter large. */
const COMMAND = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]{1,64}))?(?:\s+(.*))?$/isu;

/** The kinds of content that a person sends; everything else in a private chat is a service message. */
const CONTENT = [
  'animation',
  'audio',
  'contact',
  'dice',
  'document',
  'location',
  'photo',
  'poll',
  'sticker',
  'story',
  'video',
  'video_note',
  'voice',
] as const;

/** Reads a message in a private chat, a group or a supergroup. */
export function readAsked(message: Message, me: UserFromGetMe): Asked {
  if (message.chat.type === 'channel' || message.via_bot !== undefined) return { kind: 'nothing' };
  const text = (message.text ?? message.caption ?? '').trim();
  const [isCommand, name, to, argument] = COMMAND.exec(text) ?? [];
  if (isCommand !== undefined && name !== undefined) {
    if (to !== undefined && to.toLowerCase() !== me.username.toLowerCase()) return { kind: 'nothing' };
    return { kind: 'command', name: name.toLowerCase(), argument: (argument ?? '').trim(), isToUs: to !== undefined };
  }
  return readWords(message, text, me.username);
}

function readWords(message: Message, text: string, username: string): Asked {
  const mention = `@${username}`;
  const isMentioned = text.toLowerCase().startsWith(mention.toLowerCase()) && !/^\w/u.test(text.slice(mention.length));
  if (isMentioned) return { kind: 'words', text: text.slice(mention.length).trim() };
  if (message.chat.type !== 'private') return { kind: 'nothing' };
  if (text !== '') return { kind: 'words', text };
  return CONTENT.some((kind) => kind in message) ? { kind: 'no-text' } : { kind: 'nothing' };
}
