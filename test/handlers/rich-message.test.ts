import type { RichMessage } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/handlers/rich-message.ts';

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
