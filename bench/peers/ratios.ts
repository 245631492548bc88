/** What one program took in one shot; of one figure, such as the processor time of an update. */
export type Shot = { readonly program: string; readonly value: number };

/** The middle one of some numbers, and the two that hold the middle half of them between them. */
export type Summary = { readonly middle: number; readonly low: number; readonly high: number };

/**
 * Each shot of the other programs over the mean of the two shots of the reference around it, in the order in which they were
 * taken: R X R Y R. So a machine that gets slower or faster as the run goes on changes little. Throws if a shot has no
 * reference before or after it.
 */
export function ratiosBeside(reference: string, shots: readonly Shot[]): ReadonlyMap<string, readonly number[]> {
  const ratios = new Map<string, number[]>();
  for (const [index, { program, value }] of shots.entries()) {
    if (program === reference) continue;
    const before = shots[index - 1];
    const after = shots[index + 1];
    if (before?.program !== reference || after?.program !== reference) {
      throw new Error(`shot ${index} of ${program} is not between two of ${reference}`);
    }
    const own = ratios.get(program) ?? [];
    own.push(value / ((before.value + after.value) / 2));
    ratios.set(program, own);
  }
  return ratios;
}

/** One program over another, round by round, where both were compared with the same reference in the same rounds. */
export function quotients(ratios: readonly number[], others: readonly number[]): readonly number[] {
  if (ratios.length !== others.length)
    throw new Error(`${ratios.length} rounds and ${others.length} can't be compared`);
  return ratios.map((ratio, round) => ratio / (others[round] ?? Number.NaN));
}

/** In which order they take turns: the reference first, last and between any two of the others, so many times around. */
export function turns(reference: string, others: readonly string[], rounds: number): readonly string[] {
  const around = others.flatMap((other) => [other, reference]);
  return [reference, ...Array.from({ length: rounds }, () => around).flat()];
}

/** The middle of some numbers, and the quarters below and above which they lie. */
export function summarize(numbers: readonly number[]): Summary {
  return { middle: quantile(numbers, 0.5), low: quantile(numbers, 0.25), high: quantile(numbers, 0.75) };
}

/** The value below which that share of the numbers lies; between two numbers, in proportion. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return below + (above - below) * (place - Math.floor(place));
}
