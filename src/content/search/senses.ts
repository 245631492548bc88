/** A term that a word leads to, and how surely: 1 is the word itself. */
export type Sense = { readonly term: number; readonly factor: number };

/** Both lists, each term once at its surest. */
export function merge(one: readonly Sense[], other: readonly Sense[]): Sense[] {
  const surest = new Map<number, number>();
  for (const { term, factor } of [...one, ...other]) surest.set(term, Math.max(factor, surest.get(term) ?? 0));
  return Array.from(surest, ([term, factor]) => ({ term, factor }));
}

/** The same, less surely. */
export function weaken(senses: readonly Sense[], by: number): readonly Sense[] {
  return senses.map(({ term, factor }) => ({ term, factor: factor * by }));
}
