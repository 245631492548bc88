import { describe, expect, it } from 'vitest';
import { LIGHT_WORDS, STOP_WORDS } from '../../../src/content/search/stop-words.ts';
import { wordsIn } from '../../../src/content/search/words.ts';

describe('the lists of words that say little', () => {
  it('have each word in the form in which it is looked up', () => {
    const isPlain = (word: string): boolean => wordsIn(word).every(({ plain }) => plain === word);
    expect([...STOP_WORDS, ...LIGHT_WORDS].filter((word) => !isPlain(word) || wordsIn(word).length !== 1)).toEqual([]);
  });

  it('share no word', () => {
    expect([...STOP_WORDS].filter((word) => LIGHT_WORDS.has(word))).toEqual([]);
  });
});
