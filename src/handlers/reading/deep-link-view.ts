import type { Content } from '../../content/content.ts';
import { isPassage, quote } from '../../content/document/statement.ts';
import type { Answer } from '../base/answer.ts';
import type { Link } from '../base/link.ts';
import type { ViewContext } from '../base/view-context.ts';
import { placeWithMapView } from './places-view.ts';
import { signatoryView } from './signatories-view.ts';
import { contentsView, passageView } from './statement-view.ts';

/** What a link or a button names; `undefined` if it does not exist. */
export function deepLinkView(view: ViewContext, content: Content, link: Link): Answer | undefined {
  const { statement, places, signatories } = content;
  switch (link.kind) {
    case 'contents':
      return contentsView(view, statement);
    case 'passage': {
      const quoted = quote(statement, link.address);
      return isPassage(quoted) ? passageView(view, statement, quoted) : undefined;
    }
    case 'place': {
      const place = places.bySlug(link.slug);
      return place && placeWithMapView(view, places, place);
    }
    case 'signatory': {
      const signatory = signatories.all.find(({ number }) => number === link.number);
      return signatory && signatoryView(view, statement, signatories, signatory);
    }
  }
}
