/** The document with this in place of what is between the two marks of that name. Throws if it has not both. */
export function withSection(document: string, name: string, section: string): string {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [before, ...after] = document.split(begin);
  const [, rest] = after.join(begin).split(end);
  if (before === undefined || rest === undefined) throw new Error(`the document lacks ${begin} or ${end}`);
  return `${before}${begin}\n\n${section}\n\n${end}${rest}`;
}
