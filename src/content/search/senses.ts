/** A term that a word leads to, and how surely: 1 is the word itself. */
export type Sense = { readonly term: number; readonly factor: number };

/** Both lists, each term once at its surest; `one` has each once already. */
export function merge(one: readonly Sense[], other: readonly Sense[]): readonly Sense[] {
  // Mostly they say the same, and a list that nobody changes is shared.
  if (other.every((sense) => one.some((known) => known.term === sense.term && known.factor >= sense.factor)))
    return one;
  const surest = new Map<number, number>();
  for (const { term, factor } of [...one, ...other]) surest.set(term, Math.max(factor, surest.get(term) ?? 0));
  return Array.from(surest, ([term, factor]) => ({ term, factor }));
}

/** The same, less surely. */
export function weaken(senses: readonly Sense[], by: number): readonly Sense[] {
  return senses.map(({ term, factor }) => ({ term, factor: factor * by }));
}
