import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cadence, nextSlot, nextSlots, slotsBetween } from '../../../src/jobs/plan/cadence.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];
const EVERY_HOUR = Array.from({ length: 24 }, (_, hour) => hour * 60);

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const at = (zone: string, times: string, days: readonly number[] = ALL_DAYS): Cadence => ({
  days,
  times: times.split(',').map(minutes),
  zone,
});
const iso = (slots: readonly number[]): readonly string[] =>
  slots.map((slot) => new Date(slot).toISOString().replace(':00.000Z', 'Z'));

/** The first slots after an instant, in UTC. */
const after = (cadence: Cadence, instant: string, count: number): readonly string[] =>
  iso(nextSlots(cadence, Date.parse(instant), count));

describe('the next slots', () => {
  it.each<[string, Cadence, string, readonly string[]]>([
    [
      'follow Kazakhstan from +06 to +05 on March 1, 2024',
      at('Asia/Almaty', '09:00'),
      '2024-02-28T12:00Z',
      ['2024-02-29T03:00Z', '2024-03-01T04:00Z', '2024-03-02T04:00Z'],
    ],
    [
      'take the first of the two 23:30 that Almaty had on February 29, 2024',
      at('Asia/Almaty', '23:30'),
      '2024-02-28T18:00Z',
      ['2024-02-29T17:30Z', '2024-03-01T18:30Z'],
    ],
    [
      'wait two hours over a repeated hour',
      at('Asia/Almaty', '22:00,23:00,00:00'.split(',').toSorted().join(',')),
      '2024-02-29T15:59Z',
      ['2024-02-29T16:00Z', '2024-02-29T17:00Z', '2024-02-29T19:00Z', '2024-03-01T17:00Z'],
    ],
    [
      'come when the clock is put forward, where their time is left out',
      at('Europe/Berlin', '02:30'),
      '2024-03-30T00:00Z',
      ['2024-03-30T01:30Z', '2024-03-31T01:00Z', '2024-04-01T00:30Z'],
    ],
    [
      'are one where several fall on that instant',
      at('Europe/Berlin', '01:59,02:00,02:30,02:59,03:00,03:01'),
      '2024-03-31T00:00Z',
      ['2024-03-31T00:59Z', '2024-03-31T01:00Z', '2024-03-31T01:01Z', '2024-03-31T23:59Z'],
    ],
    [
      'come once where their time exists twice',
      at('Europe/Berlin', '02:30'),
      '2024-10-26T12:00Z',
      ['2024-10-27T00:30Z', '2024-10-28T01:30Z'],
    ],
    [
      'do not come again in the second pass of an hour',
      at('Europe/Berlin', '02:30'),
      '2024-10-27T01:10Z',
      ['2024-10-28T01:30Z'],
    ],
    [
      'know the half hour of Lord Howe forward',
      at('Australia/Lord_Howe', '02:15'),
      '2024-10-04T20:00Z',
      ['2024-10-05T15:30Z', '2024-10-06T15:15Z'],
    ],
    [
      'know the half hour of Lord Howe back',
      at('Australia/Lord_Howe', '01:45'),
      '2024-04-05T20:00Z',
      ['2024-04-06T14:45Z', '2024-04-07T15:15Z'],
    ],
    [
      'come at 01:00 where midnight is left out',
      at('America/Sao_Paulo', '00:00'),
      '2018-11-03T12:00Z',
      ['2018-11-04T03:00Z', '2018-11-05T02:00Z'],
    ],
    [
      'come once where the clock goes back over midnight',
      at('America/Sao_Paulo', '23:30'),
      '2018-02-17T12:00Z',
      ['2018-02-18T01:30Z', '2018-02-19T02:30Z'],
    ],
    [
      'come in the last minute before it, where the last hour of a day is left out',
      at('America/Nuuk', '23:30', [6]),
      '2024-03-29T12:00Z',
      ['2024-03-31T00:59Z', '2024-04-07T00:30Z'],
    ],
    [
      'are on each day one where half an hour before midnight was left out in Pyongyang',
      at('Asia/Pyongyang', '23:45'),
      '2018-05-03T12:00Z',
      ['2018-05-03T15:15Z', '2018-05-04T14:59Z', '2018-05-05T14:45Z'],
    ],
    [
      'know that the winter of Ireland is the exception',
      at('Europe/Dublin', '01:30'),
      '2024-03-30T12:00Z',
      ['2024-03-31T01:00Z', '2024-04-01T00:30Z'],
    ],
    [
      'leave out a day that Samoa left out',
      at('Pacific/Apia', '09:00'),
      '2011-12-29T12:00Z',
      ['2011-12-29T19:00Z', '2011-12-30T19:00Z'],
    ],
    [
      'wait for the next Friday where there was no Friday',
      at('Pacific/Apia', '09:00', [5]),
      '2011-12-29T12:00Z',
      ['2012-01-05T19:00Z'],
    ],
    [
      'leave out a day that Kwajalein left out',
      at('Pacific/Kwajalein', '12:00'),
      '1993-08-20T12:00Z',
      ['1993-08-21T00:00Z', '1993-08-22T00:00Z'],
    ],
    [
      'follow Morocco through Ramadan',
      at('Africa/Casablanca', '09:00'),
      '2024-03-09T00:00Z',
      ['2024-03-09T08:00Z', '2024-03-10T09:00Z', '2024-03-11T09:00Z'],
    ],
    ['know half hours', at('Asia/Kolkata', '09:00'), '2024-01-01T00:00Z', ['2024-01-01T03:30Z', '2024-01-02T03:30Z']],
    [
      'know leap days and the ends of months',
      at('UTC', '12:00'),
      '2024-02-28T00:00Z',
      ['2024-02-28T12:00Z', '2024-02-29T12:00Z', '2024-03-01T12:00Z'],
    ],
    ['know that 2100 has no leap day', at('UTC', '00:00'), '2100-02-28T00:00Z', ['2100-03-01T00:00Z']],
    [
      'keep to their days over the end of a year',
      at('Asia/Almaty', '09:00,18:30', [1, 5]),
      '2024-12-30T04:00Z',
      ['2024-12-30T13:30Z', '2025-01-03T04:00Z', '2025-01-03T13:30Z', '2025-01-06T04:00Z'],
    ],
  ])('%s', (_, cadence, instant, expected) => {
    expect(after(cadence, instant, expected.length)).toEqual(expected);
  });

  it('are strictly after the instant, to the millisecond', () => {
    const nine = Date.parse('2024-06-03T04:00Z');
    const cadence = at('Asia/Almaty', '09:00');
    expect(nextSlot(cadence, nine - 1)).toBe(nine);
    expect(nextSlot(cadence, nine)).toBe(nine + DAY);
    expect(nextSlot(cadence, nine + 1)).toBe(nine + DAY);
  });

  it('are as many as asked for', () => {
    expect(nextSlots(at('UTC', '09:00'), 0, 0)).toEqual([]);
    expect(nextSlots(at('UTC', '09:00'), 0, 10)).toHaveLength(10);
  });

  it('count the beginning of a span and not its end, up to the limit', () => {
    const cadence = at('UTC', '09:00');
    const nine = Date.parse('2024-06-03T09:00Z');
    expect(slotsBetween(cadence, nine, nine + 2 * DAY, 9)).toEqual([nine, nine + DAY]);
    expect(slotsBetween(cadence, nine, nine + 2 * DAY, 1)).toEqual([nine]);
    expect(slotsBetween(cadence, nine + 1, nine + DAY, 9)).toEqual([]);
    expect(slotsBetween(cadence, nine, nine, 9)).toEqual([]);
    expect(slotsBetween(cadence, nine, nine + DAY, 0)).toEqual([]);
  });

  it('refuse a cadence without days or times, and a zone that is none, instead of looking for ever', () => {
    expect(() => nextSlot({ days: [], times: [0], zone: 'UTC' }, 0)).toThrow(RangeError);
    expect(() => nextSlot({ days: [8], times: [0], zone: 'UTC' }, 0)).toThrow(RangeError);
    expect(() => nextSlot({ days: [1], times: [], zone: 'UTC' }, 0)).toThrow(RangeError);
    expect(() => nextSlot({ days: [1], times: [0], zone: 'Moon/Crater' }, 0)).toThrow(RangeError);
  });
});

/** The quarters of an hour that a zone's clock showed, and when it showed each first: what `Intl` says, and nothing of ours. */
type Clock = {
  readonly first: ReadonlyMap<string, number>;
  readonly dates: readonly string[];
  readonly from: number;
  readonly to: number;
};

const QUARTER = 15 * MINUTE;
const SPAN_DAYS = 400;
const RUNS = 6;

/** Reads the zone's clock at every quarter of an hour: since 1972 no zone was changed in between. */
function readClock(zone: string, start: string): Clock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const from = Date.parse(`${start}T00:00Z`);
  const to = from + SPAN_DAYS * DAY;
  const first = new Map<string, number>();
  const dates = new Set<string>();
  for (let instant = from - 2 * DAY; instant < to + 2 * DAY; instant += QUARTER) {
    const [, month, day, year, hour, quarter] = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/u.exec(format.format(instant)) ?? [];
    const date = `${year}-${month}-${day}`;
    dates.add(date);
    const key = `${date} ${Number(hour) * 60 + Number(quarter)}`;
    if (!first.has(key)) first.set(key, instant);
  }
  return { first, dates: [...dates].toSorted(), from, to };
}

const dateAfter = (date: string): string => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);

/** What the rules promise, counted out on the clock: for each date that it showed, and each time, the first minute from there on that day. */
function promised(clock: Clock, { days, times }: Cadence): readonly number[] {
  const slots = new Set<number>();
  for (const date of clock.dates.slice(0, -1)) {
    if (!days.includes(new Date(date).getUTCDay() || 7)) continue;
    for (const time of times) {
      let [day, quarter, rest] = [date, time - (time % 15), time % 15];
      while (!clock.first.has(`${day} ${quarter}`) && day <= dateAfter(date)) {
        [day, quarter, rest] = quarter === 1_425 ? [dateAfter(day), 0, 0] : [day, quarter + 15, 0];
      }
      const shown = clock.first.get(`${day} ${quarter}`);
      // Where the clock leaps over midnight, the last minute of the day stands for what is left out of it.
      if (shown !== undefined) slots.add(day === date ? shown + rest * MINUTE : shown - MINUTE);
    }
  }
  return [...slots].filter((slot) => slot >= clock.from && slot < clock.to).toSorted((one, other) => one - other);
}

const ZONES: readonly (readonly [zone: string, start: string])[] = [
  ['Asia/Almaty', '2023-10-01'],
  ['Asia/Qostanay', '2023-10-01'],
  ['Europe/Berlin', '2024-01-01'],
  ['Europe/Dublin', '2025-06-01'],
  ['America/New_York', '2026-02-01'],
  ['America/Sao_Paulo', '2017-10-01'],
  ['America/Nuuk', '2024-01-01'],
  ['Australia/Lord_Howe', '2024-03-01'],
  ['Pacific/Apia', '2011-06-01'],
  ['Pacific/Kwajalein', '1993-03-01'],
  ['Pacific/Chatham', '2026-03-01'],
  ['Africa/Casablanca', '2024-02-01'],
  ['Africa/Cairo', '2014-01-01'],
  ['Asia/Pyongyang', '2018-01-01'],
  ['Asia/Kolkata', '2026-01-01'],
];

/** Times where clocks are changed come up more often than chance would have it. */
const anyTime = fc.oneof(
  fc.integer({ min: 0, max: 1_439 }),
  fc.constantFrom(0, 1, 30, 90, 105, 120, 135, 150, 179, 180, 1_410),
);
const anyCadence = (zone: string): fc.Arbitrary<Cadence> =>
  fc.record({
    days: fc.oneof(fc.constant(ALL_DAYS), fc.subarray(ALL_DAYS, { minLength: 1 })),
    times: fc.oneof(
      fc.constant(EVERY_HOUR),
      fc
        .uniqueArray(anyTime, { minLength: 1, maxLength: 24 })
        .map((times) => times.toSorted((one, other) => one - other)),
    ),
    zone: fc.constant(zone),
  });

describe.each(ZONES)(`%s, ${SPAN_DAYS} days from %s`, (zone, start) => {
  const clock = readClock(zone, start);

  it('has the slots that its clock shows', () => {
    fc.assert(
      fc.property(anyCadence(zone), (cadence) => {
        expect(slotsBetween(cadence, clock.from, clock.to, Infinity)).toEqual(promised(clock, cadence));
      }),
      { seed: 20_220_105, numRuns: RUNS },
    );
  });

  it('has the same next slot from wherever one looks', () => {
    fc.assert(
      fc.property(
        anyCadence(zone),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }),
        (cadence, parts) => {
          const slots = promised(clock, cadence);
          const looks = parts.map((part) => Math.floor(clock.from + part * (clock.to - clock.from)));
          for (const look of [...looks, ...slots.slice(0, 20).flatMap((slot) => [slot - 1, slot])]) {
            const next = slots.find((slot) => slot > look);
            if (next !== undefined) expect(nextSlot(cadence, look)).toBe(next);
          }
        },
      ),
      { seed: 20_220_105, numRuns: RUNS },
    );
  });

  it('has one slot a local day for a daily time, on whole minutes', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        const slots = slotsBetween({ days: ALL_DAYS, times: [time], zone }, clock.from, clock.to, Infinity);
        const dates = slots.map((slot) => localDate(zone, slot));
        const start = clock.dates.indexOf(dates[0] ?? '');
        expect(dates).toEqual(clock.dates.slice(start, start + dates.length));
        expect(Math.abs(dates.length - SPAN_DAYS)).toBeLessThanOrEqual(1);
        expect(slots.every((slot) => slot % MINUTE === 0)).toBe(true);
      }),
      { seed: 20_220_105, numRuns: RUNS },
    );
  });
});

const formats = new Map<string, Intl.DateTimeFormat>();

function localDate(zone: string, instant: number): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  formats.set(zone, format);
  return format.format(instant);
}
