/** Minutes for which what can't be read here is left alone: a version that can read it may come meanwhile. */
export const PUT_OFF_MINUTES = 24 * 60;

/** So many names are remembered; with more of them, what was said long ago may be said again. */
const MOST_REMEMBERED = 10_000;

/** Takes the name of what was put off (a subscription's id, a slot's). Says so once for each, while the process lives. */
export type PutOff = (name: string) => void;

/** `say` tells an operator that something was put off. */
export function createPutOff(say: () => void): PutOff {
  const said = new Set<string>();
  return (name) => {
    if (said.has(name)) return;
    if (said.size >= MOST_REMEMBERED) said.clear();
    said.add(name);
    say();
  };
}
