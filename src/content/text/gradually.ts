/** A thing that takes long to build: built at its first use, or before it in small steps. */
export type Gradual<Thing> = {
  /** The thing. What is not built yet is built now. */
  get(): Thing;
  /** Builds it; what comes between two steps can wait for neither. Nothing is left to do if it was built meanwhile. */
  steps(): Generator<void, void>;
};

/**
 * `build` yields where others may have their turn, every few milliseconds; it must not use the thing that it builds.
 *
 *     const index = gradually(function* () {
 *       for (const text of texts) {
 *         add(text);
 *         yield;
 *       }
 *       return close();
 *     });
 */
export function gradually<Thing>(build: () => Generator<void, Thing>): Gradual<Thing> {
  let building: Generator<void, Thing> | undefined;
  let built: { readonly thing: Thing } | undefined;
  const step = (): void => {
    building ??= build();
    const next = building.next();
    if (next.done !== true) return;
    built = { thing: next.value };
    // It holds what was needed to build.
    building = undefined;
  };
  return {
    get() {
      while (built === undefined) step();
      return built.thing;
    },
    *steps() {
      while (built === undefined) {
        step();
        yield;
      }
    },
  };
}

/** Takes all steps at once, and returns what they come to. */
export function finish<Result>(steps: Iterator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
