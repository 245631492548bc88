import type { Difference } from './differences.ts';
import type { Part, Span } from './own-text.ts';

/** Whether a text is in the statement, and where. No parts: in its heading. */
export type Verification =
  | {
      readonly kind: 'exact';
      readonly parts: readonly Part[];
      /** How often the text occurs; the parts are those of the first occurrence. */
      readonly times: number;
      readonly caseDiffers: boolean;
    }
  /** Words of the statement among others. */
  | { readonly kind: 'contains'; readonly parts: readonly Part[] }
  /** Nothing but parts of the statement, in the order of the text, that don't follow one another there. */
  | { readonly kind: 'pieced'; readonly parts: readonly Part[] }
  | {
      readonly kind: 'altered';
      readonly parts: readonly Part[];
      readonly differences: readonly Difference[];
      /** Letters of another script that look like the statement's. */
      readonly lookAlikes: readonly string[];
      /** Where the text differs, in the text as it was given; nothing where invisible characters are in it. */
      readonly changed: readonly Span[];
    }
  /** `too-little`: it occurs, but such words are no quotation. `other-language`: it is in no language of the statement. */
  | { readonly kind: 'absent'; readonly why: 'not-there' | 'too-little' | 'other-language' }
  | { readonly kind: 'nothing-to-verify' };
