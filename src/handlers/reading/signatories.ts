import { Composer } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import type { Answer } from '../base/answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { MAX_QUERY } from '../base/limits.ts';
import { reply } from '../base/respond.ts';
import type { ViewContext } from '../base/view-context.ts';
import { noSignatoryView, severalSignatoriesView, signatoriesView, signatoryView } from './signatories-view.ts';

/** The document's command for its signatories, `/signatories`: all in order, or one of them. */
export function createSignatoryHandlers(content: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  const command = content.definition.commands.signatories;
  if (command === undefined) return composer;
  composer.filter(asksFor(command), (ctx) => reply(ctx, answerFor(ctx.view, content, argumentOf(ctx))));
  return composer;
}

function answerFor(view: ViewContext, { statement, signatories, search }: Content, argument: string): Answer {
  if (argument === '') return signatoriesView(view, statement, signatories);
  const name = argument.slice(0, MAX_QUERY);
  const found = search.signatories(name);
  const [first, second] = found;
  if (first === undefined) return noSignatoryView(view, statement, signatories, name);
  return second === undefined
    ? signatoryView(view, statement, signatories, first)
    : severalSignatoriesView(view, statement, found, name);
}
