import type { Message } from 'grammy/types';
import { plainText } from './rich-message.ts';

/** What is written in a message: its text, its caption, a rich message's words or a poll's question; empty where nothing is. */
export function writtenIn({ text, caption, rich_message, poll }: Message): string {
  return text ?? caption ?? (rich_message === undefined ? poll?.question : plainText(rich_message)) ?? '';
}

/**
 * What a message says as somebody's words. Of one of the bot's own, sent by it, through it or forwarded from it, only
 * its quotations: headings and attributions are no part of what was quoted.
 */
export function quotedIn(message: Message, botId: number): readonly string[] {
  const text = writtenIn(message);
  if (!isOfBot(message, botId)) return [text];
  const quotations = (message.entities ?? []).filter(({ type }) => QUOTATIONS.includes(type));
  return quotations.length === 0 ? [text] : quotations.map(({ offset, length }) => text.slice(offset, offset + length));
}

const QUOTATIONS: readonly string[] = ['blockquote', 'expandable_blockquote'];

function isOfBot({ from, via_bot, forward_origin }: Message, botId: number): boolean {
  if (via_bot?.id === botId) return true;
  return forward_origin === undefined
    ? from?.id === botId
    : forward_origin.type === 'user' && forward_origin.sender_user.id === botId;
}
