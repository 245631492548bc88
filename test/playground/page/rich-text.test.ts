import fc from 'fast-check';
import type { MessageEntity } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { nestEntities, type RichNode } from '../../../src/playground/page/client/model/rich-text.ts';

/** A tree as one line: `bold(a italic(b))`. */
const show = (nodes: readonly RichNode[]): string =>
  nodes.map((node) => (node.kind === 'text' ? node.text : `${node.entity.type}(${show(node.children)})`)).join('');
const characters = (nodes: readonly RichNode[]): string =>
  nodes.map((node) => (node.kind === 'text' ? node.text : characters(node.children))).join('');
const entity = (type: 'bold' | 'italic' | 'blockquote' | 'code', offset: number, length: number): MessageEntity => ({
  type,
  offset,
  length,
});

describe('a text with entities', () => {
  it.each<[string, string, MessageEntity[], string]>([
    ['no entities', 'plain', [], 'plain'],
    ['one in the middle', 'a bold word', [entity('bold', 2, 4)], 'a bold(bold) word'],
    ['one inside another', 'abcd', [entity('italic', 1, 2), entity('bold', 0, 4)], 'bold(aitalic(bc)d)'],
    ['two over the same words', 'abc', [entity('bold', 0, 3), entity('italic', 0, 3)], 'bold(italic(abc))'],
    ['neighbours', 'abcd', [entity('bold', 0, 2), entity('italic', 2, 2)], 'bold(ab)italic(cd)'],
    ['an overlap, cut in two', 'abcd', [entity('bold', 0, 3), entity('italic', 2, 2)], 'bold(abitalic(c))italic(d)'],
    ['one past the end', 'abc', [entity('code', 1, 99)], 'acode(bc)'],
    ['offsets in UTF-16 units, after an emoji', '😀 yes', [entity('bold', 3, 3)], '😀 bold(yes)'],
    ['what looks like markup', '<b>&amp;', [entity('bold', 0, 3)], 'bold(<b>)&amp;'],
  ])('with %s', (_what, text, entities, expected) => {
    expect(show(nestEntities(text, entities))).toBe(expected);
  });

  it('keeps every character once and in order, whatever the entities are', () => {
    const anyEntity = fc
      .tuple(fc.constantFrom('bold', 'italic', 'blockquote', 'code'), fc.nat(30), fc.nat(30))
      .map(([type, offset, length]) => entity(type, offset, length));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(anyEntity, { maxLength: 6 }), (text, entities) => {
        expect(characters(nestEntities(text, entities))).toBe(text);
      }),
    );
  });
});
