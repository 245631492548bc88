import { dirname, join, normalize } from 'node:path';

/** What is read of a project: the texts of its files by path, with slashes. */
export type Sources = ReadonlyMap<string, string>;

/** Tests that concern a file: those that import it come first, then those that start a program in which it runs. */
export type Concerned = { readonly importing: readonly string[]; readonly starting: readonly string[] };

/** A quoted path of a TypeScript file, imported or started as a process. */
const QUOTED = /(import|from)?[ (]*['"`]([\w./-]+\.ts)['"`]/gu;

/** So far is what is started as a process of its own, in imports. */
const PROCESS = 1_000;

/** The tests whose own code, or a program that they start, reaches a file; the nearest first. */
export function testsThatConcern(file: string, sources: Sources): Concerned {
  // The mutations' own tests only look at the text.
  const tests = [...sources.keys()].filter((path) => path.endsWith('.test.ts') && !path.startsWith('test/mutations/'));
  const far = tests
    .map((test) => ({ test, distance: distanceBetween(test, file, sources) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .toSorted((one, other) => one.distance - other.distance || one.test.localeCompare(other.test));
  return {
    importing: far.filter(({ distance }) => distance < PROCESS).map(({ test }) => test),
    starting: far.filter(({ distance }) => distance >= PROCESS).map(({ test }) => test),
  };
}

function distanceBetween(from: string, to: string, sources: Sources): number {
  const best = new Map<string, number>([[from, 0]]);
  const waiting = [from];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    for (const { target, weight } of stepsFrom(path, sources)) {
      const distance = (best.get(path) ?? 0) + weight;
      if (distance >= (best.get(target) ?? Number.POSITIVE_INFINITY)) continue;
      best.set(target, distance);
      waiting.push(target);
    }
  }
  return best.get(to) ?? Number.POSITIVE_INFINITY;
}

type Step = { readonly target: string; readonly weight: number };

const steps = new WeakMap<Sources, Map<string, readonly Step[]>>();

function stepsFrom(path: string, sources: Sources): readonly Step[] {
  const known = steps.get(sources) ?? new Map<string, readonly Step[]>();
  steps.set(sources, known);
  const found = known.get(path) ?? findSteps(path, sources);
  known.set(path, found);
  return found;
}

function findSteps(path: string, sources: Sources): readonly Step[] {
  return [...(sources.get(path) ?? '').matchAll(QUOTED)].flatMap(([, imported, quoted = '']) => {
    const target = [join(dirname(path), quoted), quoted].map(normalize).find((each) => sources.has(each));
    return target === undefined ? [] : [{ target, weight: imported === undefined ? PROCESS : 1 }];
  });
}
