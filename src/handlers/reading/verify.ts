import type { Message } from 'grammy/types';
import { Composer } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import type { Verification } from '../../content/verify/verdict.ts';
import type { Verifier } from '../../content/verify/verify.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { MAX_QUERY } from '../base/limits.ts';
import { type Quoted, quotedIn } from '../base/message-text.ts';
import { reply } from '../base/respond.ts';
import { replyToChecked } from './verify-reply.ts';
import { type Found, markWordsView, verdictView } from './verify-view.ts';

/** What the search finds for a text that can't be compared: the best passages alone. */
const PASSAGES_OFFERED = 2;

/** `/verify TEXT`, `/verify` as a reply to the text, and in private a message that was forwarded. */
export function createVerifyHandlers(content: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  const judge = (ctx: VerbatimContext, message: Message, texts: Iterable<Quoted>) => {
    const { verdict, quoted, found } = judgeAll(content, texts);
    const changed = verdict.kind === 'altered' ? verdict.changed : [];
    const answer = verdictView(ctx.view, content.statement, verdict, found);
    return replyToChecked(ctx, answer, { message, at: quoted?.at, changed });
  };
  composer.on('message').filter(asksFor('verify'), (ctx) => {
    const given = argumentOf(ctx);
    const { quote, reply_to_message, external_reply } = ctx.message;
    if (given !== '') return judge(ctx, ctx.message, [{ text: given, at: beginOf(given, ctx.message) }]);
    if (quote !== undefined) {
      const at = reply_to_message === undefined ? undefined : quote.position;
      return judge(ctx, reply_to_message ?? ctx.message, [{ text: quote.text, at }]);
    }
    if (external_reply !== undefined) return reply(ctx, markWordsView(ctx.view));
    if (reply_to_message === undefined) return judge(ctx, ctx.message, []);
    return judge(ctx, reply_to_message, quotedIn(reply_to_message, ctx.me.id));
  });
  composer.on('message').filter(
    ({ intent }) => intent.kind === 'passed-on',
    (ctx) => judge(ctx, ctx.message, quotedInAll(ctx.album ?? [ctx.message], ctx.me.id)),
  );
  return composer;
}

/** The verdict on several quotations, the one that it is about, and what the search finds for that one. */
export type Judged = {
  readonly verdict: Verification;
  readonly quoted?: Quoted;
  readonly found: readonly Found[];
};

/** Judges what somebody quotes. The search is asked only for a text that can't be compared. */
export function judgeAll({ search, verify }: Pick<Content, 'search' | 'verify'>, texts: Iterable<Quoted>): Judged {
  const judged = worst(texts, verify);
  const { verdict, quoted = { text: '' } } = judged;
  const isOffered = verdict.kind === 'absent' && verdict.why !== 'not-there';
  const found = isOffered ? search.passages(quoted.text.slice(0, MAX_QUERY)).slice(0, PASSAGES_OFFERED) : [];
  return { ...judged, found };
}

/** Where a command's argument begins; nothing where invisible characters, which it has lost, stand in the message. */
function beginOf(argument: string, { text = '', caption = text }: Message): number | undefined {
  const end = caption.trimEnd();
  return end.endsWith(argument) ? end.length - argument.length : undefined;
}

/** Of several messages. */
function* quotedInAll(messages: readonly Message[], botId: number): Generator<Quoted> {
  for (const message of messages) yield* quotedIn(message, botId);
}

/** Of several quotations the first that is not exact tells about all of them, and no other is looked at. */
function worst(
  texts: Iterable<Quoted>,
  verify: Verifier,
): { readonly verdict: Verification; readonly quoted?: Quoted } {
  let first: { readonly verdict: Verification; readonly quoted?: Quoted } | undefined;
  for (const quoted of texts) {
    const verdict = verify(quoted.text);
    if (verdict.kind !== 'exact') return { verdict, quoted };
    first ??= { verdict, quoted };
  }
  return first ?? { verdict: { kind: 'nothing-to-verify' } };
}
