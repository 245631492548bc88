import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/content/document/address.ts';
import { stemTurkic } from '../../../src/content/search/turkic.ts';
import { sources } from '../../support/telegram.ts';

const { search } = sources.content;
const passages = (query: string) => search.passages(query).map(({ passage }) => formatAddress(passage.address));

describe('the stem of a Turkic word', () => {
  it.each([
    ['халықтың', 'халық'],
    ['шайлоолордо', 'шайлоо'],
    ['saylovlarda', 'saylov'],
    ['сайловларда', 'сайлов'],
    ['hukuklarynyň', 'hukuk'],
    ['ýurdunyň', 'ýurt'],
    ['куралды', 'курал'],
    ['қорқмайди', 'қорқ'],
    ['gorkmaýar', 'gork'],
  ])('%s has that of %s', (word, other) => {
    expect(stemTurkic(word)).toBe(stemTurkic(other));
  });

  it('keeps what only looks like an ending: қаңтар is no plural of blood', () => {
    expect(stemTurkic('қаңтар')).toBe('қаңтар');
  });
});

describe('a word in one of the readers’ languages', () => {
  it.each([
    ['saylov', '3.3'],
    ['сайлов', '3.3'],
    ['saýlaw', '3.3'],
    ['saylaw', '3.3'],
    ['шайлоо', '3.3'],
    ['norozilik', '2.4'],
    ['huquq', '1.1'],
    ["qo'zg'olon", '1.1'],
    ['qoʻzgʻolon', '1.1'],
    ['қўзғолон', '1.1'],
    ['gozgalaň', '1.1'],
    ['gozgalan', '1.1'],
    ['Қозоғистон конституцияси', '3.1'],
    ['санкция', '6.1'],
  ])('finds what the statement says of it: %s', (query, address) => {
    expect(passages(query).slice(0, 6)).toContain(address);
  });

  it.each(['Qozogʻiston', 'Қозоғистон', 'Gazagystan', 'Казакстан'])(
    'finds Kazakhstan by its name there: %s',
    (query) => {
      expect(passages(query)).toEqual(expect.arrayContaining([...passages('Kazakhstan')]));
    },
  );

  it('that means one thing in Kazakh and another in Kyrgyz goes by its letters', () => {
    expect(passages('курал')[0]).toBe('5.1');
    expect(passages('құрал')[0]).toBe('1.1');
    expect(passages('куралды колдонбогула')[0]).toBe('5.1');
  });

  it('in Kazakh letters is no Russian word: АҚШ finds the United States, БАҚ the media', () => {
    expect(passages('АҚШ')[0]).toBe('6.1');
    expect(passages('БАҚ')[0]).toBe('3.2');
  });

  it('for the people finds the people before popular anger', () => {
    for (const query of ['народ', 'халық', 'эл', 'xalq', 'halk']) {
      expect(passages(query)[0], query).not.toBe('3.4');
    }
  });
});

describe('a question of which the statement knows only words', () => {
  it.each([
    'how many people died',
    'сколько человек погибло',
    'қанша адам қаза тапты',
    'канча адам каза болду',
    'неча киши ҳалок бўлди',
    'näçe adam öldi',
  ])('is not answered with them: %s', (query) => {
    expect(passages(query)).toEqual([]);
  });
});
