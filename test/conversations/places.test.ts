import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { createReading, type Reading } from '../support/scenes.ts';
import { labelsOf, only, plain, quotationsIn } from '../support/telegram.ts';

let { telegram, reader } = {} as Reading;

beforeEach(async () => {
  ({ telegram, reader } = await createReading());
});

const venueFor = async (text: string): Promise<string | undefined> => (await reader.says(text)).at(-1)?.venue?.title;

describe('a place that is typed', () => {
  it.each(['Шымкент', 'Shymkent', 'чимкент', 'isvrtyn', 'а в Шымкенте что было?', '#Шымкент', 'Шымкентте не болды?'])(
    'by any name or in a question, comes first with its map: %s',
    async (text) => {
      expect(await venueFor(text)).toBe('Shymkent');
      expect(await venueFor(`/search ${text}`)).toBe('Shymkent');
      expect(await venueFor(`/cities ${text}`)).toBe('Shymkent');
    },
  );

  it('by its name as Uzbeks write it, is not said to be a slip', async () => {
    for (const text of ['Ostona', 'Olmaota', 'Taroz', 'Oqtov'])
      expect(plain((await reader.says(`/cities ${text}`))[0]?.text)).not.toContain('I took that to mean');
  });

  it('with the number of its entry, is that entry', async () => {
    expect(await venueFor('/cities 6')).toBe('Almaty');
    expect(plain(only(await reader.says('/cities 25')).text)).toContain('does not name “25”');
  });

  it('shows its map once: no button sends the same again', async () => {
    const [card] = await reader.says('/cities Астана');
    expect(card && labelsOf(card)).not.toContain('Map');
  });

  it('has buttons to its neighbours in the list, and none before the first', async () => {
    const turnsOf = ([card]: readonly Message[]): readonly string[] =>
      card === undefined ? [] : labelsOf(card).filter((label) => /[‹›]/u.test(label));
    expect(turnsOf(await reader.says('/cities 1'))).toEqual(['Aktau ›']);
    expect(turnsOf(await reader.says('/cities 5'))).toEqual(['‹ Oral', 'Almaty ›']);
  });

  it('beside another, gives both to choose from, without a comma too', async () => {
    const labels = labelsOf(only(await reader.says('/cities almaty astana')));
    expect(labels).toEqual(['Almaty', 'Astana', 'All places']);
    expect(labelsOf(only(await reader.says('/cities Сатпаев Жезказган')))).toContain('Zhezkazgan');
  });

  it('among words that passages have, is a button above them', async () => {
    const answer = only(await reader.says('/search Almaty hatred'));
    expect(labelsOf(answer)[0]).toBe('Almaty');
    expect(quotationsIn(answer).length).toBeGreaterThan(0);
  });

  it('is not opened by a word that its name begins with', async () => {
    const answers = await reader.says('жаңа');
    expect(answers.some(({ venue }) => venue !== undefined)).toBe(false);
    expect(quotationsIn(only(answers)).length).toBeGreaterThan(0);
  });
});

describe('a name that stands elsewhere in the statement', () => {
  it.each([
    ['Мангистауская область', 'western Mangystau region'],
    ['Мангистауской области', 'western Mangystau region'],
    ['Маңғыстау облысы', 'western Mangystau region'],
    ['Mangistau oblast', 'western Mangystau region'],
    ['Mangʻistau', 'western Mangystau region'],
    ['Mangʻistau viloyati', 'western Mangystau region'],
    ['Қазақстан', 'people of Kazakhstan'],
    ['Қозоғистон', 'people of Kazakhstan'],
    ['Gazagystan', 'people of Kazakhstan'],
    ['в Казахстане', 'people of Kazakhstan'],
    ['АҚШ', 'United States'],
    ['Oʻzbekiston', 'Birlik Party (Uzbekistan)'],
    ['Qirgʻiziston', 'Reforma Party (Kyrgyzstan)'],
    ['Казахстан', 'people of Kazakhstan'],
    ['Kasachstan', 'of Kazakhstan'],
    ['Kazakistan’da', 'of Kazakhstan'],
    ['Республика Казахстан', 'of Kazakhstan'],
    ['Kazakhstanda', 'people of Kazakhstan'],
    ['قازاقستان', 'of Kazakhstan'],
    ['США', 'United States'],
    ['Евросоюз', 'European Union'],
  ])('%s is not denied: the sentence is shown', async (name, words) => {
    const message = only(await reader.says(`/cities ${name}`));
    expect(plain(message.text)).not.toContain('does not name');
    expect(quotationsIn(message)[0]).toContain(words);
  });

  it.each(['Туркестанская область', 'Abai region', 'Каскелен', 'Павлоград', 'Talas', 'Turkey', 'Turkistan'])(
    'but %s stands nowhere, and no passage claims that it does',
    async (name) => {
      const message = only(await reader.says(`/cities ${name}`));
      expect(plain(message.text)).toContain('does not name');
      expect(quotationsIn(message)).toEqual([]);
    },
  );

  it('and what another town is called offers none that only sounds a little like it', async () => {
    expect(labelsOf(only(await reader.says('/cities Каскелен')))).toEqual(['All places']);
  });
});

describe('a name in letters that no look-up reads', () => {
  it.each(['阿拉木图', 'アルマトイ', 'अल्माटी', 'อัลมาตี'])('is neither denied nor guessed: %s', async (name) => {
    for (const text of [`/cities ${name}`, `/search ${name}`, name]) {
      expect(plain(only(await reader.says(text)).text)).toContain('I can read only Latin and Cyrillic letters');
    }
  });

  it('does not hide the words beside it that are read', async () => {
    expect(quotationsIn(only(await reader.says('/search الانتخابات elections')))[0]).toContain('elections');
  });
});

describe('the places in the reader’s language', () => {
  it('are listed with the names that a Kazakh and a Russian reader know, on the buttons too', async () => {
    const russian = telegram.person('ru');
    await russian.opens();
    const list = only(await russian.says('/cities'));
    expect(list.text).toContain('4. Oral · Уральск');
    expect(labelsOf(list)).toContain('Уральск');
    const kazakh = telegram.person('kk');
    await kazakh.opens();
    expect(only(await kazakh.says('/cities')).text).toContain('15. Zhezkazgan (Satpayev) · Жезқазған, Сәтбаев');
  });

  it('have their former names as a Kazakh reader writes them', async () => {
    const kazakh = telegram.person('kk');
    await kazakh.opens();
    expect((await kazakh.says('/cities Астана'))[0]?.text).toContain('Nur-Sultan (Нұр-Сұлтан)');
    expect((await reader.says('/cities Астана'))[0]?.text).toContain('Nur-Sultan (Нур-Султан)');
  });
});

describe('words that are also in a signatory’s name', () => {
  it('claim no name: the heading says only that there is more to see', async () => {
    const message = only(await reader.says('Kazakhstan'));
    expect(quotationsIn(message)[0]).toContain('Kazakhstan');
    expect(plain(message.text)).not.toContain('name of');
    for (const text of ['түрме', 'қаза', 'несогласные', 'dissidents'])
      expect(labelsOf(only(await reader.says(text))).some((label) => label.includes('Turmenia'))).toBe(false);
  });
});
