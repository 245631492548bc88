import { describe, expect, it } from 'vitest';
import { formatWhen, parseWhen } from '../../../src/jobs/plan/when.ts';
import { WHEN_WORDS } from '../../../src/jobs/plan/when-words.ts';

/** What is named, in canonical form; or the fault and its word. */
const understood = (text: string): string => {
  const result = parseWhen(text);
  return result.kind === 'named' ? formatWhen(result.named) : `${result.fault}: ${result.word}`;
};

const phrasesOf = (language: string): readonly string[] =>
  Object.values(WHEN_WORDS[language] ?? {}).flatMap((phrases) => phrases.split(', '));

describe.each(Object.keys(WHEN_WORDS))(
  'no word for a day, a time or between them is taken for a zone, in %s',
  (language) => {
    it.each(phrasesOf(language))('%s', (phrase) => {
      for (const text of [phrase, `${phrase} 09:00`, `09:00 ${phrase}`, phrase.toUpperCase()]) {
        const result = parseWhen(text);
        expect([text, result.kind === 'fault' ? result.proposed : []]).toEqual([text, []]);
        expect([text, result.kind === 'fault' && ['zone', 'day'].includes(result.fault)]).toEqual([text, false]);
      }
    });
  },
);

describe('a word that is none of them is no zone either, however near to one', () => {
  it.each(['кроме', 'марта', 'жаңа', 'будний', 'завтра', 'ертең', 'bugun', 'indi', 'month', 'please', 'праздники'])(
    '%s',
    (word) => {
      const result = parseWhen(`${word} 09:00`);
      expect(result.kind === 'fault' ? result.proposed : []).toEqual([]);
    },
  );

  it('but the cities that are called nearly as Monday stay cities', () => {
    for (const city of ['Душанбе', 'Dushanbe', 'Duşanbe']) {
      expect(parseWhen(city)).toMatchObject({ fault: 'zone', proposed: [{ zone: 'Asia/Dushanbe' }] });
    }
  });
});

describe('the days as Intl prints them are read back', () => {
  const monday = Date.UTC(2022, 0, 3);
  const languages = ['en', 'ru', 'kk', 'ky', 'uz', 'uz-Cyrl', 'tk'];
  it.each(languages.flatMap((language) => (['long', 'short'] as const).map((weekday) => [language, weekday] as const)))(
    'in %s, %s',
    (language, weekday) => {
      const { format } = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day += 1) {
        const written = format(monday + (day - 1) * 86_400_000);
        for (const text of [written, written.toUpperCase(), `${written}.`, `${written}, 18:30`]) {
          expect([text, parseWhen(text)]).toMatchObject([text, { kind: 'named', named: { days: [day] } }]);
        }
      }
    },
  );
});

describe('days are understood in each language', () => {
  it.each([
    ['juma 09:00', 'weekly fri 09:00'],
    ['жұма', 'weekly fri'],
    ['жума', 'weekly fri'],
    ['жұма сайын 9:00', 'weekly fri 09:00'],
    ['dushanba', 'weekly mon'],
    ['Dush', 'weekly mon'],
    ['duşenbe', 'weekly mon'],
    ['Duş', 'weekly mon'],
    ['душанба', 'weekly mon'],
    ['Shan', 'weekly sat'],
    ['duisenbi', 'weekly mon'],
    ['ponedelnik', 'weekly mon'],
    ['по средам', 'weekly wed'],
    ['каждую пятницу', 'weekly fri'],
    ['әр дүйсенбі', 'weekly mon'],
    ['har seshanba', 'weekly tue'],
    ['her anna', 'weekly fri'],
    ['шаршембиде', 'weekly wed'],
    ['пн, ср и пт', 'mon,wed,fri'],
    ['по понедельникам, по средам, по пятницам', 'mon,wed,fri'],
    ['пн-ср-пт', 'mon,wed,fri'],
    ['- пн\n- ср\n- пт', 'mon,wed,fri'],
    ['пн/ср/пт', 'mon,wed,fri'],
    ['пн.ср.пт.', 'mon,wed,fri'],
    ['dush, chor va jum', 'mon,wed,fri'],
    ['будни', 'weekdays'],
    ['по будням 9:00', 'weekdays 09:00'],
    ['в рабочие дни', 'weekdays'],
    ['жұмыс күндері', 'weekdays'],
    ['иш күндөрү', 'weekdays'],
    ['ish kunlarida', 'weekdays'],
    ['iş günleri', 'weekdays'],
    ['в выходные', 'weekends'],
    ['дем алыш күндөрү', 'weekends'],
    ['shanba va yakshanba', 'weekends'],
    ['dynç günleri', 'weekends'],
    ['каждый день в 9:00', 'daily 09:00'],
    ['every day 9:00', 'daily 09:00'],
    ['everyday', 'daily'],
    ['күн сайын', 'daily'],
    ['күнде', 'daily'],
    ['ар күнү', 'daily'],
    ['har kuni', 'daily'],
    ['ҳар куни', 'daily'],
    ['her gün', 'daily'],
    ['раз в неделю по средам', 'weekly wed'],
    ['haftada bir marta juma', 'weekly fri'],
  ])('%s: %s', (text, when) => {
    expect(understood(text)).toBe(when);
  });

  it.each([
    'mon-fri',
    'mon – fri',
    'Monday to Friday',
    'from mon through fri',
    'пн-пт',
    'пн — пт',
    'с понедельника по пятницу',
    'дс-жм',
    'дш-жм',
    'du-ju',
    'duş-ann',
    'Дүйсенбіден жұмаға дейін',
    'дүйсенбі мен жұмаға дейін',
    'Дүйшөмбүдөн жумага чейин',
    'Dushanbadan jumagacha',
    'душанбадан жумагача',
    'Duşenbeden anna çenli',
  ])('%s: weekdays', (text) => {
    expect(understood(text)).toBe('weekdays');
  });

  it('a range may go over the end of the week', () => {
    expect(understood('сб-пн')).toBe('mon,sat,sun');
  });

  it.each(['weekly', 'еженедельно', 'апта сайын', 'жума сайын', 'haftada bir marta', 'her hepde'])(
    '%s without a day says that a day is missing',
    (text) => {
      expect(understood(text)).toBe(`weekly: ${text}`);
    },
  );
});

describe('times are understood as people type them', () => {
  it.each<readonly [string, string]>([
    ...[
      '9',
      '09',
      '9:00',
      '9.00',
      '9-00',
      '09-00',
      '0900',
      '900',
      '9h',
      '9ч',
      '9 часов',
      '9am',
      '9 a.m.',
      '9 утра',
    ].map((text) => [text, '09:00'] as const),
    ...[
      'в 9:00',
      'at 9:00',
      'сағат 9-да',
      'soat 9 da',
      'sagat 9-da',
      '9:00дө',
      '9 00',
      '９：００',
      'таңғы 9',
      'ertalab 9',
    ].map((text) => [text, '09:00'] as const),
    ['18ч30', '18:30'],
    ['18h30', '18:30'],
    ['18 ч 30 мин', '18:30'],
    ['9:30pm', '21:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['12 noon', '12:00'],
    ['1 час дня', '13:00'],
    ['6 вечера', '18:00'],
    ['11 ночи', '23:00'],
    ['12 ночи', '00:00'],
    ['2 ночи', '02:00'],
    ['кешкі 6', '18:00'],
    ['кечки 6', '18:00'],
    ['kechki 6', '18:00'],
    ['agşam 6', '18:00'],
    ['noon', '12:00'],
    ['полночь', '00:00'],
    ['талтүс', '12:00'],
    ['yarim tunda', '00:00'],
    ['09:00 and 18:00', '09:00,18:00'],
    ['9 утра 6 вечера', '09:00,18:00'],
    ['таңғы 9 кешкі 6', '09:00,18:00'],
    ['в 9 и в 18', '09:00,18:00'],
    ['09:00 жана 18:30', '09:00,18:30'],
    ['09:00 va 18:30', '09:00,18:30'],
    ['9:00+18:00', '09:00,18:00'],
    ['каждое утро в 9', 'daily 09:00'],
    ['every evening at 9', 'daily 21:00'],
    ['mon 6h', 'weekly mon 06:00'],
    ['в 6 ч', '06:00'],
    ['8 o’clock', '08:00'],
    ['8 o’clock in the evening', '20:00'],
    ['soat 8 da kechqurun', '20:00'],
    ['9:00 и вечером в 6', '09:00,18:00'],
    ['утром в 9 и вечером в 6', '09:00,18:00'],
    ['daily @9', 'daily 09:00'],
    ['daily @ 9:00', 'daily 09:00'],
    ['8 и 9 вечера', '20:00,21:00'],
    ['at 8 and 9 pm', '20:00,21:00'],
    ['9, 10 вечера', '21:00,22:00'],
    ['8:00 and 9:30 pm', '20:00,21:30'],
    ['11 и 12 ночи', '00:00,23:00'],
    ['вечером в 9 и 10', '21:00,22:00'],
    ['кешкі 6, 9', '18:00,21:00'],
    ['9 am, 12, 18', '09:00,12:00,18:00'],
    ['утром в 9 и вечером в 6 и 7', '09:00,18:00,19:00'],
    ['20 15', '20:15'],
    ['9 05', '09:05'],
    ['7 45', '07:45'],
    ['9 15 вечера', '21:15'],
    ['18 ч 20', '18:20'],
    ['9, 15', '09:00,15:00'],
    ['9 и полдень', '09:00,12:00'],
    ['12:00 midnight', '00:00'],
    ['midnight 12', '00:00'],
    ['сағат 9 күн сайын', 'daily 09:00'],
    ['daily at 9am, 1pm & 6pm', 'daily 09:00,13:00,18:00'],
  ])('%s: %s', (text, when) => {
    expect(understood(text)).toBe(when);
  });

  it.each([
    ['hourly', 1],
    ['каждый час', 1],
    ['сағат сайын', 1],
    ['har soatda', 1],
    ['her sagatda', 1],
    ['every 6 hours', 6],
    ['каждые 6ч', 6],
    ['раз в 6 часов', 6],
    ['әр 6 сағат', 6],
    ['6 сағат сайын', 6],
    ['6 саат сайын', 6],
    ['har 6 soatda', 6],
    ['6 soatda bir marta', 6],
    ['her 6 sagatdan', 6],
  ])('%s: every %ih', (text, hours) => {
    expect(understood(text)).toBe(`every ${hours}h`);
  });
});
