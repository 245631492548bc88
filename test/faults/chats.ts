import type { Redis } from 'ioredis';
import type { Cadence } from '../../src/jobs/cadence.ts';
import { DUE, QUEUE_PREFIX, subscriptionKey } from '../../src/jobs/keys.ts';
import { POST_QUEUE } from '../../src/jobs/queue.ts';
import { createScripts } from '../../src/jobs/scripts.ts';
import { minuteOf, type Slot } from '../../src/jobs/subscription.ts';
import { readRecord } from '../../src/jobs/subscription-record.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../src/jobs/subscription-store.ts';
import { until } from '../support/process.ts';
import { subscriptionOf } from '../support/subscription.ts';
import { slotTexts } from './held-slots.ts';
import { chatOf, idOf } from './names.ts';
import { countOpen } from './open-slots.ts';

/** The subscriptions of a row and the slots that were made due. */
export type Chats = {
  readonly store: SubscriptionStore;
  /** Every slot that should have an outcome. */
  readonly slots: Slot[];
  /** Creates so many more, due at a minute; gives their ids. */
  add(count: number, due: number, cadence?: Cadence): Promise<readonly string[]>;
  /** Makes these due at a minute besides, which is one that their cadence does not have, once they are planned. */
  makeDue(ids: readonly string[], minute: number): Promise<void>;
  /** How many slots are planned or in flight, and chats due by a minute. */
  open(minute: number): Promise<number>;
  /** Makes so many more due where nothing waits in the queue, so that workers are busy. */
  feed(count: number): Promise<void>;
  /** The slots as Redis has them. */
  texts(slots: readonly Slot[]): Promise<readonly (string | null)[]>;
  /** Where each chat's pointer stands. */
  positions(): Promise<ReadonlyMap<string, number>>;
};

/** Milliseconds: a tick that died with its worker is taken up after two lives of its lock. */
const PLANNED_WITHIN = 60_000;

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** Daily, twelve hours from now, so that nothing is due but what the run makes due. */
export function quietCadence(now: number): Cadence {
  return { days: EVERY_DAY, times: [(minuteOf(now) + 720) % 1_440], zone: 'UTC' };
}

export function createChats(redis: Redis): Chats {
  const store = createSubscriptionStore(redis, createScripts(redis));
  const slots: Slot[] = [];
  let count = 0;
  const add: Chats['add'] = async (more, due, cadence = quietCadence(Date.now())) => {
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
      // Being due at two minutes at once would be one of them lost, by our doing.
      const isPlanned = async (): Promise<boolean> => {
        const scores = await redis.zmscore(DUE, ...ids);
        return scores.every((score) => Number(score) > minuteOf(Date.now()));
      };
      await until('these are planned', isPlanned, PLANNED_WITHIN);
      slots.push(...ids.map((subscriptionId) => ({ subscriptionId, minute })));
      await redis.zadd(DUE, ...ids.flatMap((id) => [minute, id]));
    },
    open: (minute) => countOpen(redis, minute),
    texts: (wanted) => slotTexts(redis, wanted),
    async positions() {
      const ids = Array.from({ length: count }, (_, index) => idOf(index));
      const records = await Promise.all(ids.map((id) => redis.hget(subscriptionKey(id), id)));
      return new Map(
        ids.flatMap((id, index): [string, number][] => {
          const record = records[index];
          return record === null || record === undefined ? [] : [[id, readRecord(id, record).position]];
        }),
      );
    },
  };
}
