import { formatAddress } from '../../content/document/address.ts';
import type { Statement } from '../../content/document/statement.ts';
import type { Hit } from '../../content/search/hit.ts';
import { type Answer, answer, attribution, type Block, lines, quotation, quoteHeading } from '../base/answer.ts';
import { inlineHere, placesButton, pressButton, rowsOf } from '../base/keyboard.ts';
import { echoing, heading, type ViewContext } from '../base/view-context.ts';
import { placeButton } from './places-view.ts';
import { signatoryButton } from './signatories-view.ts';

type PassageHit = Extract<Hit, { kind: 'passage' }>;

/** As many of the best passages as read well in one message. */
const PASSAGES_SHOWN = 4;

/** Characters of these that one message takes, with their headings and all that stands around them. */
const MAX_RESULTS = 3_000;

/** The passages that fit best, verbatim and attributed once, and the place or signatory of that name. */
export function resultsView(view: ViewContext, statement: Statement, query: string, hits: readonly Hit[]): Answer {
  const passages = hits.filter((hit) => hit.kind === 'passage');
  const named = hits.filter(({ kind }) => kind === 'place' || kind === 'signatory');
  const shown = passages.slice(0, PASSAGES_SHOWN);
  return answer(blocks(view, statement, query, passages, named.length > 0), {
    inline_keyboard: [
      ...named.flatMap((hit) => namedRow(hit)),
      ...rowsOf(
        shown.map(({ passage: { address } }) => pressButton(formatAddress(address), { kind: 'passage', address })),
        PASSAGES_SHOWN,
      ),
      passages.length > shown.length ? inlineHere(view, view.t('button-all-results'), query.toWellFormed()) : [],
      [pressButton(view.t('button-contents'), { kind: 'contents' })],
    ].filter((row) => row.length > 0),
  });
}

/** A plain no, and where to start instead. `said` is the sentence. */
export function nothingFoundView(view: ViewContext, said: Block): Answer {
  const { t } = view;
  return answer([said], {
    inline_keyboard: [
      [pressButton(t('button-contents'), { kind: 'contents' }), ...placesButton(view)],
      [pressButton(t('button-help'), { kind: 'help' })],
    ],
  });
}

function blocks(
  view: ViewContext,
  statement: Statement,
  query: string,
  passages: readonly PassageHit[],
  isName: boolean,
): readonly Block[] {
  const { t } = view;
  if (passages.length === 0)
    return isName
      ? [echoing(t, 'search-names', 'query', query)]
      : [echoing(t, 'search-heading', 'query', query), ...quoteHeading(statement)];
  const more = passages.length - PASSAGES_SHOWN;
  let length = 0;
  return [
    echoing(t, 'search-results', 'query', query, { count: passages.length }),
    ...passages.slice(0, PASSAGES_SHOWN).map(({ passage, marks }) => {
      length += passage.text.length;
      // A button leads to what does not fit.
      const words = length > MAX_RESULTS ? [] : [quotation(passage.text, marks)];
      return lines([heading(view, passage.address), ...words]);
    }),
    attribution(statement),
    ...(more > 0 ? [t('search-more', { count: more })] : []),
    ...(isName ? [t('search-also')] : []),
  ];
}

function namedRow(hit: Hit) {
  if (hit.kind === 'place') return [[placeButton(hit.place.item, hit.place)]];
  return hit.kind === 'signatory' ? [[signatoryButton(hit.signatory)]] : [];
}
