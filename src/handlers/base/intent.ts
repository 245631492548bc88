import type { Message, UserFromGetMe } from 'grammy/types';
import { visible } from '../../content/text/visible.ts';
import { answeredCommand } from './answered-command.ts';
import { isByPerson, isPassedOn } from './author.ts';
import { writtenIn } from './message-text.ts';
import { isServiceMessage } from './service-message.ts';

/** What a message asks of the bot. Its texts contain no invisible characters. */
export type Intent =
  /** `name` in lower case, without slash and bot name; `argument` without white space around it; `isToUs`: it names the bot. */
  | { readonly kind: 'command'; readonly name: string; readonly argument: string; readonly isToUs: boolean }
  /** Words to the bot: in private, or in a group behind its `@name`. */
  | { readonly kind: 'words'; readonly text: string }
  /** In private: somebody else's text, to be compared with the document and never obeyed. */
  | { readonly kind: 'passed-on' }
  /** In private: something that is not text. */
  | { readonly kind: 'no-text' }
  /**
   * Not for us: talk among others, another bot's command, messages that no person wrote or that the bot wrote itself,
   * service messages.
   */
  | { readonly kind: 'nothing' };

/** Telegram's form of a command, and the signs that people put right behind one; phones like to write the first letter large. */
const COMMAND = /^\/([a-z0-9_]{1,64})(?:@([a-z0-9_]{3,64}))?(?![\p{L}\p{N}_/<>])[,:;.!?…]*(.*)$/isu;

const NOTHING: Intent = { kind: 'nothing' };

/** Intents that were already read, because several parts ask for the same one: answering, ordering and counting. */
const READ = new WeakMap<Message, Intent>();

/** What a message in a private chat, a group or a supergroup asks; each is read once, however often this is called. */
export function parseIntent(message: Message, me: UserFromGetMe): Intent {
  const before = READ.get(message);
  if (before !== undefined) return before;
  const asked = read(message, me);
  READ.set(message, asked);
  return asked;
}

function read(message: Message, me: UserFromGetMe): Intent {
  const isPrivate = message.chat.type === 'private';
  if (message.chat.type === 'channel' || !isByPerson(message) || isServiceMessage(message)) return NOTHING;
  const raw = writtenIn(message);
  const written = visible(raw).trim();
  if (isPassedOn(message)) {
    // A person who chose one of our inline results here already has what they asked for.
    const isOurs = message.forward_origin === undefined && message.via_bot?.id === me.id;
    if (!isPrivate || isOurs) return NOTHING;
    return { kind: written === '' ? 'no-text' : 'passed-on' };
  }
  const mention = mentionIn(written, me.username);
  const text = written.slice(mention.length).trim();
  const command = isCommandMarked(message, beginAfter(raw, mention)) ? COMMAND.exec(text) : null;
  if (command !== null) return readCommand(command, me.username, mention !== '');
  const answered = answeredCommand(message, text, me.id);
  if (answered !== undefined) return { kind: 'command', ...answered, isToUs: true };
  if (!isPrivate && mention === '') return NOTHING;
  return written === '' || message.poll !== undefined ? { kind: 'no-text' } : { kind: 'words', text };
}

function readCommand([, name = '', to, rest = '']: RegExpExecArray, username: string, isMentioned: boolean): Intent {
  if (to !== undefined && to.toLowerCase() !== username.toLowerCase()) return NOTHING;
  return {
    kind: 'command',
    name: name.toLowerCase(),
    argument: rest.trim(),
    isToUs: to !== undefined || isMentioned,
  };
}

/** The bot's `@name` at the beginning of a text, as it is written there; otherwise empty. */
function mentionIn(text: string, username: string): string {
  const mention = text.slice(0, username.length + 1);
  const isOurs = mention.toLowerCase() === `@${username.toLowerCase()}`;
  return isOurs && !/^\w/u.test(text.slice(mention.length)) ? mention : '';
}

/**
 * Whether Telegram took what begins there for a command; what it formatted as code is none. Where it marked no
 * command at all, which it does where a character that nobody sees stands behind the slash, our own reading decides.
 */
function isCommandMarked(message: Message, begin: number): boolean {
  const marked = message.entities ?? message.caption_entities ?? [];
  const isHere = (...types: readonly string[]): boolean =>
    marked.some(({ type, offset, length }) => types.includes(type) && offset <= begin && begin < offset + length);
  return isHere('bot_command') || (!marked.some(({ type }) => type === 'bot_command') && !isHere('code', 'pre'));
}

/** The position of the first visible character after `before`, with which a text begins. */
function beginAfter(text: string, before: string): number {
  let [at, left] = [0, before.length];
  for (const character of text) {
    if (visible(character).trim() !== '') {
      if (left <= 0) break;
      left -= character.length;
    }
    at += character.length;
  }
  return at;
}
