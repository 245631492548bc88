import { millisecondsOf } from '../jobs/plan/subscription.ts';
import { createPlaygroundClock } from '../playground/clock.ts';
import type { Language } from '../playground/control-protocol.ts';
import { createPlayground, type Playground } from '../playground/playground.ts';

/** A playground with the program's posts in it, and the time by which both go. */
export type ProgramPlayground = Playground & {
  /** Milliseconds since 1970, ahead of the real time by what the page has moved it. */
  readonly now: () => number;
};

/** `host` is where it listens; `languages` are those that the bot speaks; `nextDue` gives the next slot (minutes since 1970); `tick` looks for what is due once the page has moved the clock. */
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
