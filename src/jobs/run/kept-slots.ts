import type { Cluster, Redis } from 'ioredis';
import { minuteOfKey, slotsKey } from '../plan/keys.ts';
import type { Slot } from '../plan/subscription.ts';
import { SLOT_LIFE_S } from '../plan/subscription.ts';
import type { Scripts } from './scripts.ts';
import { findSlotKeys } from './slot-keys.ts';

/** A slot with its stored data. */
export type KeptSlot = Slot & { readonly text: string };

/** How many minutes one call reads: some milliseconds of Redis, and a whole week in ten calls. */
const MINUTES_AT_ONCE = 1_000;

/** All stored slots of some subscriptions, in any order, a batch at a time. Scans all keys of Redis for those of slots. */
export async function* keptSlots(
  redis: Redis | Cluster,
  scripts: Scripts,
  ids: readonly string[],
): AsyncGenerator<readonly KeptSlot[]> {
  yield* slotsAmong(scripts, await findSlotKeys(redis), ids);
}

async function* slotsAmong(
  scripts: Scripts,
  keys: readonly string[],
  ids: readonly string[],
): AsyncGenerator<readonly KeptSlot[]> {
  for (let from = 0; from < keys.length; from += MINUTES_AT_ONCE) {
    const batch = keys.slice(from, from + MINUTES_AT_ONCE);
    const found = (await scripts.findSlots(batch, ids)) as readonly (string | number)[];
    yield Array.from({ length: found.length / 3 }, (_, index) => {
      const [place, id, text] = found.slice(3 * index, 3 * index + 3);
      return {
        subscriptionId: String(id),
        minute: minuteOfKey(batch[Number(place) - 1] ?? ''),
        text: String(text),
      };
    });
  }
}

/** In how many minutes a stored slot can be: a slot found late is kept for a week from then on, and clocks differ. */
const OLDEST_MINUTES = (2 * SLOT_LIFE_S) / 60;
const AHEAD = 60;

/**
 * The newest stored slots of a subscription, at least `most` of them if there are so many. It reads minutes backwards from one
 * (since 1970) by their key names, so that no other key of Redis is read.
 */
export async function newestSlots(
  scripts: Scripts,
  id: string,
  minute: number,
  most: number,
): Promise<readonly KeptSlot[]> {
  const found: KeptSlot[] = [];
  for (let ago = -AHEAD; ago < OLDEST_MINUTES && found.length < most; ago += MINUTES_AT_ONCE) {
    const keys = Array.from({ length: MINUTES_AT_ONCE }, (_, index) => slotsKey(minute - ago - index));
    for await (const slots of slotsAmong(scripts, keys, [id])) found.push(...slots);
  }
  return found;
}
