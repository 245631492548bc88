import { describe, expect, it } from 'vitest';
import { splitReference } from '../../../src/handlers/base/channel-reference.ts';

describe('a channel in an argument', () => {
  it.each([
    ['@daily_words', '@daily_words'],
    ['@daily_words,', '@daily_words'],
    ['@daily_words.', '@daily_words'],
    ['(@daily_words)', '@daily_words'],
    ['t.me/daily_words', '@daily_words'],
    ['t.me/daily_words/', '@daily_words'],
    ['T.me/Daily_Words', '@Daily_Words'],
    ['https://t.me/daily_words', '@daily_words'],
    ['http://www.t.me/daily_words', '@daily_words'],
    ['https://t.me/daily_words/12', '@daily_words'],
    ['https://t.me/daily_words/7/12', '@daily_words'],
    ['https://t.me/daily_words/12?single', '@daily_words'],
    ['https://t.me/daily_words?boost', '@daily_words'],
    ['https://t.me/s/daily_words', '@daily_words'],
    ['https://t.me/s/daily_words/12', '@daily_words'],
    ['https://telegram.me/daily_words', '@daily_words'],
    ['telegram.dog/daily_words', '@daily_words'],
    ['t.me/c/1234567890', '-1001234567890'],
    ['https://t.me/c/1234567890/5', '-1001234567890'],
    ['https://t.me/c/1234567890/7/5', '-1001234567890'],
    ['-1001234567890', '-1001234567890'],
    ['-1001234567890,', '-1001234567890'],
    ['@', '@'],
    ['https://t.me/+AbCdEf', 'https://t.me/+AbCdEf'],
    ['t.me/joinchat/AbCdEf', 't.me/joinchat/AbCdEf'],
    ['t.me/joinchat/AbCdEf/12', 't.me/joinchat/AbCdEf/12'],
  ])('%s is %s, before WHEN, after it and alone', (written, reference) => {
    expect(splitReference(written)).toEqual({ reference, rest: '' });
    expect(splitReference(`${written} mon, 18:00`)).toEqual({ reference, rest: 'mon, 18:00' });
    expect(splitReference(`mon, 18:00 ${written}`)).toEqual({ reference, rest: 'mon, 18:00' });
    expect(splitReference(`18:00 ${written} UTC`)).toEqual({ reference, rest: '18:00 UTC' });
  });

  it.each(['', 'mon,wed 09:00,18:30 Asia/Almaty', 'every 6h UTC +5', '0900', 'daily_words', 'at.me/daily_words'])(
    'there is none in "%s"',
    (argument) => {
      expect(splitReference(argument)).toEqual({ rest: argument });
    },
  );

  it('is the first of several', () => {
    expect(splitReference('@first_one @second_one 18:00')).toEqual({
      reference: '@first_one',
      rest: '@second_one 18:00',
    });
  });
});
