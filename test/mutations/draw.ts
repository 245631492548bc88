import type { Mutant } from './mutant.ts';

/**
 * Draws so many mutants, the same ones for the same seed: files take turns in an order of the seed's, so that a long
 * file is not tried more often than a short one.
 */
export function drawMutants(all: readonly Mutant[], count: number, random: () => number): readonly Mutant[] {
  const files = [...Map.groupBy(all, ({ file }) => file).values()].map((mutants) => shuffled(mutants, random));
  const order = shuffled(files, random);
  const drawn: Mutant[] = [];
  for (let round = 0; drawn.length < count && order.some((mutants) => mutants.length > round); round += 1) {
    drawn.push(...order.flatMap((mutants) => mutants[round] ?? []));
  }
  return drawn.slice(0, count);
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
