/** Something wrong in a document's folder: in which file, where in that file, and what it should be. */
export type DocumentFault = { readonly file: string; readonly at: string; readonly what: string };

/** Takes one fault in a file; `at` is a line (`12`), a field (`[2].kind`), or empty for the file as a whole. */
export type Refuse = (at: string, what: string) => void;

/** One line for a person, with the folder before it so that an editor can open the file: `document/places.json:[2].kind: should be …`. */
export function formatFault(folder: string, { file, at, what }: DocumentFault): string {
  // What was found in a file can hold a line end.
  return `${folder}/${file}${at === '' ? '' : `:${at}`}: ${what}`.replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ');
}
