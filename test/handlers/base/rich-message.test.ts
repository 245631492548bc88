import type { RichMessage } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/handlers/base/rich-message.ts';

const read = (...blocks: unknown[]) => plainText({ blocks } as RichMessage);
const paragraph = (text: unknown) => ({ type: 'paragraph', text });

describe('the words of a rich message', () => {
  it('stand in a line for each block, whatever their style', () => {
    const bold = { type: 'bold', text: ['b', { type: 'italic', text: 'c' }] };
    expect(read({ type: 'heading', text: 'Head', size: 1 }, paragraph(['a', bold, ' d']))).toBe('Head\nabc d');
  });

  it('are those of lists, details and quotations, too', () => {
    const items = [
      { label: '1.', blocks: [paragraph('one')] },
      { label: '2.', blocks: [paragraph('two')] },
    ];
    const details = {
      type: 'details',
      summary: 'More',
      blocks: [{ type: 'blockquote', blocks: [paragraph('inner')] }],
    };
    const pulled = { type: 'pullquote', text: 'said', credit: 'by one' };
    expect(read({ type: 'list', items }, details, pulled)).toBe('one\ntwo\nMore\ninner\nsaid\nby one');
  });

  it('are cells divided by tabs, captions, formulas as their source and what an emoji stands for', () => {
    const table = {
      type: 'table',
      cells: [
        [{ text: 'a' }, { text: 'b' }],
        [{}, { text: 'd' }],
      ],
      caption: 'T',
    };
    const photo = { type: 'photo', photo: [], caption: { text: 'seen', credit: 'by one' } };
    const formula = { type: 'mathematical_expression', expression: 'x^2' };
    const emoji = paragraph([{ type: 'custom_emoji', custom_emoji_id: '1', alternative_text: '☺' }]);
    expect(read(table, photo, formula, emoji)).toBe('a\tb\n\td\nT\nseen\nx^2\n☺');
  });

  it('are none in buttons, anchors, lines and media', () => {
    const button = { text: 'Press', url: 'https://example.org' };
    const anchor = paragraph([
      { type: 'anchor', name: 'top' },
      { type: 'button', button },
    ]);
    expect(
      read({ type: 'buttons', buttons: [button] }, anchor, { type: 'divider' }, { type: 'photo', photo: [] }),
    ).toBe('');
  });

  it('are taken from any value without an error, however deep', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 5_000; level += 1) deep = { type: 'bold', text: [deep] };
    let nested: unknown = paragraph('end');
    for (let level = 0; level < 5_000; level += 1) nested = { type: 'blockquote', blocks: [nested] };
    expect(read(paragraph(deep), nested, 7, 'x', [], null, { text: 5 }, { items: [1], cells: [2, [3]] })).toBe('');
  });
});

it('a text of 4,096 characters behind /verify is read to its end', () => {
  const text = `${'a'.repeat(4_095)}z`;
  expect(read(paragraph(`/verify@${'b'.repeat(32)} ${text}`)).endsWith(text)).toBe(true);
});

describe('of a rich message no more is read than anybody looks at', () => {
  const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

  it.each([
    ['blocks', many(10_000, paragraph('ab'))],
    ['blocks within blocks', [{ type: 'list', items: many(10_000, { blocks: [paragraph('ab')] }) }]],
    ['parts of a text', [paragraph(many(10_000, 'ab'))]],
    ['cells', [{ type: 'table', cells: [many(10_000, { text: 'ab' })] }]],
    ['rows', [{ type: 'table', cells: many(10_000, [{ text: 'ab' }]) }]],
    ['letters of one text', [paragraph('ab'.repeat(10_000))]],
    ['letters of a caption', [paragraph('ab'.repeat(2_000)), { caption: { text: 'ab'.repeat(2_000) } }]],
  ])('4,096 characters, a command before them, and one that tells that there is more: of %s', (_, blocks) => {
    const text = read(...blocks);
    expect(text).toHaveLength(4_297);
    expect(text).toMatch(/^(?:ab[\n\t]?)+a?$/u);
  });

  it('every character may stand in a block and a style of its own', () => {
    const bold = (text: unknown) => ({ type: 'bold', text: [text] });
    const blocks = many(2_048, paragraph([bold({ type: 'italic', text: 'a' })]));
    expect(read(...blocks)).toBe(many(2_048, 'a').join('\n'));
  });

  it.each([
    ['blocks', (none: object) => many(1_000_000, none)],
    ['parts of a text', (none: object) => [paragraph(many(1_000_000, none))]],
    ['items', (none: object) => [{ type: 'list', items: many(1_000_000, none) }]],
    ['rows', (_: object, empty: object) => [{ type: 'table', cells: many(1_000_000, empty) }]],
    ['cells', (none: object) => [{ type: 'table', cells: [many(1_000_000, none)] }]],
  ])('of a million empty %s a small part is touched', (_, blocksOf) => {
    let touched = 0;
    const touch = <T>(value: T): T => {
      touched += 1;
      return value;
    };
    const none = Object.defineProperty({}, 'text', { get: () => touch('') });
    const empty = Object.defineProperty([], Symbol.iterator, { get: () => touch(Array.prototype.values) });
    plainText({ blocks: blocksOf(none, empty) } as unknown as RichMessage);
    expect(touched).toBeLessThan(100_000);
  });
});
