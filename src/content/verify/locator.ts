import type { Address } from '../document/address.ts';
import type { Statement } from '../document/statement.ts';
import type { Token } from '../text/tokens.ts';

/** Where tokens of a text stand: addresses of sentences, at most one for each section. Empty in the document's heading. */
export type Locator = (tokens: readonly Token[]) => readonly Address[];

/** A part of the document's text (UTF-16 units). */
type Range = { readonly start: number; readonly end: number };

/**
 * Made once for a document. It gives the sentences that contain the tokens, or the whole section if all of its sentences
 * do, or if the tokens are the section's heading.
 */
export function createLocator(statement: Statement): Locator {
  let end = statement.heading.reduce((at, line) => statement.text.indexOf(line, at) + line.length, 0);
  const sections = statement.sections.map(({ number, heading, text, sentences }) => {
    const block = heading === undefined ? text : `${heading}\n${text}`;
    const start = statement.text.indexOf(block, end);
    end = start + block.length;
    let at = end - text.length;
    const ranges = sentences.map(({ text: words, separator }): Range => {
      const range = { start: at, end: at + words.length };
      at = range.end + separator.length;
      return range;
    });
    return { number, all: { start, end }, ranges };
  });
  return (tokens) =>
    sections.flatMap(({ number, all, ranges }): readonly Address[] => {
      const own = tokens.filter((token) => isIn(token, all));
      if (own.length === 0) return [];
      const touched = ranges.flatMap((range, index) => (own.some((token) => isIn(token, range)) ? [index + 1] : []));
      const [from, to] = [touched[0], touched.at(-1)];
      if (from === undefined || to === undefined || touched.length === ranges.length) {
        return [{ kind: 'section', section: number }];
      }
      return [{ kind: 'sentences', section: number, from, to }];
    });
}

function isIn(token: Token, { start, end }: Range): boolean {
  return token.start < end && token.end > start;
}
