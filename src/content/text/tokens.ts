/** A word or punctuation mark of a text, with its position (UTF-16 units). */
export type Token = {
  /** The compared form: typographic variants of quotation marks, dashes and apostrophes are the same. */
  readonly key: string;
  /** The key without its case. */
  readonly loose: string;
  readonly isWord: boolean;
  readonly start: number;
  readonly end: number;
};

/** A word with its inner apostrophes and hyphens, or any other single character except white space. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`´\-‐‑–—][\p{L}\p{N}\p{M}]+)*|\S/gu;

/** Cuts a text into words and signs. White space of every kind only divides. Linear in the text's length. */
export function tokenize(text: string): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => {
    const key = unifySigns(match[0].normalize('NFC'));
    return {
      key,
      loose: key.toLowerCase(),
      isWord: /[\p{L}\p{N}]/u.test(key),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

function unifySigns(token: string): string {
  return token
    .replace(/[’‘‚‹›ʼ`´‛′]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-');
}
