import { Composer } from 'grammy';
import type { Content } from '../../content/content.ts';
import { parseAddress } from '../../content/document/address.ts';
import type { Hit } from '../../content/search/search.ts';
import type { Answer } from '../base/answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { LONGEST_QUERY } from '../base/limits.ts';
import { type Link, parseLink } from '../base/link.ts';
import { say } from '../base/respond.ts';
import { echoing, type Reader } from '../base/view-context.ts';
import { linkedView } from './deep-link-view.ts';
import { placeWithMapView } from './places-view.ts';
import { nothingFoundView, resultsView } from './search-view.ts';
import { signatoryView } from './signatories-view.ts';

/** `/search WORDS`, and words written to the bot without a command. */
export function createSearchHandlers(content: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('search'), (ctx) => say(ctx, searchAnswer(ctx.reader, content, argumentOf(ctx))));
  composer.use((ctx, next) =>
    ctx.asked.kind === 'words' && ctx.asked.text !== ''
      ? say(ctx, wordsAnswer(ctx.reader, content, ctx.asked.text))
      : next(),
  );
  return composer;
}

function searchAnswer(reader: Reader, content: Content, argument: string): Answer {
  if (argument === '') return nothingFoundView(reader, reader.t('search-usage'));
  return (
    find(reader, content, argument) ?? nothingFoundView(reader, echoing(reader.t, 'search-none', 'query', argument))
  );
}

function wordsAnswer(reader: Reader, content: Content, text: string): Answer {
  return find(reader, content, text) ?? nothingFoundView(reader, reader.t('not-understood'));
}

function find(reader: Reader, content: Content, text: string): Answer | undefined {
  const query = text.slice(0, LONGEST_QUERY);
  const link = readLink(query, reader.bot);
  const linked = link && linkedView(reader, content, link);
  return linked ?? found(reader, content, query, content.search.everything(query));
}

/** An address, or a link into the bot that somebody pasted. */
function readLink(query: string, bot: string): Link | undefined {
  const address = parseAddress(query);
  if (address !== undefined) return { kind: 'passage', address };
  return parseLink(query.replace(new RegExp(`^https://t\\.me/${bot}\\?start=`, 'iu'), ''));
}

/** One name alone is its card; passages are shown with the names beside them. */
function found(reader: Reader, content: Content, query: string, hits: readonly Hit[]): Answer | undefined {
  const { statement, places, signatories } = content;
  const [first, second] = hits;
  if (first === undefined) return undefined;
  if (second !== undefined || first.kind === 'passage' || first.kind === 'heading') {
    return resultsView(reader, statement, query, hits);
  }
  return first.kind === 'place'
    ? placeWithMapView(reader, places, first.place)
    : signatoryView(reader, statement, signatories, first.signatory);
}
