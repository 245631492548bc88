import { Composer } from 'grammy';
import type { Content } from '../../content/content.ts';
import { parseAddress } from '../../content/document/address.ts';
import type { Place } from '../../content/names/place.ts';
import type { Hit } from '../../content/search/search.ts';
import { isOfOtherScript } from '../../content/text/scripts.ts';
import type { Answer, Block } from '../base/answer.ts';
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
  if (argument === '') return nothingFoundView(view, view.t('search-usage'));
  return find(view, content, argument) ?? nothingFor(view, argument, echoing(view.t, 'search-none', 'query', argument));
}

function wordsAnswer(view: ViewContext, content: Content, text: string): Answer {
  return find(view, content, text) ?? nothingFor(view, text, view.t('not-understood'));
}

/** Nothing, and where its letters are not read, that. `said` is the sentence otherwise. */
function nothingFor(view: ViewContext, text: string, said: Block): Answer {
  return nothingFoundView(view, isOfOtherScript(text) ? echoing(view.t, 'place-other-script', 'name', text) : said);
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

/** A single name is shown as its card, also where only the list of places holds it; passages are shown together with names. */
function found(view: ViewContext, content: Content, query: string, hits: readonly Hit[]): Answer | undefined {
  const { statement, places, signatories } = content;
  const [first, ...others] = hits;
  if (first === undefined) return undefined;
  if (first.kind === 'place' && others.every((hit) => isListed(hit, first.place))) {
    return placeWithMapView(view, places, first.place);
  }
  if (first.kind === 'signatory' && others.length === 0) {
    return signatoryView(view, statement, signatories, first.signatory);
  }
  return resultsView(view, statement, query, hits);
}

/** A sentence that names the place: its card leads there. */
function isListed(hit: Hit, place: Place): boolean {
  return hit.kind === 'passage' && hit.passage.text.includes(place.name);
}
