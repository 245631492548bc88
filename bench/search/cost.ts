/** Microseconds that one call takes, the median of rounds in which each query is asked once. */
export function cost(queries: readonly string[], ask: (query: string) => unknown, rounds = 15): number {
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    for (const query of queries) ask(query);
    return ((performance.now() - from) * 1_000) / queries.length;
  });
  return median(times.slice(Math.floor(rounds / 3)));
}

/** The middle one, in their order. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
