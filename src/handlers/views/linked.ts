import type { Content } from '../../content/content.ts';
import { isPassage, quote } from '../../content/statement.ts';
import type { Link } from '../link.ts';
import type { Answer } from './answer.ts';
import { placeWithMapView } from './places.ts';
import type { Reader } from './reader.ts';
import { signatoryView } from './signatories.ts';
import { contentsView, passageView } from './statement.ts';

/** What a link or a button names; `undefined` where there is no such thing. */
export function linkedView(reader: Reader, content: Content, link: Link): Answer | undefined {
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
      return place && placeWithMapView(reader, places, place);
    }
    case 'signatory': {
      const signatory = signatories.all.find(({ number }) => number === link.number);
      return signatory && signatoryView(reader, statement, signatories, signatory);
    }
  }
}
