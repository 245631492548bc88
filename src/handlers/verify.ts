import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import type { Content } from '../content/content.ts';
import type { Verdict } from '../content/verify.ts';
import { argumentOf, asksFor, type VerbatimContext } from './context.ts';
import { say } from './respond.ts';
import { verdictView } from './views/verify.ts';

/** `/verify TEXT`, or `/verify` as a reply to the text. */
export function createVerifyHandlers({ statement, verify }: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('verify'), (ctx) => {
    const given = argumentOf(ctx);
    const texts = given === '' ? repliedTexts(ctx.message, ctx.me.id) : [given];
    return say(ctx, verdictView(ctx.reader, statement, worst(texts.map(verify))));
  });
  return composer;
}

/**
 * The part of the replied message that the person marked, or all of it. Of a message of the bot's own, sent by it or
 * through it, only its quotations: headings and attributions are no part of what was quoted.
 */
function repliedTexts(message: Message | undefined, botId: number): readonly string[] {
  const replied = message?.reply_to_message;
  if (message?.quote !== undefined) return [message.quote.text];
  const text = replied?.text ?? replied?.caption ?? '';
  if (replied?.from?.id !== botId && replied?.via_bot?.id !== botId) return [text];
  const quotations = (replied.entities ?? []).filter(({ type }) => type === 'blockquote');
  return quotations.length === 0 ? [text] : quotations.map(({ offset, length }) => text.slice(offset, offset + length));
}

/** Of several quotations the first that is not exact tells about all of them. */
function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.find(({ kind }) => kind !== 'exact') ?? verdicts[0] ?? { kind: 'nothing-to-verify' };
}
