/** Words by the pairs of letters that they are made of: which of many may be a typo away, at a cost that hardly grows with their number. */
export type NearIndex = {
  /** The places in the list of those that share the most with a word, the likeliest first. */
  candidates(word: string): readonly number[];
};

/** So many at most are worth measuring. */
const MAX_CANDIDATES = 24;

/** The share of its pairs that a word must have in common with one that it is a typo of: two slips in a short one spoil most. */
const MIN_SHARED = 0.34;

/** An index of words in their normal form (spelling.ts). */
export function createNearIndex(words: readonly string[]): NearIndex {
  const byPair = new Map<number, number[]>();
  for (const [index, word] of words.entries()) {
    for (const pair of pairsOf(word)) {
      const known = byPair.get(pair);
      if (known === undefined) byPair.set(pair, [index]);
      else known.push(index);
    }
  }
  /** How many pairs each has in common with the word that is asked for; more than 255 are none of a name's. */
  const shared = new Uint8Array(words.length);
  return {
    candidates(word) {
      const pairs = pairsOf(word);
      const least = Math.max(2, Math.floor(pairs.size * MIN_SHARED));
      shared.fill(0);
      const found: number[] = [];
      for (const pair of pairs) {
        for (const index of byPair.get(pair) ?? []) {
          const count = (shared[index] ?? 0) + 1;
          shared[index] = count;
          if (count === least) found.push(index);
        }
      }
      const countOf = (index: number): number => shared[index] ?? 0;
      return found.sort((one, other) => countOf(other) - countOf(one)).slice(0, MAX_CANDIDATES);
    },
  };
}

/** What stands before the first letter and after the last. */
const END = 1;

/** Two letters in a row, the word's ends marked, as one number. */
function pairsOf(word: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  let before = END;
  for (let at = 0; at <= word.length; at += 1) {
    const code = at < word.length ? word.charCodeAt(at) : END;
    pairs.add(before * 0x1_00_00 + code);
    before = code;
  }
  return pairs;
}
