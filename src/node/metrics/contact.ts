/** How one way to Telegram is: what was asked on it last, and whether it was answered. Times are milliseconds. */
export type Contact = {
  /** Telegram itself answered, whatever it said. */
  answered(): void;
  /** Nobody did, or somebody on the way. */
  failed(): void;
  /** `false` while the last call failed, and that not long ago: who asks nothing does not know. */
  isUp(): boolean;
  /** Since the last answer; `undefined` before the first. */
  age(): number | undefined;
};

/** A failure tells of the present for so long: whoever has something to send tries again within five seconds, a look at the webhook within three minutes. */
const FAILURE_LIFE = 4 * 60_000;

/** A contact nothing is known of yet. `clock` gives milliseconds that never go back. */
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
