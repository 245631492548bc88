import { describe, expect, it } from 'vitest';
import { breakLines, paragraphsOf } from '../../src/pictures/lines.ts';

/** Each letter is ten wide, and a space too. */
const broken = (text: string, width: number) => {
  const words = text.split(' ');
  return breakLines(
    words,
    words.map(({ length }) => length * 10),
    10,
    width,
  )?.map((line) => line.join(' '));
};

describe('lines', () => {
  it('are as even as can be, so that a short word comes down to a long one', () => {
    expect(broken('aa bb ccccc', 80)).toEqual(['aa bb', 'ccccc']);
    expect(broken('aaa bb cc ddddd', 60)).toEqual(['aaa', 'bb cc', 'ddddd']);
  });

  it('are broken between words alone: a word that is too wide has none', () => {
    expect(broken('a socio-economic b', 140)).toEqual(['a', 'socio-economic', 'b']);
    expect(broken('a socio-economic b', 130)).toBeUndefined();
  });

  it('keep together what a no-break space joins, and lose nothing but white space', () => {
    expect(paragraphsOf('one\u00A0two  three\nfour')).toEqual([['one\u00A0two', 'three'], ['four']]);
  });

  it('of no words are none', () => {
    expect(breakLines([], [], 10, 100)).toEqual([]);
  });
});
