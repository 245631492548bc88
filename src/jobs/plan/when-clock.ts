import { hourIn } from './day-parts.ts';
import { addTime, EVERY_HOURS, setEvery } from './when-draft.ts';
import { fault, type NotUnderstood } from './when-fault.ts';
import { type Clock, measure } from './when-measure.ts';
import { partBehind, sharedHour } from './when-part.ts';
import { dayOf, isWord, peek, type Reading } from './when-reading.ts';

/** Reads a time of day with what belongs to it: `9`, `9 утра`, `18 ч 30 мин`, `кешкі 6`; or `6 сағат сайын`. */
export function readClock(reading: Reading, clock: Clock): NotUnderstood | undefined {
  const { written, kind } = clock;
  if (kind === 'number' && isWord(peek(reading, 1), 'hour') && isWord(peek(reading, 2), 'each')) {
    const both = `${written} ${peek(reading, 2)?.written}`;
    reading.at += 3;
    return setEvery(reading.draft, clock.number, both);
  }
  const measured = measure(reading, clock);
  if ('kind' in measured) return measured;
  const { length, hour, minute, hasUnit } = measured;
  if (hour > 23 || minute > 59) return fault('time', written);
  const behind = partBehind(reading, clock, length);
  const twelve = kind === 'number' && behind === undefined ? twelveBehind(reading, length) : undefined;
  if (twelve !== undefined) return fault('time', twelve);
  const part = behind ?? reading.part;
  if (part === undefined && hasUnit && isHowOften(reading, hour)) return fault('hours', written);
  const shared = part === undefined ? sharedHour(reading, clock, length, hour) : undefined;
  if (shared !== undefined && 'unclear' in shared) return fault('time', shared.unclear);
  const meant = part === undefined ? (shared?.hour ?? hour) : hourIn(part.value, hour);
  if (meant === undefined) return fault('time', [written, part?.written].join(' ').trim());
  reading.isPartFirst ??= reading.part !== undefined;
  reading.part = undefined;
  reading.at += behind?.length ?? length;
  reading.clockEnd = reading.at;
  const value = part?.value ?? (shared && reading.led?.part);
  const led = { minute: meant * 60 + minute, kind, written: [written, behind?.written ?? ''].join(' ').trim() };
  reading.led = value && { ...led, part: value, end: reading.at };
  return addTime(reading.draft, meant * 60 + minute, written);
}

/** `9 полдень`, `9 в полдень`: which of both? `9 и полдень` are two times. */
function twelveBehind(reading: Reading, length: number): string | undefined {
  const next = peek(reading, length);
  const at = isWord(next, 'passed') && !isWord(next, 'and') ? length + 1 : length;
  if (next?.isListed === true || !isWord(peek(reading, at), 'noon', 'midnight')) return undefined;
  const items = reading.items.slice(reading.at, reading.at + at + 1);
  return items.map(({ written }) => written).join(' ');
}

/** Whether `6 h` may be how often: nothing else says that it is a time. */
function isHowOften({ items, at }: Reading, hour: number): boolean {
  if (!EVERY_HOURS.includes(hour) || isWord(items[at - 1], 'passed', 'hour')) return false;
  return !items.some(
    (item) => dayOf(item) !== undefined || isWord(item, 'daily', 'weekdays', 'weekends', 'weekly', 'day'),
  );
}
