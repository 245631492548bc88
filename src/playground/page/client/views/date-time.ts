import { html, type TemplateResult } from 'lit-html';

/** The time of a message, as the browser's owner writes it. */
export const clockTime = (unixSeconds: number): TemplateResult => {
  const date = new Date(unixSeconds * 1000);
  return html`<time datetime=${date.toISOString()}>${hourAndMinute(date.getTime(), undefined)}</time>`;
};

/** The day of a message, for the line between two days. */
export const dayOf = (unixSeconds: number): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(unixSeconds * 1000);

/** A time with its day in a zone, as the playground's clock shows it: `09:00, Tue 24 Nov 2026`. */
export const dayAndTime = (epochMs: number, timeZone: string): string => {
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  });
  return `${hourAndMinute(epochMs, timeZone)}, ${day.format(epochMs).replace(',', '')}`;
};

/** The same time in the browser's zone; `undefined` if both zones show the same. */
export const timeHere = (epochMs: number, timeZone: string): string | undefined => {
  const here = hourAndMinute(epochMs, undefined);
  return here === hourAndMinute(epochMs, timeZone) ? undefined : here;
};

/** A time of day in a zone; in the browser's own without one. */
export const hourAndMinute = (epochMs: number, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(epochMs);

/**
 * A `date_time` entity: `format` as the Bot API defines it (`r`, or any of `w`, `d` or `D`, `t` or `T`, in that
 * order), in the reader's language and time zone. An empty format leaves the text as it was written. `now` is the time, in
 * milliseconds since 1970.
 */
export const formatDateTime = (
  unixSeconds: number,
  format: string,
  text: string,
  { language, now }: { readonly language: string; readonly now: number },
): string => {
  if (format === '') return text;
  if (format === 'r') return relativeTime(unixSeconds - now / 1000, language);
  const dateStyle: Intl.DateTimeFormatOptions = format.includes('D')
    ? { day: 'numeric', month: 'long', year: 'numeric' }
    : format.includes('d')
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : {};
  const timeStyle: Intl.DateTimeFormatOptions = format.includes('T')
    ? { hour: '2-digit', minute: '2-digit', second: '2-digit' }
    : format.includes('t')
      ? { hour: '2-digit', minute: '2-digit' }
      : {};
  const weekday: Intl.DateTimeFormatOptions = format.includes('w') ? { weekday: 'long' } : {};
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...weekday, ...dateStyle, ...timeStyle }).format(unixSeconds * 1000);
};

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const relativeTime = (seconds: number, language: string): string => {
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(seconds / length), unit);
};
