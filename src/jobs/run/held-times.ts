import { intervalOf, type Reserve } from './reservation.ts';

/** The reserved times that this process holds, and who waits for them, in order. */
export type HeldTimes = {
  /** Resolves with a time, a little before it. Rejects when Redis can't be asked. */
  next(): Promise<number>;
  /** The same, before all who asked for `next`. */
  nextFirst(): Promise<number>;
  /** So late that others have gone on: a time that may not be used any more. */
  isPast(time: number): boolean;
  /** A time that nobody used: whoever waits next may have it. */
  giveBack(time: number): void;
  /** Rejects those who asked for `next`. */
  dismiss(reason: Error): void;
};

export type HeldTimesDeps = {
  readonly reserve: Reserve;
  readonly postsPerSecond: number;
  /** A clock that never goes back (milliseconds). */
  readonly monotonic: () => number;
};

/** Times are held for about so long ahead (milliseconds): a Redis far away does not slow this process down, and others get their share. */
const HELD = 100;

/**
 * The same where no other process posts (milliseconds), and for how long after it came a time may be used then: this
 * process may stand still for so long at no cost, and ten seconds still hold no more than the limit and one per cent.
 */
const HELD_ALONE = 250;

/** A time is given so long before it comes (milliseconds), for the claim. */
const LEAD = 50;

/** A time may be used so long after it came (milliseconds), or until halfway to the next one: with the slack that breaks no limit. */
const LATEST = 20;

type Waiter = { readonly resolve: (time: number) => void; readonly reject: (error: unknown) => void };

/** Reserves times as they are needed and gives each to whoever waits longest. */
export function createHeldTimes({ reserve, postsPerSecond, monotonic }: HeldTimesDeps): HeldTimes {
  const interval = intervalOf(postsPerSecond);
  const mostHeld = (): number => Math.max(1, Math.floor((isAlone ? HELD_ALONE : HELD) / interval));
  const latest = (): number => (isAlone ? Math.max(HELD_ALONE, interval) : Math.max(LATEST, interval / 2));
  const first: Waiter[] = [];
  const others: Waiter[] = [];
  const times: number[] = [];
  let timer: NodeJS.Timeout | undefined;
  let askAgainAt = Number.NEGATIVE_INFINITY;
  let isReserving = false;
  let isAlone = false;

  const isPast = (time: number): boolean => time + latest() < monotonic();

  const countWaiting = (): number => first.length + others.length;

  const untilNext = (): number => (times[0] ?? Number.POSITIVE_INFINITY) - LEAD - monotonic();

  const hold = (...more: readonly number[]): void => {
    times.push(...more);
    times.sort((one, other) => one - other);
  };

  const give = (): void => {
    clearTimeout(timer);
    while (times[0] !== undefined && isPast(times[0])) times.shift();
    while (countWaiting() > 0 && untilNext() <= 0)
      (first.shift() ?? others.shift())?.resolve(times.shift() ?? monotonic());
    if (countWaiting() === 0) return;
    void reserveMore();
    const wait = times.length > 0 ? untilNext() : askAgainAt - monotonic();
    if (times.length > 0 || !isReserving) timer = setTimeout(give, Math.max(0, wait));
  };

  /** Only for the next moments, however many wait: what is reserved and not used is lost to all. */
  const reserveMore = async (): Promise<void> => {
    const count = Math.min(countWaiting(), mostHeld()) - times.length;
    if (isReserving || count <= 0 || times.length > mostHeld() / 2 || monotonic() < askAgainAt) return;
    isReserving = true;
    try {
      const reserved = await reserve(count);
      const begin = monotonic() + reserved.wait;
      isAlone = reserved.isAlone;
      if (reserved.count === 0) askAgainAt = begin;
      hold(...Array.from({ length: reserved.count }, (_, index) => begin + index * interval));
    } catch (error) {
      for (const { reject } of [...first.splice(0), ...others.splice(0)]) reject(error);
    } finally {
      isReserving = false;
    }
    give();
  };

  const waitIn = (line: Waiter[]): Promise<number> =>
    new Promise((resolve, reject) => {
      line.push({ resolve, reject });
      give();
    });

  return {
    next: () => waitIn(others),
    nextFirst: () => waitIn(first),
    isPast,
    giveBack(time) {
      hold(time);
      give();
    },
    dismiss(reason) {
      for (const { reject } of others.splice(0)) reject(reason);
      give();
    },
  };
}
