import type { Logger } from '../../bot/logger.ts';

/** Whether ticks come to their end: what is due is found by them alone. */
export type TickAge = {
  /** One came to its end just now. */
  ticked(): void;
  /** Milliseconds since the last one, or since the watch began. */
  age(): number;
  /** Why posting stands, in words; `undefined` where it does not. */
  trouble(): string | undefined;
  stop(): void;
};

/** Milliseconds without a tick from which on posting stands. One comes each second; where the queue's clock stands, every five. */
const LONGEST_PAUSE = 12_000;

/** Milliseconds between looks. */
const LOOK_EVERY = 1_000;

/** Says once when posting stands, with `why` where that is known, and once when it goes on. `monotonic` gives milliseconds. */
export function watchTickAge(logger: Logger, monotonic: () => number, why: () => string | undefined): TickAge {
  let at = monotonic();
  let stoodSince: number | undefined;
  const age = (): number => monotonic() - at;
  const stands = (): boolean => age() > LONGEST_PAUSE;
  const timer = setInterval(() => {
    if (!stands() || stoodSince !== undefined) return;
    stoodSince = at;
    const reason = why();
    logger.warn('posting.stands', { milliseconds: Math.round(age()), ...(reason === undefined ? {} : { reason }) });
  }, LOOK_EVERY).unref();
  return {
    ticked() {
      at = monotonic();
      if (stoodSince !== undefined) logger.info('posting.goes-on', { milliseconds: Math.round(at - stoodSince) });
      stoodSince = undefined;
    },
    age,
    trouble: () => (stands() ? `no tick has come to its end for ${Math.round(age() / 1_000)} s` : undefined),
    stop: () => clearInterval(timer),
  };
}
