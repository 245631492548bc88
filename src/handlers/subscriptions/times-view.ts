import { FormattedString } from '@grammyjs/parse-mode';
import type { Cadence } from '../../jobs/plan/cadence.ts';
import { millisecondsOf } from '../../jobs/plan/subscription.ts';
import { formatTime, formatWhen } from '../../jobs/plan/when.ts';
import { list, type ViewContext } from '../base/view-context.ts';

/** Sets of days that have a name of their own. 1 is Monday. */
export const DAY_SETS = [
  { message: 'days-daily', days: [1, 2, 3, 4, 5, 6, 7] },
  { message: 'days-weekdays', days: [1, 2, 3, 4, 5] },
  { message: 'days-weekends', days: [6, 7] },
] as const;

/** A Monday at midnight in UTC (milliseconds), to name the days by. */
const MONDAY = Date.UTC(2022, 0, 3);
const DAY = 24 * 60 * 60_000;

/** `Every day at 09:00, 18:30 (Asia/Almaty)`; it can be typed back. It stands at the head of a line. */
export function cadenceText(view: ViewContext, cadence: Cadence): string {
  return capitalized(wordsFor(view, cadence), view.locale);
}

/** Intl and messages begin with the days, which most languages write small. */
function capitalized(text: string, locale: string): string {
  return text.replace(/\p{L}|\p{N}/u, (first) => first.toLocaleUpperCase(locale));
}

function wordsFor(view: ViewContext, cadence: Cadence): string {
  const { t } = view;
  const [, hours] = /^every (\d+)h/u.exec(formatWhen(cadence)) ?? [];
  if (hours !== undefined) return t('cadence-hours', { hours: Number(hours), zone: cadence.zone });
  return t('cadence', {
    days: daysText(view, cadence.days),
    times: list(cadence.times.map(formatTime)),
    zone: cadence.zone,
  });
}

function daysText({ t, locale }: ViewContext, days: readonly number[]): string {
  const named = DAY_SETS.find((set) => set.days.join() === days.join());
  if (named !== undefined) return t(named.message);
  const { format } = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return list(days.map((day) => format(MONDAY + (day - 1) * DAY)));
}

/** A minute since 1970 by the clock of a zone, with its distance from UTC: `Mon, Jun 16, 09:00 GMT+5`. */
export function moment({ locale }: ViewContext, minute: number, zone: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  }).format(millisecondsOf(minute));
}

/** Weekday, date and time, as Telegram's apps write them; Bot API, date-time entities. */
const FORMAT = 'wdt';

/**
 * A minute since 1970 by each reader's own clock, which only their app knows. Apps that don't know how show this text, which is true
 * everywhere: the time in UTC.
 */
export function readersMoment(view: ViewContext, minute: number): FormattedString {
  return FormattedString.time(moment(view, minute, 'UTC'), millisecondsOf(minute) / 1000, FORMAT);
}
