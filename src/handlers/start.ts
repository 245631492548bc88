import { Composer } from 'grammy';
import type { Content } from '../content/content.ts';
import { isPassage, quote } from '../content/statement.ts';
import { argumentOf, asksFor, type VerbatimContext } from './context.ts';
import { type Link, parseLink } from './link.ts';
import { say } from './respond.ts';
import type { Answer } from './views/answer.ts';
import { placeWithMapView } from './views/places.ts';
import type { Reader } from './views/reader.ts';
import { signatoryView } from './views/signatories.ts';
import { contentsView, passageView } from './views/statement.ts';
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

/** What a link names; `undefined` where there is no such thing. */
function linkedView(reader: Reader, content: Content, link: Link): Answer | undefined {
  const { statement, places, signatories } = content;
  switch (link.kind) {
    case 'contents':
      return contentsView(reader, statement);
    case 'passage': {
      const quoted = quote(statement, link.address);
      return isPassage(quoted) ? passageView(reader, statement, quoted) : undefined;
    }
    case 'place': {
      const place = places.bySlug(link.slug);
      return place === undefined ? undefined : placeWithMapView(reader, places, place);
    }
    case 'signatory': {
      const signatory = signatories.all.find(({ number }) => number === link.number);
      return signatory === undefined ? undefined : signatoryView(reader, statement, signatories, signatory);
    }
  }
}
