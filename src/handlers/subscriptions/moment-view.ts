import { FormattedString } from '@grammyjs/parse-mode';
import { millisecondsOf } from '../../jobs/plan/subscription.ts';
import type { ViewContext } from '../base/view-context.ts';

/** Weekday, date and time, as Telegram's apps write them; Bot API, date-time entities. */
const FORMAT = 'wdt';

/**
 * A minute since 1970. Telegram's apps show each reader their own local time; those that don't know how show this text,
 * the time in the given zone with its distance from UTC.
 */
export function moment({ locale }: ViewContext, minute: number, zone: string): FormattedString {
  const milliseconds = millisecondsOf(minute);
  const text = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  }).format(milliseconds);
  return FormattedString.time(text, milliseconds / 1000, FORMAT);
}
