import { inCommonLetters } from '../text/common-letters.ts';
import { type MonthWidth, monthNames } from '../text/month-names.ts';
import { wordsIn } from './words.ts';

/** Whether a text is the document's date, or its month, as people type it in any of these languages. */
export type DateReader = (text: string) => boolean;

/** What people put around a day, a month and a year, in the languages of the interface. */
const AROUND: ReadonlySet<string> = new Set(
  'of the on in th st nd rd day date в на от г год года году число числа дата день нші ші інші күні жыл жылы жылғы жылдың чи чы нчи инчи күнү жылдын kuni yil yili yilning куни йил йили nji inji güni ýyl ýylyň ýylynda chi'.split(
    ' ',
  ),
);

const MAX_WORDS = 7;

/** Letters of a month's name that stay in its other forms, at least. */
const MIN_STEM = 4;
const MAX_ENDING = 6;

/**
 * Reads dates like that of the document, given as `2022-01-05`.
 *
 *     createDateReader('2022-01-05', ['en', 'ru'])('5 января 2022 г.') // true
 */
export function createDateReader(date: string, languages: readonly string[]): DateReader {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const called = (width: MonthWidth) =>
    new Set(languages.flatMap((language) => monthNames(language, date, width)).map(inCommonLetters));
  const names = called('long');
  const short = called('short');

  const isLongMonth = (plain: string): boolean => {
    const common = inCommonLetters(plain);
    if (names.has(common)) return true;
    return [...names].some(
      (name) =>
        name.length > MIN_STEM &&
        common.startsWith(name.slice(0, Math.max(MIN_STEM, name.length - 2))) &&
        common.length <= name.length + MAX_ENDING,
    );
  };
  const isMonth = (plain: string): boolean => short.has(inCommonLetters(plain)) || isLongMonth(plain);
  const isDay = (plain: string): boolean => Number(/^\d{1,2}(?=\p{L}{0,4}$)/u.exec(plain)?.[0]) === day;

  return (text) => {
    const plains = wordsIn(text, MAX_WORDS + 1).map(({ plain }) => plain);
    if (plains.length === 0 || plains.length > MAX_WORDS) return false;
    const rest = plains.filter((plain) => !AROUND.has(plain));
    const [named, others] = [rest.filter(isMonth), rest.filter((plain) => !isMonth(plain))];
    const isNumeric = rest.length === 3 && rest.every((plain) => /^\d{1,4}$/u.test(plain));
    if (isNumeric) return rest.map(Number).toSorted(byNumber).join() === [year, month, day].toSorted(byNumber).join();
    // A short name alone may be anything: `Jan`.
    const isSure = others.length > 0 || named.every(isLongMonth);
    return isSure && named.length === 1 && others.every((plain) => isDay(plain) || Number(plain) === year);
  };
}

function byNumber(one: number, other: number): number {
  return one - other;
}
