import { Composer } from 'grammy';
import type { Content } from '../../content/content.ts';
import { parseAddress } from '../../content/document/address.ts';
import type { Hit } from '../../content/search/search.ts';
import { type Answer, withCode } from '../base/answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { MAX_QUERY } from '../base/limits.ts';
import { type Link, parseLink } from '../base/link.ts';
import { reply } from '../base/respond.ts';
import { echoing, type ViewContext } from '../base/view-context.ts';
import { deepLinkView } from './deep-link-view.ts';
import { placeWithMapView } from './places-view.ts';
import { nothingFoundView, resultsView } from './search-view.ts';
import { signatoryView } from './signatories-view.ts';

/** `/search WORDS`, and words written to the bot without a command. */
export function createSearchHandlers(content: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('search'), (ctx) => reply(ctx, searchAnswer(ctx.view, content, argumentOf(ctx))));
  composer.use((ctx, next) =>
    ctx.intent.kind === 'words' && ctx.intent.text !== ''
      ? reply(ctx, wordsAnswer(ctx.view, content, ctx.intent.text))
      : next(),
  );
  return composer;
}

function searchAnswer(view: ViewContext, content: Content, argument: string): Answer {
  if (argument === '') return nothingFoundView(view, withCode(view.t('search-usage')));
  return find(view, content, argument) ?? nothingFoundView(view, echoing(view.t, 'search-none', 'query', argument));
}

function wordsAnswer(view: ViewContext, content: Content, text: string): Answer {
  return find(view, content, text) ?? nothingFoundView(view, view.t('not-understood'));
}

function find(view: ViewContext, content: Content, text: string): Answer | undefined {
  const query = text.slice(0, MAX_QUERY);
  const link = readLink(query, view.bot);
  const linked = link && deepLinkView(view, content, link);
  return linked ?? found(view, content, query, content.search.everything(query));
}

/** An address, or a link into the bot that somebody pasted. */
function readLink(query: string, bot: string): Link | undefined {
  const address = parseAddress(query);
  if (address !== undefined) return { kind: 'passage', address };
  return parseLink(query.replace(new RegExp(`^https://t\\.me/${bot}\\?start=`, 'iu'), ''));
}

/** A single name is shown as its card; passages are shown together with names. */
function found(view: ViewContext, content: Content, query: string, hits: readonly Hit[]): Answer | undefined {
  const { statement, places, signatories } = content;
  const [first, second] = hits;
  if (first === undefined) return undefined;
  if (second !== undefined || first.kind === 'passage' || first.kind === 'heading') {
    return resultsView(view, statement, query, hits);
  }
  return first.kind === 'place'
    ? placeWithMapView(view, places, first.place)
    : signatoryView(view, statement, signatories, first.signatory);
}
