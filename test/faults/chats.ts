import type { Redis } from 'ioredis';
import type { Cadence } from '../../src/jobs/plan/cadence.ts';
import { DUE, QUEUE_PREFIX, subscriptionKey } from '../../src/jobs/plan/keys.ts';
import { minuteOf, type Slot, type Subscription } from '../../src/jobs/plan/subscription.ts';
import { POST_QUEUE } from '../../src/jobs/run/queue.ts';
import { createScripts } from '../../src/jobs/run/scripts.ts';
import { readRecord } from '../../src/jobs/run/subscription-record.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../support/cipher.ts';
import { until } from '../support/process.ts';
import { subscriptionOf } from '../support/subscription.ts';
import { dailyAt } from './cadences.ts';
import { slotTexts } from './held-slots.ts';
import { chatOf, idOf } from './names.ts';
import { countOpen } from './open-slots.ts';

/** The subscriptions of a row and the slots that were made due. */
export type Chats = {
  readonly store: SubscriptionStore;
  /** Every slot that should have an outcome. */
  readonly slots: Slot[];
  /** Creates so many more, due at a minute, daily if not said otherwise; gives their ids. */
  add(count: number, due: number, cadence?: Cadence): Promise<readonly string[]>;
  /** Gives these another time of day and makes them due at it, once nothing of theirs waits any more. */
  makeDue(ids: readonly string[], minute: number): Promise<void>;
  /** How many are due by a minute. */
  dueBy(minute: number): Promise<number>;
  /** How many slots are planned or in flight, and chats due by a minute. */
  open(minute: number): Promise<number>;
  /** Makes so many more due where nothing waits in the queue, so that workers are busy. */
  feed(count: number): Promise<void>;
  /** The slots as Redis has them. */
  texts(slots: readonly Slot[]): Promise<readonly (string | null)[]>;
  /** Where each chat's pointer stands. */
  positions(): Promise<ReadonlyMap<string, number>>;
};

/** Milliseconds: a slot whose job died with its worker is looked after two minutes later. */
const TAKEN_WITHIN = 150_000;

export function createChats(redis: Redis): Chats {
  const store = createSubscriptionStore(redis, createScripts(redis), CIPHER);
  const slots: Slot[] = [];
  let count = 0;
  const add: Chats['add'] = async (more, due, cadence = dailyAt(due)) => {
    const indexes = Array.from({ length: more }, (_, index) => count + index);
    count += more;
    await Promise.all(
      indexes.map((index) => store.create(subscriptionOf({ id: idOf(index), chatId: chatOf(index), cadence }), due)),
    );
    const ids = indexes.map(idOf);
    slots.push(...ids.map((subscriptionId) => ({ subscriptionId, minute: due })));
    return ids;
  };
  return {
    store,
    slots,
    add,
    async feed(more) {
      const isHungry = (await redis.llen(`${QUEUE_PREFIX}:${POST_QUEUE}:wait`)) === 0;
      if (isHungry) await add(more, minuteOf(Date.now()));
    },
    async makeDue(ids, minute) {
      // A chat has one open slot: a newer one would end what still waits, by our doing.
      const earlier = slots.filter(({ subscriptionId }) => ids.includes(subscriptionId));
      const waitsForNone = async (): Promise<boolean> => {
        const texts = await slotTexts(redis, earlier);
        return texts.every((text) => text !== null && !text.startsWith('p|'));
      };
      await until('these wait no more', waitsForNone, TAKEN_WITHIN);
      slots.push(...ids.map((subscriptionId) => ({ subscriptionId, minute })));
      const change = (subscription: Subscription): Subscription => ({ ...subscription, cadence: dailyAt(minute) });
      await Promise.all(ids.map((id) => store.change(id, change, () => minute)));
    },
    dueBy: (minute) => redis.zcount(DUE, '-inf', minute),
    open: (minute) => countOpen(redis, minute),
    texts: (wanted) => slotTexts(redis, wanted),
    async positions() {
      const ids = Array.from({ length: count }, (_, index) => idOf(index));
      const records = await Promise.all(ids.map((id) => redis.hget(subscriptionKey(id), id)));
      return new Map(
        ids.flatMap((id, index): [string, number][] => {
          const record = records[index];
          return record === null || record === undefined ? [] : [[id, readRecord(id, record, CIPHER).position]];
        }),
      );
    },
  };
}
