import type { Logger } from '../../bot/logger.ts';

/** Whether ticks finish. Only ticks find what is due. */
export type TickAge = {
  /** Records that a tick has just finished. */
  ticked(): void;
  /** Milliseconds since the last tick, or since the watch began. */
  age(): number;
  /** Why posting is stopped, in words; `undefined` if it is not. */
  trouble(): string | undefined;
  stop(): void;
};

/**
 * How long without a tick until posting counts as stopped (milliseconds). There is one a second, or one every five if
 * the queue's clock stops.
 */
const MAX_PAUSE_MS = 12_000;

/** The pause between checks (milliseconds). */
const LOOK_EVERY_MS = 1_000;

/** Logs once when posting stops, with `why` if the cause is known, and once when it goes on. `monotonic` returns milliseconds. */
export function watchTickAge(logger: Logger, monotonic: () => number, why: () => string | undefined): TickAge {
  let at = monotonic();
  let stoodSince: number | undefined;
  const age = (): number => monotonic() - at;
  const stands = (): boolean => age() > MAX_PAUSE_MS;
  const timer = setInterval(() => {
    if (!stands() || stoodSince !== undefined) return;
    stoodSince = at;
    const reason = why();
    logger.warn('posting.stands', { milliseconds: Math.round(age()), ...(reason === undefined ? {} : { reason }) });
  }, LOOK_EVERY_MS).unref();
  return {
    ticked() {
      at = monotonic();
      if (stoodSince !== undefined) logger.info('posting.goes-on', { milliseconds: Math.round(at - stoodSince) });
      stoodSince = undefined;
    },
    age,
    trouble: () => (stands() ? `no tick has finished for ${Math.round(age() / 1_000)} s` : undefined),
    stop: () => clearInterval(timer),
  };
}
