import { randomBytes } from 'node:crypto';
import { StoreUnavailable } from '../../src/handlers/base/store-unavailable.ts';
import type { EndedSlot, Subscription } from '../../src/jobs/plan/subscription.ts';
import type { Subscriptions } from '../../src/jobs/plan/subscriptions.ts';
import { UnreadableRecord } from '../../src/jobs/run/subscription-record.ts';

/** Subscriptions in memory; `isAway` makes them behave as with an unreachable Redis, `isUnreadable` as with a damaged record. */
export type MemorySubscriptions = Subscriptions & {
  isAway: boolean;
  isUnreadable: boolean;
  readonly kept: Map<string, Subscription>;
  readonly due: Map<string, number>;
  /** Slots that ended, by the id of their subscription. */
  readonly ended: Map<string, readonly EndedSlot[]>;
};

export function createMemorySubscriptions(): MemorySubscriptions {
  const kept = new Map<string, Subscription>();
  const due = new Map<string, number>();
  const ended = new Map<string, readonly EndedSlot[]>();
  const ofChat = (chatId: number) => [...kept.values()].find((subscription) => subscription.chatId === chatId);
  const reach = () => {
    if (memory.isAway) throw new StoreUnavailable('away', { cause: new Error('Connection is closed.') });
    if (memory.isUnreadable) throw new UnreadableRecord('the record of a subscription has 1 of 13 fields');
  };
  const memory: MemorySubscriptions = {
    isAway: false,
    isUnreadable: false,
    kept,
    due,
    ended,
    async byChat(chatId) {
      reach();
      return ofChat(chatId);
    },
    async byId(id) {
      reach();
      return kept.get(id);
    },
    async create(subscription, minute) {
      reach();
      if (ofChat(subscription.chatId) !== undefined) return 'chat-has-one';
      if (kept.has(subscription.id)) return 'id-is-taken';
      kept.set(subscription.id, subscription);
      due.set(subscription.id, minute);
      return 'created';
    },
    async change(id, change, dueOf) {
      reach();
      const present = kept.get(id);
      if (present === undefined) return undefined;
      const next = change(present);
      kept.set(id, next);
      if (dueOf !== undefined) due.set(id, dueOf(next));
      return next;
    },
    async erase({ id }) {
      reach();
      kept.delete(id);
      due.delete(id);
      ended.delete(id);
    },
    async migrate({ id }, chatId) {
      reach();
      const present = kept.get(id);
      const isTaken = [...kept.values()].some((other) => other.id !== id && other.chatId === chatId);
      if (isTaken) kept.delete(id);
      else if (present !== undefined) kept.set(id, { ...present, chatId });
      return present !== undefined && !isTaken;
    },
    async slots(id, minutes) {
      reach();
      return (ended.get(id) ?? []).filter(({ minute }) => minutes.includes(minute));
    },
    async allSlots(id) {
      reach();
      return ended.get(id) ?? [];
    },
  };
  return memory;
}

/** An id as the program makes them. */
export function newId(): string {
  return randomBytes(6).toString('base64url');
}
