import { PACE } from './keys.ts';
import type { Scripts } from './scripts.ts';

/** What asking Redis for times comes to: so many of them, the first after `wait` milliseconds; or none, and ask again then. */
export type Reservation = {
  readonly count: number;
  readonly wait: number;
  /** Whether no other process has reserved anything for some seconds. */
  readonly isAlone: boolean;
};

/** Reserves times for so many posts, `intervalOf` apart. Rejects when Redis can't be asked. */
export type Reserve = (count: number) => Promise<Reservation>;

/** How much longer than by the limit it is from one time to the next: a post that is a little late then breaks no limit. */
const SLACK = 1.02;

/** Nobody reserves farther ahead (milliseconds): what is reserved can't be taken back. */
const MOST_AHEAD = 3_000;

/** Milliseconds from one reserved time to the next. */
export function intervalOf(postsPerSecond: number): number {
  return (SLACK * 1_000) / postsPerSecond;
}

/** The bot-wide reservation in Redis, shared by all workers. `process` is a name that no other process has, without spaces. */
export function createReserve(scripts: Pick<Scripts, 'reserve'>, postsPerSecond: number, process: string): Reserve {
  const interval = Math.ceil(intervalOf(postsPerSecond) * 1_000);
  return async (asked) => {
    const answer = await scripts.reserve([PACE], [interval, asked, MOST_AHEAD * 1_000, process]);
    const [count, wait, alone] = answer as [number, number, number];
    return { count, wait: wait / 1_000, isAlone: alone === 1 };
  };
}
