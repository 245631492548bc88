import type { Statement } from '../../content/document/statement.ts';

/** The day of the statement in ISO form: `2022-01-05`. Throws if its date can't be read. */
export function publishedOn({ date }: Statement): string {
  const time = Date.parse(`${date.replace(/\s+/gu, ' ')} UTC`);
  if (Number.isNaN(time)) throw new Error(`statement.txt: "${date}" is no date; restore the file as received`);
  return new Date(time).toISOString().slice(0, 10);
}
