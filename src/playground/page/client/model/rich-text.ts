import type { MessageEntity } from 'grammy/types';

/** A text with its entities as a tree, in order. Every character of the text is in it once. */
export type RichNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'entity';
      readonly entity: MessageEntity;
      /** The characters that the entity spans. */
      readonly text: string;
      readonly children: readonly RichNode[];
    };

/**
 * Nests entities by their offsets in UTF-16 code units, as JavaScript counts its strings. An entity that overlaps
 * another without lying inside it is cut in two; one that reaches past the text is cut there.
 */
export const nestEntities = (text: string, entities: readonly MessageEntity[] = []): readonly RichNode[] =>
  nest(text, 0, text.length, inOrder(entities));

/** Blocks are on their own lines, so the line break after one belongs to it. */
export const isBlock = (node: RichNode | undefined): boolean =>
  node?.kind === 'entity' && ['blockquote', 'expandable_blockquote', 'pre'].includes(node.entity.type);

const nest = (text: string, start: number, end: number, entities: readonly MessageEntity[]): readonly RichNode[] => {
  const nodes: RichNode[] = [];
  let position = start;
  const pushText = (to: number): void => {
    if (to > position) nodes.push({ kind: 'text', text: text.slice(position, to) });
    position = Math.max(position, to);
  };

  let rest = entities;
  for (let entity = rest[0]; entity !== undefined; entity = rest[0]) {
    const from = Math.max(entity.offset, position);
    const to = Math.min(entity.offset + entity.length, end);
    const others = rest.slice(1);
    if (to <= from) {
      rest = others;
      continue;
    }
    pushText(from);
    const inside = others.filter(({ offset }) => offset < to);
    nodes.push({ kind: 'entity', entity, text: text.slice(from, to), children: nest(text, from, to, inside) });
    position = to;
    rest = inOrder([
      ...inside.flatMap((other) => remainder(other, to)),
      ...others.filter(({ offset }) => offset >= to),
    ]);
  }
  pushText(end);
  return nodes;
};

/** The rest of an entity after a position. */
const remainder = (entity: MessageEntity, position: number): readonly MessageEntity[] => {
  const end = entity.offset + entity.length;
  return end > position ? [{ ...entity, offset: position, length: end - position }] : [];
};

/** The outer one first: by start, the longer before the shorter. */
const inOrder = (entities: readonly MessageEntity[]): readonly MessageEntity[] =>
  [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
