/** What the clock of the ticks needs. */
export type TickClockDeps = {
  /** Ticks if that is necessary, by force if told so. Returns whether some process ticks. */
  readonly look: (isForced: boolean) => Promise<boolean>;
  /** Milliseconds since 1970, by the real clock. */
  readonly now: () => number;
  /** A clock that never goes back (milliseconds). */
  readonly monotonic: () => number;
  readonly onError: (error: unknown) => void;
};

/**
 * How long nobody may tick until this process takes the turn by force (milliseconds): Redis ends the turn of a dead one, but
 * not while Redis' clock is set back.
 */
const MAX_SILENCE_MS = 5_000;

/** The pause between looks (milliseconds). */
const LOOK_EVERY_MS = 1_000;

/** A look so soon before a full second would be followed by another one at once (milliseconds). */
const TOO_SOON_MS = 100;

/**
 * Looks at once and then at each full second, at which minutes begin. Each process does; the clock that says how often is its
 * own, and it does not matter what it is set to. Returns a function that stops it, and waits for a tick in progress.
 */
export function startTickClock({ look, now, monotonic, onError }: TickClockDeps): () => Promise<void> {
  let heardAt = monotonic();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let current: Promise<void>;
  const lookOnce = async (): Promise<void> => {
    const isForced = monotonic() - heardAt >= MAX_SILENCE_MS;
    if (isForced) heardAt = monotonic();
    if (await look(isForced)) heardAt = monotonic();
  };
  const next = (): void => {
    // While Redis is down a look takes as long as the outage.
    current = lookOnce()
      .catch(onError)
      .then(() => {
        if (isStopped) return;
        const left = LOOK_EVERY_MS - (now() % LOOK_EVERY_MS);
        timer = setTimeout(next, left < TOO_SOON_MS ? left + LOOK_EVERY_MS : left);
      });
  };
  next();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await current;
  };
}
