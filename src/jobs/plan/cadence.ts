import { Temporal } from 'temporal-polyfill';

/** When a subscription posts. `every 6h` is all seven days and the times 0, 360, 720 and 1,080. */
export type Cadence = {
  /** 1 is Monday, 7 is Sunday. Sorted, distinct, not empty. */
  readonly days: readonly number[];
  /** Minutes after local midnight, 0 to 1,439. Sorted, distinct, 1 to 24 of them. */
  readonly times: readonly number[];
  /** An IANA name. */
  readonly zone: string;
};

/** The parts of a cadence that somebody names; what they do not name stays as it is. */
export type Named = Partial<Cadence>;

const MINUTES_IN_HOUR = 60;
const DAYS_IN_WEEK = 7;
const MILLISECONDS_IN_MINUTE = 60_000;

/**
 * The next `count` slots strictly after an instant, ascending: epoch milliseconds, whole minutes.
 *
 * When the clocks change:
 * - a local time that doesn't exist is posted when the clock is put forward, which is the next local time that exists; if that
 *   is on the next day, then in the last minute before it, so that each local day has its slot;
 * - two times at the same instant are one slot;
 * - a local time that exists twice is posted the first time only, so `every 1h` then waits two hours;
 * - a whole day that a zone leaves out (Apia, December 30, 2011) has no slot.
 *
 * @param after epoch milliseconds, an integer.
 * @throws RangeError if this runtime doesn't know the zone, or the cadence has no day or no time.
 */
export function nextSlots(cadence: Cadence, after: number, count: number): readonly number[] {
  const slots: number[] = [];
  if (count <= 0) return slots;
  for (const slot of slotsAfter(cadence, after)) {
    slots.push(slot);
    if (slots.length >= count) break;
  }
  return slots;
}

/** The first slot strictly after an instant, as in `nextSlots`. It takes two time zone conversions, about 20 µs. */
export function nextSlot(cadence: Cadence, after: number): number {
  for (const slot of slotsAfter(cadence, after)) return slot;
  throw new Error('cadence: slots never end');
}

/** At most `limit` slots from one instant (inclusive) to another (exclusive), ascending. */
export function slotsBetween(cadence: Cadence, from: number, to: number, limit: number): readonly number[] {
  const slots: number[] = [];
  if (limit <= 0 || from >= to) return slots;
  for (const slot of slotsAfter(cadence, from - 1)) {
    if (slot >= to) break;
    slots.push(slot);
    if (slots.length >= limit) break;
  }
  return slots;
}

/**
 * Endless slots. They ascend with the local times, because a time that does not exist only moves to the nearest one
 * that does.
 */
function* slotsAfter({ days, times, zone }: Cadence, after: number): Generator<number, void, void> {
  if (!days.some(isDay) || times.length === 0) {
    throw new RangeError('cadence: needs a day from 1 to 7 and a time; give it one of each');
  }
  const now = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone);
  const today = now.toPlainDate();
  const weekday = today.dayOfWeek;
  const minute = now.hour * MINUTES_IN_HOUR + now.minute;
  let last = after;
  for (let ahead = 0; ; ahead += 1) {
    if (!days.includes(((weekday - 1 + ahead) % DAYS_IN_WEEK) + 1)) continue;
    const date = today.add({ days: ahead });
    for (const time of times) {
      // What the clock shows has begun, the first time at least.
      if (ahead === 0 && time <= minute) continue;
      const slot = slotAt(date, time, zone);
      if (slot === undefined || slot <= last) continue;
      last = slot;
      yield slot;
    }
  }
}

function isDay(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= DAYS_IN_WEEK;
}

/** The instant at which a local time is posted; `undefined` on a day that the zone leaves out. */
function slotAt(date: Temporal.PlainDate, time: number, zone: string): number | undefined {
  const hour = Math.floor(time / MINUTES_IN_HOUR);
  const minute = time % MINUTES_IN_HOUR;
  const wall = date.toPlainDateTime({ hour, minute });
  const found = wall.toZonedDateTime(zone);
  // 'compatible' takes the first of two. One that doesn't exist it moves on by the gap's whole length: 02:30 to 03:30.
  if (found.hour === hour && found.minute === minute && found.day === date.day) return found.epochMilliseconds;
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return undefined;
  const forward = wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).getTimeZoneTransition('next');
  if (forward === null) return found.epochMilliseconds;
  return forward.epochMilliseconds - (forward.toPlainDate().equals(date) ? 0 : MILLISECONDS_IN_MINUTE);
}
