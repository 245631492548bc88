import { intervalOf, type Reserve } from './reservation.ts';
import { createSpacing } from './spacing.ts';

/** Lets posts of the whole bot leave at a steady rate, however many workers share it. */
export type Pace = {
  /** Resolves a little before this process may send one post more. Rejects with `PaceStopped` after a stop, and when Redis can't be asked. */
  turn(): Promise<Turn>;
  /** Sends away everyone who waits for a turn, and whoever comes after. Who has one may still leave. */
  stop(): void;
};

/** A time that is reserved for one message. */
export type Turn = {
  /**
   * Resolves when one message may leave; nothing but the bytes should come after it. True where the reserved time had
   * passed or was used, and another one was waited for, before all who wait for a turn. Never rejects.
   */
  leave(): Promise<boolean>;
  /** It is not needed: whoever waits next may have its time. */
  giveBack(): void;
};

/** The program stops: there is no turn any more. */
export class PaceStopped extends Error {
  override readonly name = 'PaceStopped';
}

export type PaceDeps = {
  readonly reserve: Reserve;
  readonly postsPerSecond: number;
  /** A clock that never goes back (milliseconds). */
  readonly monotonic: () => number;
};

/** A process holds times for about so long ahead (milliseconds): a Redis far away does not slow it down, and others get their share. */
const HELD = 100;

/** A turn is given so long before its time (milliseconds), for the claim. */
const LEAD = 50;

/** A turn that is later than this (milliseconds), and than the time between two posts, is void: others have gone on meanwhile. */
const LATEST = 20;

type Waiter = {
  /** Whether it has claimed its slot already: then it comes first. */
  readonly isLeaving: boolean;
  readonly resolve: (time: number) => void;
  readonly reject: (error: unknown) => void;
};

/** Gives out reserved times, and spaces what leaves by the sender's own clock. */
export function createPace({ reserve, postsPerSecond, monotonic }: PaceDeps): Pace {
  const interval = intervalOf(postsPerSecond);
  const mostHeld = Math.max(1, Math.floor(HELD / interval));
  const latest = Math.max(LATEST, 1_000 / postsPerSecond);
  const spacing = createSpacing(postsPerSecond, monotonic);
  const waiting: Waiter[] = [];
  const times: number[] = [];
  let timer: NodeJS.Timeout | undefined;
  let askAgainAt = Number.NEGATIVE_INFINITY;
  let isReserving = false;
  let isStopped = false;

  const isPast = (time: number): boolean => time + latest < monotonic();

  const hold = (...more: readonly number[]): void => {
    times.push(...more);
    times.sort((one, other) => one - other);
  };

  /** Milliseconds until the next held time may be given to this one. */
  const untilTurn = ({ isLeaving }: Waiter): number =>
    (times[0] ?? Number.POSITIVE_INFINITY) - (isLeaving ? 0 : LEAD) - monotonic();

  const giveTurns = (): void => {
    clearTimeout(timer);
    while (times[0] !== undefined && isPast(times[0])) times.shift();
    let [next] = waiting;
    while (next !== undefined && untilTurn(next) <= 0) {
      waiting.shift();
      next.resolve(times.shift() ?? monotonic());
      [next] = waiting;
    }
    if (next === undefined) return;
    void reserveMore();
    if (times.length > 0) timer = setTimeout(giveTurns, untilTurn(next));
    else if (!isReserving) timer = setTimeout(giveTurns, askAgainAt - monotonic());
  };

  /** Only for the next moments, however many wait: what is reserved and not used is lost to all. */
  const reserveMore = async (): Promise<void> => {
    const count = Math.min(waiting.length, mostHeld) - times.length;
    if (isReserving || count <= 0 || times.length > mostHeld / 2 || monotonic() < askAgainAt) return;
    isReserving = true;
    try {
      const reserved = await reserve(count);
      const first = monotonic() + reserved.wait;
      if (reserved.count === 0) askAgainAt = first;
      hold(...Array.from({ length: reserved.count }, (_, index) => first + index * interval));
    } catch (error) {
      for (const { reject } of waiting.splice(0)) reject(error);
    } finally {
      isReserving = false;
    }
    giveTurns();
  };

  const nextTime = (isLeaving: boolean): Promise<number> =>
    new Promise((resolve, reject) => {
      const place = isLeaving ? waiting.filter((other) => other.isLeaving).length : waiting.length;
      waiting.splice(place, 0, { isLeaving, resolve, reject });
      giveTurns();
    });

  const turnAt = (given: number): Turn => {
    let time: number | undefined = given;
    return {
      async leave() {
        let isAnother = false;
        while (time === undefined || isPast(time) || time > monotonic()) {
          if (time !== undefined && !isPast(time)) {
            await sleep(time - monotonic());
            continue;
          }
          isAnother = true;
          // Where Redis can't be asked, the slot is claimed all the same: the gate of this process must do.
          time = await nextTime(true).catch(monotonic);
        }
        time = undefined;
        await spacing.pass();
        return isAnother;
      },
      giveBack() {
        if (time === undefined) return;
        hold(time);
        time = undefined;
        giveTurns();
      },
    };
  };

  return {
    async turn() {
      if (isStopped) throw new PaceStopped();
      return turnAt(await nextTime(false));
    },
    stop() {
      isStopped = true;
      const first = waiting.filter(({ isLeaving }) => isLeaving).length;
      for (const { reject } of waiting.splice(first)) reject(new PaceStopped());
      giveTurns();
    },
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
