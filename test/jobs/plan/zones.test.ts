import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalZone, indexZones, offsetOf, proposeZones } from '../../../src/jobs/plan/zones.ts';

describe('a zone is known by its IANA name', () => {
  it.each([
    ['Asia/Almaty', 'Asia/Almaty'],
    ['asia/almaty', 'Asia/Almaty'],
    ['AMERICA/PORT-AU-PRINCE', 'America/Port-au-Prince'],
    ['africa/dar_es_salaam', 'Africa/Dar_es_Salaam'],
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Etc/GMT-5', 'Etc/GMT-5'],
    ['Japan', 'Asia/Tokyo'],
    ['GB', 'Europe/London'],
    ['US/Eastern', 'America/New_York'],
  ])('%s is %s', (written, zone) => {
    expect(canonicalZone(written)).toBe(zone);
  });

  it.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['America/Godthab', 'America/Nuuk'],
  ])('%s, the old name, and %s, the new one, are both the new one', (old, today) => {
    expect([canonicalZone(old), canonicalZone(today)]).toEqual([today, today]);
  });

  it('and its canonical name is its own canonical name, for every zone', () => {
    for (const listed of Intl.supportedValuesOf('timeZone')) {
      const zone = canonicalZone(listed);
      expect(zone && canonicalZone(zone)).toBe(zone);
      expect(canonicalZone(listed.toUpperCase())).toBeDefined();
    }
  });

  it.each([
    '',
    'almaty',
    'Asia',
    'Asia/',
    'Asia/Almati',
    'Asia/Almaty ',
    '+05:00',
    '+5',
    'UTC+5',
    'GMT+5',
    'Z',
    'MSK',
    'BST',
    'IST',
    'EST',
    'SystemV/EST5',
    'Алматы',
    'Asia/Almaty\u0000',
    'A'.repeat(4_096),
  ])('which %j is not', (word) => {
    expect(canonicalZone(word)).toBeUndefined();
  });
});

describe('what looks like a zone leads to proposals', () => {
  it.each([
    ['almaty', 'Asia/Almaty'],
    ['Алматы', 'Asia/Almaty'],
    ['алма-ата', 'Asia/Almaty'],
    ['Alma Ata', 'Asia/Almaty'],
    ['asia/almati', 'Asia/Almaty'],
    ['Europe/Almaty', 'Asia/Almaty'],
    ['allmaty', 'Asia/Almaty'],
    ['астана', 'Asia/Almaty'],
    ['Nur-Sultan', 'Asia/Almaty'],
    ['Шымкент', 'Asia/Almaty'],
    ['Қарағанды', 'Asia/Almaty'],
    ['Karaganda', 'Asia/Almaty'],
    ['Казахстан', 'Asia/Almaty'],
    ['Қазақстан', 'Asia/Almaty'],
    ['Актау', 'Asia/Aqtau'],
    ['Жаңаөзен', 'Asia/Aqtau'],
    ['Актобе', 'Asia/Aqtobe'],
    ['Уральск', 'Asia/Oral'],
    ['Костанай', 'Asia/Qostanay'],
    ['Қызылорда', 'Asia/Qyzylorda'],
    ['бишкек', 'Asia/Bishkek'],
    ['Кыргызстан', 'Asia/Bishkek'],
    ['ташкент', 'Asia/Tashkent'],
    ['toshkent', 'Asia/Tashkent'],
    ['Tashkend', 'Asia/Tashkent'],
    ["O'zbekiston", 'Asia/Tashkent'],
    ['Oʻzbekiston', 'Asia/Tashkent'],
    ['Samarqand', 'Asia/Samarkand'],
    ['ашхабад', 'Asia/Ashgabat'],
    ['Aşgabat', 'Asia/Ashgabat'],
    ['Türkmenistan', 'Asia/Ashgabat'],
    ['душанбе', 'Asia/Dushanbe'],
    ['Тоҷикистон', 'Asia/Dushanbe'],
    ['москва', 'Europe/Moscow'],
    ['moscow', 'Europe/Moscow'],
    ['MSK', 'Europe/Moscow'],
    ['мск', 'Europe/Moscow'],
    ['Екатеринбург', 'Asia/Yekaterinburg'],
    ['berlin', 'Europe/Berlin'],
    ['Берлин', 'Europe/Berlin'],
    ['Kiev', 'Europe/Kyiv'],
    ['Київ', 'Europe/Kyiv'],
    ['New York', 'America/New_York'],
    ['new_york', 'America/New_York'],
    ['Calcutta', 'Asia/Kolkata'],
    ['BST', 'Europe/London'],
    ['EST', 'America/New_York'],
    ['NYC', 'America/New_York'],
    ['UCT', 'UTC'],
    ['europe/berlin', 'Europe/Berlin'],
  ])('%s: %s first', (word, zone) => {
    expect(proposeZones(word)[0]).toBe(zone);
  });

  it.each(['utc+5', 'gmt+5', '+5', 'UTC+05:00', 'GMT +5', 'UTC + 5', '+0500', '+05:00', 'MSK+2', 'мск+2'])(
    '%s: Almaty, Tashkent, Ashgabat, and nothing whose sign reads the other way',
    (word) => {
      expect(proposeZones(word)).toEqual(['Asia/Almaty', 'Asia/Tashkent', 'Asia/Ashgabat']);
    },
  );

  it.each([
    ['+530', 330],
    ['+5:30', 330],
    ['UTC-5', -300],
    ['UTC−5', -300],
    ['msk', undefined],
    ['5', undefined],
    ['+', undefined],
    ['+5:3', undefined],
    ['+12345', undefined],
  ])('%s is %s minutes', (word, minutes) => {
    expect(offsetOf(word)).toBe(minutes);
  });

  it('every offset: zones whose standard time it is, as the tz database of this runtime has it', () => {
    let proposed = 0;
    for (let offset = -12 * 60; offset <= 14 * 60; offset += 15) {
      const size = Math.abs(offset);
      const written = `UTC${offset < 0 ? '-' : '+'}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
      for (const zone of proposeZones(written)) {
        proposed += 1;
        expect(canonicalZone(zone)).toBe(zone);
        expect([zone, standardOffset(zone)]).toEqual([zone, offset]);
      }
    }
    expect(proposed).toBeGreaterThan(30);
  });

  it.each([
    ['UTC+1', ['Europe/Paris'], ['Europe/Paris', 'Europe/Berlin', 'Europe/Warsaw']],
    ['IST', ['UTC', 'Asia/Jerusalem'], ['Asia/Jerusalem', 'Asia/Kolkata', 'Europe/Dublin']],
    ['CST', ['Australia/Sydney', 'America/Chicago'], ['America/Chicago', 'Asia/Shanghai']],
    ['UTC+0', ['Europe/London'], ['UTC', 'Europe/London']],
  ])('%s, where %j are offered: %j', (word, offered, zones) => {
    expect(proposeZones(word, { offered })).toEqual(zones);
  });

  it.each(['port', 'novo', 'east', 'many', 'жер', 'indi', 'кроме', 'марта', 'juma', 'жана'])(
    'what is less than half of a name, or short and only nearly one, is another word: %s',
    (word) => {
      expect(proposeZones(word)).toEqual([]);
    },
  );

  it.each([
    ['Аральск', 'Asia/Qyzylorda'],
    ['Алмата', 'Asia/Almaty'],
    ['алматинскому', 'Asia/Almaty'],
    ['московское', 'Europe/Moscow'],
    ['ташкентскому', 'Asia/Tashkent'],
    ['Москвы', 'Europe/Moscow'],
    ['Астаны', 'Asia/Almaty'],
    ['Toshkentda', 'Asia/Tashkent'],
    ['Ostona', 'Asia/Almaty'],
    ['Oqtov', 'Asia/Aqtau'],
    ['Oqtoʻba', 'Asia/Aqtobe'],
    ['Gyrgyzystan', 'Asia/Bishkek'],
    ['Özbegistan', 'Asia/Tashkent'],
    ['Ашхобод', 'Asia/Ashgabat'],
    ['Орынбор', 'Asia/Yekaterinburg'],
    ['АҚШ', 'America/New_York'],
    ['США', 'America/New_York'],
    ['UTC+5:45', 'Asia/Kathmandu'],
    ['UTC5', 'Asia/Almaty'],
    ['Шымкенте', 'Asia/Almaty'],
    ['UTC-3:30', 'America/St_Johns'],
    ['UTC+12', 'Asia/Kamchatka'],
  ])('a name or an offset that people of the region write: %s is %s', (word, zone) => {
    expect(proposeZones(word)[0]).toBe(zone);
  });

  it.each([
    ...['каналда', 'kanalda', 'читаю', 'қатар', 'белгі', 'belgi', 'английский', 'gazy', 'аралда', 'marina', 'монголка'],
    ...['monopoliýa', 'шлется', 'tally', 'busing', 'andyz', 'eastern', 'каната', 'канатта', 'белгісіз', 'samar'],
    ...['қарағанда', 'қаралғанда', 'семьёй', 'qarshilik', 'қаршылықтар', 'английском', 'америкалык'],
  ])('an ordinary word that a name begins or sounds like is no zone: %s', (word) => {
    expect(proposeZones(word)).toEqual([]);
  });

  it.each([
    ['allmaty', 'Asia/Almaty'],
    ['Tashkend', 'Asia/Tashkent'],
    ['Novosibirks', 'Asia/Novosibirsk'],
  ])('a slip in a long name, and what the ear does not tell in a shorter one: %s is %s', (word, zone) => {
    expect(proposeZones(word)).toEqual([zone]);
  });

  it('the names of the places of a document, former ones too', () => {
    const places = indexZones([{ zone: 'Asia/Qostanay', name: 'Тургай' }]);
    expect(proposeZones('тургай', { offered: [], places })).toEqual(['Asia/Qostanay']);
    expect(proposeZones('тургай')).toEqual([]);
  });

  it.each(['ист', 'ест', 'рок', 'мет'])('an abbreviation only in its own letters: %s', (word) => {
    expect(proposeZones(word)).toEqual([]);
  });

  it.each([
    ['IST', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
    ['CST', ['Asia/Shanghai', 'America/Chicago']],
  ])('%s: all of %j', (word, zones) => {
    expect(proposeZones(word)).toEqual(zones);
  });

  it.each([
    '',
    ' ',
    '/',
    'asia/',
    'hello',
    'morning',
    'noon',
    'tomorrow',
    'post',
    'ош!?'.repeat(100),
    'utc+99',
    '+13:45',
    '__proto__',
    'constructor',
    '🙂',
  ])('%j: none', (word) => {
    expect(proposeZones(word)).toEqual([]);
  });

  it('every listed city: its zone, by the last part of its name', () => {
    for (const listed of Intl.supportedValuesOf('timeZone')) {
      const city = listed.slice(listed.lastIndexOf('/') + 1).replaceAll('_', ' ');
      // These are names of zones by themselves.
      if (['Jamaica', 'Kwajalein', 'Singapore'].includes(city)) continue;
      expect(proposeZones(city)).toContain(canonicalZone(listed));
    }
  });

  it('any text: three canonical zones at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (word) => {
        const zones = proposeZones(word);
        expect(zones.length).toBeLessThanOrEqual(3);
        expect(zones.map(canonicalZone)).toEqual(zones);
      }),
      { seed: 20_220_105, numRuns: 200 },
    );
  });
});

/** The lesser of the offsets of January and July: both halves of the world have their standard time in one of them. */
function standardOffset(zone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsets = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)].map((instant) => {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/u.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  });
  return Math.min(...offsets);
}
