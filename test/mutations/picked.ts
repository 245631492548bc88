import type { Mutant } from './mutant.ts';

/** A guard that must always be tried: the change of one text in one file. */
export type Picked = { readonly file: string; readonly from: string; readonly to: string };

/**
 * What keeps a post from coming twice, too fast or too late, and what is kept from staying too long. Each is tried in every
 * run, whatever the seed. A text that is gone, or stands twice, stops the run: the guard went elsewhere, and so must this.
 */
export const PICKED: readonly Picked[] = [];

/** Finds a picked guard in its file. Throws where its text does not stand there exactly once. */
export function locate({ file, from, to }: Picked, source: string): Mutant {
  const start = source.indexOf(from);
  if (start < 0 || source.includes(from, start + 1)) {
    throw new Error(`picked: “${from}” stands ${start < 0 ? 'nowhere' : 'more than once'} in ${file}; pick it again`);
  }
  return { file, start, end: start + from.length, text: to, what: 'picked' };
}
