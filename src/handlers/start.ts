import { Composer } from 'grammy';
import type { Content } from '../content/content.ts';
import { argumentOf, asksFor, type VerbatimContext } from './context.ts';
import { parseLink } from './link.ts';
import { say } from './respond.ts';
import type { Answer } from './views/answer.ts';
import { linkedView } from './views/linked.ts';
import type { Reader } from './views/reader.ts';
import { helpView, welcomeView } from './views/welcome.ts';

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
