import { Composer } from 'grammy';
import type { Content } from '../../content/content.ts';
import { parseAddress } from '../../content/document/address.ts';
import { isPassage, quote, type Statement } from '../../content/document/statement.ts';
import type { Answer } from '../base/answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { reply } from '../base/respond.ts';
import type { ViewContext } from '../base/view-context.ts';
import { addressFaultView, contentsView, passageView, wholeView } from './statement-view.ts';

/** The document's own command, `/statement`, in all its forms. */
export function createStatementHandlers({ definition, statement }: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor(definition.commands.text), (ctx) =>
    reply(ctx, answerFor(ctx.view, statement, argumentOf(ctx))),
  );
  return composer;
}

/** The answer to `/statement ARGUMENT`. */
function answerFor(view: ViewContext, statement: Statement, argument: string): Answer {
  if (argument === '') return contentsView(view, statement);
  if (argument.toLowerCase() === 'all' && view.offers.whole) return wholeView(view, statement);
  const address = parseAddress(argument);
  if (address === undefined) return addressFaultView(view, { kind: 'not-understood' });
  const quoted = quote(statement, address);
  return isPassage(quoted) ? passageView(view, statement, quoted) : addressFaultView(view, quoted);
}
