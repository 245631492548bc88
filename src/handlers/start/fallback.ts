import { Composer } from 'grammy/web';
import type { VerbatimContext } from '../base/context.ts';
import { reply } from '../base/respond.ts';
import { nothingFoundView } from '../reading/search-view.ts';
import { helpView } from './welcome-view.ts';

/** A friendly answer to what no other handler understood: in private, and in a group only if the bot is addressed by name. */
export function createFallbackHandlers(): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.use(async (ctx, next) => {
    const { intent, view } = ctx;
    if (intent.kind === 'no-text') return reply(ctx, nothingFoundView(view, view.t('only-text')));
    if (intent.kind === 'words') return reply(ctx, helpView(view));
    const isOurs = intent.kind === 'command' && (intent.isToUs || ctx.chat?.type === 'private');
    if (isOurs) return reply(ctx, helpView(view, [view.t('unknown-command')]));
    return next();
  });
  return composer;
}
