import type { Content } from '../../src/content/content.ts';
import { isPassage, quote } from '../../src/content/document/statement.ts';
import { isDrawable, PICTURED, type Pictures } from '../../src/handlers/base/pictures.ts';

/** The first bytes of a PNG of 1,200 × 1,200 pixels, as far as its size is said. */
const HEADER = [
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x04, 0xb0, 0, 0, 0x04,
  0xb0,
];

/** What stands for a card where none is drawn: a PNG's header, and the name of what it shows. */
export function blankCard(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...HEADER, ...new TextEncoder().encode(name)]);
}

/** Pictures without a drawing: the same as the real ones to whoever sends them. */
export function createBlankPictures({ statement, map }: Pick<Content, 'statement' | 'map'>): Pictures {
  return {
    async draw(pictured) {
      const passage = pictured.kind === 'passage' ? quote(statement, pictured.address) : undefined;
      const isThere =
        passage === undefined
          ? pictured.kind === 'contents' || map !== undefined
          : isPassage(passage) && isDrawable(passage.text);
      return isThere ? { kind: 'drawn', png: blankCard(PICTURED.format(pictured)) } : { kind: 'none' };
    },
  };
}
