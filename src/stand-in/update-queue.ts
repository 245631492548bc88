import type { Update } from 'grammy/types';
import { lifetimeOf } from './webhook-queues.ts';

/** An update without its number. */
export type NewUpdate = Omit<Update, 'update_id'>;

/** Not sent unless requested by name; Bot API, getUpdates. */
const NOT_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
const FIRST_UPDATE_ID = 100_000_001;
/** Ids; td, `TQueue::get`: "Specified from_id is in the future". */
const FURTHEST_AHEAD = 10;

/** The updates that wait for the bot, in order. IDs rise by one, until the numbering restarts. */
export type UpdateQueue = {
  /** Adds an update, unless the bot has not asked for its kind. */
  push(update: NewUpdate): void;
  /** The waiting updates, oldest first; those that have waited too long are dropped. */
  peek(): readonly Update[];
  /** Forgets every update below the ID. An ID that no update can have yet is ignored, as on the real server. */
  confirmBelow(updateId: number): void;
  /** Forgets all but the last `count`. */
  keepLast(count: number): void;
  remove(updateId: number): void;
  /** When a waiting update will be dropped (milliseconds since 1970). */
  expiryOf(updateId: number): number;
  /** The next updates are numbered from here on: the real server restarts anywhere after a week without updates. */
  numberFrom(updateId: number): void;
  /** Remembers which kinds the bot wants: an empty list means the default, `undefined` leaves it unchanged. */
  allow(kinds: readonly string[] | undefined): void;
  /** The requested list, `undefined` for the default. */
  allowed(): readonly string[] | undefined;
  /** Calls back at every new update until the returned function is called. */
  onPush(listener: () => void): () => void;
};

/** An empty queue that takes every kind of update that Telegram sends by default. `now`: milliseconds since 1970. */
export function createUpdateQueue(now: () => number): UpdateQueue {
  let waiting: Update[] = [];
  let nextId = FIRST_UPDATE_ID;
  let allowed: readonly string[] | undefined;
  const expiries = new Map<number, number>();
  const listeners = new Set<() => void>();
  const isWanted = (kind: string) => (allowed === undefined ? !NOT_BY_DEFAULT.has(kind) : allowed.includes(kind));

  const expiryOf = (updateId: number) => expiries.get(updateId) ?? Number.NEGATIVE_INFINITY;
  const keep = (isKept: (update: Update) => boolean) => {
    if (waiting.every(isKept)) return;
    for (const update of waiting) if (!isKept(update)) expiries.delete(update.update_id);
    waiting = waiting.filter(isKept);
  };

  return {
    push(update) {
      if (!Object.keys(update).some(isWanted)) return;
      expiries.set(nextId, now() + lifetimeOf(update));
      waiting.push({ update_id: nextId, ...update });
      nextId += 1;
      for (const listener of [...listeners]) listener();
    },
    peek() {
      keep(({ update_id }) => expiryOf(update_id) > now());
      return waiting;
    },
    confirmBelow(updateId) {
      if (updateId > nextId + FURTHEST_AHEAD) return;
      keep(({ update_id }) => update_id >= updateId);
    },
    keepLast(count) {
      const kept = new Set(count === 0 ? [] : waiting.slice(-count));
      keep((update) => kept.has(update));
    },
    remove(updateId) {
      keep(({ update_id }) => update_id !== updateId);
    },
    expiryOf,
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
