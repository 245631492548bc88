/** A language whose messages are those of another one, written in other letters by rule. */
export type Rewriting = {
  /** The language that has files. */
  readonly of: string;
  /** Its letters: for text alone, without names of messages, values and commands. */
  letters(text: string): string;
};

/**
 * What is no text of a Fluent file: comments, names of messages, values and literals in braces, the beginning of a list of
 * forms and the form's name, and commands.
 */
const NO_TEXT = /^#.*|^-?[a-z][\w-]* *=|\{[^{}]*?(?:\}|->)|^ *\*?\[[^\]]*\]|(?<![\p{L}\p{N}])\/[a-z]+|@[\w]+/gimu;

/** A Fluent file in other letters. What must stay as it is stands in it as a literal: `{ "daily" }`. */
export function rewriteMessages(source: string, { letters }: Rewriting): string {
  let written = '';
  let end = 0;
  for (const { 0: kept, index } of source.matchAll(NO_TEXT)) {
    written += letters(source.slice(end, index)) + kept;
    end = index + kept.length;
  }
  return written + letters(source.slice(end));
}
