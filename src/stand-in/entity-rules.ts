import type { MessageEntity } from 'grammy/types';

/** Styles can overlap anything and are cut where needed; the other kinds must not cross each other. */
const SPLITTABLE = new Set<string>(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);
const QUOTES = new Set<string>(['blockquote', 'expandable_blockquote']);
/** Nothing can be styled inside these. */
const PREFORMATTED = new Set<string>(['pre', 'code', 'date_time']);

/** Among entities that cover the same characters, the outer one comes first (priorities of tdlib's `MessageEntity`). */
const PRIORITY: Readonly<Record<string, number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 11,
  code: 20,
  date_time: 30,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
};
const DETECTED_PRIORITY = 50;

/** By offset, the longer first, the outer kind first. */
export function sortEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  const priority = (entity: MessageEntity) => PRIORITY[entity.type] ?? DETECTED_PRIORITY;
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length || priority(a) - priority(b));
}

/**
 * What remains of a list of entities: of two that cross, the later one is dropped silently; quotations can't nest;
 * styles are merged, cut at the borders of everything else, and dropped inside code.
 */
export function settleEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  const sorted = sortEntities(entities.filter((entity) => entity.length > 0));
  const styles = sorted.filter((entity) => SPLITTABLE.has(entity.type));
  const quotes = withoutCrossing(sorted.filter((entity) => QUOTES.has(entity.type)));
  const others = withoutCrossing(sorted.filter((entity) => !SPLITTABLE.has(entity.type) && !QUOTES.has(entity.type)));
  const frame = sortEntities([...others.filter((entity) => fitsIntoQuotes(entity, quotes)), ...quotes]);
  return sortEntities([...frame, ...cutStyles(styles, frame)]);
}

/** Adds what the server detected itself: never across or inside the sender's entities, except inside a quotation or a style. */
export function addDetected(entities: readonly MessageEntity[], detected: readonly MessageEntity[]): MessageEntity[] {
  const quotes = entities.filter((entity) => QUOTES.has(entity.type));
  const marked = entities.filter((entity) => !QUOTES.has(entity.type) && !SPLITTABLE.has(entity.type));
  const free = detected.filter(
    (entity) => fitsIntoQuotes(entity, quotes) && !marked.some((other) => overlap(entity, other)),
  );
  return free.length === 0 ? [...entities] : settleEntities([...entities, ...free]);
}

/** Where an entity ends (UTF-16 units). */
export const endOf = (entity: MessageEntity): number => entity.offset + entity.length;

function overlap(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < endOf(b) && b.offset < endOf(a);
}

function withoutCrossing(sorted: readonly MessageEntity[]): MessageEntity[] {
  const kept: MessageEntity[] = [];
  let end = 0;
  for (const entity of sorted) {
    if (entity.offset < end) continue;
    kept.push(entity);
    end = endOf(entity);
  }
  return kept;
}

function fitsIntoQuotes(entity: MessageEntity, quotes: readonly MessageEntity[]): boolean {
  return quotes.every(
    (quote) => !overlap(entity, quote) || (quote.offset <= entity.offset && endOf(entity) <= endOf(quote)),
  );
}

function cutStyles(styles: readonly MessageEntity[], frame: readonly MessageEntity[]): MessageEntity[] {
  const merged = [...SPLITTABLE].flatMap((type) => mergeTouching(styles.filter((style) => style.type === type)));
  const borders = frame.flatMap((entity) => [entity.offset, endOf(entity)]);
  const dark = frame.filter((entity) => PREFORMATTED.has(entity.type));
  return merged.flatMap((style) => {
    const cuts = [...borders, ...merged.map((other) => other.offset)]
      .filter((cut) => cut > style.offset && cut < endOf(style))
      .toSorted((a, b) => a - b);
    const edges = [style.offset, ...new Set(cuts), endOf(style)];
    return edges
      .slice(1)
      .map((edge, index) => {
        const offset = edges[index] ?? edge;
        return { ...style, offset, length: edge - offset };
      })
      .filter((piece) => !dark.some((entity) => overlap(piece, entity)));
  });
}

function mergeTouching(sorted: readonly MessageEntity[]): MessageEntity[] {
  const merged: MessageEntity[] = [];
  for (const entity of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && entity.offset <= endOf(last)) {
      last.length = Math.max(endOf(last), endOf(entity)) - last.offset;
    } else {
      merged.push({ ...entity });
    }
  }
  return merged;
}
