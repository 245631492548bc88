/** Lists of whole numbers, one after the other in one array. */
export type PackedLists = { readonly numbers: Int32Array; readonly ends: Int32Array };

/** Packs lists in their order. */
export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  const ends = new Int32Array(lists.length);
  let end = 0;
  for (const [at, list] of lists.entries()) {
    end += list.length;
    ends[at] = end;
  }
  return { numbers: Int32Array.from(lists.flat()), ends };
}

/** A copy of one of the lists; empty if there is none. */
export function listAt({ numbers, ends }: PackedLists, at: number): readonly number[] {
  return at >= ends.length ? [] : Array.from(numbers.subarray(at === 0 ? 0 : ends[at - 1], ends[at]));
}
