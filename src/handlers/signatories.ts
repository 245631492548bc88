import { Composer } from 'grammy';
import type { Content } from '../content/content.ts';
import { argumentOf, asksFor, type VerbatimContext } from './context.ts';
import { LONGEST_QUERY } from './limits.ts';
import { say } from './respond.ts';
import type { Answer } from './views/answer.ts';
import type { Reader } from './views/reader.ts';
import { noSignatoryView, severalSignatoriesView, signatoriesView, signatoryView } from './views/signatories.ts';

/** The document's command for its signatories, `/signatories`: all in order, or one of them. */
export function createSignatoryHandlers(content: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  const command = content.definition.commands.signatories;
  if (command === undefined) return composer;
  composer.filter(asksFor(command), (ctx) => say(ctx, answerFor(ctx.reader, content, argumentOf(ctx))));
  return composer;
}

function answerFor(reader: Reader, { statement, signatories, search }: Content, argument: string): Answer {
  if (argument === '') return signatoriesView(reader, statement, signatories);
  const name = argument.slice(0, LONGEST_QUERY);
  const found = search.signatories(name);
  const [first, second] = found;
  if (first === undefined) return noSignatoryView(reader, statement, signatories, name);
  return second === undefined
    ? signatoryView(reader, statement, signatories, first)
    : severalSignatoriesView(reader, statement, found, name);
}
