import { type Cadence, slotsBetween } from '../../src/jobs/plan/cadence.ts';
import { minuteOf } from '../../src/jobs/plan/subscription.ts';
import type { Account } from './account.ts';
import type { Scene } from './scene.ts';

/** More than any run has. */
const MOST_SLOTS = 10_000;

/** The account of all slots of a cadence between two times (milliseconds) that were ever planned. */
export async function accountForAll(
  { chats, account }: Scene,
  ids: readonly string[],
  cadence: Cadence,
  from: number,
  to: number,
): Promise<Account> {
  const known = new Set(chats.slots.map(({ subscriptionId, minute }) => `${subscriptionId} ${minute}`));
  const minutes = slotsBetween(cadence, from + 1, to, MOST_SLOTS).map(minuteOf);
  const slots = minutes
    .flatMap((minute) => ids.map((subscriptionId) => ({ subscriptionId, minute })))
    .filter(({ subscriptionId, minute }) => !known.has(`${subscriptionId} ${minute}`));
  const texts = await chats.texts(slots);
  chats.slots.push(...slots.filter((_, index) => texts[index] !== null));
  return account();
}
