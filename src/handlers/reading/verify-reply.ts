import type { Message, MessageEntity, ReplyParameters } from 'grammy/types';
import { GrammyError } from 'grammy/web';
import type { Span } from '../../content/text/span.ts';
import type { Answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { reply } from '../base/respond.ts';

/** The message that was checked, where in its text the quotation begins (UTF-16 units), and what differs there. */
export type Checked = {
  readonly message: Message;
  readonly at: number | undefined;
  readonly changed: readonly Span[];
};

/** Telegram's limit of a quotation in a reply (characters); Bot API, ReplyParameters.quote. */
const MAX_QUOTE = 1_024;

/** Formatting that a quotation must repeat; Bot API, ReplyParameters.quote. */
const KEPT: readonly string[] = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'custom_emoji'];

/** How Telegram refuses a quotation that is not, or no longer, in the message, and a message that is gone. */
const REFUSED = /QUOTE_TEXT_INVALID|\bquote not found|message to be replied not found/iu;

/**
 * In a group, answers the message that was checked, and marks there what differs. If Telegram does not take the quotation,
 * for the message was edited since, it is sent once more without.
 */
export async function replyToChecked(ctx: VerbatimContext, answer: Answer, checked: Checked): Promise<void> {
  if (ctx.chat?.type === 'private') return reply(ctx, answer);
  const parameters = { message_id: checked.message.message_id, allow_sending_without_reply: true };
  const quoted = quoteIn(checked);
  if (quoted === undefined) return reply(ctx, answer, parameters);
  try {
    await reply(ctx, answer, { ...parameters, ...quoted });
  } catch (error) {
    if (!(error instanceof GrammyError) || !REFUSED.test(error.description)) throw error;
    await reply(ctx, answer, parameters);
  }
}

/** From the first difference to the last one that fits; nothing where the message has no text of its own. */
function quoteIn({ message, at, changed }: Checked): Omit<ReplyParameters, 'message_id'> | undefined {
  const text = message.text ?? message.caption;
  const [first] = changed;
  if (text === undefined || at === undefined || first === undefined) return undefined;
  const last = changed.findLast(({ end }) => end - first.start <= MAX_QUOTE) ?? first;
  const [start, end] = [at + first.start, Math.min(at + last.end, at + first.start + MAX_QUOTE)];
  const quote = text.slice(start, end);
  if (quote.trim() !== quote || quote === '' || !quote.isWellFormed()) return undefined;
  const entities = message.entities ?? message.caption_entities ?? [];
  return { quote, quote_position: start, quote_entities: entities.flatMap((entity) => clip(entity, start, end)) };
}

function clip(entity: MessageEntity, start: number, end: number): readonly MessageEntity[] {
  const from = Math.max(entity.offset, start);
  const to = Math.min(entity.offset + entity.length, end);
  return KEPT.includes(entity.type) && from < to ? [{ ...entity, offset: from - start, length: to - from }] : [];
}
