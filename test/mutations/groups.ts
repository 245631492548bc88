import { type Sources, testsThatConcern } from './concern.ts';
import type { Mutant } from './mutant.ts';
import { type Reach, testsThatReach } from './reach.ts';

/** Tests that are run together, and after how many milliseconds something in them hangs. */
export type Group = { readonly tests: readonly string[]; readonly limitMs: number };

/** The tests that take minutes: last, only where no other noticed, and left out by a quick run. */
export const SLOWEST = 'test/faults/short.test.ts';

/** How many files the first groups have; all others are the next one. */
const SIZES = [5, 15];

/** What a test file takes of which nothing is known, and what all tests of a program together take. */
const SECONDS = { unknown: 5, starting: 120 };

/** How much longer tests may take than once, on a machine with other work, and how long a start may. */
const PATIENCE = { times: 6, startMs: 60_000 };

/**
 * The tests that may notice a mutant, in the order in which they are run: those that reach the function, the likeliest
 * first, and then those that start a program in which it runs. A quick run has the latter only where nothing else reaches it.
 */
export function groupsFor(
  mutant: Mutant,
  source: string,
  sources: Sources,
  reach: Reach,
  isQuick: boolean,
): readonly Group[] {
  const { importing, starting } = testsThatConcern(mutant.file, sources);
  const reaching = new Set(testsThatReach(mutant, source, reach) ?? importing);
  // A test that came after the record may reach it.
  const candidates = importing.filter((test) => reaching.has(test) || reach.seconds[test] === undefined);
  const ranked = candidates
    .filter((test) => test !== SLOWEST && !reach.failed.includes(test))
    .toSorted(
      (one, other) => likeness(other, mutant.file) - likeness(one, mutant.file) || secondsOf(one) - secondsOf(other),
    );
  const groups = [ranked.slice(0, SIZES[0]), ranked.slice(SIZES[0], SIZES[1]), ranked.slice(SIZES[1])].map((tests) => ({
    tests,
    limitMs: limitFor(tests.reduce((sum, test) => sum + secondsOf(test), 0)),
  }));
  if (!isQuick || ranked.length === 0) {
    const slow = isQuick ? [] : [...importing, ...starting].filter((test) => test === SLOWEST);
    for (const tests of [starting.filter((test) => test !== SLOWEST), slow]) {
      groups.push({ tests, limitMs: limitFor(SECONDS.starting) });
    }
  }
  return groups.filter(({ tests }) => tests.length > 0);

  function secondsOf(test: string): number {
    return reach.seconds[test] ?? SECONDS.unknown;
  }
}

function limitFor(seconds: number): number {
  return PATIENCE.startMs + PATIENCE.times * seconds * 1_000;
}

/** How many words the two paths share: a test is mostly named like what it tests. */
function likeness(test: string, file: string): number {
  const words = wordsOf(file);
  return [...wordsOf(test)].filter((word) => words.has(word)).length;
}

function wordsOf(path: string): ReadonlySet<string> {
  const words = path.replace(/^(?:src|test)\/|\.(?:test\.)?ts$/gu, '').split(/[^a-z]+/u);
  return new Set(words.map((word) => word.replace(/s$/u, '')));
}
