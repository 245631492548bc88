import { intervalOf, type Reserve } from './reservation.ts';

/** The reserved times of this process, and the callers that wait for them, in order. */
export type HeldTimes = {
  /** Resolves with a time, a little before it. Rejects when Redis can't be asked. */
  next(): Promise<number>;
  /** The same, but before all callers of `next`. */
  nextFirst(): Promise<number>;
  /** A time is too late to be used, because others have gone on. */
  isPast(time: number): boolean;
  /** Returns an unused time; the next waiting caller gets it. */
  giveBack(time: number): void;
  /** Rejects the callers of `next`. */
  dismiss(reason: Error): void;
};

/** What the reservation of sending times needs. */
export type HeldTimesDeps = {
  readonly reserve: Reserve;
  readonly postsPerSecond: number;
  /** A clock that never goes back (milliseconds). */
  readonly monotonic: () => number;
};

/**
 * About how far ahead times are reserved (milliseconds): a distant Redis does not slow this process down, and others
 * get their share.
 */
const HELD_MS = 100;

/**
 * The same if no other process posts (milliseconds), and how late a time can then be used: this process can stall for this
 * long at no cost, and ten seconds still contain no more than the limit plus one per cent.
 */
const HELD_ALONE_MS = 250;

/** How early a time is handed out, to leave room for the claim (milliseconds). */
const LEAD_MS = 50;

/** How late a time can be used (milliseconds), or until halfway to the next one: with the slack that breaks no limit. */
const LATEST_MS = 20;

type Waiter = { readonly resolve: (time: number) => void; readonly reject: (error: unknown) => void };

/** Reserves times as needed and gives each to the caller that has waited longest. */
export function createHeldTimes({ reserve, postsPerSecond, monotonic }: HeldTimesDeps): HeldTimes {
  const interval = intervalOf(postsPerSecond);
  const mostHeld = (): number => Math.max(1, Math.floor((isAlone ? HELD_ALONE_MS : HELD_MS) / interval));
  const latest = (): number => (isAlone ? Math.max(HELD_ALONE_MS, interval) : Math.max(LATEST_MS, interval / 2));
  const first: Waiter[] = [];
  const others: Waiter[] = [];
  const times: number[] = [];
  let timer: NodeJS.Timeout | undefined;
  let askAgainAt = Number.NEGATIVE_INFINITY;
  let isReserving = false;
  let isAlone = false;

  const isPast = (time: number): boolean => time + latest() < monotonic();

  const countWaiting = (): number => first.length + others.length;

  const untilNext = (): number => (times[0] ?? Number.POSITIVE_INFINITY) - LEAD_MS - monotonic();

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

  /** Only for the next moments, however many wait: unused reservations are lost for everybody. */
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
