import { Composer } from 'grammy';
import type { Content } from '../../content/content.ts';
import type { Answer } from '../base/answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { parseLink } from '../base/link.ts';
import { say } from '../base/respond.ts';
import type { Reader } from '../base/view-context.ts';
import { linkedView } from '../reading/deep-link-view.ts';
import { helpView, welcomeView } from './welcome-view.ts';

/** `/start`, alone or with what a link named, and `/help`. */
export function createStartHandlers(content: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('start'), (ctx) => say(ctx, answerFor(ctx.reader, content, argumentOf(ctx))));
  composer.filter(asksFor('help'), (ctx) => say(ctx, helpView(ctx.reader)));
  return composer;
}

function answerFor(reader: Reader, content: Content, payload: string): Answer {
  if (payload === '') return welcomeView(reader);
  const link = parseLink(payload);
  const linked = link === undefined ? undefined : linkedView(reader, content, link);
  return linked ?? welcomeView(reader, [reader.t('link-unknown')]);
}
