import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { LOCALES } from '../../src/handlers/base/locale.ts';
import { createAskedReader } from '../../src/handlers/reading/asked-surfaces.ts';
import { DOCUMENTS } from '../support/documents.ts';
import { createTelegram, only, plain, quotationsIn, throwFault } from '../support/telegram.ts';

const SURFACES = ['welcome', 'help', 'contents', 'whole', 'places', 'signatories', 'quote', 'language'] as const;
const DECLARATION = DOCUMENTS.find(({ name }) => name === 'the Universal Declaration')?.files;
const STATEMENT = DOCUMENTS[0]?.files;

describe.each(DOCUMENTS)('$name', ({ files }) => {
  const i18n = createI18n(files.locales, throwFault);
  const asked = createAskedReader(LOCALES.map((locale) => (key) => i18n.t(locale, key)));

  it.each(LOCALES)('is asked for in %s by every phrase of the messages, each for what it stands for', (locale) => {
    for (const surface of SURFACES) {
      for (const phrase of i18n.t(locale, `asked-${surface}`).split(',')) {
        expect({ phrase, surface: asked(phrase) }).toEqual({ phrase, surface });
      }
    }
  });

  it('is not asked for by a long text that only begins with such words', () => {
    const around = i18n.t('en', 'asked-around').split(',');
    const long = `${Array.from({ length: 9 }, () => around[0]).join(' ')} `;
    const [name = ''] = i18n.t('en', 'asked-document').split(',');
    expect(asked(`${name} ${long} of the army`)).toBeUndefined();
  });

  it.each(LOCALES)('is opened in %s by what it is called', (locale) => {
    for (const name of i18n.t(locale, 'asked-document').split(',')) expect(asked(name), name).toBe('contents');
  });
});

describe('a reader of the Universal Declaration', () => {
  const says = async (text: string) => only(await (await createTelegram(undefined, DECLARATION)).person().says(text));

  it.each([
    'the declaration',
    'Read the Declaration',
    'Who signed the declaration?',
    'кто подписал декларацию',
    'декларацияны оқу',
    'декларацияны окуу',
    'deklaratsiyani oʻqish',
    'декларацияни ўқиш',
    'jarnamany okamak',
    'toʻliq deklaratsiya',
    'full declaration',
  ])('sees its contents: %s', async (text) => {
    const answer = await says(text);
    expect(plain(answer.text)).toContain('Universal Declaration of Human Rights');
    expect(plain(answer.text)).toContain('Article 30');
  });

  it.each(['the statement', 'заявление', 'мәлімдеме'])('is not asked for another document: %s', async (text) => {
    expect(plain((await says(text)).text)).not.toContain('Article 30');
  });
});

describe('a reader of the statement', () => {
  it.each(['today map', 'situation help', 'hi group', 'signed group'])(
    'finds passages by general words, which are not what the statement is called: %s',
    async (text) => {
      const telegram = await createTelegram(undefined, STATEMENT);
      const answers = await telegram.person().says(text);
      const shown = answers.map((answer) => plain(answer.text)).join('\n');
      for (const title of ['Places that', 'How to use this bot', 'This bot quotes']) expect(shown).not.toContain(title);
    },
  );

  it.each(['the whole statement', 'полное заявление', 'баёнотнинг тўлиқ матни'])(
    'reads all of it by what it is called: %s',
    async (text) => {
      const telegram = await createTelegram(undefined, STATEMENT);
      expect(quotationsIn(only(await telegram.person().says(text)))).toEqual([STATEMENT?.content.statement.text]);
    },
  );
});
