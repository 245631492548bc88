import type { Send } from '../../src/stand-in/server/sends.ts';

/** What the program's clock showed at each time of a run that moves it. */
export type TimeTable = {
  /** From now on it is so many milliseconds later. To be said before the clock is moved. */
  moved(offset: number): void;
  /** What it showed when a send came (milliseconds since 1970); the later one where it was just being moved. */
  timeOf(send: Send): number;
};

export function createTimeTable(): TimeTable {
  const moves = [{ at: Number.NEGATIVE_INFINITY, offset: 0 }];
  return {
    moved: (offset) => void moves.push({ at: Date.now(), offset }),
    timeOf({ receivedAt: { epochMs } }) {
      return epochMs + (moves.findLast(({ at }) => at <= epochMs)?.offset ?? 0);
    },
  };
}
