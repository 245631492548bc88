import { Composer } from 'grammy';
import type { Content } from '../content/content.ts';
import { argumentOf, asksFor, type VerbatimContext } from './context.ts';
import { LONGEST_QUERY } from './limits.ts';
import { say } from './respond.ts';
import type { Answer } from './views/answer.ts';
import type { Reader } from './views/reader.ts';
import { noSignatoryView, severalSignatoriesView, signatoriesView, signatoryView } from './views/signatories.ts';

/** `/signatories`: the five in order, or one of them. */
export function createSignatoryHandlers(content: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('signatories'), (ctx) => say(ctx, answerFor(ctx.reader, content, argumentOf(ctx))));
  return composer;
}

function answerFor(reader: Reader, { statement, signatories }: Content, argument: string): Answer {
  if (argument === '') return signatoriesView(reader, statement, signatories);
  const name = argument.slice(0, LONGEST_QUERY);
  const found = signatories.lookUp(name);
  switch (found.kind) {
    case 'found':
      return signatoryView(reader, statement, signatories, found.signatory);
    case 'several':
      return severalSignatoriesView(reader, statement, found.signatories, name);
    case 'none':
      return noSignatoryView(reader, statement, signatories, name);
  }
}
