import { Composer } from 'grammy';
import { parseAddress } from '../content/address.ts';
import type { Content } from '../content/content.ts';
import { isPassage, quote, type Statement } from '../content/statement.ts';
import { argumentOf, asksFor, type VerbatimContext } from './context.ts';
import { say } from './respond.ts';
import type { Answer } from './views/answer.ts';
import type { Reader } from './views/reader.ts';
import { addressFaultView, contentsView, passageView, wholeView } from './views/statement.ts';

/** The document's own command, `/statement`, in all its forms. */
export function createStatementHandlers({ definition, statement }: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor(definition.commands.text), (ctx) =>
    say(ctx, answerFor(ctx.reader, statement, argumentOf(ctx))),
  );
  return composer;
}

/** The answer to `/statement ARGUMENT`. */
function answerFor(reader: Reader, statement: Statement, argument: string): Answer {
  if (argument === '') return contentsView(reader, statement);
  if (argument.toLowerCase() === 'all' && reader.offers.whole) return wholeView(reader, statement);
  const address = parseAddress(argument);
  if (address === undefined) return addressFaultView(reader, { kind: 'not-understood' });
  const quoted = quote(statement, address);
  return isPassage(quoted) ? passageView(reader, statement, quoted) : addressFaultView(reader, quoted);
}
