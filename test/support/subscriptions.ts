import { randomBytes } from 'node:crypto';
import { StoreUnavailable } from '../../src/handlers/base/store-unavailable.ts';
import { whyNotNow, withAsked } from '../../src/jobs/plan/post-now.ts';
import { type EndedSlot, minuteOf, type Subscription } from '../../src/jobs/plan/subscription.ts';
import type { Subscriptions } from '../../src/jobs/plan/subscriptions.ts';
import { readRecord, writeRecord } from '../../src/jobs/run/subscription-record.ts';
import { CIPHER } from './cipher.ts';

/** Subscriptions as the handlers have them, and what a test can see of what is kept and do to it. */
export type SubscriptionsInTest = {
  readonly store: Subscriptions;
  /** Everything that is kept, in the order in which it was created if there is one. */
  all(): Promise<readonly Subscription[]>;
  /** The minute since 1970 at which each one is due, by its id. */
  due(): Promise<ReadonlyMap<string, number>>;
  /** Writes one as it is, whatever was there; it stays due as it was. */
  put(subscription: Subscription): Promise<void>;
  /** Writes down how slots of a subscription ended, instead of those before. */
  endSlots(id: string, slots: readonly EndedSlot[]): Promise<void>;
  /** Damages the record of one. */
  damage(id: string): Promise<void>;
  /** From now on nothing can be read or written through `store`. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
};

/** The same in memory, and as quick. `test/contracts` holds it to what the store on Redis does. */
export function createMemorySubscriptions(): SubscriptionsInTest {
  const records = new Map<string, string>();
  const chats = new Map<number, string>();
  const due = new Map<string, number>();
  const ended = new Map<string, readonly EndedSlot[]>();
  let isAway = false;

  const reach = (): void => {
    if (isAway) throw new StoreUnavailable('away', { cause: new Error('Connection is closed.') });
  };
  const read = (id: string): Subscription | undefined => {
    const record = records.get(id);
    return record === undefined ? undefined : readRecord(id, record, CIPHER);
  };
  const write = (subscription: Subscription): void => {
    records.set(subscription.id, writeRecord(subscription, CIPHER));
    chats.set(subscription.chatId, subscription.id);
  };
  const erase = (id: string): void => {
    for (const [chatId, its] of chats) if (its === id) chats.delete(chatId);
    for (const map of [records, due, ended]) map.delete(id);
  };

  const store: Subscriptions = {
    async byChat(chatId) {
      reach();
      const id = chats.get(chatId);
      return id === undefined ? undefined : read(id);
    },
    async byId(id) {
      reach();
      return read(id);
    },
    async create(subscription, minute) {
      reach();
      if (chats.has(subscription.chatId)) return 'chat-has-one';
      if (records.has(subscription.id)) return 'id-is-taken';
      write(subscription);
      due.set(subscription.id, minute);
      return 'created';
    },
    async change(id, change, dueOf) {
      reach();
      const present = read(id);
      if (present === undefined) return undefined;
      const next = change(present);
      write(next);
      const isTimed = JSON.stringify(next.cadence) !== JSON.stringify(present.cadence);
      if (isTimed && dueOf !== undefined) due.set(id, dueOf(next));
      return next;
    },
    async postNow(id, minute, now) {
      reach();
      const present = read(id);
      if (present === undefined) return 'gone';
      if ((ended.get(id) ?? []).some((slot) => slot.minute === minute)) return 'under-way';
      const reason = whyNotNow(present, minute, { due: due.get(id), present: minuteOf(now) });
      if (reason !== undefined) return reason;
      write({ ...withAsked(present, minute, now), open: minute });
      return 'planned';
    },
    async erase({ id }) {
      reach();
      const isThere = records.has(id);
      erase(id);
      return isThere;
    },
    async migrate({ id, chatId }, newChatId) {
      reach();
      const present = read(id);
      if (present === undefined) return false;
      if (present.chatId !== chatId) return present.chatId === newChatId;
      const owner = chats.get(newChatId);
      if (owner !== undefined && owner !== id) {
        erase(id);
        return false;
      }
      chats.delete(chatId);
      write({ ...present, chatId: newChatId });
      return true;
    },
    async slots(id, minutes) {
      reach();
      return (ended.get(id) ?? []).filter(({ minute }) => minutes.includes(minute));
    },
    async allSlots(id) {
      reach();
      return (ended.get(id) ?? []).toSorted((one, other) => one.minute - other.minute);
    },
  };
  return {
    store,
    all: async () => [...records.keys()].flatMap((id) => read(id) ?? []),
    due: async () => new Map(due),
    put: async (subscription) => write(subscription),
    endSlots: async (id, slots) => void ended.set(id, slots),
    damage: async (id) => void records.set(id, 'nonsense'),
    async goAway() {
      isAway = true;
    },
    async comeBack() {
      isAway = false;
    },
  };
}

/** An id as the program makes them. */
export function newId(): string {
  return randomBytes(6).toString('base64url');
}
