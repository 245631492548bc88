import type { Message, UserFromGetMe } from 'grammy/types';
import { visible } from '../../content/text/visible.ts';
import { isByPerson, isPassedOn } from '../base/author.ts';
import { type Quoted, quotedIn, writtenIn } from '../base/message-text.ts';

/** What somebody says to the bot in a chat where it is not a member. */
export type GuestWords = {
  /** Without the bot's name and the signs behind it; empty where no letter and no digit is left. */
  readonly text: string;
  /** Whether the bot is named. An answer to what it said calls it too. */
  readonly isMentioned: boolean;
};

/** A user name as people write it. */
const NAME = /@\w{3,64}/gu;

/** What stands between a name and what is asked. */
const SIGNS_BEFORE = /^[\s,:;.!?…–—-]+/u;

/** Reads a message that came as a `guest_message`. */
export function guestWords(message: Message, me: Pick<UserFromGetMe, 'id' | 'username'>): GuestWords {
  const name = `@${me.username}`.toLowerCase();
  let isMentioned = false;
  const rest = visible(withUserName(message, me)).replace(NAME, (written) => {
    if (written.toLowerCase() !== name) return written;
    isMentioned = true;
    return ' ';
  });
  const text = rest.replace(SIGNS_BEFORE, '').trim();
  return { text: /[\p{L}\p{N}]/u.test(text) ? text : '', isMentioned };
}

/** What is written, with the bot's user name in place of other words that lead to it: Telegram's `text_mention`. */
function withUserName(message: Message, { id, username }: Pick<UserFromGetMe, 'id' | 'username'>): string {
  const text = writtenIn(message);
  // From the end, so that those before keep their places.
  const mentions = (message.entities ?? message.caption_entities ?? [])
    .filter((entity) => entity.type === 'text_mention' && entity.user?.id === id)
    .toSorted((one, other) => other.offset - one.offset);
  return mentions.reduce(
    (written, { offset, length }) => `${written.slice(0, offset)} @${username} ${written.slice(offset + length)}`,
    text,
  );
}

/**
 * Whether it is a person who asks, and something of the bot: not another bot, not what somebody passes on, and not a
 * wordless answer to what the bot said there, or each thanks would draw a new answer.
 */
export function isAskedByGuest(message: Message, me: UserFromGetMe): boolean {
  if (!isByPerson(message) || isPassedOn(message)) return false;
  return !isToOwnAnswer(message, me) || guestWords(message, me).text !== '';
}

/** Whether the message answers one that the bot sent, or that was sent through it. */
export function isToOwnAnswer({ reply_to_message: parent }: Message, { id }: Pick<UserFromGetMe, 'id'>): boolean {
  return parent?.from?.id === id || parent?.via_bot?.id === id;
}

/** What is to be checked: the words that the asker marked, or else the message that they answer; nothing if it has no words. */
export function quotedByGuest({ quote, reply_to_message: parent }: Message, { id }: UserFromGetMe): readonly Quoted[] {
  const quoted = quote === undefined ? parent && [...quotedIn(parent, id)] : [{ text: quote.text, at: undefined }];
  return (quoted ?? []).filter(({ text }) => visible(text).trim() !== '');
}
