import fc from 'fast-check';
import type { MessageEntity } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { formatMessageText } from '../../src/stand-in/formatted-text.ts';
import { Refusal } from '../../src/stand-in/refusal.ts';

type Plain = MessageEntity.CommonMessageEntity['type'];
const entity = (type: Plain, offset: number, length: number): MessageEntity => ({ type, offset, length });

function refusalOf(text: string, entities: readonly MessageEntity[] = []): string {
  try {
    formatMessageText(text, entities);
    return 'accepted';
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

describe('the text of a message', () => {
  it.each([
    ['nothing', '', 'Bad Request: message text is empty'],
    ['white space only', ' \n\t ', 'Bad Request: text must be non-empty'],
    ['characters without ink only', '\u200b\u2060\ufeff', 'Bad Request: text must be non-empty'],
    ['4,096 characters', 'я'.repeat(4096), 'accepted'],
    ['4,097 characters', 'я'.repeat(4097), 'Bad Request: message is too long'],
    ['4,096 emoji, which are 8,192 UTF-16 units', '🏔'.repeat(4096), 'accepted'],
    ['4,097 emoji', '🏔'.repeat(4097), 'Bad Request: message is too long'],
    ['4,096 characters between white space', `  ${'a'.repeat(4096)}\n\n`, 'accepted'],
    ['more than 32,768 bytes', 'я'.repeat(16_385), 'Bad Request: text is too long'],
    ['half a surrogate pair', 'a\ud83d', 'Bad Request: strings must be encoded in UTF-8'],
  ])('of %s', (_, text, expected) => {
    expect(refusalOf(text)).toBe(expected);
  });

  it.each([
    ['white space around it goes', '\n  two words \n', 'two words'],
    ['control characters become spaces', 'a\tb\u0000c', 'a b c'],
    ['carriage returns go, line feeds stay', 'a\r\nb', 'a\nb'],
    ['line separators and old bidi marks go, isolates stay', 'a\u2028b\u202e\u2068c\u2069', 'ab\u2068c\u2069'],
    ['HTML is text', '<b>5 < 6 & 7</b>', '<b>5 < 6 & 7</b>'],
  ])('%s', (_, text, expected) => {
    expect(formatMessageText(text, []).text).toBe(expected);
  });
});

describe('the entities of a message', () => {
  it.each([
    [
      'ends after the text',
      'abc',
      entity('bold', 1, 3),
      'Bad Request: entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 4',
    ],
    [
      'begins after the text',
      'abc',
      entity('bold', 4, 1),
      'Bad Request: entity begins after the end of the text at UTF-16 offset 4',
    ],
    [
      'begins inside an emoji',
      '🏔 x',
      entity('bold', 1, 2),
      'Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 4',
    ],
    [
      'ends inside an emoji',
      'x 🏔',
      entity('bold', 0, 3),
      'Bad Request: entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 6',
    ],
    ['has a negative offset', 'abc', entity('bold', -1, 2), 'Bad Request: receive an entity with incorrect offset -1'],
    ['has a negative length', 'abc', entity('bold', 0, -2), 'Bad Request: receive an entity with incorrect length -2'],
    ['has no length and is dropped', 'abc', entity('bold', 99, 0), 'accepted'],
    ['covers an emoji', '🏔', entity('bold', 0, 2), 'accepted'],
  ])('one that %s', (_, text, bad, expected) => {
    expect(refusalOf(text, [bad])).toBe(expected);
  });

  it.each<[string, string, MessageEntity[], MessageEntity[]]>([
    [
      'of two crossing quotations the later is dropped',
      'abcdefgh',
      [entity('blockquote', 0, 5), entity('expandable_blockquote', 3, 4)],
      [entity('blockquote', 0, 5)],
    ],
    [
      'a quotation in a quotation is dropped',
      'abcdefgh',
      [entity('blockquote', 0, 8), entity('expandable_blockquote', 2, 3)],
      [entity('blockquote', 0, 8)],
    ],
    [
      'quotations side by side stay',
      'abcd',
      [entity('blockquote', 0, 2), entity('blockquote', 2, 2)],
      [entity('blockquote', 0, 2), entity('blockquote', 2, 2)],
    ],
    [
      'a style across the border of a quotation is cut there',
      'abcdefgh',
      [entity('blockquote', 0, 4), entity('bold', 2, 4)],
      [entity('blockquote', 0, 4), entity('bold', 2, 2), entity('bold', 4, 2)],
    ],
    [
      'touching styles of one kind become one',
      'abcd',
      [entity('italic', 0, 2), entity('italic', 2, 2)],
      [entity('italic', 0, 4)],
    ],
    ['a style inside code is dropped', 'abcd', [entity('code', 0, 4), entity('bold', 1, 2)], [entity('code', 0, 4)]],
    [
      'crossing styles are cut so that they nest',
      'abcdef',
      [entity('bold', 0, 4), entity('italic', 2, 4)],
      [entity('bold', 0, 2), entity('italic', 2, 4), entity('bold', 2, 2)],
    ],
    ['white space at the end leaves the entity too', 'abc  ', [entity('bold', 0, 5)], [entity('bold', 0, 3)]],
    ['leading white space moves what follows', '  abc', [entity('bold', 2, 3)], [entity('bold', 0, 3)]],
    ['leading white space inside an entity stays', '  abc', [entity('bold', 0, 5)], [entity('bold', 0, 5)]],
    ['a dropped character shortens its entity', 'a\rb', [entity('bold', 0, 3)], [entity('bold', 0, 2)]],
  ])('%s', (_, text, given, expected) => {
    expect(formatMessageText(text, given).entities).toEqual(expected);
  });

  it.each<[string, string, (readonly [Plain, string])[]]>([
    [
      'commands',
      '/start now, /help@verbatim_bot or a/b',
      [
        ['bot_command', '/start'],
        ['bot_command', '/help@verbatim_bot'],
      ],
    ],
    [
      'mentions, but not e-mail',
      '@anna and a@b.kz and @ab',
      [
        ['mention', '@anna'],
        ['email', 'a@b.kz'],
      ],
    ],
    [
      'links without the punctuation after them',
      'See https://t.me/x?start=s3, or example.org.',
      [
        ['url', 'https://t.me/x?start=s3'],
        ['url', 'example.org'],
      ],
    ],
    ['hashtags with a letter', '#Qazaqstan #2022', [['hashtag', '#Qazaqstan']]],
    ['nothing in plain prose', 'Section 4.2-4 and 5/6, at 09:00.', []],
  ])('the server finds %s', (_, text, expected) => {
    const found = formatMessageText(text, []).entities.map(({ type, offset, length }) => [
      type,
      text.slice(offset, offset + length),
    ]);
    expect(found).toEqual(expected);
  });

  it('what the sender marked is not taken over by what the server finds around it', () => {
    expect(formatMessageText('https://t.me/x', [entity('code', 8, 4)]).entities).toEqual([entity('code', 8, 4)]);
  });

  it('only the first 100 are kept', () => {
    const spoilers = Array.from({ length: 101 }, (_, index) => entity('code', index * 2, 1));
    expect(formatMessageText('ab'.repeat(101), spoilers).entities).toEqual(spoilers.slice(0, 100));
  });

  it('the server finds nothing inside code, but inside a quotation it does', () => {
    expect(formatMessageText('/start', [entity('code', 0, 6)]).entities).toEqual([entity('code', 0, 6)]);
    expect(formatMessageText('/start', [entity('blockquote', 0, 6)]).entities).toEqual([
      entity('blockquote', 0, 6),
      entity('bot_command', 0, 6),
    ]);
  });

  it('whatever comes in, what is kept lies in the text, nests and never quotes inside a quotation', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '🏔', 'я', '\r', '@', '/', '.'), maxLength: 40 });
    const anyType = fc.constantFrom<Plain>('bold', 'italic', 'code', 'blockquote', 'expandable_blockquote', 'spoiler');
    const anyEntity = fc.record({ type: anyType, offset: fc.nat(45), length: fc.nat(45) });
    fc.assert(
      fc.property(anyText, fc.array(anyEntity, { maxLength: 6 }), (text, entities) => {
        if (refusalOf(text, entities) !== 'accepted') return;
        const kept = formatMessageText(text, entities);
        expect(kept.text).toBe(kept.text.trimEnd());
        for (const [index, a] of kept.entities.entries()) {
          expect(a.length).toBeGreaterThan(0);
          expect(a.offset + a.length).toBeLessThanOrEqual(kept.text.length);
          for (const b of kept.entities.slice(index + 1)) {
            const isApart = b.offset >= a.offset + a.length;
            const isInside = b.offset >= a.offset && b.offset + b.length <= a.offset + a.length;
            expect(isApart || isInside).toBe(true);
            if (!isApart) expect(a.type.includes('blockquote') && b.type.includes('blockquote')).toBe(false);
          }
        }
      }),
    );
  });
});
