import { Composer } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import type { Place } from '../../content/names/place.ts';
import type { Hit } from '../../content/search/hit.ts';
import { isOfOtherScript } from '../../content/text/scripts.ts';
import { type Answer, type Block, withCode } from '../base/answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { MAX_QUERY } from '../base/limits.ts';
import { parseLink } from '../base/link.ts';
import { reply } from '../base/respond.ts';
import { echoing, type ViewContext } from '../base/view-context.ts';
import type { AskedSurface } from './asked-surfaces.ts';
import { deepLinkView } from './deep-link-view.ts';
import { placeWithMapView } from './places-view.ts';
import { type Pointers, passagesAt } from './pointers.ts';
import { nothingFoundView, resultsView } from './search-view.ts';
import { signatoryView } from './signatories-view.ts';
import { passagesView } from './statement-view.ts';

type SearchDeps = {
  readonly content: Content;
  readonly pointers: Pointers;
  /** What is asked for in plain words that is no passage; `undefined` if the document has no such thing. */
  readonly surface: (ctx: VerbatimContext, asked: AskedSurface) => Answer | undefined;
};

/** `/search WORDS`, and words written to the bot without a command. */
export function createSearchHandlers({ content, pointers, surface }: SearchDeps): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('search'), (ctx) => reply(ctx, searchAnswer(ctx.view, content, pointers, argumentOf(ctx))));
  composer.use((ctx, next) => {
    if (ctx.intent.kind !== 'words' || ctx.intent.text === '') return next();
    const { text } = ctx.intent;
    const asked = pointers.asked(text);
    const shown = asked && surface(ctx, asked);
    return reply(ctx, shown ?? wordsAnswer(ctx.view, content, pointers, text));
  });
  return composer;
}

function searchAnswer(view: ViewContext, content: Content, pointers: Pointers, argument: string): Answer {
  if (argument === '') return nothingFoundView(view, withCode(view.t('search-usage')));
  return (
    findAnswer(view, content, pointers, argument) ??
    nothingFor(view, argument, echoing(view.t, 'search-none', 'query', argument))
  );
}

function wordsAnswer(view: ViewContext, content: Content, pointers: Pointers, text: string): Answer {
  return findAnswer(view, content, pointers, text) ?? nothingFor(view, text, view.t('not-understood'));
}

/** Nothing, and where its letters are not read, that. `said` is the sentence otherwise. */
function nothingFor(view: ViewContext, text: string, said: Block): Answer {
  return nothingFoundView(view, isOfOtherScript(text) ? echoing(view.t, 'place-other-script', 'name', text) : said);
}

/** The answer to an address, a pasted link into the bot, the document's date, or words; `undefined` if there is nothing. */
export function findAnswer(
  view: ViewContext,
  content: Content,
  { addresses, isDate }: Pointers,
  text: string,
): Answer | undefined {
  const query = text.slice(0, MAX_QUERY);
  const { passages, fault } = passagesAt(content.statement, addresses(query));
  if (passages.length > 0) return passagesView(view, content.statement, passages, fault);
  const link = parseLink(startParameterOf(query, view.bot));
  const linked = link && deepLinkView(view, content, link);
  if (linked !== undefined) return linked;
  if (isDate(query)) return resultsView(view, content.statement, query, [{ kind: 'heading' }]);
  return found(view, content, query, content.search.everything(query));
}

/** Of a link into the bot its start parameter; any other text as it is. */
function startParameterOf(text: string, bot: string): string {
  const beginning = `https://t.me/${bot}?start=`;
  const isLink = text.slice(0, beginning.length).toLowerCase() === beginning.toLowerCase();
  return isLink ? text.slice(beginning.length) : text;
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
