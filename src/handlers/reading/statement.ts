import { Composer } from 'grammy';
import type { Content } from '../../content/content.ts';
import { parseAddress } from '../../content/document/address.ts';
import { isPassage, quote, type Statement } from '../../content/document/statement.ts';
import type { Answer } from '../base/answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { say } from '../base/respond.ts';
import type { Reader } from '../base/view-context.ts';
import { addressFaultView, contentsView, passageView, wholeView } from './statement-view.ts';

/** `/statement` in all its forms. */
export function createStatementHandlers({ statement }: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('statement'), (ctx) => say(ctx, answerFor(ctx.reader, statement, argumentOf(ctx))));
  return composer;
}

/** The answer to `/statement ARGUMENT`. */
function answerFor(reader: Reader, statement: Statement, argument: string): Answer {
  if (argument === '') return contentsView(reader, statement);
  if (argument.toLowerCase() === 'all') return wholeView(reader, statement);
  const address = parseAddress(argument);
  if (address === undefined) return addressFaultView(reader, { kind: 'not-understood' });
  const quoted = quote(statement, address);
  return isPassage(quoted) ? passageView(reader, statement, quoted) : addressFaultView(reader, quoted);
}
