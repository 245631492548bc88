import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlaceRecord } from '../../../src/content/folder/place-record.ts';
import { formerNames } from '../../../src/content/names/place.ts';
import type { PlaceLookup } from '../../../src/content/names/place-lookup.ts';
import { receivedPlaces } from '../../support/received.ts';
import { sources } from '../../support/telegram.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../document/${name}.json`, import.meta.url), 'utf8'));
const records: readonly PlaceRecord[] = read('places');
const { places } = sources.content;

const found = (name: string): string => {
  const result: PlaceLookup = places.lookUp(name);
  if (result.kind === 'found') return result.place.name;
  return result.kind === 'several' ? result.places.map((place) => place.name).join(' or ') : 'not named';
};

describe('a name as other languages write it', () => {
  it.each([
    ['Gurjew', 'Atyrau'],
    ['Zelinograd', 'Astana'],
    ['Dżambuł', 'Taraz'],
    ['Szymkent', 'Shymkent'],
    ['Cambul', 'Taraz'],
    ['Chymkent', 'Shymkent'],
  ])('%s is %s', (name, place) => expect(found(name)).toBe(place));

  it.each(['Warschau', 'Wien', 'Zürich', 'Canakkale', 'Wroclaw', 'Djakarta'])('but %s is none', (name) => {
    expect(places.lookUp(name).kind).toBe('not-named');
  });
});

describe('a question with a name in it', () => {
  it.each([
    ['как доехать до Актобе', 'Aktobe'],
    ['Жаңаөзенде не болды', 'Zhanaozen'],
    ['where’s Petropavl', 'Petropavlovsk'],
  ])('%s is about %s', (question, place) => expect(found(question)).toBe(place));

  it.each(['Panfilov district', 'oral exam', 'Нурсултан Назарбаев', 'река Урал'])(
    'but %s is about something else',
    (text) => {
      expect(places.lookUp(text).kind).toBe('not-named');
    },
  );
});

describe('an adjective of a place', () => {
  it.each([
    ['Карагандинская область', 'karaganda'],
    ['Карагандинской области', 'karaganda'],
    ['уральские пельмени', 'oral'],
    ['Петропавловская крепость', 'petropavlovsk'],
    ['Маканчинский район', 'makanshi'],
  ])('%s offers it, and is not taken for it where a region or another thing is called so', (text, slug) => {
    expect(places.lookUp(text)).toMatchObject({ kind: 'not-named', near: [{ slug }] });
  });
});

describe('several names in one text', () => {
  it('lead to all of them, however many', () => {
    expect(found('Aktau, Aktobe, Atyrau, Almaty, Astana, Oral')).toBe(
      'Aktau or Aktobe or Atyrau or Almaty or Astana or Oral',
    );
    expect(found('Алматы мен Семей')).toBe('Almaty or Semey');
  });

  it('lead to the one place whose names they are', () => {
    expect(found('Astana (Nur-Sultan)')).toBe('Astana');
  });
});

describe('a word of a language that is spelt like a place', () => {
  it.each(['семьёй', 'семейный', 'алмазы', 'Мерси', 'mercy', 'Торгаш', 'жарқын', 'Тарасу', 'город Мерси'])(
    '%s is none',
    (word) => {
      expect(places.lookUp(word).kind).toBe('not-named');
    },
  );

  it('is offered the place that may have been meant', () => {
    expect(places.lookUp('алмазы')).toMatchObject({ kind: 'not-named', near: [{ slug: 'almaty' }] });
  });

  it.each([
    ['Семее', 'Semey'],
    ['из Орала', 'Oral'],
    ['Таразе', 'Taraz'],
  ])('is not what a place is in a grammatical case: %s', (name, place) => {
    expect(found(name)).toBe(place);
  });
});

describe('the places', () => {
  it('are the 24 of the statement, in its order and in its spelling', () => {
    expect(places.items.map(({ item }) => item)).toEqual(receivedPlaces);
    expect(receivedPlaces).toHaveLength(24);
    expect(places.items.map(({ order }) => order)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it('give Tarbagatai no position, since nothing says which place is meant', () => {
    expect(places.all.filter(({ position }) => position === undefined).map(({ name }) => name)).toEqual(['Tarbagatai']);
  });

  it('show a former name once, in Latin with its Cyrillic form', () => {
    const almaty = places.bySlug('almaty');
    expect(almaty && formerNames(almaty)).toEqual(['Alma-Ata (Алма-Ата)', 'Verny (Верный)']);
  });
});

describe('a place is found', () => {
  const shared = new Set(['Nikolayevsk', 'Николаевск']);
  const all = records.flatMap(({ name, names, former, aliases }) =>
    [name, names['ru'] ?? '', names['kk'] ?? '', ...former, ...aliases]
      .filter((spelling) => !shared.has(spelling))
      .map((spelling): [string, string] => [spelling, name]),
  );

  it('by each of its names in the data', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(([spelling, name]) => found(spelling) !== name)).toEqual([]);
  });

  it.each([
    ['Алма-Ата', 'Almaty'],
    ['ALMATY', 'Almaty'],
    ['almata', 'Almaty'],
    ['Uralsk', 'Oral'],
    ['Орал', 'Oral'],
    ['Семипалатинск', 'Semey'],
    ['Semipalat', 'Semey'],
    ['Ust-Kamenogorsk', 'Oskemen'],
    ['ust kamenogorks', 'Oskemen'],
    ['Нур-Султан', 'Astana'],
    ['nur sultan', 'Astana'],
    ['Zhezqazghan', 'Zhezkazgan'],
    ['Кзыл-Орда', 'Kyzylorda'],
    ['kokshetua', 'Kokshetau'],
    ['Қарағанды', 'Karaganda'],
    ['Zhezkazgan (Satpayev)', 'Zhezkazgan or Satpayev'],
    ['Сатпаев', 'Satpayev'],
    ['petropavl', 'Petropavlovsk'],
    ['karag', 'Karaganda'],
  ])('"%s" is %s', (spelling, name) => {
    expect(found(spelling)).toBe(name);
  });

  it('"akt" may be two of them, and both are offered', () => {
    expect(found('akt')).toBe('Aktau or Aktobe');
  });
});

describe('a name that is read with less leniency', () => {
  const slugOf = (result: PlaceLookup) => (result.kind === 'found' ? result.place.slug : result.kind);

  it.each([
    ['Алматы', 'name', 'almaty'],
    ['the city of Almaty', 'name', 'almaty'],
    ['Shym', 'name', 'not-named'],
    ['Almaaty', 'name', 'not-named'],
    ['Алматыда', 'name', 'not-named'],
    ['fkvfns', 'name', 'not-named'],
    ['семьёй', 'name', 'not-named'],
    ['Shym', 'beginning', 'shymkent'],
    ['Ақт', 'beginning', 'several'],
    ['Shimkend', 'beginning', 'not-named'],
    ['Almaty, Astana', 'beginning', 'not-named'],
  ] as const)('%s, read by its %s: %s', (name, leniency, expected) => {
    expect(slugOf(places.lookUp(name, leniency))).toBe(expected);
  });
});

describe('a place that the statement does not name', () => {
  it.each([
    'Ekibastuz',
    'Экибастуз',
    'Turkistan',
    'Рудный',
    'Temirtau',
    'Aral',
    'Aksai',
    'Orenburg',
    'Оренбург',
    'Nikolayevsk',
    'Petropavlovsk-Kamchatsky',
    'Fort-Shevchenko',
    'Kentau',
    'Talgar',
    'Moscow',
    '',
    ' ',
    '-',
    '🤷',
    '\uD800',
    'ا',
    'x'.repeat(4_096),
  ])('is not taken for its nearest neighbour: "%s"', (name) => {
    expect(found(name)).toBe('not named');
  });

  it('Aral is near Oral, which is offered and not taken', () => {
    expect(places.lookUp('Aral')).toMatchObject({ kind: 'not-named', near: [{ name: 'Oral' }] });
  });
});
