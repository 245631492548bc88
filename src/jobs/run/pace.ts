import { createHeldTimes, type HeldTimesDeps } from './held-times.ts';
import { createSpacing } from './spacing.ts';

/** Sends the posts of the whole bot at a steady rate, however many workers share it. */
export type Pace = {
  /**
   * Resolves a little before this process can send one more post. Rejects with `PaceStopped` after a stop, and when
   * Redis can't be asked.
   */
  turn(): Promise<Turn>;
  /** Rejects everyone who waits for a turn, now and later. Turns that were handed out stay valid. */
  stop(): void;
};

/** A reserved time for one message. */
export type Turn = {
  /**
   * The last wait, after everything is prepared, so that posts delayed by preparation do not leave in a burst. Nothing but the
   * request should come after it. True if the reserved time had passed or was used, and it waited for another one, before all who
   * wait for a turn. Never rejects.
   */
  leave(): Promise<boolean>;
  /** Returns the time unused; the next waiting caller gets it. Does nothing if the message was sent, or if called again. */
  giveBack(): void;
};

/** The program is stopping, so there are no more turns. */
export class PaceStopped extends Error {
  override readonly name = 'PaceStopped';
}

/** What the pace needs. */
export type PaceDeps = HeldTimesDeps;

/** Hands out reserved times, and spaces the sends by this process's own clock. */
export function createPace(deps: PaceDeps): Pace {
  const { postsPerSecond, monotonic } = deps;
  const held = createHeldTimes(deps);
  const spacing = createSpacing(postsPerSecond, monotonic);
  let isStopped = false;

  const turnAt = (given: number): Turn => {
    let time: number | undefined = given;
    return {
      async leave() {
        let isAnother = false;
        while (time === undefined || held.isPast(time) || time > monotonic()) {
          if (time !== undefined && !held.isPast(time)) {
            await sleep(time - monotonic());
            continue;
          }
          isAnother = true;
          // If Redis can't be asked, the slot is already claimed: the gate of this process must be enough.
          time = await held.nextFirst().catch(monotonic);
        }
        time = undefined;
        await spacing.pass();
        return isAnother;
      },
      giveBack() {
        if (time !== undefined) held.giveBack(time);
        time = undefined;
      },
    };
  };

  return {
    async turn() {
      if (isStopped) throw new PaceStopped();
      return turnAt(await held.next());
    },
    stop() {
      isStopped = true;
      held.dismiss(new PaceStopped());
    },
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
