import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/content/document/address.ts';
import { sources } from '../../support/telegram.ts';

const { search } = sources.content;

const passages = (query: string): string[] =>
  search.passages(query).map(({ passage }) => formatAddress(passage.address));

/** The words found in the best passage. */
const found = (query: string): string[] => {
  const [best] = search.passages(query);
  return best?.marks.map(({ start, end }) => best.passage.text.slice(start, end)) ?? [];
};

describe('a reader who asks in words of their own', () => {
  it.each([
    ['EU', '6.1', ['European Union']],
    ['U.S.A. sanctions', '6.1', ['United States', 'sanctions']],
    ['UDHR', '1.1', ['Universal Declaration of Human Rights']],
    ['constitutional', '3.1', ['Constitution']],
    ['shooting at demonstrators', '5.1', ['bloodshed', 'weapons', 'protesters']],
    ['who is to blame for corruption?', '6.1', ['responsible', 'corruption']],
    ['postsoviet', '4.1', ['post-Soviet']],
    ['protests in Nur-Sultan', '2.3', ['protests', 'Astana']],
    ['jailed journalists', '3.2', ['free media', 'imprisoned']],
  ])('"%s" finds %s by %o', (query, address, words) => {
    expect(passages(query)[0]).toBe(address);
    expect(found(query)).toEqual(words);
  });

  it.each([
    ['честные выборы', '3.3'],
    ['кто такой Назарбаев?', '3.1'],
    ['почему люди протестуют', '2.5'],
    ['носители власти', '3.1'],
    ['новое поколение не боится', '4.2'],
    ['протесты в Караганде', '2.3'],
    ['Евросоюза', '6.1'],
    ['vybory', '5.2'],
    ['жаңа ұрпақ', '4.2'],
    ['биліктің озбырлығы', '1.1'],
    ['Қазақстандағы наразылық', '2.3'],
    ['халықтың шыдамы', '2.2'],
    ['сайлауды', '5.2'],
    ['қарудың', '5.1'],
    ['адил сайлау', '3.3'],
    ['сыбайлас жемкорлык', '2.4'],
    ['чаша терпения', '2.2'],
  ])('in Russian or Kazakh: "%s" finds %s', (query, address) => {
    expect(passages(query)[0]).toBe(address);
  });
});

describe('a reader who slips', () => {
  it.each([
    ['tirany', 'tyranny'],
    ['soverign', 'sovereign'],
    ['goverment', 'authorities'],
    ['oposition', 'opposition'],
    ['escalasion', 'escalation'],
    ['corupt oligarks', 'corrupt oligarchic'],
    ['санкцыи', 'sanctions'],
    ['Назарбаеф', 'Nazarbayev’s'],
  ])('"%s" is understood as %s', (query, word) => {
    expect(found(query)).toContain(word);
  });

  it.each([
    'powder',
    'green',
    'university',
    'generator',
    'pasta',
    'light',
    'institution',
    'bear market',
    'composition',
  ])('but "%s" is a word of its own', (query) => {
    expect(passages(query)).toEqual([]);
  });
});

describe('whom the statement does not name', () => {
  it.each(['Tokayev', 'Токаев', 'Тоқаев', 'president Tokayev'])('"%s" is led to nobody', (query) => {
    expect(passages(query)).not.toContain('2.4');
  });
});

describe('a word that nobody knows', () => {
  it.each([
    ['oligarch yachts', 'oligarchic'],
    ['bezenchuk elections', 'elections'],
    ['репрессии гульчитай', 'persecution'],
    ['парламенттегі сайлау', 'elections'],
  ])('changes nothing in "%s", which tells by itself what it is about', (query, word) => {
    expect(found(query)).toContain(word);
  });

  it.each(['future of flying machines', 'piano lessons', 'водительские права', 'күш машыгуу', 'sapak tertibi'])(
    'makes something else of "%s"',
    (query) => {
      expect(passages(query)).toEqual([]);
    },
  );
});

describe('words without their marks', () => {
  it.each([
    ['уй-булолук бийлик', 'family-clan rule'],
    ['жек коруу', 'hatred'],
    ['yaslar gorkmayar', 'fear'],
  ])('are known in "%s", short ones too', (query, word) => {
    expect(found(query)).toContain(word);
  });
});

describe('what fits too little is no answer', () => {
  it.each([
    'protests in France',
    'elections in Germany',
    'who wrote this',
    'Kazakhstan national football team',
    'погода в Алматы',
    'weather in Almaty',
  ])('for "%s"', (query) => {
    expect(passages(query)).toEqual([]);
  });

  it('but a section whose sentences together have it all comes first', () => {
    expect(passages('bloodshed, dialogue, elections')[0]).toBe('5');
    expect(passages('dialogue, elections')[0]).toBe('5.2');
  });
});

describe('the words of a query', () => {
  it('are looked at up to a number, so that work is bounded', () => {
    const beginning = 'sanctions '.repeat(24);
    expect(passages(`${beginning}${'bitcoin '.repeat(500)}`)).toEqual(passages(beginning));
  });

  it('are marked in the passage, neighbours as one', () => {
    expect(found('family-clan rule')).toEqual(['family-clan rule']);
    expect(found('the right of the people to rebellion')).toEqual(['The right of the people to rebellion']);
  });
});

describe('as somebody types', () => {
  const text = sources.content.statement.text;
  const words = [...new Set(text.toLowerCase().match(/(?<![\p{L}’-])[a-z]{6,}(?![\p{L}’-])/gu))];

  /** Beginnings of words, each with what it finds and what the beginning one letter shorter found. */
  const strokes = words.flatMap((word) =>
    Array.from({ length: word.length - 3 }, (_, index) => word.slice(0, index + 4)).map((typed) => ({
      typed,
      before: passages(typed.slice(0, -1)),
      after: passages(typed),
    })),
  );

  it('hardly a letter puts another passage first, or turns the order of those that stay', () => {
    const jumps = strokes.filter(({ before, after }) => {
      const staying = before.filter((address) => after.includes(address));
      const isNewBest = after[0] !== undefined && before.length > 0 && !before.includes(after[0]);
      return isNewBest || staying.join() !== after.filter((address) => before.includes(address)).join();
    });
    expect(strokes.length).toBeGreaterThan(500);
    expect(jumps.length / strokes.length, jumps.map(({ typed }) => typed).join(', ')).toBeLessThan(0.03);
  });

  it('a first letter of the next word changes nothing', () => {
    for (const word of words) expect(passages(`${word} z`), word).toEqual(passages(word));
  });

  it('a next word that the best passage has keeps it first', () => {
    expect(passages('civil')).toEqual(expect.arrayContaining(passages('civil society')));
    expect(passages('sanctions')[0]).toBe(passages('sanctions corruption')[0]);
  });
});
