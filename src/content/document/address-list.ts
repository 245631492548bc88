import { APOSTROPHES } from '../text/apostrophes.ts';
import { type Address, formatAddress } from './address.ts';

/** A word, in which apostrophes can stand. */
export const WORD = new RegExp(`[\\p{L}\\p{M}][\\p{L}\\p{M}${APOSTROPHES}]*`, 'gu');

/** Between several addresses, the surest first: a comma is also what stands between a section and a sentence. */
const BETWEEN = [/[;\n]+/u, /[;,\n]+|(?<=\d[.:/]\d{1,6}) +(?=\d{1,6}[.:/])| +(?=s\d)/u];

/** Signs for "and". */
const AND_SIGNS = /[&+]/gu;

/**
 * Several addresses, each once; none if one of them is no address for `readOne`. `isAnd`: whether a word is one for "and".
 *
 *     readList('2, 3 and 4', readOne, isAnd) // sections 2, 3 and 4
 */
export function readList(
  text: string,
  readOne: (part: string) => Address | undefined,
  isAnd: (word: string) => boolean,
): readonly Address[] {
  const divided = text.replace(AND_SIGNS, ';').replace(WORD, (word) => (isAnd(word) ? ';' : word));
  const hasAnd = divided !== text;
  // Where an "and" ends a list, a comma with a space behind it divides, too.
  for (const list of hasAnd ? [divided.replace(/, /gu, ';'), divided] : [text]) {
    for (const between of BETWEEN) {
      const each = list.split(between).filter((part) => part.trim() !== '');
      const read = each.length > 1 || hasAnd ? readEach(each, readOne) : [];
      if (read.length > 0) return distinct(read);
    }
  }
  return [];
}

/** None where one is no address, and no further part is looked at. */
function readEach(parts: readonly string[], readOne: (part: string) => Address | undefined): readonly Address[] {
  const read: Address[] = [];
  for (const part of parts) {
    const address = readOne(part);
    if (address === undefined) return [];
    read.push(address);
  }
  return read;
}

function distinct(addresses: readonly Address[]): readonly Address[] {
  return [...new Map(addresses.map((address) => [formatAddress(address), address])).values()];
}
