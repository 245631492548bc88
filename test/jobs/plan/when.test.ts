import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../../src/jobs/plan/cadence.ts';
import { defaultCadence, formatWhen, parseWhen } from '../../../src/jobs/plan/when.ts';
import { EVERY_HOURS, MAX_TIMES } from '../../../src/jobs/plan/when-draft.ts';
import { canonicalZone } from '../../../src/jobs/plan/zones.ts';

/** What was understood, in canonical form; or the fault and its word. */
const understood = (text: string): string => {
  const result = parseWhen(text);
  return result.kind === 'named'
    ? formatWhen({ ...defaultCadence('Asia/Almaty'), ...result.named })
    : `${result.fault}: ${result.word}`;
};

describe('a WHEN is understood', () => {
  it.each([
    ['', 'daily 09:00 Asia/Almaty'],
    ['  \n ', 'daily 09:00 Asia/Almaty'],
    ['daily', 'daily 09:00 Asia/Almaty'],
    ['18:30', 'daily 18:30 Asia/Almaty'],
    ['Europe/Berlin', 'daily 09:00 Europe/Berlin'],
    ['weekdays 09:00,18:30 Europe/Berlin', 'weekdays 09:00,18:30 Europe/Berlin'],
    ['weekends', 'weekends 09:00 Asia/Almaty'],
    ['weekly mon', 'weekly mon 09:00 Asia/Almaty'],
    ['Weekly Monday 7:05', 'weekly mon 07:05 Asia/Almaty'],
    ['mon,wed,fri', 'mon,wed,fri 09:00 Asia/Almaty'],
    ['fri, WED ,Monday', 'mon,wed,fri 09:00 Asia/Almaty'],
    ['mon wed 9:00 18.30', 'mon,wed 09:00,18:30 Asia/Almaty'],
    ['mon,tue,wed,thu,fri', 'weekdays 09:00 Asia/Almaty'],
    ['sat,sun', 'weekends 09:00 Asia/Almaty'],
    ['18:30, 09:00, 9:00', 'daily 09:00,18:30 Asia/Almaty'],
    ['daily, 09:00, asia/almaty', 'daily 09:00 Asia/Almaty'],
    ['europe/berlin 23:59 weekdays', 'weekdays 23:59 Europe/Berlin'],
    ['00:00,04:30,08:00,12:00,16:00,23:59', 'daily 00:00,04:30,08:00,12:00,16:00,23:59 Asia/Almaty'],
    ['every 6h', 'every 6h Asia/Almaty'],
    ['EVERY 6H asia/calcutta', 'every 6h Asia/Kolkata'],
    ['Europe/Kiev every6h', 'every 6h Europe/Kyiv'],
    ['every 1 hour UTC', 'every 1h UTC'],
    ['every 12 hours', 'every 12h Asia/Almaty'],
    ['daily 00:00,12:00', 'every 12h Asia/Almaty'],
  ])('%j is %j', (text, when) => {
    expect(understood(text)).toBe(when);
  });

  it('every 6h counts from midnight', () => {
    expect(parseWhen('every 6h UTC')).toEqual({
      kind: 'named',
      named: { days: [1, 2, 3, 4, 5, 6, 7], times: [0, 360, 720, 1_080], zone: 'UTC' },
    });
  });

  it('every 1, 2, 3, 4, 6, 8 and 12 hours', () => {
    expect([...EVERY_HOURS]).toEqual([1, 2, 3, 4, 6, 8, 12]);
    for (const hours of EVERY_HOURS) expect(understood(`every ${hours}h`)).toBe(`every ${hours}h Asia/Almaty`);
  });

  it.each<[string, object]>([
    ['10:00', { times: [600] }],
    ['weekly mon', { days: [1] }],
    ['Europe/Berlin', { zone: 'Europe/Berlin' }],
    ['every 12h', { days: [1, 2, 3, 4, 5, 6, 7], times: [0, 720] }],
  ])('%s names no more than it says, and is written so again', (text, named) => {
    expect(parseWhen(text)).toEqual({ kind: 'named', named });
    expect(formatWhen(named)).toBe(text);
  });

  it('and what is left out is daily, at nine, in Almaty', () => {
    expect(parseWhen('')).toEqual({ kind: 'named', named: {} });
    expect(defaultCadence('Asia/Almaty')).toEqual({ days: [1, 2, 3, 4, 5, 6, 7], times: [540], zone: 'Asia/Almaty' });
  });
});

describe('a WHEN that is wrong says where', () => {
  it.each([
    ['daily please', 'word: please'],
    ['__proto__', 'word: __proto__'],
    ['constructor', 'word: constructor'],
    ['24:00', 'time: 24:00'],
    ['09:60', 'time: 09:60'],
    ['25', 'time: 25'],
    ['15 am', 'time: 15 am'],
    ['9 дня', 'time: 9 дня'],
    ['утром', 'time: утром'],
    ['9-18', 'time: 9 - 18'],
    ['from 9 to 18', 'time: 9 to 18'],
    ['09:00:00', 'time: 09:00:00'],
    ['00:00,01:00,02:00,03:00,04:00,05:00,06:00', 'too-many-times: 06:00'],
    ['every', 'hours: every'],
    ['every 5h', 'hours: every 5h'],
    ['every 24h', 'hours: every 24h'],
    ['every 0h', 'hours: every 0h'],
    ['every 6', 'hours: every 6'],
    ['every 2 weeks', 'hours: every 2'],
    ['every 30 minutes', 'hours: every 30'],
    ['6h', 'hours: 6h'],
    ['weekly', 'weekly: weekly'],
    ['weekly 09:00', 'weekly: weekly'],
    ['from monday', 'word: from monday'],
    ['in the', 'word: in the'],
    ['mondey 09:00', 'day: mondey'],
    ['Wensday', 'day: Wensday'],
    ['holiday', 'word: holiday'],
    ['dayly', 'day: dayly'],
    ['daily weekdays', 'twice: weekdays'],
    ['mon daily', 'twice: daily'],
    ['weekends mon', 'twice: mon'],
    ['weekly weekly mon', 'twice: weekly'],
    ['every 6h 09:00', 'twice: 09:00'],
    ['09:00 every 6h', 'twice: every 6h'],
    ['every 6h mon', 'twice: mon'],
    ['daily every 6h', 'twice: every 6h'],
    ['every 6h every 6h', 'twice: every 6h'],
    ['UTC Asia/Almaty', 'twice: Asia/Almaty'],
    ['Moscow Moscow Moscow Moscow', 'twice: Moscow'],
    ['Asia/Nowhere', 'zone: Asia/Nowhere'],
    ['utc+99', 'zone: utc+99'],
  ])('%j: %j', (text, fault) => {
    expect(understood(text)).toBe(fault);
  });

  it.each([
    ['daily 09:00 almaty', 'almaty', 'Asia/Almaty'],
    ['Алматы', 'Алматы', 'Asia/Almaty'],
    ['daily 9:00 алма ата', 'алма ата', 'Asia/Almaty'],
    ['asia/almati 10:00', 'asia/almati', 'Asia/Almaty'],
    ['09:00 New York daily', 'New York', 'America/New_York'],
    ['daily 09:00 in Berlin', 'Berlin', 'Europe/Berlin'],
    ['daily 09:00 Moscow time', 'Moscow', 'Europe/Moscow'],
    ['BST', 'BST', 'Europe/London'],
    ['utc+5', 'utc+5', 'Asia/Almaty'],
    ['09:00 UTC +5', 'UTC +5', 'Asia/Almaty'],
    ['09:00 UTC + 5 daily', 'UTC + 5', 'Asia/Almaty'],
    ['+5', '+5', 'Asia/Almaty'],
    ['+05:00', '+05:00', 'Asia/Almaty'],
  ])('%j takes no zone, but asks whether %j is %s', (text, word, zone) => {
    const result = parseWhen(text);
    expect(result).toMatchObject({ kind: 'fault', fault: 'zone', word });
    expect(result.kind === 'fault' && result.proposed[0]?.zone).toBe(zone);
  });

  it.each(['Universal', 'Zulu', 'Navajo', 'Turkey', 'Japan'])(
    '%s, an IANA name that is a word too, is asked about and not taken',
    (word) => {
      expect(parseWhen(`9:00 ${word}`)).toMatchObject({ kind: 'fault', fault: 'zone', proposed: [{ times: [540] }] });
    },
  );

  it.each(['9:00+05:00', '9:00+5', '09:00+0500'])(
    'the distance from UTC behind a time is no second time: %s',
    (text) => {
      const result = parseWhen(text);
      expect(result).toMatchObject({
        kind: 'fault',
        fault: 'zone',
        proposed: [{ times: [540], zone: 'Asia/Almaty' }, {}, {}],
      });
    },
  );

  it('with no more of a long word than can be shown, and no half of a character', () => {
    const result = parseWhen(`x${'🙂'.repeat(2_000)}`);
    expect(result).toMatchObject({ kind: 'fault', fault: 'word', word: `x${'🙂'.repeat(29)}` });
  });
});

describe('a WHEN that leaves open what is meant is not guessed', () => {
  it.each([
    ...['12.05.2022 9:00', '5.1.2022 9:00', '12/05/2022', '12-05-2022', '2022-05-12 9:00', '12.05.22 9'],
    ...['18.3', '1/2', '8/9 pm', '9+5'],
  ])('numbers that may be a date, a fraction or a sum: %s', (text) => {
    expect(understood(text)).toMatch(/^time: /u);
  });

  it.each([
    ...['пн в 9, пт в 18', 'mon 9:00 tue 10:00', 'dushanba 9, juma 18', 'пн 9:00; вт 10:00', 'дс 9:00, жм 18:00'],
    ...['weekdays 9 weekends 11', '9 mon, 18 fri', 'mon-wed 9, thu-fri at noon'],
  ])('days that have times of their own are not mixed: %s', (text) => {
    expect(understood(text)).toMatch(/^apart: /u);
  });

  it.each(['9 mon 18', '9 and 18 on mon', 'mon 9 weekly'])('but one set of days may stand anywhere: %s', (text) => {
    expect(parseWhen(text)).toMatchObject({ kind: 'named', named: { days: [1] } });
  });

  it.each(['9 и 6 вечера', 'at 9 and 6 pm', 'утром в 9 и 6', '9 утра и 1'])(
    'hours that go backwards within one part of the day: %s',
    (text) => {
      expect(understood(text)).toMatch(/^time: /u);
    },
  );

  it.each(['9 15', 'в 18 20', '9 12 15 18'])('two numbers that are one time or two: %s', (text) => {
    expect(understood(text)).toMatch(/^time: /u);
  });

  it.each([
    ...['7 days', '7 дней', '5 minutes', '15 минут', '9 күн', 'до 9', 'until 9', '9gacha', '9 гача'],
    ...['9 в полдень', '1 tush', 'noon 9', 'полночь 9'],
  ])('numbers that are no times, or say something else than the word beside them: %s', (text) => {
    expect(understood(text)).toMatch(/^(?:time|word): /u);
  });

  it.each(['среди 9', 'sen 9', 'mön 9', 'düş 9'])('a word that is a letter away from a day: %s', (text) => {
    expect(understood(text)).toMatch(/^(?:word|day): /u);
  });
});

describe('a WHEN from anyone', () => {
  const pieces = fc.constantFrom(
    'daily',
    'weekly',
    'mon',
    'Friday',
    'every',
    'every6h',
    '6h',
    '09:00',
    '9.30',
    '24:00',
    'UTC',
    'utc',
    '+',
    '+5',
    '-',
    '/',
    'asia/almati',
    'Asia/Almaty',
    'Алматы',
    ',',
    ' ',
    '\n',
    '\u0000',
    '\uD83D',
    '🙂',
    'é\u0301',
    '٩',
    '__proto__',
  );
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4_096 }),
    fc.array(pieces, { maxLength: 400 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 400 }).map((parts) => parts.join(' ')),
  );

  it('is a cadence that can be kept, or a fault that can be shown', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = parseWhen(text);
        if (result.kind === 'fault') {
          expect(result.word.length).toBeLessThanOrEqual(60);
          expect(result.word.isWellFormed()).toBe(true);
          expect(result.proposed.length).toBeLessThanOrEqual(3);
        } else {
          expect(parseWhen(formatWhen(result.named))).toEqual(result);
        }
      }),
      { seed: 20_220_105, numRuns: 500 },
    );
  });

  it.each<[string, string]>([
    ['white space', ' '],
    ['commas', ','],
    ['offsets that never come', 'utc '],
    ['an offset that never ends', 'utc\n\n\n\n'],
    ['times', '09:00 '],
    ['days', 'mon,'],
    ['words', 'zz '],
    ['letters', 'z'],
    ['digits', '1'],
    ['plus signs', '+'],
    ['marks', 'a\u0301'],
  ])('is read in a time that grows no faster than its length: %s', (_, piece) => {
    // A thousand times the longest there is: in a square of that it would end tomorrow.
    const long = piece.repeat(Math.ceil(4_096_000 / piece.length));
    expect(parseWhen(long).kind).toMatch(/named|fault/u);
  });
});

describe('the longest WHEN', () => {
  it.each(['каналда ', 'monopoliýa ', 'Москва ', 'Canada ', 'new york ', 'zz ', 'вечером ', '8 и ', '9 ', '9:00 '])(
    'of nothing but “%s” holds the thread no more than 20 ms',
    (word) => {
      const texts = [word.repeat(1_024).slice(0, 1_024), word.repeat(60)];
      const spent = texts.map((text) => {
        // The least of some runs: others use the processor too.
        const runs = Array.from({ length: 5 }, () => {
          const before = process.cpuUsage();
          parseWhen(text);
          return process.cpuUsage(before).user / 1_000;
        });
        return Math.min(...runs);
      });
      expect(Math.max(...spent)).toBeLessThan(20);
    },
  );

  it('has 64 words at most', () => {
    expect(parseWhen('9 '.repeat(64)).kind).toBe('named');
    expect(parseWhen('9 '.repeat(65))).toMatchObject({ kind: 'fault', fault: 'word' });
  });
});

describe('a canonical WHEN', () => {
  const anyTimes = fc
    .uniqueArray(fc.integer({ min: 0, max: 1_439 }), { minLength: 1, maxLength: MAX_TIMES })
    .map((times) => times.toSorted((one, other) => one - other));
  const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone')).map((zone) => canonicalZone(zone) ?? zone);
  const allDays = [1, 2, 3, 4, 5, 6, 7];
  const anyCadence: fc.Arbitrary<Cadence> = fc.oneof(
    fc.record({ days: fc.subarray(allDays, { minLength: 1 }), times: anyTimes, zone: anyZone }),
    fc.record({
      days: fc.constant(allDays),
      times: fc
        .constantFrom(...EVERY_HOURS)
        .map((hours) => Array.from({ length: 24 / hours }, (_, index) => index * hours * 60)),
      zone: anyZone,
    }),
  );

  it('is read as the cadence that it was written from', () => {
    fc.assert(
      fc.property(anyCadence, (cadence) => {
        expect(parseWhen(formatWhen(cadence))).toEqual({ kind: 'named', named: cadence });
      }),
      { seed: 20_220_105, numRuns: 500 },
    );
  });

  it('means the same with its parts in another order, in other case and with other white space', () => {
    fc.assert(
      fc.property(anyCadence, fc.nat(), (cadence, turn) => {
        const parts = formatWhen(cadence).split(/ (?!\d+h|mon|tue|wed|thu|fri|sat|sun)/u);
        const at = turn % parts.length;
        const turned = [...parts.slice(at), ...parts.slice(0, at)].join('  ').toUpperCase().replaceAll(',', ' , ');
        expect(parseWhen(turned)).toEqual({ kind: 'named', named: cadence });
      }),
      { seed: 20_220_105, numRuns: 300 },
    );
  });
});
