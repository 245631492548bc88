/** The pause between checks whether another request has its answer (milliseconds). */
const LOOK_EVERY_MS = 50;

/** How long an answer is used, and how long others wait for one. */
export type RememberedOptions<T> = {
  /** How long an answer is used (milliseconds). */
  readonly lasts: (answer: T) => number;
  /** How long others wait for a request's answer, because that request may have been aborted (milliseconds). */
  readonly longest: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * Asks once for all requests of an isolate. While an answer is fresh, it comes from memory. While one request asks, the others
 * wait until its answer is in memory, because on workerd they can't await another request's promise.
 */
export function createRemembered<T>(ask: () => Promise<T>, options: RememberedOptions<T>): () => Promise<T> {
  const { lasts, longest, now } = options;
  let known: { readonly answer: T; readonly until: number } | undefined;
  let askedAt: number | undefined;
  return async () => {
    for (;;) {
      if (known !== undefined && now() < known.until) return known.answer;
      if (askedAt === undefined || now() - askedAt >= longest) break;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
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
