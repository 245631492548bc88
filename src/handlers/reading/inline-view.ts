import type { InlineQueryResultArticle } from 'grammy/types';
import { InlineKeyboard, InlineQueryResultBuilder } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import { formatAddress } from '../../content/document/address.ts';
import type { Signatory } from '../../content/document/signatories.ts';
import { isPassage, type Passage, quote, type Statement } from '../../content/document/statement.ts';
import type { Place } from '../../content/names/place.ts';
import type { Places } from '../../content/names/places.ts';
import type { Hit } from '../../content/search/hit.ts';
import type { Span } from '../../content/text/span.ts';
import { type Answer, answer, type Block, bare, bold, lines, quoteHeading } from '../base/answer.ts';
import { frozen } from '../base/frozen.ts';
import { formatLink, type Link } from '../base/link.ts';
import { toUtf8 } from '../base/utf8.ts';
import { deepLink, list, placeOf, quotePassage, type ViewContext } from '../base/view-context.ts';
import { fitTogether, quoteTogether } from './statement-view.ts';

/** A description under a result's title shows about this much (characters). */
const SHOWN_OF_A_PASSAGE = 120;

/** Of it, before the first words found (characters). */
const SHOWN_BEFORE = 30;

/** The longest ID that Telegram takes of a result (bytes). */
const MAX_ID = 64;

/**
 * A result of the inline mode: choosing it sends the statement's words with their attribution. `json` is the same as UTF-8, in
 * pieces.
 */
export type InlineResult = {
  readonly article: InlineQueryResultArticle;
  readonly json: readonly Uint8Array[];
};

/**
 * Makes the results of one bot. Each is drawn and written as JSON once, when it is first found, because it never changes: only
 * the preview of a passage depends on what was found in it. Several sentences by their address are drawn each time: there are too many such
 * addresses to keep.
 */
export function createInlineResults(view: ViewContext, content: Content): (hit: Hit) => InlineResult {
  const drawn = new Map<string, Drawn>();
  return (hit) => {
    if (isRange(hit)) return written(inlineResult(view, content, hit));
    const id = `${hit.kind} ${formatLink(linkOf(hit))}`;
    const result = drawn.get(id) ?? withHole(inlineResult(view, content, hit));
    drawn.set(id, result);
    const { article, before, after } = result;
    const isPreviewed = hit.kind === 'passage' && hit.marks !== undefined && hit.marks.length > 0;
    if (!isPreviewed) return result.whole;
    const description = shorten(excerpt(hit.passage.text, hit.marks));
    if (description === article.description) return result.whole;
    return { article: frozen({ ...article, description }), json: [before, toUtf8(JSON.stringify(description)), after] };
  };
}

/** A result, and its JSON around the description. */
type Drawn = {
  readonly article: InlineQueryResultArticle;
  readonly whole: InlineResult;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
};

/** Stands for the description while JSON is written; no text of ours holds it. */
const HOLE = '\uE001';

function withHole(article: InlineQueryResultArticle): Drawn {
  const [before = '', after = ''] = JSON.stringify({ ...article, description: HOLE }).split(`"${HOLE}"`);
  return { article, whole: written(article), before: toUtf8(before), after: toUtf8(after) };
}

/** A result with its JSON; nobody can change it. */
export function written(article: InlineQueryResultArticle): InlineResult {
  return { article: frozen(article), json: [toUtf8(JSON.stringify(article))] };
}

function isRange(hit: Hit): boolean {
  return (
    hit.kind === 'passage' &&
    hit.passage.address.kind === 'sentences' &&
    hit.passage.address.from !== hit.passage.address.to
  );
}

function linkOf(hit: Hit): Link {
  switch (hit.kind) {
    case 'passage':
      return { kind: 'passage', address: hit.passage.address };
    case 'place':
      return { kind: 'place', slug: hit.place.slug };
    case 'signatory':
      return { kind: 'signatory', number: hit.signatory.number };
    case 'heading':
      return { kind: 'contents' };
  }
}

function inlineResult(view: ViewContext, { places, statement }: Content, hit: Hit): InlineQueryResultArticle {
  switch (hit.kind) {
    case 'passage':
      return passageResult(view, statement, hit.passage);
    case 'place':
      return placeResult(view, statement, places, hit.place);
    case 'signatory':
      return signatoryResult(view, statement, hit.signatory);
    case 'heading':
      return article(view, { kind: 'contents' }, view.t('inline-heading'), statement.heading.at(-1) ?? '', [
        ...quoteHeading(statement),
      ]);
  }
}

/** Several passages in one message, attributed once, as many of them as it holds; none unless it holds two. */
export function togetherResults(
  view: ViewContext,
  { statement }: Content,
  passages: readonly Passage[],
): readonly InlineQueryResultArticle[] {
  const sent = fitTogether(view, statement, passages);
  const links = sent.map(({ address }): Link => ({ kind: 'passage', address }));
  const [first, second] = links;
  if (first === undefined || second === undefined) return [];
  const result = article(
    view,
    first,
    list(sent.map(({ address }) => formatAddress(address))),
    sent.map(({ text }) => text).join(' '),
    quoteTogether(view, statement, sent),
    links.map(formatLink).join('_').slice(0, MAX_ID),
  );
  return [result];
}

function passageResult(view: ViewContext, statement: Statement, passage: Passage): InlineQueryResultArticle {
  return article(view, { kind: 'passage', address: passage.address }, placeOf(view, passage.address), passage.text, [
    quotePassage(view, statement, passage),
  ]);
}

function placeResult(
  view: ViewContext,
  statement: Statement,
  { listedIn }: Places,
  place: Place,
): InlineQueryResultArticle {
  const { t } = view;
  const list = listedIn && quote(statement, listedIn);
  const own = [...new Set(place.names.map(({ name }) => name))];
  const names = lines([bold(place.item), ...own]);
  return article(
    view,
    { kind: 'place', slug: place.slug },
    t('inline-place', { name: place.item }),
    own.join(' · '),
    list !== undefined && isPassage(list) ? [names, quotePassage(view, statement, list)] : [names],
  );
}

function signatoryResult(view: ViewContext, statement: Statement, signatory: Signatory): InlineQueryResultArticle {
  return article(
    view,
    { kind: 'signatory', number: signatory.number },
    view.t('inline-signatory', { name: signatory.name }),
    statement.date,
    [bold(signatory.name), ...quoteHeading(statement)],
  );
}

function article(
  view: ViewContext,
  link: Link,
  title: string,
  description: string,
  blocks: readonly Block[],
  id = formatLink(link),
): InlineQueryResultArticle {
  const { text, entities }: Answer = answer(blocks);
  return InlineQueryResultBuilder.article(id, bare(title), {
    description: shorten(description),
    reply_markup: new InlineKeyboard().url(view.t('button-open'), deepLink(view, link)),
  }).text(text, { entities, link_preview_options: { is_disabled: true } });
}

/** The passage from a few words before the first match, if the match would otherwise not be visible. */
function excerpt(text: string, [first]: readonly Span[]): string {
  if (first === undefined || first.end <= SHOWN_OF_A_PASSAGE || first.start <= SHOWN_BEFORE) return text;
  return `… ${text.slice(text.lastIndexOf(' ', first.start - SHOWN_BEFORE) + 1)}`;
}

/** Whole words only: the description is a preview, not a quotation. */
function shorten(text: string): string {
  if (text.length <= SHOWN_OF_A_PASSAGE) return text;
  return `${text.slice(0, text.lastIndexOf(' ', SHOWN_OF_A_PASSAGE))} …`;
}
