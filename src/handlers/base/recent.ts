/** The value of a text: one that was made shortly before, otherwise made now. */
export type Recent<Value> = (text: string, make: () => Value) => Value;

/** How much is remembered: values, their size as `sizeOf` counts it, and how long after one was last asked for. */
export type RecentLimits<Value> = {
  readonly values: number;
  readonly size: number;
  readonly sizeOf: (value: Value) => number;
  readonly milliseconds: number;
};

/**
 * Remembers what was made of texts that people typed lately, and nothing of who typed them. In memory only; for values that
 * are the same for everyone and may be shared.
 *
 * There are two halves, a young and an old one. When the young one is full or has had its time, it becomes the old one, and
 * what was in that is forgotten unless it was asked for since. So no value needs a time of its own. `monotonic`:
 * milliseconds of a clock that only goes forward.
 *
 *     const recent = createRecent<string>({ values: 500, size: 1e6, sizeOf: (text) => text.length, milliseconds: 3e5 }, monotonic);
 *     recent('Almaty', () => search('Almaty'));
 */
export function createRecent<Value>(limits: RecentLimits<Value>, monotonic: () => number): Recent<Value> {
  const [values, size, milliseconds] = [limits.values / 2, limits.size / 2, limits.milliseconds / 2];
  let old = new Map<string, Value>();
  let young = new Map<string, Value>();
  let youngSize = 0;
  let youngSince = monotonic();

  function turn(now: number): void {
    old = now - youngSince < limits.milliseconds ? young : new Map();
    young = new Map();
    youngSize = 0;
    youngSince = now;
  }

  return (text, make) => {
    const now = monotonic();
    if (now - youngSince >= milliseconds) turn(now);
    const known = young.get(text);
    if (known !== undefined) return known;
    const value = old.get(text) ?? make();
    const added = limits.sizeOf(value);
    if (added > size) return value;
    if (young.size >= values || youngSize + added > size) turn(now);
    young.set(text, value);
    youngSize += added;
    return value;
  };
}
