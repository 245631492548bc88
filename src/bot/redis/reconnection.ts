import { codeOf } from '../logger.ts';

/** The longest pause between attempts to connect (milliseconds); it grows with each attempt. */
const MAX_DELAY_MS = 2_000;
const DELAY_STEP = 50;

/** The pause before reconnecting to a server that has just refused a command (milliseconds). */
const AFTER_REFUSAL_MS = 1_000;

/** More than the time that a client needs to reconnect to a working server and to ask it something (milliseconds). */
export const MAX_RECONNECTION_MS = 5_000;

/** How long a refusal counts as recent (milliseconds). */
const RECENTLY_MS = 3_000;

/** Refusals of a server that has been replaced: by now another one may answer at the same address. */
const REPLACED: readonly (string | undefined)[] = ['READONLY', 'MASTERDOWN'];

/** Whether an error is the refusal of a server that has been replaced. Such an error is harmless: the client reconnects. */
export function isOfReplaced(error: Error): boolean {
  return REPLACED.includes(codeOf(error));
}

/** When and why a client reconnects: the two ioredis options of these names. */
export type Reconnection = {
  readonly retryStrategy: (attempt: number) => number;
  readonly reconnectOnError: (error: Error) => boolean;
};

/**
 * Reconnects for ever, also if the server became a replica: after a failover behind one address, the connections to the old
 * primary stay open. The refused command is rejected and not repeated; `onRefused` learns why the connection is replaced.
 * `monotonic` returns milliseconds. One instance can serve a client and all its duplicates.
 */
export function createReconnection(
  monotonic: () => number,
  onRefused: (error: Error) => void = () => {},
): Reconnection {
  let refusedAt = Number.NEGATIVE_INFINITY;
  return {
    retryStrategy(attempt) {
      // A server that answers resets ioredis' attempt counter: without this, the client would connect twenty times a second.
      if (monotonic() - refusedAt < RECENTLY_MS) return AFTER_REFUSAL_MS;
      return Math.min(attempt * DELAY_STEP, MAX_DELAY_MS);
    },
    reconnectOnError(error) {
      if (!isOfReplaced(error)) return false;
      refusedAt = monotonic();
      onRefused(error);
      return true;
    },
  };
}
