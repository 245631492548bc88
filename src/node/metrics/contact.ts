/** The state of one way to Telegram: when it was last used, and whether Telegram answered. Times are milliseconds. */
export type Contact = {
  /** Records an answer of Telegram itself, with any content. */
  answered(): void;
  /** Records that nobody answered, or only a proxy. */
  failed(): void;
  /** `false` while the last call failed and is recent: a program that asks nothing can't know. */
  isUp(): boolean;
  /** How long ago the last answer was; `undefined` before the first. */
  age(): number | undefined;
};

/**
 * How long a failure counts as current. Sends are retried within five seconds, and the webhook is checked within three
 * minutes.
 */
const FAILURE_LIFE = 4 * 60_000;

/** A contact about which nothing is known yet. `clock` returns milliseconds that never go back. */
export function createContact(clock: () => number): Contact {
  let answeredAt: number | undefined;
  let failedAt: number | undefined;
  return {
    answered() {
      answeredAt = clock();
      failedAt = undefined;
    },
    failed() {
      failedAt = clock();
    },
    isUp: () => failedAt === undefined || clock() - failedAt > FAILURE_LIFE,
    age: () => (answeredAt === undefined ? undefined : clock() - answeredAt),
  };
}
