/** Values by a chat's or a person's id, in memory only, for a while. */
export type ShortMemory<Value> = {
  /** `undefined` where there is none, or none any more. */
  get(id: number): Value | undefined;
  set(id: number, value: Value, milliseconds: number): void;
  delete(id: number): void;
};

/**
 * Remembers at most `most` values; the one remembered longest is forgotten first. `monotonic`: milliseconds of a clock
 * that only goes forward.
 */
export function createShortMemory<Value>(most: number, monotonic: () => number): ShortMemory<Value> {
  const kept = new Map<number, { readonly value: Value; readonly until: number }>();
  return {
    get(id) {
      const found = kept.get(id);
      if (found === undefined || monotonic() < found.until) return found?.value;
      kept.delete(id);
      return undefined;
    },
    set(id, value, milliseconds) {
      kept.delete(id);
      kept.set(id, { value, until: monotonic() + milliseconds });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    delete: (id) => void kept.delete(id),
  };
}
