/** How long a month's name is: `январь`, `янв`. */
export type MonthWidth = 'long' | 'short';

/** The month of a day (`2022-01-05`) as a language calls it alone and in a date, in lower case and without a full stop: `январь`, `января`. */
export function monthNames(language: string, date: string, month: MonthWidth): readonly string[] {
  const moment = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return [];
  const parts = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(moment);
  return [...parts({ month }), ...parts({ day: 'numeric', month })]
    .filter(({ type }) => type === 'month')
    .map(({ value }) => value.toLowerCase().replace(/\.$/u, ''));
}
