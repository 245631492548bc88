import type { ClientEvent } from '../../../../stand-in/client-protocol.ts';
import type { Store } from '../model/store.ts';
import type { ControlServer } from './control.ts';

/** Milliseconds after something happened until the clock is read again; several things in a row are read once. */
const SETTLE_MS = 150;
/** Milliseconds between two readings while nothing happens; also how often the time on the page moves on. */
const READ_EVERY_MS = 10_000;

/** Tells the follower of the controls what happened. */
export type FollowControl = {
  /** Something happened that may have changed the plan. */
  readonly heard: (event: ClientEvent['type'] | 'opened') => void;
};

/**
 * Keeps the playground's clock and the next post in the model; without them in the program, both stay undefined.
 * `restarted` is called if another run of the program answers: nothing on the page leads anywhere any more.
 */
export const followControl = (
  store: Store,
  server: Pick<ControlServer, 'read'>,
  restarted: () => void,
): FollowControl => {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = async (): Promise<void> => {
    try {
      const control = await server.read();
      if ((store.get().control?.run ?? control.run) !== control.run) return restarted();
      store.set({ control });
    } catch {
      // The event stream reports a lost connection; until then the page stays as it is.
    }
    readAfter(READ_EVERY_MS);
  };
  const readAfter = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(read, milliseconds);
  };

  return {
    heard: (event) => {
      if (event !== 'inline_answered') readAfter(event === 'opened' ? 0 : SETTLE_MS);
    },
  };
};
