/** Values by a person's ID, in memory only, for a while. */
export type ShortMemory<Value> = {
  /** `undefined` if there is none, or it has expired. */
  get(id: number): Value | undefined;
  set(id: number, value: Value, milliseconds: number): void;
  delete(id: number): void;
};

type Remembered<Value> = { readonly value: Value; readonly until: number };

/**
 * Remembers at most `most` values, and forgets the oldest first. A new value removes what has expired, so that the memory
 * does not become a list of everybody who was ever there. `monotonic`: milliseconds of a clock that only goes forward.
 */
export function createShortMemory<Value>(
  most: number,
  monotonic: () => number,
  kept = new Map<number, Remembered<Value>>(),
): ShortMemory<Value> {
  /** One that expires sooner than an older one waits for that. */
  const removeExpired = (now: number): void => {
    for (const [id, { until }] of kept) {
      if (now < until) return;
      kept.delete(id);
    }
  };
  return {
    get(id) {
      const found = kept.get(id);
      if (found === undefined || monotonic() < found.until) return found?.value;
      kept.delete(id);
      return undefined;
    },
    set(id, value, milliseconds) {
      const now = monotonic();
      kept.delete(id);
      removeExpired(now);
      kept.set(id, { value, until: now + milliseconds });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    delete: (id) => void kept.delete(id),
  };
}
