import { Composer } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import type { Answer } from '../base/answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { parseLink, TO_SUBSCRIBE } from '../base/link.ts';
import { reply, replyToOne } from '../base/respond.ts';
import type { ViewContext } from '../base/view-context.ts';
import { deepLinkView } from '../reading/deep-link-view.ts';
import { helpView, welcomeView } from './welcome-view.ts';

/**
 * `/start`, with or without the payload of a link, and `/help`. `offerPosts` answers whoever added the bot to a group in order
 * to post there, if they may; it says whether it did.
 */
export function createStartHandlers(
  content: Content,
  offerPosts: (ctx: VerbatimContext) => Promise<boolean>,
): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('start'), async (ctx) => {
    const payload = argumentOf(ctx);
    if (payload === TO_SUBSCRIBE && (await offerPosts(ctx))) return;
    await reply(ctx, answerFor(ctx.view, content, payload, ctx.chat?.type !== 'private'));
  });
  composer.filter(asksFor('help'), (ctx) => replyToOne(ctx, helpView(ctx.view)));
  return composer;
}

function answerFor(view: ViewContext, content: Content, payload: string, isGroup: boolean): Answer {
  if (payload === '' || payload === TO_SUBSCRIBE) return welcomeView(view, isGroup);
  const link = parseLink(payload);
  const linked = link === undefined ? undefined : deepLinkView(view, content, link);
  return linked ?? welcomeView(view, isGroup, [view.t('link-unknown')]);
}
