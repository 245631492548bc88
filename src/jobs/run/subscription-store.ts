import type { Cluster, Redis } from 'ioredis';
import type { Erasure } from '../plan/erasure.ts';
import { chatKey, DUE, ERASED, slotsKey, subscriptionKey } from '../plan/keys.ts';
import type { EndedSlot, Subscription } from '../plan/subscription.ts';
import type { Subscriptions } from '../plan/subscriptions.ts';
import type { ChatCipher } from './chat-cipher.ts';
import { newestSlots } from './kept-slots.ts';
import { createPostNow } from './post-now.ts';
import { outcomeOf } from './record-letters.ts';
import type { Scripts } from './scripts.ts';
import { readRecord, writeRecord } from './subscription-record.ts';

/**
 * The port of the handlers, and more methods for jobs and back-ups. Each rejects when Redis can't be reached; nothing
 * is half done then.
 */
export type SubscriptionStore = Subscriptions & {
  /** Several at once, in the order of the ids. */
  byIds(ids: readonly string[]): Promise<readonly (Subscription | undefined)[]>;
  /** The earliest slot of all subscriptions (minutes since 1970). */
  nextDue(): Promise<number | undefined>;
};

/** More slots than the busiest cadence has in a week, which is how long they are kept. */
const MAX_SLOTS = 200;

/** How often a change is retried when others change the same subscription. */
const ATTEMPTS = 10;

/** `onErased` is called with the cause, once for each erased subscription. */
export function createSubscriptionStore(
  redis: Redis | Cluster,
  scripts: Scripts,
  cipher: ChatCipher,
  onErased: (why: Erasure) => void = () => {},
): SubscriptionStore {
  const recordOf = async (id: string): Promise<string | undefined> =>
    (await redis.hget(subscriptionKey(id), id)) ?? undefined;
  const byId = async (id: string): Promise<Subscription | undefined> => {
    const record = await recordOf(id);
    return record === undefined ? undefined : readRecord(id, record, cipher);
  };
  const save = async (previous: string, next: Subscription, due: number | undefined): Promise<number> => {
    const code = cipher.code(next.chatId);
    const keys = [subscriptionKey(next.id), chatKey(code), DUE];
    return Number(await scripts.save(keys, [next.id, code, previous, writeRecord(next, cipher), due ?? '']));
  };
  return {
    byId,
    byIds: (ids) => Promise.all(ids.map(byId)),
    async byChat(chatId) {
      const code = cipher.code(chatId);
      const id = await redis.hget(chatKey(code), code);
      return id === null ? undefined : byId(id);
    },
    async create(subscription, due) {
      const saved = await save('', subscription, due);
      return saved === 1 ? 'created' : saved === 0 ? 'chat-has-one' : 'id-is-taken';
    },
    async change(id, change, due) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const record = await recordOf(id);
        if (record === undefined) return undefined;
        const present = readRecord(id, record, cipher);
        const next = change(present);
        // Setting the same times again must not skip a slot that is due and not planned yet.
        const isTimed = JSON.stringify(next.cadence) !== JSON.stringify(present.cadence);
        if ((await save(record, next, isTimed ? due?.(next) : undefined)) === 1) return next;
      }
      throw new Error(`subscription ${id} changed ${ATTEMPTS} times while it was to be changed; try again`);
    },
    postNow: createPostNow(redis, scripts, cipher),
    async erase({ id, chatId }, why) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        // Its ID may have changed since it was read.
        const sealed = (await recordOf(id))?.split('|', 1)[0];
        const present = sealed === undefined ? undefined : cipher.open(id, sealed);
        const code = cipher.code(present?.chatId ?? chatId);
        const keys = [subscriptionKey(id), chatKey(code), DUE, ERASED];
        const erased = await scripts.erase(keys, [id, code, sealed ?? '']);
        if (erased === 1) onErased(why);
        if (erased !== -1) return erased === 1;
      }
      throw new Error(`subscription ${id} changed ${ATTEMPTS} times while it was to be erased; try again`);
    },
    async migrate({ id, chatId }, newChatId) {
      const [from, to] = [cipher.code(chatId), cipher.code(newChatId)];
      const keys = [subscriptionKey(id), chatKey(from), chatKey(to), DUE, ERASED];
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const sealed = (await recordOf(id))?.split('|', 1)[0];
        const present = sealed === undefined ? undefined : cipher.open(id, sealed);
        if (sealed === undefined || present === undefined) return false;
        if (present.chatId !== chatId) return present.chatId === newChatId;
        const moved = cipher.seal(id, { ...present, chatId: newChatId });
        const migrated = await scripts.migrate(keys, [id, from, to, sealed, moved]);
        if (migrated === -1) onErased('migrated');
        if (migrated !== 0) return migrated === 1;
      }
      throw new Error(`subscription ${id} changed ${ATTEMPTS} times while its chat was to be; try again`);
    },
    async slots(id, minutes) {
      const texts = await Promise.all(minutes.map((minute) => redis.hget(slotsKey(minute), id)));
      return texts.flatMap((text, index) => endedSlot(minutes[index] ?? 0, text));
    },
    async allSlots(id, now) {
      const slots = await newestSlots(scripts, id, now, MAX_SLOTS);
      return slots
        .flatMap(({ minute, text }) => endedSlot(minute, text))
        .toSorted((one, other) => one.minute - other.minute);
    },
    async nextDue() {
      const [, score] = await redis.zrange(DUE, 0, '0', 'WITHSCORES');
      return score === undefined ? undefined : Number(score);
    },
  };
}

function endedSlot(minute: number, text: string | null): readonly EndedSlot[] {
  const [letter = '', address = ''] = (text ?? '').split('|');
  const outcome = outcomeOf(letter);
  if (outcome === undefined) return [];
  return [{ minute, outcome, ...(address === '' ? {} : { address }) }];
}
