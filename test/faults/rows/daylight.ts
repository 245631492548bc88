import { nextSlot } from '../../../src/jobs/plan/cadence.ts';
import { planSlots } from '../../../src/jobs/plan/planning.ts';
import { millisecondsOf, minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { createRandom } from '../../support/random.ts';
import { subscriptionOf } from '../../support/subscription.ts';
import type { Row } from '../row.ts';

/** Changes by an hour and by half of one, at midnight, around Ramadan, on both halves of the Earth, and once for good. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Santiago',
  'Atlantic/Azores',
  'Asia/Almaty',
];
const DAYS = 400;
const DAY = 24 * 60 * 60_000;

/** Before Kazakhstan's last change, on March 1, 2024. */
const FIRST_START = Date.UTC(2024, 0, 1);

/** A daily cadence is planned slot by slot: each local day has one, and only one. */
export const daylight: Row = {
  name: 'daylight',
  fault: 'daylight saving, 6 zones, 400 days',
  seeds: 1,
  async run(run) {
    const random = createRandom(run.seed);
    const breaches: string[] = [];
    let slots = 0;
    for (const zone of ZONES) {
      // Changes of the clock are at night, so are most of these.
      const times = [0, 30, 90, 120, 150, 180, random.between(0, 1_439), random.between(0, 1_439)];
      for (const time of times) {
        const start = FIRST_START + random.between(0, 700) * DAY;
        const posted = postsOf(zone, time, start);
        slots += posted.length;
        const days = new Set(posted.map(dayIn(zone)));
        if (days.size !== DAYS || posted.length !== DAYS) {
          breaches.push(
            `${zone} at minute ${time} from ${new Date(start).toISOString()}: ${days.size} days of ${DAYS}`,
          );
        }
      }
      run.progress(zone);
    }
    return { figures: { zones: ZONES.length, days: DAYS, slots, breaches: breaches.length }, breaches };
  },
};

/** When a tick that is never late posts in 400 local days. */
function postsOf(zone: string, time: number, start: number): readonly number[] {
  const subscription = subscriptionOf({ cadence: { days: [1, 2, 3, 4, 5, 6, 7], times: [time], zone } });
  const end = lastDay(zone, start);
  const posts: number[] = [];
  const toDay = dayIn(zone);
  const firstDay = toDay(start);
  let due = minuteOf(nextSlot(subscription.cadence, start - DAY));
  for (;;) {
    const now = millisecondsOf(due);
    if (toDay(now) > end) return posts;
    const plan = planSlots(subscription, due, now);
    if (plan.post !== undefined && toDay(now) >= firstDay) posts.push(millisecondsOf(plan.post));
    due = plan.next;
  }
}

/** The last of 400 local days, the first being that of `start`. */
function lastDay(zone: string, start: number): string {
  const first = new Date(`${dayIn(zone)(start)}T00:00:00Z`);
  return new Date(first.getTime() + (DAYS - 1) * DAY).toISOString().slice(0, 10);
}

/** The local date, by the runtime's own calendar and not by ours. */
function dayIn(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instant) => format.format(instant);
}
