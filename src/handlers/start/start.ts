import { Composer } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import type { Answer } from '../base/answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { parseLink } from '../base/link.ts';
import { reply } from '../base/respond.ts';
import type { ViewContext } from '../base/view-context.ts';
import { deepLinkView } from '../reading/deep-link-view.ts';
import { helpView, welcomeView } from './welcome-view.ts';

/** `/start`, with or without the payload of a link, and `/help`. */
export function createStartHandlers(content: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('start'), (ctx) =>
    reply(ctx, answerFor(ctx.view, content, argumentOf(ctx), ctx.chat?.type !== 'private')),
  );
  composer.filter(asksFor('help'), (ctx) => reply(ctx, helpView(ctx.view)));
  return composer;
}

function answerFor(view: ViewContext, content: Content, payload: string, isGroup: boolean): Answer {
  if (payload === '') return welcomeView(view, isGroup);
  const link = parseLink(payload);
  const linked = link === undefined ? undefined : deepLinkView(view, content, link);
  return linked ?? welcomeView(view, isGroup, [view.t('link-unknown')]);
}
