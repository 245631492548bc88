import { escapeForRegExp } from '../text/escape.ts';
import type { Span } from './own-text.ts';

/** The document's day, and how the languages that people write in call the months. */
export type Day = {
  /** `2022-01-05` */
  readonly date: string;
  /** The twelve months in order, for each language as they stand in a date, and as they stand alone. */
  readonly months: readonly (readonly string[])[];
};

/** Finds where a text writes the document's day, or its month or year alone. */
export type DateFinder = (text: string) => readonly Span[];

const FEWEST_LETTERS = 3;

/**
 * Made once for a document. It finds right dates only, in words or numbers and in any order: what is left of a wrong one is
 * a number or a month that is no date of the document. Linear.
 */
export function createDateFinder({ date, months }: Day): DateFinder {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => part.replace(/^0/u, ''));
  const stems = months.map((names) => stemIn(names, Number(month) - 1)).filter((stem) => stem !== '');
  const inWords = `(?<![\\p{L}\\p{N}])(?:${[...new Set(stems)].map(escapeForRegExp).join('|')})\\p{L}*\\.?`;
  const inYear = `(?<![\\p{L}\\p{N}./-])(?:${year}|['’]${year.slice(2)})(?:-?\\p{L}{1,5})?${END}`;
  const inMonth = `(?<![\\p{L}\\p{N}.:/–-])0?${day}(?:-?\\p{L}{1,4}|\\.)?${END}`;
  const [d, m, y] = [`(?:0?${day})`, `(?:0?${month})`, `(?:${year}|${year.slice(2)})`];
  const inNumbers = [`${d}([./-])${m}\\1${y}`, `${m}([./-])${d}\\2${y}`, `${year}([./-])${m}\\3${d}`]
    .map((form) => `(?<![\\p{L}\\p{N}./-])${form}${END}`)
    .join('|');
  const written = new RegExp(
    `${inNumbers}|${inMonth}${BETWEEN}${inWords}|${inWords}${BETWEEN}${inMonth}|${inWords}|${inYear}`,
    'giu',
  );
  return (text) =>
    Array.from(text.matchAll(written), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** No number goes on behind it. */
const END = '(?![\\p{L}\\p{N}]|[.:/–-]\\p{N})';

/** `5 of January`, `January, 5` */
const BETWEEN = '[\\s.,-]{0,3}(?:of\\s)?';

/** The letters with which no other month begins. */
function stemIn(names: readonly string[], at: number): string {
  const name = names[at]?.toLowerCase() ?? '';
  const others = names.filter((_, index) => index !== at).map((other) => other.toLowerCase());
  for (let length = FEWEST_LETTERS; length < name.length; length += 1) {
    const stem = name.slice(0, length);
    if (!others.some((other) => other.startsWith(stem))) return stem;
  }
  return name;
}
