/** Milliseconds between two looks at whether another request has its answer. */
const LOOK_EVERY = 50;

export type RememberedOptions<T> = {
  /** Milliseconds for which an answer is good. */
  readonly lasts: (answer: T) => number;
  /** Milliseconds after which nobody waits any longer for one that was asked: its request may have been broken off. */
  readonly longest: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * Asks once for all requests of an isolate: while an answer is good, it is given from memory, and while one request asks,
 * the others wait for what it leaves there. On workerd none may wait for another one's promise.
 */
export function createRemembered<T>(ask: () => Promise<T>, options: RememberedOptions<T>): () => Promise<T> {
  const { lasts, longest, now } = options;
  let known: { readonly answer: T; readonly until: number } | undefined;
  let askedAt: number | undefined;
  return async () => {
    for (;;) {
      if (known !== undefined && now() < known.until) return known.answer;
      if (askedAt === undefined || now() - askedAt >= longest) break;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
    askedAt = now();
    try {
      const answer = await ask();
      known = { answer, until: now() + lasts(answer) };
      return answer;
    } finally {
      askedAt = undefined;
    }
  };
}
