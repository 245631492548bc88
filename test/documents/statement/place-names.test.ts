import { describe, expect, it } from 'vitest';
import { sources } from '../../support/telegram.ts';

const { places } = sources.content;

const found = (text: string): string => {
  const lookup = places.lookUp(text);
  if (lookup.kind === 'found') return lookup.place.slug;
  return lookup.kind === 'several' ? lookup.places.map(({ slug }) => slug).join(' ') : 'none';
};

describe('a name as its neighbours spell it', () => {
  it.each([
    ['Ostonada', 'astana'],
    ['Остона', 'astana'],
    ['Оқтов', 'aktau'],
    ['Оқтўба', 'aktobe'],
    ['Oqtoʻbada', 'aktobe'],
    ['Талдиқўрғонда', 'taldykorgan'],
    ['Koʻkshetov', 'kokshetau'],
    ['Актөбөдө', 'aktobe'],
    ['Торгойдо', 'torgai'],
    ['Атыроодон', 'atyrau'],
    ['Өскөмөн', 'oskemen'],
    ['Gyzylordada', 'kyzylorda'],
    ['Garagandadan', 'karaganda'],
    ['Gostanaý', 'kostanay'],
    ['Petropawlowsk', 'petropavlovsk'],
    ['Aktav', 'aktau'],
    ["Almatı'ya", 'almaty'],
    ['Scheskasgan', 'zhezkazgan'],
    ['Kökszetau', 'kokshetau'],
    ['Ouralsk', 'oral'],
    ['Усть-Каман', 'oskemen'],
    ['в Новом Узене', 'zhanaozen'],
  ])('%s is %s', (name, slug) => expect(found(name)).toBe(slug));
});

describe('a name among other words', () => {
  it.each([
    ['а в Атырау люди выходили?', 'atyrau'],
    ['Ақтаудан келдім, біздің қала бар ма?', 'aktau'],
    ['Uralskide protest boldumy?', 'oral'],
    ['Мен Шымкенттенмін', 'shymkent'],
    ['Семей тоже вышел?', 'semey'],
    ['протесты в городе Сатпаев', 'satpayev'],
    ['между Карагандой и Павлодаром', 'karaganda pavlodar'],
    ['Меркиден Таразга чейин', 'merke taraz'],
    ['#Алматы #Талдыкорган', 'almaty taldykorgan'],
    ['Алматы–Астана', 'almaty astana'],
    ['город Верный (ныне Алматы)', 'almaty'],
    ['актау че как', 'aktau'],
    ['что там в семее', 'semey'],
    ['Almaty’s streets', 'almaty'],
    ['сегодня в павладоре', 'pavlodar'],
    ['павладор қаласында тыныш', 'pavlodar'],
    ['тараз семей шимкен', 'taraz semey shymkent'],
  ])('%s names %s', (text, slugs) => expect(found(text)).toBe(slugs));

  it.each([
    'сколько семей погибших',
    'он орал на меня',
    'верный ответ',
    'Oral history',
    'Тарас Шевченко',
    'ул. Шевченко',
    'река Тургай',
    'Air Astana',
    'саяси тұтқындарды ақтау',
    'бұрынғыға қарағанда',
    'Petropavlovsk Kamchatka',
    'Torgau an der Elbe',
  ])('%s names something else', (text) => expect(found(text)).toBe('none'));
});

describe('a Turkic name with more than one ending', () => {
  it.each([
    ['Шымкенттемін', 'shymkent'],
    ['Алматыданбыз', 'almaty'],
    ['Қарағандылықтарға', 'karaganda'],
    ['Chimkentliklardan', 'shymkent'],
    ['Astanadayız', 'astana'],
    ['Актоодобу', 'aktau'],
  ])('%s is %s', (text, slug) => expect(found(text)).toBe(slug));
});

describe('an adjective of a city, and its people', () => {
  it.each([
    ['кызыл-ординский', 'kyzylorda'],
    ['Чимкентская 😅', 'shymkent'],
    ['алматинские протесты', 'almaty'],
    ['карагандинцы', 'karaganda'],
    ['астанчане вышли', 'astana'],
    ['семипалатинский полигон', 'semey'],
  ])('are the city: %s is %s', (text, slug) => expect(found(text)).toBe(slug));

  it.each([
    'карагандинская и павлодарская области',
    'уральские пельмени',
    'Петропавловская крепость',
    'гурьевская каша',
    '28 панфиловцев',
    'алматинская улица',
  ])('are none beside a region, and where they are something else: %s', (text) => expect(found(text)).toBe('none'));
});

describe('a hashtag of several words', () => {
  it.each([
    ['#ZhanaozenOnFire', 'zhanaozen'],
    ['#Aktau2022', 'aktau'],
    ['#prayforalmaty', 'almaty'],
    ['#ust_kamenogorsk_live', 'oskemen'],
  ])('%s names %s', (text, slug) => expect(found(text)).toBe(slug));

  it.each(['#SaveTheWorld', '#qandyqantar'])('%s names none', (text) => expect(found(text)).toBe('none'));
});

describe('a name in another alphabet', () => {
  it.each([
    ['الماتى', 'almaty'],
    ['وسكەمەن', 'oskemen'],
    ['شيمكنت', 'shymkent'],
    ['ئاستانا', 'astana'],
    ['Αλμάτι', 'almaty'],
    ['სემეი', 'semey'],
    ['Աստանա', 'astana'],
    ['אלמטי', 'almaty'],
    ['카라간다', 'karaganda'],
  ])('is read by its letters: %s', (text, slug) => expect(found(text)).toBe(slug));

  it.each(['서울', 'ლონდონი', 'تبليسي', 'Αθήνα', 'المانيا', '北京'])(
    'and no other town is taken for it: %s',
    (text) => {
      expect(found(text)).toBe('none');
    },
  );
});

describe('a slip', () => {
  it.each([
    ['атыро', 'atyrau'],
    ['кокшето', 'kokshetau'],
    ['актообе', 'aktau aktobe'],
    ['ostanay', 'astana kostanay'],
  ])('in %s leads to what it may be', (text, slugs) => expect(found(text)).toBe(slugs));

  it.each(['Marakanda', 'кызыл жоолук', 'Қостанбай', 'Таразбек', 'Алматов', 'атыр'])(
    'does not make %s a place',
    (text) => {
      expect(found(text)).toBe('none');
    },
  );
});

describe('the region or the country beside a name', () => {
  it.each([
    ['Семей, ШҚО', 'semey'],
    ['Aktobe, western Kazakhstan', 'aktobe'],
    ['Жанаозен Мангистауская обл', 'zhanaozen'],
    ['Торғай, Қостанай облысы', 'torgai'],
    ['Kokshetau, Akmola region', 'kokshetau'],
    ['Ostona shahri, Qozogʻiston', 'astana'],
    ['Талдыкорган, Алматинская область', 'taldykorgan'],
  ])('changes nothing: %s is %s', (text, slug) => expect(found(text)).toBe(slug));

  it.each([
    ['Алматы облысы', 'almaty'],
    ['Almaty region', 'almaty'],
    ['Актюбинская область', 'aktobe'],
    ['Qostanay viloyati', 'kostanay'],
  ])('is not the city: %s only offers %s', (text, slug) => {
    expect(places.lookUp(text)).toMatchObject({ kind: 'not-named', near: [{ slug }] });
  });
});

describe('an apostrophe of any keyboard', () => {
  it.each(["'", '’', '‘', '‛', 'ʻ', 'ʼ', 'ʹ', '′', '＇', '`'])('is the same: Qizilo%srda', (sign) => {
    expect(found(`Qizilo${sign}rda`)).toBe('kyzylorda');
  });
});

describe('the beginning of a name that is a word', () => {
  it.each(['жаңа', 'жана', 'керек', 'янги', 'таразы', 'merkez', 'tarozi', 'орол'])('%s opens no place', (word) => {
    expect(found(word)).toBe('none');
  });
});
