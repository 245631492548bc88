import type { Mutant } from '../mutations/mutant.ts';

/** A guard, and its removal: in this file, `to` stands in place of `from`. */
export type Guard = { readonly file: string; readonly from: string; readonly to: string };

/** Finds a guard in its file. Throws where its text does not stand there exactly once: then it went elsewhere. */
export function locate({ file, from, to }: Guard, source: string): Mutant {
  const start = source.indexOf(from);
  if (start < 0 || source.includes(from, start + 1)) {
    throw new Error(`guard: “${from}” stands ${start < 0 ? 'nowhere' : 'more than once'} in ${file}; pick it again`);
  }
  return { file, start, end: start + from.length, text: to, what: 'removed' };
}
