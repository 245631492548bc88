import { createHeldTimes, type HeldTimesDeps } from './held-times.ts';
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
  /** It is not needed: whoever waits next may have its time. Does nothing where the message left, or when asked again. */
  giveBack(): void;
};

/** The program stops: there is no turn any more. */
export class PaceStopped extends Error {
  override readonly name = 'PaceStopped';
}

export type PaceDeps = HeldTimesDeps;

/** Gives out reserved times, and spaces what leaves by the sender's own clock. */
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
          // Where Redis can't be asked, the slot is claimed all the same: the gate of this process must do.
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
