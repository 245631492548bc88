import type { HeartbeatStore } from './heartbeat-store.ts';

export type TickWatchDeps = {
  readonly heartbeats: Pick<HeartbeatStore, 'read'>;
  /** A clock that never goes back (milliseconds). */
  readonly monotonic: () => number;
  /** A tick came to the end of a batch, in this process or another. */
  readonly onBeat: () => void;
  /** Nobody ticks. */
  readonly onSilence: () => Promise<void>;
  readonly onError: (error: unknown) => void;
};

/** Milliseconds without a beat after which this process ticks by itself: the queue's clock stands still while the machine's is set back. */
const LONGEST_SILENCE = 5_000;

/** Milliseconds between two looks. */
const LOOK_EVERY = 1_000;

/** Watches the heartbeat that all processes share, by a clock that nobody moves. Gives how to stop it. */
export function watchTicks({ heartbeats, monotonic, onBeat, onSilence, onError }: TickWatchDeps): () => void {
  let seen: { readonly at: number | undefined } | undefined;
  let seenAt = monotonic();
  let isLooking = false;
  const look = async (): Promise<void> => {
    const { at } = await heartbeats.read();
    // The first one that is found may be of days ago.
    seen ??= { at };
    // One that is gone, as on a replica that was emptied, is none.
    if (at !== undefined && at !== seen.at) {
      seen = { at };
      seenAt = monotonic();
      onBeat();
    } else if (monotonic() - seenAt >= LONGEST_SILENCE) {
      seenAt = monotonic();
      await onSilence();
    }
  };
  const timer = setInterval(() => {
    // While Redis is away a look takes as long as that does.
    if (isLooking) return;
    isLooking = true;
    look()
      .catch(onError)
      .finally(() => {
        isLooking = false;
      });
  }, LOOK_EVERY);
  return () => clearInterval(timer);
}
