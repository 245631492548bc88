import { FormattedString } from '@grammyjs/parse-mode';
import { monthsSaid } from '../../content/text/month-names.ts';
import { listed } from '../../content/text/spoken.ts';
import type { Cadence } from '../../jobs/plan/cadence.ts';
import { millisecondsOf } from '../../jobs/plan/subscription.ts';
import { formatTime, formatWhen } from '../../jobs/plan/when.ts';
import { bare } from '../base/answer.ts';
import { list, type ViewContext } from '../base/view-context.ts';

/** Sets of days that have a name of their own. 1 is Monday. */
export const DAY_SETS = [
  { message: 'days-daily', days: [1, 2, 3, 4, 5, 6, 7] },
  { message: 'days-weekdays', days: [1, 2, 3, 4, 5] },
  { message: 'days-weekends', days: [6, 7] },
] as const;

/** `Every day at 09:00, 18:30 (Asia/Almaty)`; it can be typed back. It stands at the head of a line. */
export function cadenceText(view: ViewContext, cadence: Cadence): string {
  return capitalized(wordsFor(view, cadence), view.locale);
}

/** Messages begin with the days, which most languages write small. */
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

function daysText({ t }: ViewContext, days: readonly number[]): string {
  const named = DAY_SETS.find((set) => set.days.join() === days.join());
  if (named !== undefined) return t(named.message);
  const names = listed(t('day-names'));
  return list(days.map((day) => names[day - 1] ?? ''));
}

/** A minute since 1970 by the clock of a zone, with its distance from UTC: `Mon, Jun 16, 09:00 GMT+5`. */
export function moment({ t }: ViewContext, minute: number, zone: string): string {
  const parts = partsOf(minute, zone);
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  return bare(
    t('moment', {
      weekday: listed(t('day-names-short'))[weekday] ?? '',
      day: String(day),
      month: monthsSaid(t).short[month - 1] ?? '',
      time: `${parts.hour}:${parts.minute}`,
      zone: parts.timeZoneName ?? '',
    }),
  );
}

/** Numbers alone: names in all of our languages `Intl` does not have wherever the bot runs. */
function partsOf(minute: number, zone: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  }).formatToParts(millisecondsOf(minute));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
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
