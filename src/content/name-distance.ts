/**
 * How far two names in their normal form (spelling.ts) are apart, by what people confuse: a slip between letters that sound
 * or look alike costs less than another letter, a doubled letter less than a new one. 0 is the same name; 1 about one
 * ordinary typo. Optimal string alignment, in O(from × to); stops once it must exceed `limit`, and then gives Infinity.
 */
export function nameDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) * LEAST_COST > limit) return Number.POSITIVE_INFINITY;
  let beforePrevious: number[] = [];
  let previous = [0];
  for (let column = 1; column <= to.length; column += 1) {
    previous.push((previous[column - 1] ?? 0) + gapCost(to, column - 1));
  }
  let smallestBefore = 0;
  for (let row = 1; row <= from.length; row += 1) {
    const current = [(previous[0] ?? 0) + gapCost(from, row - 1)];
    let smallest = current[0] ?? 0;
    for (let column = 1; column <= to.length; column += 1) {
      let cost = Math.min(
        (previous[column] ?? 0) + gapCost(from, row - 1),
        (current[column - 1] ?? 0) + gapCost(to, column - 1),
        (previous[column - 1] ?? 0) + changeCost(from, row - 1, to, column - 1),
      );
      if (from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1] && from[row - 1] !== to[column - 1]) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? Number.POSITIVE_INFINITY) + SWAP);
      }
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    // Two letters that changed places reach over a row.
    if (smallest > limit && smallestBefore > limit) return Number.POSITIVE_INFINITY;
    smallestBefore = smallest;
    beforePrevious = previous;
    previous = current;
  }
  const distance = previous[to.length] ?? Number.POSITIVE_INFINITY;
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

const SWAP = 0.8;
const VOWEL_GAP = 0.7;
const DOUBLED = 0.3;
const SILENT_GAP = 0.4;
const LEAST_COST = 0.3;
const ALIKE = 0.4;
const VOWELS_APART = 0.6;

/** What another first letter costs: people get that one right. */
const FIRST_LETTER = 1.5;

const VOWELS = new Set('aeiou');

/** Letters that transliterations, dialects and hurried ears take for one another. */
const CONFUSED = new Set(
  'ao oa ei ie ou uo ui iu ae ea kg gk kh hk gh hg sz zs dt td bp pb vu uv vf fv nm mn kc ck sc cs'.split(' '),
);

/** The cost of a letter that only one of the two has. */
function gapCost(name: string, index: number): number {
  const letter = name[index] ?? '';
  if (letter === name[index - 1] || letter === name[index + 1]) return DOUBLED;
  // `sh` and `s`, `gh` and `g`: the h of a transliteration.
  if (letter === 'h' && index > 0) return SILENT_GAP;
  return VOWELS.has(letter) && index > 0 ? VOWEL_GAP : 1;
}

function changeCost(from: string, fromIndex: number, to: string, toIndex: number): number {
  const one = from[fromIndex] ?? '';
  const other = to[toIndex] ?? '';
  if (one === other) return 0;
  const cost = CONFUSED.has(one + other) ? ALIKE : VOWELS.has(one) && VOWELS.has(other) ? VOWELS_APART : 1;
  return fromIndex === 0 && toIndex === 0 ? cost * FIRST_LETTER : cost;
}
