import type { Update } from 'grammy/types';
import { conflict } from './refusal.ts';
import type { UpdateQueue } from './update-queue.ts';

/** What `getUpdates` asks for, brought into its ranges. */
export type PollRequest = {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
};

export type LongPoll = {
  /** The updates that wait, or the next to come, or none when the time is over. A second one ends the first with 409. */
  wait(request: PollRequest): Promise<readonly Update[]>;
  /** Ends the one that waits with 409 (a webhook was set) or, without a reason, with nothing. */
  end(reason?: string): void;
};

const TERMINATED = 'terminated by other getUpdates request; make sure that only one bot instance is running';

/** Holds at most one `getUpdates` at a time. An offset confirms what is below it; a negative one keeps only the last ones. */
export function createLongPoll(updates: UpdateQueue): LongPoll {
  let endCurrent: ((reason: string | undefined) => void) | undefined;

  return {
    async wait({ offset, limit, timeoutSeconds, signal }) {
      if (offset < 0) updates.keepLast(-offset);
      if (offset > 0) updates.confirmBelow(offset);
      const take = () => updates.peek().slice(0, limit);
      endCurrent?.(TERMINATED);
      if (take().length > 0 || timeoutSeconds === 0 || signal.aborted) return take();
      const { promise, resolve, reject } = Promise.withResolvers<readonly Update[]>();
      const timer = setTimeout(() => resolve([]), timeoutSeconds * 1000);
      const stopListening = updates.onPush(() => resolve(take()));
      const onAbort = () => resolve([]);
      signal.addEventListener('abort', onAbort, { once: true });
      const end = (reason: string | undefined) => (reason === undefined ? resolve([]) : reject(conflict(reason)));
      endCurrent = end;
      try {
        return await promise;
      } finally {
        clearTimeout(timer);
        stopListening();
        signal.removeEventListener('abort', onAbort);
        if (endCurrent === end) endCurrent = undefined;
      }
    },
    end(reason) {
      endCurrent?.(reason);
    },
  };
}
