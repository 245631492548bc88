import { Composer } from 'grammy';
import type { VerbatimContext } from '../base/context.ts';
import { say } from '../base/respond.ts';
import { nothingFoundView } from '../reading/search-view.ts';
import { helpView } from './welcome-view.ts';

/** A kind answer to what nobody else understood: in private, and in a group only where the bot is spoken to by name. */
export function createFallbackHandlers(): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.use(async (ctx, next) => {
    const { asked, reader } = ctx;
    if (asked.kind === 'no-text') return say(ctx, nothingFoundView(reader, reader.t('only-text')));
    if (asked.kind === 'words') return say(ctx, helpView(reader));
    const isOurs = asked.kind === 'command' && (asked.isToUs || ctx.chat?.type === 'private');
    if (isOurs) return say(ctx, helpView(reader, [reader.t('unknown-command')]));
    return next();
  });
  return composer;
}
