import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../src/content/address.ts';
import { sources } from '../support/telegram.ts';

const { search, statement } = sources.content;

const passages = (query: string): string[] => search.passages(query).map(({ address }) => formatAddress(address));
const everything = (query: string): string[] =>
  search.everything(query).map((hit) => {
    if (hit.kind === 'passage') return formatAddress(hit.passage.address);
    return hit.kind === 'place' ? hit.place.name : hit.signatory.name;
  });

describe('a search', () => {
  it.each([
    ['elections', '5.2'],
    ['European Union', '6.1'],
    ['weapons', '5.1'],
    ['free media', '3.2'],
    ['post-Soviet', '4.1'],
    ['dialoge', '5.2'],
    ['rebelion', '1.1'],
    ['sanct', '6.1'],
    ['Universal Declaration of Human Rights', '1.1'],
    ['ELECTIONS', '5.2'],
    ['people’s patience', '2.2'],
    ["people's patience", '2.2'],
  ])('for "%s" gives %s first', (query, address) => {
    expect(passages(query)[0]).toBe(address);
  });

  it('reads a name in another script', () => {
    expect(passages('Назарбаев')).toEqual(['2.4', '3.1']);
  });

  it('gives a phrase before its scattered words', () => {
    expect(passages('civil society')).toEqual(expect.arrayContaining(['2.5', '5.2']));
    expect(passages('family-clan rule')[0]).toMatch(/^(2\.4|4\.2)$/u);
    expect(passages('people of Kazakhstan')[0]).toBe('2.1');
  });

  it.each(['', ' ', 'zzzz', 'bitcoin', '🤷', '\uD800', '?!', 'x'.repeat(4_096), 'statement of the moon'])(
    'finds nothing for "%s"',
    (query) => {
      expect(passages(query)).toEqual([]);
    },
  );

  it('finds every sentence by its own words', () => {
    for (const section of statement.sections) {
      for (const { number, text } of section.sentences) {
        expect(passages(text.slice(0, 200))[0], text).toBe(`${section.number}.${number}`);
      }
    }
  });
});

describe('one question', () => {
  it.each([
    ['2.3', ['2.3']],
    ['4.2-4', ['4.2-4']],
    ['4.4-2', []],
    ['9', []],
    ['Almaty', ['Almaty', '2.3']],
    ['birlik', ['Birlik Party (Uzbekistan)']],
    ['Алма-Ата', ['Almaty']],
  ])('"%s" leads to %s', (query, hits) => {
    expect(everything(query)).toEqual(hits);
  });

  it('does not take a word of the statement for a place with a typo', () => {
    expect(everything('force')).not.toContain('Merke');
    expect(everything('merge')).not.toContain('Merke');
  });
});

describe('the phrase as it stands', () => {
  it('is found for what is named outside the list of places', () => {
    expect(search.phrase('Mangystau').map(({ address }) => formatAddress(address))).toEqual(['2.3']);
    expect(search.phrase('')).toEqual([]);
    expect(search.phrase('gystau')).toEqual([]);
  });
});
