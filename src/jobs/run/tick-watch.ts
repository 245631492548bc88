import type { HeartbeatStore } from './heartbeat-store.ts';

/** What the watch over the ticks needs. */
export type TickWatchDeps = {
  readonly heartbeats: Pick<HeartbeatStore, 'read'>;
  /** A clock that never goes back (milliseconds). */
  readonly monotonic: () => number;
  /** A tick finished a batch, in this process or another. */
  readonly onBeat: () => void;
  /** Nobody ticks. */
  readonly onSilence: () => Promise<void>;
  readonly onError: (error: unknown) => void;
};

/**
 * How long without a beat until this process ticks by itself (milliseconds): the queue's clock stops while the
 * machine's is set back.
 */
const MAX_SILENCE_MS = 5_000;

/** The pause between checks (milliseconds). */
const LOOK_EVERY_MS = 1_000;

/** Watches the heartbeat that all processes share, with a clock that nobody sets. Returns a function that stops it. */
export function watchTicks({ heartbeats, monotonic, onBeat, onSilence, onError }: TickWatchDeps): () => void {
  let seen: { readonly at: number | undefined } | undefined;
  let seenAt = monotonic();
  let isLooking = false;
  const look = async (): Promise<void> => {
    const { at } = await heartbeats.read();
    // The first beat may be days old.
    seen ??= { at };
    // A missing beat, as on a replica that was emptied, does not count.
    if (at !== undefined && at !== seen.at) {
      seen = { at };
      seenAt = monotonic();
      onBeat();
    } else if (monotonic() - seenAt >= MAX_SILENCE_MS) {
      seenAt = monotonic();
      await onSilence();
    }
  };
  const timer = setInterval(() => {
    // While Redis is down a check takes as long as the outage.
    if (isLooking) return;
    isLooking = true;
    look()
      .catch(onError)
      .finally(() => {
        isLooking = false;
      });
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
