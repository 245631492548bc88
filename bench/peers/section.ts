/** Where the generated part of a document begins and ends. */
const BEGIN = '<!-- measured: begin -->';
const END = '<!-- measured: end -->';

/** The document with this in place of what is between its two marks. Throws if it has not both. */
export function withSection(document: string, section: string): string {
  const [before, ...after] = document.split(BEGIN);
  const [, rest] = after.join(BEGIN).split(END);
  if (before === undefined || rest === undefined) throw new Error(`the document lacks ${BEGIN} or ${END}`);
  return `${before}${BEGIN}\n\n${section}\n\n${END}${rest}`;
}
