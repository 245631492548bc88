import { Composer } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import { asksFor, type VerbatimContext } from '../base/context.ts';
import { reply } from '../base/respond.ts';
import { aboutView, type BuildInfo, privacyView } from './about-view.ts';

/** `/about` and `/privacy`. */
export function createAboutHandlers(content: Content, build: BuildInfo): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('about'), (ctx) => reply(ctx, aboutView(ctx.view, content, build)));
  composer.filter(asksFor('privacy'), (ctx) => reply(ctx, privacyView(ctx.view)));
  return composer;
}
