import type { Place } from './place.ts';

/**
 * How a name was understood: as it is in the data, in a grammatical case, by its beginning, with a typo, on another
 * keyboard, or as one of the words of a text.
 */
type Understood = 'name' | 'ending' | 'prefix' | 'typo' | 'layout' | 'text';

/** What a name leads to. `matched` is the spelling that fitted, as the data has it. */
export type PlaceLookup =
  | { readonly kind: 'found'; readonly place: Place; readonly matched: string; readonly by: Understood }
  | { readonly kind: 'several'; readonly places: readonly Place[] }
  /** `near`: names that somebody may have meant, to be offered only. `isElsewhere`: another town is called so. */
  | { readonly kind: 'not-named'; readonly near: readonly Place[]; readonly isElsewhere?: true };

/**
 * How freely a name is read: only as the data has it; by its beginning too; or in every way, with endings, slips, other
 * keyboards and other languages' spellings.
 */
export type Leniency = 'name' | 'beginning' | 'anything';
