/** How long an unreadable item is left alone (minutes): meanwhile a version that can read it may start. */
export const PUT_OFF_MINUTES = 24 * 60;

/** How many names are remembered. Beyond that, an old one can be reported again. */
const MAX_REMEMBERED = 10_000;

/** Takes the name of a postponed item (the ID of a subscription or slot), and reports each once in the life of the process. */
export type PutOff = (name: string) => void;

/** `say` tells an operator that something was postponed. */
export function createPutOff(say: () => void): PutOff {
  const said = new Set<string>();
  return (name) => {
    if (said.has(name)) return;
    if (said.size >= MAX_REMEMBERED) said.clear();
    said.add(name);
    say();
  };
}
