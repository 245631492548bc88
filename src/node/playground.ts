import { millisecondsOf } from '../jobs/plan/subscription.ts';
import { createPlaygroundClock } from '../playground/clock.ts';
import type { Language } from '../playground/control-protocol.ts';
import { createPlayground, type Playground } from '../playground/playground.ts';

/** A playground that shows the program's posts, and the clock that both use. */
export type ProgramPlayground = Playground & {
  /** Milliseconds since 1970, ahead of the real time by as much as the page has moved the clock. */
  readonly now: () => number;
};

/**
 * `host` is where it listens; `languages` are those that the bot speaks; `nextDue` returns the next slot (minutes since
 * 1970); `tick` plans what is due after the page has moved the clock.
 */
export function createProgramPlayground(
  host: string,
  languages: readonly Language[],
  nextDue: () => Promise<number | undefined>,
  tick: () => Promise<void>,
): ProgramPlayground {
  const clock = createPlaygroundClock(Date.now);
  const nextPostAt = async (): Promise<number | null> => {
    const due = await nextDue();
    return due === undefined ? null : millisecondsOf(due);
  };
  const playground = createPlayground({ host, hasChannel: true, clock, nextPostAt, onClockMoved: tick, languages });
  return { ...playground, now: () => clock.now() };
}
