import type { Cadence } from '../../src/jobs/plan/cadence.ts';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const MINUTES_IN_DAY = 1_440;
const MOST_TIMES = 24;

/** Every day at these minutes (since 1970), by their time of day in UTC. */
export function dailyAt(...minutes: readonly number[]): Cadence {
  const times = [...new Set(minutes.map((minute) => minute % MINUTES_IN_DAY))].sort((one, other) => one - other);
  return { days: DAYS, times, zone: 'UTC' };
}

/** Each hour at the minute past the hour that this one is. */
export function hourly(minute: number): Cadence {
  return dailyAt(...Array.from({ length: MOST_TIMES }, (_, hour) => minute + hour * 60));
}

/** Each of the 24 minutes from this one on. */
export function eachMinute(from: number): Cadence {
  return dailyAt(...Array.from({ length: MOST_TIMES }, (_, index) => from + index));
}
