import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { conflict } from './refusal.ts';
import type { UpdateQueue } from './update-queue.ts';

/** The arguments of `getUpdates`, clamped to their ranges. */
type PollRequest = {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
};

/** The queue of updates that `getUpdates` reads. */
export type LongPoll = {
  /**
   * The waiting updates, or the next ones, or none when the time is over. A call that has to wait ends the previous one
   * with 409.
   */
  wait(request: PollRequest): Promise<readonly Update[]>;
  /** Rejects with 409 for this reason. */
  refuse(reason: string): Promise<never>;
  /** Ends the waiting call with 409 (a webhook was set) or, without a reason, with nothing. */
  end(reason?: string): void;
};

const TERMINATED = 'terminated by other getUpdates request; make sure that only one bot instance is running';

/**
 * Milliseconds. A client that repeats its offset this soon waits at least 3 s if there is nothing; within the shorter time it
 * gets a single update; the second 409 within 3 s is delayed by 3 s. telegram-bot-api, Client.cpp:
 * `process_get_updates_query`, `fail_query_conflict`.
 */
const REPEATED_SOON = 3_000;
const REPEATED_AT_ONCE = 500;
const CONFLICT_PAUSE = 3_000;
const MIN_REPEATED_S = 3;

/**
 * Holds at most one `getUpdates` at a time. An offset confirms all lower updates; a negative one keeps only the last ones.
 * `monotonic`: milliseconds of a clock that only goes forward.
 */
export function createLongPoll(updates: UpdateQueue, monotonic: () => number): LongPoll {
  let endCurrent: ((reason: string | undefined) => void) | undefined;
  let last = { offset: Number.NaN, at: Number.NEGATIVE_INFINITY };
  let nextConflictAt = Number.NEGATIVE_INFINITY;

  async function refuse(reason: string): Promise<never> {
    const now = monotonic();
    if (now < nextConflictAt) await sleep(CONFLICT_PAUSE);
    else nextConflictAt = now + CONFLICT_PAUSE;
    throw conflict(reason);
  }

  /** The request as the server treats it, which limits a repeated offset. */
  function slowDown(request: PollRequest): PollRequest {
    const now = monotonic();
    const since = request.offset === last.offset ? now - last.at : Number.POSITIVE_INFINITY;
    last = { offset: request.offset, at: now };
    const { limit, timeoutSeconds } = request;
    return {
      ...request,
      limit: since < REPEATED_AT_ONCE ? 1 : limit,
      timeoutSeconds: since < REPEATED_SOON ? Math.max(timeoutSeconds, MIN_REPEATED_S) : timeoutSeconds,
    };
  }

  async function hold({ limit, timeoutSeconds, signal }: PollRequest): Promise<readonly Update[]> {
    endCurrent?.(TERMINATED);
    const { promise, resolve, reject } = Promise.withResolvers<readonly Update[]>();
    const timer = setTimeout(() => resolve([]), timeoutSeconds * 1000);
    const stopListening = updates.onPush(() => resolve(updates.peek().slice(0, limit)));
    const onAbort = () => resolve([]);
    signal.addEventListener('abort', onAbort, { once: true });
    const end = (reason: string | undefined) =>
      reason === undefined ? resolve([]) : void refuse(reason).catch(reject);
    endCurrent = end;
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      stopListening();
      signal.removeEventListener('abort', onAbort);
      if (endCurrent === end) endCurrent = undefined;
    }
  }

  return {
    async wait(request) {
      const slowed = slowDown(request);
      if (slowed.offset < 0) updates.keepLast(-slowed.offset);
      if (slowed.offset > 0) updates.confirmBelow(slowed.offset);
      const waiting = updates.peek().slice(0, slowed.limit);
      return waiting.length > 0 || slowed.timeoutSeconds === 0 || slowed.signal.aborted ? waiting : hold(slowed);
    },
    refuse,
    end(reason) {
      endCurrent?.(reason);
    },
  };
}
