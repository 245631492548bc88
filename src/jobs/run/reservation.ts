import { PACE } from '../plan/keys.ts';
import type { Scripts } from './scripts.ts';

/** Redis' answer to a request for times: this many, the first after `wait` milliseconds; or none, and ask again then. */
type Reservation = {
  readonly count: number;
  readonly wait: number;
  /** Whether no other process has reserved anything for some seconds. */
  readonly isAlone: boolean;
};

/** Reserves times for this many posts, `intervalOf` apart. Rejects when Redis can't be asked. */
export type Reserve = (count: number) => Promise<Reservation>;

/** How much longer than the limit requires the interval between times is, so that a slightly late post breaks no limit. */
const SLACK = 1.02;

/** How far ahead times can be reserved (milliseconds): reservations can't be taken back. */
const MAX_AHEAD_MS = 3_000;

/** Milliseconds from one reserved time to the next. */
export function intervalOf(postsPerSecond: number): number {
  return (SLACK * 1_000) / postsPerSecond;
}

/** The bot-wide reservation in Redis, shared by all workers. `process` is a unique name of this process, without spaces. */
export function createReserve(scripts: Pick<Scripts, 'reserve'>, postsPerSecond: number, process: string): Reserve {
  const interval = Math.ceil(intervalOf(postsPerSecond) * 1_000);
  return async (asked) => {
    const answer = await scripts.reserve([PACE], [interval, asked, MAX_AHEAD_MS * 1_000, process]);
    const [count, wait, alone] = answer as [number, number, number];
    return { count, wait: wait / 1_000, isAlone: alone === 1 };
  };
}
