import type { Message } from 'grammy/types';
import { MAX_READ } from './limits.ts';
import { plainText, quotedText } from './rich-message.ts';

/**
 * What is written in a message: its text, its caption, a rich message's words or a poll's question; empty where nothing is.
 * At most `MAX_READ` characters of it, so that nothing that follows takes long.
 */
export function writtenIn({ text, caption, rich_message, poll }: Message): string {
  const written = text ?? caption ?? (rich_message === undefined ? poll?.question : plainText(rich_message)) ?? '';
  return written.slice(0, MAX_READ);
}

/** A quotation, and where it begins in the text of its message (UTF-16 units) if that is known. */
export type Quoted = { readonly text: string; readonly at: number | undefined };

/**
 * What a message says as somebody's words. Of one of the bot's own, sent by it, through it or forwarded from it, only
 * its quotations: headings and attributions are no part of what was quoted. Quotations do not overlap: where they do, they
 * end as soon as they have more characters together than the text.
 */
export function* quotedIn(message: Message, botId: number): Generator<Quoted> {
  const text = writtenIn(message);
  const isOwn = isOfBot(message, botId);
  // A rich message quotes the document piece by piece: together they are one quotation.
  const ofPage = isOwn && message.rich_message !== undefined ? quotedText(message.rich_message) : '';
  if (ofPage !== '') {
    yield { text: ofPage, at: undefined };
    return;
  }
  const entities = isOwn ? (message.entities ?? []) : [];
  const quotations = entities.filter(({ type }) => QUOTATIONS.includes(type));
  if (quotations.length === 0) yield { text, at: 0 };
  let left = text.length;
  for (const { offset, length } of quotations) {
    const quotation = text.slice(offset, offset + length);
    left -= quotation.length;
    if (left < 0) return;
    yield { text: quotation, at: offset };
  }
}

const QUOTATIONS: readonly string[] = ['blockquote', 'expandable_blockquote'];

function isOfBot({ from, via_bot, forward_origin }: Message, botId: number): boolean {
  if (via_bot?.id === botId) return true;
  return forward_origin === undefined
    ? from?.id === botId
    : forward_origin.type === 'user' && forward_origin.sender_user.id === botId;
}
