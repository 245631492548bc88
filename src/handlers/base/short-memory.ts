/** Values by the ID of a person, or by another key, in memory only, for a while. */
export type ShortMemory<Key, Value> = {
  /** `undefined` if there is none, or it has expired. */
  get(key: Key): Value | undefined;
  set(key: Key, value: Value, milliseconds: number): void;
  delete(key: Key): void;
  /** Removes what has expired, so that it does not stay until the next is remembered. */
  forget(): void;
};

type Remembered<Value> = { readonly value: Value; readonly until: number };

/**
 * Remembers at most `most` values, and forgets the oldest first. Every use removes what has expired, so that the memory
 * does not become a list of everybody who was ever there. `monotonic`: milliseconds of a clock that only goes forward.
 */
export function createShortMemory<Key, Value>(
  most: number,
  monotonic: () => number,
  kept = new Map<Key, Remembered<Value>>(),
): ShortMemory<Key, Value> {
  /** One that expires sooner than an older one waits for that. */
  const removeExpired = (now: number): void => {
    for (const [key, { until }] of kept) {
      if (now < until) return;
      kept.delete(key);
    }
  };
  return {
    get(key) {
      const now = monotonic();
      removeExpired(now);
      const found = kept.get(key);
      return found !== undefined && now < found.until ? found.value : undefined;
    },
    set(key, value, milliseconds) {
      const now = monotonic();
      kept.delete(key);
      removeExpired(now);
      kept.set(key, { value, until: now + milliseconds });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    delete: (key) => void kept.delete(key),
    forget: () => removeExpired(monotonic()),
  };
}
