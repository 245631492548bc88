/** A stretch of a text (UTF-16 units). */
export type Span = { readonly start: number; readonly end: number };
