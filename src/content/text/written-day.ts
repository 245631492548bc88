import { monthsSaid } from './month-names.ts';
import type { Say } from './spoken.ts';

/** A day as a language writes it: `2022-01-05` is `5 января 2022 г.` in Russian. What is no day is given back as it is. */
export function writtenDay(say: Say, date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return say('written-day', {
    year: String(day.getUTCFullYear()),
    month: monthsSaid(say).inDate[day.getUTCMonth()] ?? '',
    day: String(day.getUTCDate()),
  });
}

/** The same in a language in which nothing is said: as `Intl` writes it. */
export function dayByIntl(language: string, date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
