/** One kind of thing that is kept in Redis: the keys it has there, until when, and the message that tells people of it. */
export type Kept = { readonly keys: string; readonly seconds: number; readonly message: string };

const DAY = 24 * 60 * 60;

/** A chosen interface language is kept for 180 days after the choice; use does not renew it. */
export const LANGUAGE_CHOICE = {
  keys: '{verbatim}:language:',
  seconds: 180 * DAY,
  message: 'privacy-kept-language',
} as const satisfies Kept;

/** Everything that is kept, and nothing else: `/privacy` is made from this list, and a test holds Redis against it. */
export const KEPT: readonly Kept[] = [LANGUAGE_CHOICE];
