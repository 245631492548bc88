import type { Cluster, Redis } from 'ioredis';
import { minuteOfKey } from './keys.ts';
import type { Scripts } from './scripts.ts';
import { findSlotKeys } from './slot-keys.ts';
import type { Slot } from './subscription.ts';

/** A slot with what is kept of it. */
export type KeptSlot = Slot & { readonly text: string };

/** How many minutes one call looks at: some milliseconds of Redis, and a week of all minutes in ten calls. */
const MINUTES_AT_ONCE = 1_000;

/** All that is kept of the slots of some subscriptions, in any order, a batch at a time. Looks through all minutes of a week. */
export async function* keptSlots(
  redis: Redis | Cluster,
  scripts: Scripts,
  ids: readonly string[],
): AsyncGenerator<readonly KeptSlot[]> {
  const keys = await findSlotKeys(redis);
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
