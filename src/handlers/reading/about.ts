import { Composer } from 'grammy';
import type { Content } from '../../content/content.ts';
import { asksFor, type VerbatimContext } from '../base/context.ts';
import { say } from '../base/respond.ts';
import { aboutView, type Edition, privacyView } from './about-view.ts';

/** `/about` and `/privacy`. */
export function createAboutHandlers({ statement }: Content, edition: Edition): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('about'), (ctx) => say(ctx, aboutView(ctx.reader, statement, edition)));
  composer.filter(asksFor('privacy'), (ctx) => say(ctx, privacyView(ctx.reader)));
  return composer;
}
