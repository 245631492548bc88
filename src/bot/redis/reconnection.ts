import { codeOf } from '../logger.ts';

/** Milliseconds between attempts to connect: they grow with each one, up to this. */
const LONGEST_DELAY = 2_000;
const DELAY_STEP = 50;

/** Milliseconds before connecting again to a server that has just answered, and refused. */
const AFTER_REFUSAL = 1_000;

/** Milliseconds within which a client has connected again to a server that answers, and has asked it something, with some to spare. */
export const LONGEST_RECONNECTION = 5_000;

/** Milliseconds for which a refusal counts as having just been given. */
const RECENTLY = 3_000;

/** Refusals of a server that has been replaced: another one may answer at the same address by now. */
const REPLACED: readonly (string | undefined)[] = ['READONLY', 'MASTERDOWN'];

/** Whether an error is the refusal of a server that has been replaced. It keeps no client away: another connection follows. */
export function isOfReplaced(error: Error): boolean {
  return REPLACED.includes(codeOf(error));
}

/** When a client connects again, and why: the two options of ioredis of these names. */
export type Reconnection = {
  readonly retryStrategy: (attempt: number) => number;
  readonly reconnectOnError: (error: Error) => boolean;
};

/**
 * Connects again for ever, and also where the server became a replica: after a failover behind one address, the
 * connections to the old primary stay open. The refused command is rejected, and not repeated; `onRefused` is told why the
 * connection is replaced. `monotonic` gives milliseconds. One may serve a client and all its duplicates.
 */
export function createReconnection(
  monotonic: () => number,
  onRefused: (error: Error) => void = () => {},
): Reconnection {
  let refusedAt = Number.NEGATIVE_INFINITY;
  return {
    retryStrategy(attempt) {
      // A server that answers resets ioredis' count of attempts: without this, it would connect twenty times a second.
      if (monotonic() - refusedAt < RECENTLY) return AFTER_REFUSAL;
      return Math.min(attempt * DELAY_STEP, LONGEST_DELAY);
    },
    reconnectOnError(error) {
      if (!isOfReplaced(error)) return false;
      refusedAt = monotonic();
      onRefused(error);
      return true;
    },
  };
}
