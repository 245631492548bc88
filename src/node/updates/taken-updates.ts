import type { Update } from 'grammy/types';

/**
 * The updates that were taken from Telegram and that it may send again: it keeps each until an offset above it is told.
 * Ids are in memory only, and few: Telegram shows at most a hundred updates behind the offset.
 */
export type TakenUpdates = {
  /** What to tell Telegram next: everything below it is finished. 0 before the first update. */
  offset(): number;
  /** Whether an unfinished update holds the offset back, so that Telegram would answer at once and with the same. */
  isHeld(): boolean;
  /** Taken and not finished. */
  inWork(): number;
  /**
   * What Telegram answered to `asked`, at `now` (milliseconds): gives the updates that are new, in order; each is
   * unfinished from now on. Those that came before are passed over.
   */
  take(updates: readonly Update[], asked: number, now: number): readonly Update[];
  finish(updateId: number): void;
  /** Unfinished updates that were taken before `time` hold the offset no longer: Telegram forgets them. */
  letGo(time: number): void;
};

/** Begins without any update. */
export function createTakenUpdates(): TakenUpdates {
  /** Unfinished, with the time at which each was taken. */
  const holding = new Map<number, number>();
  /** Finished or not: Telegram may still show them. */
  const shown = new Set<number>();
  let next = 0;
  let inWork = 0;

  return {
    offset: () => (holding.size === 0 ? next : Math.min(...holding.keys())),
    isHeld: () => holding.size > 0,
    inWork: () => inWork,
    take(updates, asked, now) {
      const [first] = updates;
      // Below what was asked for: Telegram numbers from somewhere else now, and has forgotten what was before.
      if (first !== undefined && first.update_id < asked) {
        holding.clear();
        shown.clear();
        next = 0;
      }
      for (const id of shown) if (id < asked) shown.delete(id);
      const fresh = updates.filter(({ update_id }) => !shown.has(update_id));
      for (const { update_id } of fresh) {
        shown.add(update_id);
        holding.set(update_id, now);
      }
      inWork += fresh.length;
      for (const { update_id } of updates) next = Math.max(next, update_id + 1);
      return fresh;
    },
    finish(updateId) {
      holding.delete(updateId);
      inWork -= 1;
    },
    letGo(time) {
      for (const [id, takenAt] of holding) if (takenAt < time) holding.delete(id);
    },
  };
}
