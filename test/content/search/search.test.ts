import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/content/document/address.ts';
import { createSearch, type PackedSearch } from '../../../src/content/search/search.ts';
import { packBytes, unpackBytes } from '../../../src/node/process/packed-file.ts';
import { readProject } from '../../support/project.ts';
import type { PassageQuery } from '../../support/queries.ts';
import { sources } from '../../support/telegram.ts';

const { search, statement } = sources.content;

const passages = (query: string): string[] =>
  search.passages(query).map(({ passage }) => formatAddress(passage.address));
const everything = (query: string): string[] =>
  search.everything(query).map((hit) => {
    if (hit.kind === 'passage') return formatAddress(hit.passage.address);
    if (hit.kind === 'heading') return 'heading';
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
    expect(passages('Назарбаев')).toEqual(['3.1', '2.4']);
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

describe('while somebody types', () => {
  it.each([
    ['dialogue with the protesters', 3, '5.2'],
    ['right to rebellion', 12, '1.1'],
    ['European Union', 2, '6.1'],
    ['sanctions', 3, '6.1'],
    ['new generation', 7, '4.2'],
    ['human dignity', 8, '2.5'],
    ['international partners', 6, '6.1'],
    ['dialogue and open elections', 4, '5.2'],
  ])('"%s", what comes first from letter %i on stays there', (text, from, address) => {
    const typed = Array.from({ length: text.length - from + 1 }, (_, more) => text.slice(0, from + more));
    expect(typed.filter((beginning) => passages(beginning)[0] !== address)).toEqual([]);
  });
});

describe('one question', () => {
  it.each([
    ['Almaty', ['Almaty', '2.3']],
    ['birlik', ['Birlik Party (Uzbekistan)']],
    ['Алма-Ата', ['Almaty']],
  ])('"%s" leads to %s', (query, hits) => {
    expect(everything(query)).toEqual(hits);
  });

  it('finds the date and the countries of the signatories, which stand above the text', () => {
    expect(everything('January 5, 2022')).toEqual(['heading']);
    expect(everything('2022')).toEqual(['heading']);
    expect(everything('Kyrgyzstan')).toEqual(['Reforma Party (Kyrgyzstan)']);
  });

  it('does not take a word of the statement for a place with a typo', () => {
    expect(everything('force')).not.toContain('Merke');
    expect(everything('repression')).not.toContain('Oskemen');
  });

  it('knows a place with a typo although a sentence fits too', () => {
    expect(everything('Алмааты')[0]).toBe('Almaty');
  });
});

describe('a search that the statement’s own words answer', () => {
  /** How each query is looked up among the names of places. */
  const asked: string[] = [];
  const { content } = sources;
  const watched = createSearch(
    statement,
    {
      ...content.places,
      lookUp(name, leniency) {
        asked.push(`${name}: ${leniency}`);
        return content.places.lookUp(name, leniency);
      },
    },
    content.signatories,
    content.searchWords,
  );

  it.each([
    ['dialogue', 'name'],
    ['dialo', 'beginning'],
    ['Novy U', 'beginning'],
    ['Almaty', 'name'],
    ['Алмааты', 'anything'],
    ['fkvfns', 'anything'],
  ])('looks for the name of a place in "%s" once, as freely as this: %s', (query, leniency) => {
    asked.length = 0;
    watched.everything(query);
    expect(asked).toEqual([`${query}: ${leniency}`]);
  });

  it('still finds the places that it names', () => {
    expect(everything('Almaty')[0]).toBe('Almaty');
    expect(everything('Novy U')).toEqual(['Zhanaozen']);
  });

  it('answers each of its words and their beginnings as if every way of reading a name had been tried', () => {
    const free = createSearch(
      statement,
      { ...content.places, lookUp: (name) => content.places.lookUp(name) },
      content.signatories,
      content.searchWords,
    );
    const words = new Set(statement.text.match(/[\p{L}-]+/gu));
    const queries = [...words].flatMap((word) => Array.from(word, (_, index) => word.slice(0, index + 1)));
    for (const query of queries) expect(search.everything(query), query).toEqual(free.everything(query));
  });
});

describe('a search that was packed before', () => {
  const { content } = sources;
  const bytes = packBytes(content.search.pack());
  const unpacked = createSearch(
    statement,
    content.places,
    content.signatories,
    content.searchWords,
    () => unpackBytes(bytes) as PackedSearch,
  );

  it('finds what one finds that was built, for everything that is asked in the tests', () => {
    const asked: readonly PassageQuery[] = JSON.parse(readProject('test/content/queries/passages.json'));
    for (const { query } of asked) {
      expect(unpacked.everything(query), query).toEqual(search.everything(query));
      expect(unpacked.standing(query), query).toEqual(search.standing(query));
    }
  });

  it('builds nothing', () => {
    const inPieces = createSearch(
      { ...statement, sections: [] },
      content.places,
      content.signatories,
      content.searchWords,
      () => content.search.pack(),
    );
    expect(inPieces.pack()).toEqual(content.search.pack());
  });
});

describe('the phrase as it stands', () => {
  const standing = (query: string): string | undefined => {
    const hit = search.standing(query);
    return hit?.kind === 'passage' ? formatAddress(hit.passage.address) : hit?.kind;
  };

  it.each([
    ['Mangystau', '2.3'],
    ['Turkmenistan', 'heading'],
    ['Kazakhstan', '2.1'],
    ['', undefined],
    ['A', undefined],
    ['the', undefined],
    ['gystau', undefined],
    ['семьёй', '2.4'],
    ['алмазы', undefined],
  ])('"%s" is found in %s', (query, where) => {
    expect(standing(query)).toBe(where);
  });
});
