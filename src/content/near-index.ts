/** Words by the pairs of letters that they are made of: which of many may be a typo away, at a cost that hardly grows with their number. */
export type NearIndex = {
  /** The places in the list of those that share the most with a word, the likeliest first. */
  candidates(word: string): readonly number[];
};

/** So many at most are worth measuring. */
const MOST_CANDIDATES = 32;

/** The share of its pairs that a word must have in common with one that it is a typo of: two slips in a short one spoil most. */
const LEAST_SHARED = 0.34;

/** An index of words in their normal form (spelling.ts). */
export function createNearIndex(words: readonly string[]): NearIndex {
  const byPair = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    for (const pair of pairsOf(word)) {
      const known = byPair.get(pair);
      if (known === undefined) byPair.set(pair, [index]);
      else known.push(index);
    }
  }
  return {
    candidates(word) {
      const pairs = pairsOf(word);
      const shared = new Map<number, number>();
      for (const pair of pairs) {
        for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
      }
      const least = Math.max(2, Math.floor(pairs.size * LEAST_SHARED));
      return [...shared]
        .filter(([, count]) => count >= least)
        .toSorted(([, one], [, other]) => other - one)
        .slice(0, MOST_CANDIDATES)
        .map(([index]) => index);
    },
  };
}

/** Two letters in a row, the word's ends marked. */
function pairsOf(word: string): ReadonlySet<string> {
  const marked = `^${word}$`;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < marked.length; at += 1) pairs.add(marked.slice(at, at + 2));
  return pairs;
}
