import { PACE } from './keys.ts';
import type { Scripts } from './scripts.ts';
import { createSpacing } from './spacing.ts';

/** Lets posts of the whole bot leave at a steady rate, however many workers share it. */
export type Pace = {
  /** Resolves when this process may send one post more. Rejects with `PaceStopped` after a stop, and when Redis can't be reached. */
  turn(): Promise<void>;
  /** The last wait, just before the bytes leave: what its preparation delayed does not leave in a burst. */
  leave(): Promise<void>;
  /** Sends away everyone who waits for a turn, and whoever comes after. */
  stop(): void;
};

/** The program stops: there is no turn any more. */
export class PaceStopped extends Error {
  override readonly name = 'PaceStopped';
}

export type PaceDeps = {
  /** Reserves times for so many posts; gives the milliseconds until the first. */
  readonly reserve: (count: number) => Promise<number>;
  readonly postsPerSecond: number;
  /** A clock that never goes back (milliseconds). */
  readonly monotonic: () => number;
};

/** Times are reserved for about this long ahead (milliseconds), so that a high rate does not ask Redis for each post. */
const AHEAD = 20;

/** The bot-wide reservation in Redis, shared by all workers. */
export function createReserve(scripts: Scripts, postsPerSecond: number): PaceDeps['reserve'] {
  return async (count) => Number(await scripts.reserve([PACE], [postsPerSecond, count])) / 1_000;
}

/** Gives out turns at reserved times, and spaces what leaves by the sender's own clock. */
export function createPace({ reserve, postsPerSecond, monotonic }: PaceDeps): Pace {
  const interval = 1_000 / postsPerSecond;
  const chunk = Math.max(1, Math.floor(AHEAD / interval));
  const spacing = createSpacing(postsPerSecond, monotonic);
  const waiting: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = [];
  const times: number[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isReserving = false;
  let isStopped = false;

  const giveTurns = (): void => {
    clearTimeout(timer);
    const now = monotonic();
    while (waiting.length > 0 && (times[0] ?? Number.POSITIVE_INFINITY) <= now) {
      times.shift();
      waiting.shift()?.resolve();
    }
    if (waiting.length > times.length) void reserveMore();
    if (waiting.length > 0 && times[0] !== undefined) timer = setTimeout(giveTurns, times[0] - now);
  };

  const reserveMore = async (): Promise<void> => {
    if (isReserving) return;
    isReserving = true;
    try {
      const count = Math.min(chunk, waiting.length - times.length);
      const first = monotonic() + (await reserve(count));
      for (let index = 0; index < count; index += 1) times.push(first + index * interval);
    } catch (error) {
      for (const { reject } of waiting.splice(0)) reject(error);
    } finally {
      isReserving = false;
    }
    giveTurns();
  };

  return {
    turn: () =>
      new Promise((resolve, reject) => {
        if (isStopped) {
          reject(new PaceStopped());
          return;
        }
        waiting.push({ resolve, reject });
        if (waiting.length === 1 || waiting.length > times.length) giveTurns();
      }),
    leave: () => spacing.pass(),
    stop() {
      isStopped = true;
      clearTimeout(timer);
      for (const { reject } of waiting.splice(0)) reject(new PaceStopped());
    },
  };
}
