import { Composer } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import type { Answer } from '../base/answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { reply } from '../base/respond.ts';
import type { ViewContext } from '../base/view-context.ts';
import { type Pointers, passagesAt } from './pointers.ts';
import { findAnswer } from './search.ts';
import { addressFaultView, contentsView, passagesView, wholeView } from './statement-view.ts';

/** The document's own command, `/statement`, in all its forms. */
export function createStatementHandlers(content: Content, pointers: Pointers): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor(content.definition.commands.text), (ctx) =>
    reply(ctx, statementAnswer(ctx.view, content, pointers, argumentOf(ctx))),
  );
  return composer;
}

/** The answer to `/statement ARGUMENT`: the contents, all of it, passages by their addresses, or what words find. */
export function statementAnswer(view: ViewContext, content: Content, pointers: Pointers, argument: string): Answer {
  const { statement } = content;
  if (argument === '') return contentsView(view, statement);
  if (pointers.asked(argument) === 'whole' && view.offers.whole) return wholeView(view, statement);
  const { passages, fault } = passagesAt(statement, pointers.addresses(argument));
  if (passages.length > 0) return passagesView(view, statement, passages, fault);
  if (fault !== undefined) return addressFaultView(view, fault);
  return findAnswer(view, content, pointers, argument) ?? addressFaultView(view, { kind: 'not-understood' });
}
