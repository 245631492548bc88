import { beforeEach, describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { type Address, formatAddress } from '../../src/content/document/address.ts';
import { isPassage, quote } from '../../src/content/document/statement.ts';
import { LOCALES, type Locale } from '../../src/handlers/base/locale.ts';
import { placeOf } from '../../src/handlers/base/view-context.ts';
import {
  createTelegram,
  labelsOf,
  only,
  plain,
  quotationsIn,
  sources,
  type Talker,
  type Telegram,
  throwFault,
} from '../support/telegram.ts';

const i18n = createI18n(sources.locales, throwFault);
const { statement } = sources.content;

let telegram: Telegram;
let person: Talker;

beforeEach(async () => {
  telegram = await createTelegram();
  person = telegram.person('en', 'Aigerim');
  await person.opens();
});

const textAt = (address: Address): string => {
  const quoted = quote(statement, address);
  return isPassage(quoted) ? quoted.text : '';
};
const SECTION: Address = { kind: 'section', section: 3 };
const SENTENCE: Address = { kind: 'sentences', section: 2, from: 3, to: 3 };
const SENTENCES: Address = { kind: 'sentences', section: 4, from: 2, to: 4 };

const answerTo = async (text: string) => only((await person.says(text)).filter(({ venue }) => venue === undefined));
const titleOf = (locale: Locale, key: string): string => plain(i18n.t(locale, key));

describe('an address', () => {
  const headings = LOCALES.flatMap((locale) =>
    [SECTION, SENTENCE, SENTENCES].map((address) => ({
      locale,
      address,
      written: placeOf({ t: (key, variables) => i18n.t(locale, key, variables) }, address),
    })),
  );

  it.each(headings)('as the bot writes it can be typed back: $written', async ({ address, written }) => {
    for (const text of [written, `/statement ${written}`]) {
      expect(quotationsIn(await answerTo(text)), text).toEqual([textAt(address)]);
    }
    const { results } = await person.types(written);
    expect(results[0]?.id).toBe(`s${formatAddress(address).replace('.', '-')}`);
  });

  it.each(['3.', '№3', '#3', '§3', '§ 3', 's3', 'Section 3', '3-бөлім', 'Раздел 3', "3-bo'lim", 'bolum 3', '３', '٣'])(
    'is a section: %s',
    async (text) => {
      expect(quotationsIn(await answerTo(text))).toEqual([textAt(SECTION)]);
    },
  );

  it.each([
    '2.3.',
    '2 3',
    '2/3',
    '2-3',
    '2,3',
    '2:3',
    's2-3',
    '(2.3)',
    '٢.٣',
    '２.３',
    'sentence 3 of section 2',
    '2-bo‛lim, 3-gap',
    '2-bo＇lim, 3-gap',
  ])('is a sentence of a section: %s', async (text) => {
    expect(quotationsIn(await answerTo(text))).toEqual([textAt(SENTENCE)]);
  });

  it('is told what it has not, where the section has fewer sentences: /statement 1-3', async () => {
    expect((await answerTo('/statement 1-3')).text).toContain('only one sentence');
  });

  it.each([
    ...['2.3, 4.1', '2.3; 4.1', '2.3 4.1', 's2-3 s4-1', '2.3, 4.1, 2.3', '2,3 and 4,1', '2.3 & 4.1', '2.3 и 4.1'],
    ...['2.3 және 4.1', '2.3 жана 4.1', '2.3 va 4.1', '2.3 ва 4.1', '2.3 we 4.1'],
    'Section 2, sentence 3 and section 4, sentence 1',
  ])('several give one message with all of them: %s', async (text) => {
    const both = [textAt(SENTENCE), textAt({ kind: 'sentences', section: 4, from: 1, to: 1 })];
    expect(quotationsIn(await answerTo(text))).toEqual(both);
    const { results } = await person.types(text);
    expect(results.map(({ id }) => id)).toEqual(['s2-3_s4-1', 's2-3', 's4-1']);
    const [first] = results;
    const content = first !== undefined && 'input_message_content' in first ? first.input_message_content : undefined;
    expect(content).toMatchObject({ message_text: expect.stringContaining(both[1] ?? '') });
  });
});

it('2, 3 and 4 are three sections', async () => {
  const sections = [2, 3, 4].map((section) => textAt({ kind: 'section', section }));
  expect(quotationsIn(await answerTo('2, 3 and 4'))).toEqual(sections);
});

it.each(['2.3, 7.1', '999999, 2.3', '0, 2.3, 2.99'])(
  'of several addresses those that exist are shown, and the message says what is wrong with another: %s',
  async (text) => {
    const answered = await answerTo(text);
    expect(quotationsIn(answered)).toEqual([textAt(SENTENCE)]);
    expect(answered.text).toMatch(/There is no section/u);
    expect((await person.types(text)).results[0]?.id).toBe('s2-3');
  },
);

describe('more passages than one message holds', () => {
  it('are all shown or named, however many are asked for', async () => {
    const asked = sources.content.statement.sections.flatMap(({ number, sentences }) =>
      sentences.flatMap((sentence) => [`${number}.${sentence.number}`, `${number}.1-${sentence.number}`]),
    );
    const addresses = [...new Set(asked.map((address) => address.replace(/^(\d+\.1)-1$/u, '$1')))];
    const text = addresses.join(',');
    expect(text.length).toBeLessThanOrEqual(256);
    const answered = await answerTo(text);
    const left = /There was no room here for: (.+)$/mu.exec(plain(answered.text))?.[1]?.split(', ') ?? [];
    expect(quotationsIn(answered).length + left.length).toBe(addresses.length);
    expect(answered.text?.length).toBeLessThanOrEqual(4_096);
  });

  it.each(['/statement 1, 2, 3, 4, 5, 6', '1;2;3;4;5;6'])(
    'are shown as far as they fit, and the message says which had no room: %s',
    async (text) => {
      const answered = await answerTo(text);
      const left = /There was no room here for: (.+)$/u.exec(plain(answered.text))?.[1]?.split(', ') ?? [];
      expect(left.length).toBeGreaterThan(0);
      const section = (number: number) => textAt({ kind: 'section', section: number });
      const shown = [1, 2, 3, 4, 5, 6].filter((number) => !left.includes(String(number)));
      expect(quotationsIn(answered)).toEqual(shown.map(section));
      expect(answered.text?.length).toBeLessThanOrEqual(4_096);
      expect(labelsOf(answered).slice(0, 6)).toEqual(['1', '2', '3', '4', '5', '6']);
    },
  );

  it('all have a button, also where they are more than ten', async () => {
    const addresses = ['1.1', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.3', '4.1', '4.2', '4.3', '5.1'];
    const answered = await answerTo(`/statement ${addresses.join('; ')}`);
    expect(labelsOf(answered).slice(0, addresses.length)).toEqual(addresses);
  });
});

describe('a command with an argument that is no address', () => {
  it('/statement elections finds the passages', async () => {
    expect(quotationsIn(await answerTo('/statement elections')).join(' ')).toContain('elections');
  });

  it('/statement Алматы finds the place', async () => {
    expect((await person.says('/statement Алматы')).map(({ text }) => text).join('\n')).toContain('Almaty');
  });

  it('/quote 3 quotes section 3', async () => {
    expect(quotationsIn(await answerTo('/quote 3'))).toEqual([textAt(SECTION)]);
  });

  it.each(['ru', 'Русский', 'russian', 'орыс тілі', 'ruscha'])(
    '/language %s speaks Russian from there on',
    async (named) => {
      expect((await answerTo(`/language ${named}`)).text).toContain(titleOf('ru', 'language-saved'));
      expect((await answerTo('/help')).text).toContain(titleOf('ru', 'help-title'));
    },
  );

  it('/language with a word that is none offers the choice', async () => {
    expect((await answerTo('/language klingon')).text).toBe(titleOf('en', 'language-choose'));
  });
});

describe('plain words about the bot', () => {
  it.each(['help', 'помощь', 'Меню', 'көмек', 'жардам', 'yordam', 'ёрдам', 'kömek', 'komek', 'menu', 'stop', 'стоп'])(
    'show the help: %s',
    async (text) => {
      expect((await answerTo(text)).text).toContain(titleOf('en', 'help-title'));
    },
  );

  it.each(['Hello!', 'привет', 'Сәлем', 'салам', 'salom', 'салом', 'salam 👋', 'start', 'Привет, как дела?', 'rahmat'])(
    'greet back: %s',
    async (text) => {
      expect((await answerTo(text)).text).toBe(`${titleOf('en', 'welcome')}\n\n${titleOf('en', 'welcome-private')}`);
    },
  );

  it.each(['карта', 'map', 'список городов', 'xarita', 'қалалар тізімі'])('show the places: %s', async (text) => {
    expect((await answerTo(text)).text).toContain(titleOf('en', 'places-title'));
  });

  it.each(['весь текст', 'full text', 'толық мәтін', 'toʻliq matn', 'тўлиқ матн', 'doly tekst', '/statement всё'])(
    'show all of it: %s',
    async (text) => {
      expect(quotationsIn(await answerTo(text))).toEqual([statement.text]);
    },
  );

  it.each([
    'кто подписал заявление?',
    'Who signed the statement?',
    'кім қол қойды',
    'мәлімдемеге кім қол қойған?',
    'билдирүүгө ким кол койгон?',
    'bayonotni kim imzolagan?',
    'баёнотни ким имзолаган',
    'kim gol çekdi?',
  ])('show who signed: %s', async (text) => {
    expect((await answerTo(text)).text).toContain(titleOf('en', 'signatories-title'));
  });

  it('are searched for behind /search', async () => {
    expect(quotationsIn(await answerTo('/search stop by force')).join(' ')).toContain('by force');
  });
});

describe('the document’s date', () => {
  it.each([
    '5 января',
    '5 января 2022',
    'январь',
    '5 қаңтар',
    'қаңтар',
    'january 2022',
    'January',
    'январында',
    '5-yanvar',
    '5-январ',
    '5-nji ýanwar',
    '2022-nji ýylyň 5-nji ýanwary',
    '2022 жылғы 5 қаңтар',
    '2022-жылдын 5-январы',
    '2022-yil 5-yanvar',
    '2022 йил 5 январ',
    'Jan 5',
    '5 jan',
    'Jan 2022',
    '5 янв. 2022',
    '5 қаң.',
    '05.01.2022',
    '2022-01-05',
  ])('leads to the heading: %s', async (text) => {
    for (const said of [text, `/search ${text}`]) {
      expect(quotationsIn(await answerTo(said)).join('\n'), said).toContain(statement.date);
    }
    expect((await person.types(text)).results.map(({ id }) => id)).toEqual(['contents']);
  });

  it.each(['6 января', 'january 2021', '5 мая', 'jan', 'Jan 6'])('is no other one: %s', async (text) => {
    expect(quotationsIn(await answerTo(text)).join('\n')).not.toContain(statement.date);
  });
});
