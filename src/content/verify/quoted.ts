import type { Token } from '../text/tokens.ts';

/** A stretch of tokens: from the first to the one behind the last. */
export type Stretch = { readonly from: number; readonly to: number };

/** The fewest words in marks that are a quotation; one is a name, or somebody's irony. */
const FEWEST_WORDS = 2;

/**
 * What stands in quotation marks, pair by pair: in double ones, or in single ones where there are no others. Marks around
 * one word are passed over.
 */
export function findQuoted(tokens: readonly Token[]): readonly Stretch[] {
  const double = pairs(tokens, '"');
  return double.length > 0 ? double : pairs(tokens, "'");
}

function pairs(tokens: readonly Token[], mark: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: number | undefined;
  for (const [index, { key }] of tokens.entries()) {
    if (key !== mark) continue;
    if (open === undefined || index === open) open = index + 1;
    else {
      if (tokens.slice(open, index).filter(({ isWord }) => isWord).length >= FEWEST_WORDS) {
        stretches.push({ from: open, to: index });
      }
      open = undefined;
    }
  }
  return stretches;
}

/** The tokens before, between and behind stretches, where they have words. */
export function outside(tokens: readonly Token[], stretches: readonly Stretch[]): readonly (readonly Token[])[] {
  const bounds = [0, ...stretches.flatMap(({ from, to }) => [from, to]), tokens.length];
  return bounds
    .flatMap((from, index) => (index % 2 === 0 ? [tokens.slice(from, bounds[index + 1])] : []))
    .filter((between) => between.some(({ isWord }) => isWord));
}
