import { Composer } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import { asksFor, type VerbatimContext } from '../base/context.ts';
import { replyToOne } from '../base/respond.ts';
import { aboutView, type BuildInfo } from './about-view.ts';
import { privacyView } from './privacy-view.ts';

/** `/about` and `/privacy`. */
export function createAboutHandlers(content: Content, build: BuildInfo): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('about'), (ctx) => replyToOne(ctx, aboutView(ctx.view, content, build)));
  composer.filter(asksFor('privacy'), (ctx) => replyToOne(ctx, privacyView(ctx.view, build)));
  return composer;
}
