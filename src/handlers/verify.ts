import { Composer } from 'grammy';
import type { Content } from '../content/content.ts';
import { argumentOf, asksFor, type VerbatimContext } from './context.ts';
import { say } from './respond.ts';
import { verdictView } from './views/verify.ts';

/** `/verify TEXT`, or `/verify` as a reply to the text. */
export function createVerifyHandlers({ statement, verify }: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('verify'), (ctx) => {
    const given = argumentOf(ctx) || repliedText(ctx.message);
    return say(ctx, verdictView(ctx.reader, statement, verify(given)));
  });
  return composer;
}

/** The part of the replied message that the person marked, or all of it. */
function repliedText(message: VerbatimContext['message']): string {
  const replied = message?.reply_to_message;
  return message?.quote?.text ?? replied?.text ?? replied?.caption ?? '';
}
