import type { Update } from 'grammy/types';

/** An update without its number. */
export type NewUpdate = Omit<Update, 'update_id'>;

/** Not sent unless asked for by name; Bot API, getUpdates. */
const NOT_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
const FIRST_UPDATE_ID = 100_000_001;
/** Ids; td, `TQueue::get`: "Specified from_id is in the future". */
const FURTHEST_AHEAD = 10;

/** The updates that wait for the bot, in order. Ids rise by one, until they begin somewhere else. */
export type UpdateQueue = {
  /** Adds an update, unless the bot has not asked for its kind. */
  push(update: NewUpdate): void;
  /** What waits, oldest first. */
  peek(): readonly Update[];
  /** Forgets every update below the id, unless no update can have it yet: then the id is passed over, as by the real one. */
  confirmBelow(updateId: number): void;
  /** Forgets all but the last `count`. */
  keepLast(count: number): void;
  remove(updateId: number): void;
  /** The updates to come are numbered from here on: the real server begins anywhere once nothing came for a week. */
  numberFrom(updateId: number): void;
  /** Remembers which kinds the bot wants: an empty list means the default, `undefined` leaves it as it was. */
  allow(kinds: readonly string[] | undefined): void;
  /** The list that was asked for, `undefined` for the default. */
  allowed(): readonly string[] | undefined;
  /** Calls back at every new update until the returned function is called. */
  onPush(listener: () => void): () => void;
};

/** An empty queue that takes every kind of update that Telegram sends by default. */
export function createUpdateQueue(): UpdateQueue {
  let waiting: Update[] = [];
  let nextId = FIRST_UPDATE_ID;
  let allowed: readonly string[] | undefined;
  const listeners = new Set<() => void>();
  const isWanted = (kind: string) => (allowed === undefined ? !NOT_BY_DEFAULT.has(kind) : allowed.includes(kind));

  return {
    push(update) {
      if (!Object.keys(update).some(isWanted)) return;
      waiting.push({ update_id: nextId, ...update });
      nextId += 1;
      for (const listener of [...listeners]) listener();
    },
    peek: () => waiting,
    confirmBelow(updateId) {
      if (updateId > nextId + FURTHEST_AHEAD) return;
      waiting = waiting.filter((update) => update.update_id >= updateId);
    },
    keepLast(count) {
      waiting = waiting.slice(Math.max(0, waiting.length - count));
    },
    remove(updateId) {
      waiting = waiting.filter((update) => update.update_id !== updateId);
    },
    numberFrom(updateId) {
      nextId = updateId;
    },
    allow(kinds) {
      if (kinds !== undefined) allowed = kinds.length === 0 ? undefined : kinds;
    },
    allowed: () => allowed,
    onPush(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
