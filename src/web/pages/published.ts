import type { Statement } from '../../content/document/statement.ts';

/** The day of the statement as machines write it: `2022-01-05`. Throws where its date is none. */
export function publishedOn({ date }: Statement): string {
  const time = Date.parse(`${date.replace(/\s+/gu, ' ')} UTC`);
  if (Number.isNaN(time)) throw new Error(`statement.txt: "${date}" is no date; restore the file as received`);
  return new Date(time).toISOString().slice(0, 10);
}
