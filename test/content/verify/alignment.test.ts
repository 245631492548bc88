import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editDistance } from '../../../src/content/text/edit-distance.ts';
import { type Token, tokenize } from '../../../src/content/text/tokens.ts';
import { createAligner, type Step } from '../../../src/content/verify/alignment.ts';
import { createCommonWords } from '../../../src/content/verify/common-words.ts';
import { createRandom } from '../../support/random.ts';
import { sources } from '../../support/telegram.ts';

vi.mock('../../../src/content/text/edit-distance.ts', { spy: true });

const { statement } = sources.content;
const own = tokenize(statement.text);
const words = own.filter(({ isWord }) => isWord).map(({ key }) => key);
const align = createAligner(own);
const random = createRandom(20220105);

/** Words of the statement, each of which a share has a letter changed, as far as a message holds them. */
function slipped(share: number, length = 4_096): string {
  let text = '';
  while (text.length < length) {
    const word = random.pick(words);
    const at = random.between(0, word.length - 1);
    const letter = random.pick([...'abcdefghijklmnopqrstuvwxyz']);
    text += `${random.next() < share ? word.slice(0, at) + letter + word.slice(at + 1) : word} `;
  }
  return text.slice(0, length);
}

/** The same alignment as its rule says it, pair by pair. */
function plainAlign(given: readonly Token[]): readonly Step[] {
  const score = (one: Token, other: Token): number => {
    if (one.loose === other.loose) return one.isWord ? 4 : 1;
    if (!one.isWord || !other.isWord) return -2;
    const limit = Math.floor(Math.min(one.loose.length, other.loose.length, 24) / 4);
    return limit > 0 && editDistance(one.loose, other.loose, limit) <= limit ? 2 : -2;
  };
  const best = [own.map(() => 0).concat(0)];
  for (const [row, one] of given.entries()) {
    const line = [-(row + 1)];
    for (const [column, other] of own.entries()) {
      const same = (best[row]?.[column] ?? 0) + score(one, other);
      line.push(Math.max(same, (best[row]?.[column + 1] ?? 0) - 1, (line[column] ?? 0) - 1));
    }
    best.push(line);
  }
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const steps: Step[] = [];
  let row = given.length;
  let column = best[row]?.indexOf(Math.max(...(best[row] ?? []))) ?? 0;
  while (row > 0) {
    const [one, other] = [given[row - 1], own[column - 1]];
    if (one !== undefined && other !== undefined && at(row, column) === at(row - 1, column - 1) + score(one, other)) {
      row -= 1;
      column -= 1;
      if (one.loose === other.loose) steps.unshift({ kind: 'same', given: row, own: column });
      else steps.unshift({ kind: 'added', given: row }, { kind: 'missing', own: column });
    } else if (column === 0 || at(row, column) === at(row - 1, column) - 1) {
      row -= 1;
      steps.unshift({ kind: 'added', given: row });
    } else {
      column -= 1;
      steps.unshift({ kind: 'missing', own: column });
    }
  }
  return steps;
}

describe('an alignment', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))('is the best one, by its plain rule: %i', (seed) => {
    const given = tokenize(slipped(seed / 12, 60 + 25 * seed));
    expect(new Set(align(given))).toEqual(new Set(plainAlign(given)));
  });
});

/** The longest common subsequence, as its rule says it. */
function plainCommon(given: readonly Token[]): number {
  let before = new Array<number>(own.length + 1).fill(0);
  for (const one of given) {
    const line = [0];
    for (const [column, other] of own.entries()) {
      const isSame = one.isWord && one.loose === other.loose;
      line.push(isSame ? (before[column] ?? 0) + 1 : Math.max(before[column + 1] ?? 0, line[column] ?? 0));
    }
    before = line;
  }
  return before.at(-1) ?? 0;
}

describe('the words that a text has in common with the statement', () => {
  it.each([0, 0.3, 0.6, 1])('are counted as by their plain rule, and an alignment finds no more: %d', (share) => {
    const given = tokenize(slipped(share, 700));
    const count = createCommonWords(own)(given.filter(({ isWord }) => isWord));
    expect(count).toBe(plainCommon(given));
    const aligned = align(given).filter((step) => step.kind === 'same' && own[step.own]?.isWord);
    expect(aligned.length).toBeLessThanOrEqual(count);
  });
});

describe('a text of 4 kB in another order', () => {
  beforeEach(() => {
    vi.mocked(editDistance).mockClear();
  });

  it.each([0, 0.1, 0.35])('has few of its words compared letter by letter, with slips in a share of %d', (share) => {
    align(tokenize(slipped(share)));
    expect(vi.mocked(editDistance).mock.calls.length).toBeLessThan(2_000);
  });
});
