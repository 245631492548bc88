import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formsOf, formsOfNumber, formsOfWord, found } from '../../support/canary.ts';
import { FAILING_IDS } from '../../support/failing-updates.ts';
import { ANSWERS } from './answers.ts';
import { BOTS } from './bots.ts';
import { FAILURES } from './failure-list.ts';
import { RUNS } from './runs.ts';
import { type Surroundings, surround, WORD } from './surroundings.ts';

/** As many programs at once as a small machine starts quickly. */
const LANES = 4;

const FORMS = [
  ...formsOfWord(WORD),
  ...formsOf({ id: FAILING_IDS, word: WORD, cyrillic: 'кенарбир' }),
  ...ANSWERS.flatMap((_, n) => [...formsOfNumber(FAILING_IDS + n), ...formsOfNumber(-FAILING_IDS - n)]),
];

let around: Surroundings;
const said = new Map<string, string>();

/** Each program meets what fails in it, and ends; its lines of both outputs are kept. */
beforeAll(async () => {
  around = await surround(BOTS);
  const left = Object.entries(RUNS);
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [name, meet] = next;
      said.set(name, (await meet(around, name)).join('\n'));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}, 180_000);

afterAll(() => around.stop());

describe('neither output has a secret, or anything of a person, where', () => {
  it.each(FAILURES)('%s', (_, run, expected) => {
    const lines = said.get(run) ?? '';
    expect(lines).toMatch(expected);
    expect(found(lines, FORMS)).toEqual([]);
  });
});
