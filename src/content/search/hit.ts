import type { Signatory } from '../document/signatories.ts';
import type { Passage } from '../document/statement.ts';
import type { Place } from '../names/place.ts';
import type { Span } from '../text/span.ts';

/** Something that answers a query. The statement's own words are in a passage, with the matching stretches. */
export type Hit =
  | { readonly kind: 'passage'; readonly passage: Passage; readonly marks?: readonly Span[] }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'signatory'; readonly signatory: Signatory }
  /** The lines above the sections. */
  | { readonly kind: 'heading' };

/** A passage that answers a query, with the matching stretches. */
export type FoundPassage = {
  readonly passage: Passage;
  readonly marks: readonly Span[];
  /** It certainly has all that is asked. */
  readonly isWhole: boolean;
};
