import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import type { Content } from '../../content/content.ts';
import type { Verification, Verifier } from '../../content/verify/verify.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { quotedIn } from '../base/message-text.ts';
import { reply } from '../base/respond.ts';
import { markWordsView, verdictView } from './verify-view.ts';

/** `/verify TEXT`, `/verify` as a reply to the text, and in private a message that was forwarded. */
export function createVerifyHandlers({ statement, verify }: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  const judge = (ctx: VerbatimContext, texts: Iterable<string>) =>
    reply(ctx, verdictView(ctx.view, statement, worst(texts, verify)));
  composer.on('message').filter(asksFor('verify'), (ctx) => {
    const given = argumentOf(ctx);
    if (given !== '') return judge(ctx, [given]);
    const { quote, reply_to_message, external_reply } = ctx.message;
    if (quote !== undefined) return judge(ctx, [quote.text]);
    if (external_reply !== undefined) return reply(ctx, markWordsView(ctx.view));
    return judge(ctx, reply_to_message === undefined ? [] : quotedIn(reply_to_message, ctx.me.id));
  });
  composer.on('message').filter(
    ({ intent }) => intent.kind === 'passed-on',
    (ctx) => judge(ctx, quotedInAll(ctx.album ?? [ctx.message], ctx.me.id)),
  );
  return composer;
}

/** Of several messages. */
function* quotedInAll(messages: readonly Message[], botId: number): Generator<string> {
  for (const message of messages) yield* quotedIn(message, botId);
}

/** Of several quotations the first that is not exact tells about all of them, and no other is looked at. */
function worst(texts: Iterable<string>, verify: Verifier): Verification {
  let first: Verification | undefined;
  for (const text of texts) {
    const verdict = verify(text);
    if (verdict.kind !== 'exact') return verdict;
    first ??= verdict;
  }
  return first ?? { kind: 'nothing-to-verify' };
}
