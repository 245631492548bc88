import type { Update } from 'grammy/types';

/**
 * The updates taken from Telegram that it may send again: it keeps each until it receives a higher offset.
 * IDs are only in memory, and few: Telegram shows at most a hundred updates behind the offset.
 */
export type TakenUpdates = {
  /** The next offset for Telegram: every update below it is finished. 0 before the first update. */
  offset(): number;
  /** Whether an unfinished update holds the offset back, so that Telegram would answer at once with the same updates. */
  isHeld(): boolean;
  /** Taken and not finished. */
  inWork(): number;
  /**
   * Takes Telegram's answer to the offset `asked`, at `now` (milliseconds). Returns the new updates, in order; each is
   * unfinished from now on. Updates that arrived before are skipped.
   */
  take(updates: readonly Update[], asked: number, now: number): readonly Update[];
  finish(updateId: number): void;
  /** An unfinished update that no longer holds the offset back: Telegram forgets it, and does not send it again after a crash. */
  release(updateId: number): void;
  /** Unfinished updates taken before `time` no longer hold the offset back: Telegram forgets them. */
  letGo(time: number): void;
};

/** Starts without any update. */
export function createTakenUpdates(): TakenUpdates {
  /** Unfinished updates, with the time at which each was taken. */
  const holding = new Map<number, number>();
  /** Updates that Telegram may still show, finished or not. */
  const shown = new Set<number>();
  let next = 0;
  let inWork = 0;

  return {
    offset: () => (holding.size === 0 ? next : Math.min(...holding.keys())),
    isHeld: () => holding.size > 0,
    inWork: () => inWork,
    take(updates, asked, now) {
      const [first] = updates;
      // Lower than the offset: Telegram has restarted its numbering, and has forgotten the earlier updates.
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
    release: (updateId) => void holding.delete(updateId),
    letGo(time) {
      for (const [id, takenAt] of holding) if (takenAt < time) holding.delete(id);
    },
  };
}
